"""How the passages that speak of a requirement answer it: in full, with less, or in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from compare.coverage.showing.shown import meets
from compare.coverage.showing.signs import Shown
from compare.coverage.showing.stating import StatedIn, stated_in
from compare.coverage.words.facts import departures
from compare.coverage.words.nearness import Near
from compare.coverage.words.passages import Passage
from compare.model import Answer, AnswerState, Requirement, Sentence

NEAR = 0.2
"""Nearness that is enough where a sign stands in nothing that is done, or the same is done."""
_SHOWN = 3
"""Nearest passages shown for what was not found."""


def answer_of(
    requirement: Requirement,
    near: Sequence[Near],
    near_enough: Sequence[Passage],
    shown: Shown,
    said: StatedIn,
    *,
    alike: frozenset[str] = frozenset(),
) -> Answer:
    """Return how a requirement is answered by the passages its signs stand in or that are near.

    `near` are the passages nearest to it, nearest first, `near_enough` those of them that would
    state it. `shown` are those its signs stand in, and `said` is what each sentence states; the
    sentences with ids in `alike` are so in wording.
    """
    nearness = {n.passage: n.nearness for n in near}
    found = (*shown.all.get(requirement.id, ()), *shown.in_parts.get(requirement.id, ()))
    signed = [Passage((sentence,)) for sentence in found]

    def is_met_by(passage: Passage) -> bool:
        return meets(
            requirement,
            passage,
            said,
            shown,
            is_near=nearness.get(passage, 0.0) >= NEAR,
            is_alike=passage.sentences[0].id in alike,
        )

    likely = sorted(dict.fromkeys((*signed, *near_enough)), key=lambda p: -nearness.get(p, 0.0))
    met = _met(requirement, near, filter(is_met_by, likely), said)
    return met or _not_found(requirement, near, likely)


def _met(
    requirement: Requirement, near: Sequence[Near], stating: Iterable[Passage], said: StatedIn
) -> Answer | None:
    """Return the answer of the passages that state it: of the first that lacks nothing, if any."""
    weaker = None
    for passage in stating:
        lacks = _lacks(requirement, passage, said)
        if not lacks:
            return _answer(requirement, "met", passage.sentences, near)
        weaker = weaker or replace(
            _answer(requirement, "met but weaker", passage.sentences, near), lacks=lacks
        )
    return weaker


def _not_found(requirement: Requirement, near: Sequence[Near], likely: Sequence[Passage]) -> Answer:
    """Return the answer of a manual that does not state it, in doubt where a passage is likely to.

    It shows the likely passages first, then what comes nearest.
    """
    first = (*likely, *(n.passage for n in near))
    local = tuple({s.id: s for passage in first for s in passage.sentences}.values())[:_SHOWN]
    return replace(_answer(requirement, "not found", local, near), doubtful=bool(likely))


def _answer(
    requirement: Requirement, state: AnswerState, local: tuple[Sentence, ...], near: Sequence[Near]
) -> Answer:
    nearness = near[0].nearness if near else 0.0
    return Answer(requirement.id, requirement.says, state, local, nearness=nearness)


def _lacks(requirement: Requirement, passage: Passage, said: StatedIn) -> tuple[str, ...]:
    found = departures(requirement, passage.says, stated_in(passage, said))
    return tuple(str(departure) for departure in found if departure.less)
