"""What a change does: weaker, stronger, otherwise, or in other words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from compare.agreement import judged
from compare.changes.passages import Passage
from compare.model import ChangeKind, Link, Relation, Sentence, Statement, Term, Why
from compare.statements import Context, statements_in

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
