"""Two editions of one text → their changes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from compare.changes.counterparts import counterparts
from compare.changes.edits import Edit, Words, judgement, one_sided, repeated
from compare.changes.pairs import LABEL, Pair
from compare.changes.passages import Passage, passages, words_of
from compare.model import Change, Document, Term
from compare.statements import context_of


def changes(old: Document, new: Document, terms: Iterable[Term] = ()) -> tuple[Change, ...]:
    """Return what `new` says otherwise than `old`, in the order of `new`.

    Words are compared: line ends, hyphens, punctuation and letter forms are no change, and neither
    are sentences split or joined, nor passages moved within their section. Passages added (or
    removed) one after another in one section are one change; a change made alike in several places
    is one change with its places. `changes(new, old)` gives the same, turned.
    """
    contexts, known = (context_of(old), context_of(new)), tuple(terms)
    stays = _labels(passages(old)) & _labels(passages(new))
    told: list[Change | Edit] = []
    for pair in counterparts(old, new):
        if pair.old and pair.new and pair.old.letters != pair.new.letters:
            told.append(Edit(pair.old, pair.new, judgement(pair.old, pair.new, contexts, known)))
        elif not _same(pair, stays):
            told.append(_whole(pair))
    return tuple(_once(_spelled_out(tuple(_settled(told)))))


def _labels(several: Iterable[Passage]) -> frozenset[str]:
    """Return the letters of the labels ("Telephone:"), which say nothing by themselves."""
    short = (one for one in several if len(one.words) < LABEL and one.text.endswith(":"))
    return frozenset(one.letters for one in short)


def _same(pair: Pair, labels: frozenset[str]) -> bool:
    """Say whether the passage stands in both editions, in one section. A label has no place."""
    if pair.old is None or pair.new is None:
        return all(side.letters in labels for side in (pair.old, pair.new) if side)
    stays = pair.at[0] == pair.at[1] or _section(pair.old) == _section(pair.new)
    return stays or max(pair.words) < LABEL


def _section(passage: Passage) -> str:
    return passage.where.trail[-1].casefold() if passage.where.trail else ""


def _whole(pair: Pair) -> Change:
    """Return the change of a passage that stands in one edition only, or elsewhere in the other."""
    old, new = (side.evidence if side else None for side in (pair.old, pair.new))
    return Change("added" if old is None else "removed" if new is None else "moved", old, new)


def _settled(told: Sequence[Change | Edit]) -> Iterator[Change | Edit]:
    """Yield the changes, without words that ran into a passage and stand by themselves elsewhere.

    A note at the foot of a page, for example, is read with the sentence above it or apart from it.
    """
    loose = {_letters(one) for one in told if isinstance(one, Change)}
    run_in = {one_sided(words) for one in told if isinstance(one, Edit) for words in one.spots}
    both = frozenset(loose & run_in - {""})
    split = _split_otherwise([one for one in told if isinstance(one, Change)])
    for one in told:
        if isinstance(one, Edit):
            yield replace(one, elsewhere=both)
        elif _letters(one) not in both and one not in split:
            yield one


def _split_otherwise(lone: Sequence[Change]) -> frozenset[Change]:
    """Return what was removed as one passage and added as several in a row, or the reverse.

    A line that joins two notes in one edition and stands as two in the other has not changed.
    """
    sides = [[one for one in lone if one.kind == kind] for kind in ("removed", "added")]
    found: set[Change] = set()
    for wholes, parts in (sides, sides[::-1]):
        runs = {"".join(map(_letters, run)): run for run in _runs(parts)}
        for whole in wholes:
            if run := runs.get(_letters(whole)):
                found |= {whole, *run}
    return frozenset(found)


def _runs(parts: Sequence[Change]) -> Iterator[Sequence[Change]]:
    """Yield every two to four that follow one another."""
    for many in range(2, _MOST_PARTS + 1):
        for at in range(len(parts) - many + 1):
            yield parts[at : at + many]


_MOST_PARTS = 4


def _letters(change: Change) -> str:
    """Return the letters of a passage that was added or removed."""
    lone = {"added": change.new, "removed": change.old}.get(change.kind)
    return "".join(words_of(lone.quote)) if lone else ""


def _spelled_out(told: Sequence[Change | Edit]) -> Iterator[Change]:
    """Yield the changes, words replaced alike in several passages as one change of their own."""
    holders: defaultdict[Words, list[Edit]] = defaultdict(list)
    for one in told:
        if isinstance(one, Edit):
            for words in one.spots:
                holders[words].append(one)
    for one in told:
        if isinstance(one, Change):
            yield one
            continue
        if any(len(holders[words]) == 1 for words in one.spots):
            yield one.change
        for words in one.spots:
            if len(holders[words]) > 1 and holders[words][0] is one:
                yield repeated(words, holders[words])


def _once(told: Iterable[Change]) -> Iterator[Change]:
    """Yield the changes, those added, removed or moved in the same words as one with its places."""
    alike: defaultdict[tuple[str, str, str], list[Change]] = defaultdict(list)
    for change in told:
        old, new = (side.quote.casefold() if side else "" for side in (change.old, change.new))
        alike[change.kind, old, new].append(change)
    for several in alike.values():
        places = tuple(place for one in several for place in one.places or (one,))
        yield replace(several[0], places=places if len(places) > 1 else ())
