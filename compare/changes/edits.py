"""One passage in both editions, and the words in which it differs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from compare.agreement import judged
from compare.align import changed_words
from compare.changes.passages import Passage
from compare.model import (
    Change,
    ChangeKind,
    Evidence,
    Link,
    Relation,
    Sentence,
    Statement,
    Term,
    Why,
)
from compare.statements import Context, statements_in

Words = tuple[tuple[str, ...], tuple[str, ...]]
"""Words taken out and the words put in their place, folded. Either may be empty."""
_KIND: dict[Relation, ChangeKind] = {
    "verbatim": "reworded",
    "reworded": "reworded",
    "weaker": "weaker",
    "stronger": "stronger",
    "changed": "changed",
    "superseded": "term",
}
_TURNED: dict[ChangeKind, ChangeKind] = {
    "added": "removed",
    "removed": "added",
    "weaker": "stronger",
    "stronger": "weaker",
}
_UNWEIGHED = Why(shared=(), coverage=1.0, similarity=1.0)
"""The two passages are known to be one, so that nobody asks why."""


@dataclass(frozen=True, slots=True)
class Judgement:
    kind: ChangeKind
    facets: tuple[str, ...]


@dataclass(frozen=True)
class Edit:
    """A passage before and after."""

    old: Passage
    new: Passage
    judgement: Judgement
    elsewhere: frozenset[str] = frozenset()
    """Letters of words that are not gone: they stand apart from the passage in one edition."""

    @cached_property
    def spots(self) -> dict[Words, tuple[range, range]]:
        """Where words were replaced, by the words."""
        found = {
            (self.old.words[a.start : a.stop], self.new.words[b.start : b.stop]): (a, b)
            for a, b in changed_words(self.old.words, self.new.words)
        }
        return {words: at for words, at in found.items() if one_sided(words) not in self.elsewhere}

    @property
    def change(self) -> Change:
        return self._as(self.judgement.kind, self.old.evidence, self.new.evidence)

    def spot(self, words: Words) -> Change:
        """Return the change of these words, quoted alone; the passage where one side has none."""
        here, there = self.spots[words]
        if not here or not there:
            return self.change
        return self._as(
            self.judgement.kind,
            Evidence(self.old.quotation(here), self.old.where),
            Evidence(self.new.quotation(there), self.new.where),
        )

    def _as(self, kind: ChangeKind, old: Evidence, new: Evidence) -> Change:
        return Change(kind, old, new, self.judgement.facets)


def one_sided(words: Words) -> str:
    """Return the letters of words that were only added or only taken out; else nothing."""
    return "" if all(words) else "".join(words[0] or words[1])


def repeated(words: Words, edits: Sequence[Edit]) -> Change:
    """Return the change of these words as one, with every place it was made at.

    Wording replaced throughout is a term, unless it asks more or less of people everywhere.
    """
    places = tuple(edit.spot(words) for edit in edits)
    kinds = {place.kind for place in places}
    kind: ChangeKind = "term" if all(words) else "reworded"
    if kinds in ({"weaker"}, {"stronger"}):
        (kind,) = kinds
    facets = sorted({facet for place in places for facet in place.facets})
    return Change(kind, places[0].old, places[0].new, tuple(facets), places)


def turned(kind: ChangeKind) -> ChangeKind:
    """Return the kind of the same change when the new edition is taken for the old one."""
    return _TURNED.get(kind, kind)


def judgement(
    old: Passage, new: Passage, contexts: tuple[Context, Context], terms: tuple[Term, ...] = ()
) -> Judgement:
    """Return what the new passage does to the old one.

    Read from both sides, so that the other direction gives the turned judgement: where one reading
    finds nothing the other stands, and where they contradict each other the passage is changed.
    """
    forth, facets = _reading((old, contexts[0]), (new, contexts[1]), terms)
    back, more = _reading((new, contexts[1]), (old, contexts[0]), terms)
    both = {forth, turned(back)} - {"reworded"}
    kind: ChangeKind = both.pop() if len(both) == 1 else "changed" if both else "reworded"
    return Judgement(kind, tuple(sorted({*facets, *more})))


def _reading(
    old: tuple[Passage, Context], new: tuple[Passage, Context], terms: tuple[Term, ...]
) -> tuple[ChangeKind, tuple[str, ...]]:
    (there, asked), (here, stated) = _read(*old), _read(*new)
    link = Link(here, (there,), 1.0, "reworded", _UNWEIGHED)
    (said,) = judged([link], stated, asked, terms)
    sure = (d.facet for d in said.differences if d.confidence != "low")
    return _KIND[said.relation], tuple(dict.fromkeys(sure))


def _read(passage: Passage, context: Context) -> tuple[Sentence, tuple[Statement, ...]]:
    """Return the passage as one sentence, and what its sentences state."""
    first = passage.sentences[0]
    stated = tuple(
        replace(statement, sentence=first.id)
        for sentence in passage.sentences
        for statement in statements_in(sentence.text, sentence.lead_in, context)
    )
    return replace(first, text=passage.text), stated
