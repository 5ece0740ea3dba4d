"""Which passages of two editions are one passage."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from compare.align import align, shared_words
from compare.changes.pairs import Pair, joined, mended, parted
from compare.changes.passages import Passage, passages, together
from compare.model import Document

_RUN = 3
"""Shared words in a row that count: two words meet by chance in any two sentences."""
_SHARE = 0.4
"""Share of the shorter passage's words that both must have in such runs, as in `align`."""
_REWORDED = 0.5
"""Likeness in words (0 to 1) from which a passage found elsewhere is the old one, reworded."""


def counterparts(old: Document, new: Document) -> tuple[Pair, ...]:
    """Return every passage of both editions in one pair, in the order of the new edition.

    Sentences that were split or joined are one pair, and so are passages that follow each other in
    one section and are only in one edition. What is only in the old edition stands where it stood.
    The other way round gives the same pairs, turned.
    """
    if [one.words for one in passages(new)] < [one.words for one in passages(old)]:
        found = [pair.turned for pair in _paired(new, old)]  # ties are broken alike both ways
    else:
        found = _paired(old, new)
    return tuple(sorted(found, key=lambda pair: pair.at[1]))


def _paired(old: Document, new: Document) -> list[Pair]:
    in_place = parted(mended(_in_place(passages(old), passages(new))))
    return joined(_elsewhere(in_place, old, new))


def _in_place(old: Sequence[Passage], new: Sequence[Passage]) -> list[Pair]:
    return [
        Pair(
            together(tuple(old[at] for at in left)) if left else None,
            together(tuple(new[at] for at in right)) if right else None,
            (nth, nth),
        )
        for nth, (left, right) in enumerate(_groups(old, new))
    ]


def _groups(old: Sequence[Passage], new: Sequence[Passage]) -> list[tuple[list[int], list[int]]]:
    """Return the passages' numbers, those that share their words together, in order."""
    linked = _linked(old, new)
    right_of: defaultdict[int, list[int]] = defaultdict(list)
    left_of: defaultdict[int, list[int]] = defaultdict(list)
    for left, right in linked:
        right_of[left].append(right)
        left_of[right].append(left)
    groups: list[tuple[list[int], list[int]]] = []
    left = right = 0
    while left < len(old) or right < len(new):
        if left < len(old) and left not in right_of:
            groups.append(([left], []))
            left += 1
        elif right < len(new) and right not in left_of:
            groups.append(([], [right]))
            right += 1
        else:
            group = _spanned(left, right, right_of, left_of)
            groups.append(group)
            left, right = group[0][-1] + 1, group[1][-1] + 1
    return groups


def _spanned(
    left: int, right: int, right_of: dict[int, list[int]], left_of: dict[int, list[int]]
) -> tuple[list[int], list[int]]:
    """Return all that hangs together with the passages `left` and `right`: links do not cross."""
    last_left, last_right = left, right
    at_left, at_right = left, right
    while at_left <= last_left or at_right <= last_right:
        while at_left <= last_left:
            last_right = max(last_right, *right_of.get(at_left, [last_right]))
            at_left += 1
        while at_right <= last_right:
            last_left = max(last_left, *left_of.get(at_right, [last_left]))
            at_right += 1
    return list(range(left, last_left + 1)), list(range(right, last_right + 1))


def _linked(old: Sequence[Passage], new: Sequence[Passage]) -> set[tuple[int, int]]:
    """Return which old and new passages share enough words, standing in the same order."""
    owner = [[at for at, one in enumerate(side) for _ in one.words] for side in (old, new)]
    shared: Counter[tuple[int, int]] = Counter()
    for here, there in shared_words([one.words for one in old], [one.words for one in new]):
        run: Counter[tuple[int, int]] = Counter(
            (owner[0][a], owner[1][b]) for a, b in zip(here, there, strict=True)
        )
        for (left, right), words in run.items():
            whole = words == min(len(old[left].words), len(new[right].words))
            if len(here) >= _RUN or (whole and len(old[left].words) == len(new[right].words)):
                shared[left, right] += words
    return {
        (left, right)
        for (left, right), words in shared.items()
        if words >= _SHARE * min(len(old[left].words), len(new[right].words))
    }


def _elsewhere(pairs: Sequence[Pair], old: Document, new: Document) -> list[Pair]:
    """Return the pairs, with what was taken out here and stands there again paired.

    What stands in one place in both was parted on purpose and stays so.
    """
    slots = Counter(pair.at for pair in pairs)
    gone = [at for at, pair in enumerate(pairs) if pair.new is None and slots[pair.at] == 1]
    come = [at for at, pair in enumerate(pairs) if pair.old is None and slots[pair.at] == 1]
    found = _moved(pairs, gone, come)
    found |= _reworded(
        pairs,
        [at for at in gone if at not in found],
        [at for at in come if at not in found.values()],
        (old, new),
    )
    taken = {*found, *found.values()}
    rest = [pair for at, pair in enumerate(pairs) if at not in taken]
    far = (
        Pair(pairs[a].old, pairs[b].new, (pairs[a].at[0], pairs[b].at[1])) for a, b in found.items()
    )
    return [*rest, *far]


def _moved(pairs: Sequence[Pair], gone: list[int], come: list[int]) -> dict[int, int]:
    """Return removed pair → added pair of the same words, each once, in order."""
    waiting: defaultdict[str, list[int]] = defaultdict(list)
    for at in come:
        waiting[_letters(pairs[at])].append(at)
    found = {}
    for at in gone:
        if waiting[_letters(pairs[at])]:
            found[at] = waiting[_letters(pairs[at])].pop(0)
    return found


def _reworded(
    pairs: Sequence[Pair], gone: list[int], come: list[int], documents: tuple[Document, Document]
) -> dict[int, int]:
    """Return removed pair → added pair that says it in other words, each once, likest first."""
    at_old = {_first(pairs[at].old): at for at in gone}
    at_new = {_first(pairs[at].new): at for at in come}
    rest = _only(documents[0], set(at_old)), _only(documents[1], set(at_new))
    links = [(k, k.national[0].id, k.local.id) for k in align(rest[1], rest[0])]
    links += [(k, k.local.id, k.national[0].id) for k in align(rest[0], rest[1])]
    ranked = sorted(
        (-link.why.similarity, at_old[left], at_new[right])
        for link, left, right in links
        if link.why.similarity >= _REWORDED
    )
    found: dict[int, int] = {}
    for _, left_at, right_at in ranked:
        if left_at not in found and right_at not in found.values():
            found[left_at] = right_at
    return found


def _letters(pair: Pair) -> str:
    one = pair.old or pair.new
    return one.letters if one else ""


def _first(passage: Passage | None) -> str:
    return passage.sentences[0].id if passage else ""


def _only(document: Document, ids: set[str]) -> Document:
    """Return the document with those of its sentences alone."""
    blocks = (
        replace(block, sentences=tuple(s for s in block.sentences if s.id in ids))
        for block in document.blocks
    )
    return replace(document, blocks=tuple(block for block in blocks if block.sentences))
