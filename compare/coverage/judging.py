"""How the passages that speak of a requirement answer it: in full, with less, or in doubt."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from compare.coverage.facts import departures
from compare.coverage.nearness import Near
from compare.coverage.passages import Passage
from compare.coverage.signs import Shown
from compare.coverage.stating import refuses, states, tells
from compare.model import Answer, Requirement, Statement

_SHOWN = 3
"""Nearest passages shown for what was not found."""

Said = Mapping[str, Sequence[Statement]]
"""Statements by the id of their sentence."""


def answer_of(
    requirement: Requirement,
    near: Sequence[Near],
    near_enough: Sequence[Passage],
    shown: Shown,
    said: Said,
) -> Answer:
    """Return how a requirement is answered by the passages its signs stand in or that are near.

    `near` are the passages nearest to it, nearest first, `near_enough` those of them that would
    state it. `shown` are those its signs stand in, and `said` is what each sentence states.
    """
    nearness = {n.passage: n.nearness for n in near}
    signed = {
        Passage((sentence,)): shown.by_chance(requirement, sentence)
        for sentence in shown.all.get(requirement.id, ())
    }
    says = {
        passage: states(requirement, passage, _statements(passage, said), shown.texts)
        for passage in (*signed, *near_enough)
    }
    telling = [
        passage
        for passage, chance in signed.items()
        if tells(requirement, chance, nearness.get(passage, 0.0), stated=says[passage])
    ]
    stating = [
        passage
        for passage in dict.fromkeys((*telling, *(p for p in near_enough if says[p])))
        if not refuses(requirement, _statements(passage, said))
    ]
    if stating:
        best_first = sorted(stating, key=lambda p: -nearness.get(p, 0.0))
        return _met(requirement, near, best_first, said)
    answer = _not_found(requirement, near)
    return _doubtful(answer, says, nearness) if says else answer


def _not_found(requirement: Requirement, near: Sequence[Near]) -> Answer:
    """Return the answer of a manual that does not state it, with what comes nearest."""
    shown = tuple(dict.fromkeys(s for n in near for s in n.passage.sentences))[:_SHOWN]
    return Answer(requirement.id, requirement.says, "not found", shown, (), _best(near))


def _met(
    requirement: Requirement, near: Sequence[Near], stated: Sequence[Passage], said: Said
) -> Answer:
    """Return the answer of the passages that state it: of the first that lacks nothing, if any."""
    lacks = [_lacks(requirement, passage, said) for passage in stated]
    if not all(lacks):
        full = stated[lacks.index(())]
        return Answer(requirement.id, requirement.says, "met", full.sentences, (), _best(near))
    weaker = stated[0].sentences
    return Answer(requirement.id, requirement.says, "met but weaker", weaker, lacks[0], _best(near))


def _best(near: Sequence[Near]) -> float:
    return near[0].nearness if near else 0.0


def _doubtful(
    answer: Answer, likely: Iterable[Passage], nearness: Mapping[Passage, float]
) -> Answer:
    """Return what was not found, but in doubt: with the `likely` passages first, nearest first."""
    first = sorted(likely, key=lambda p: -nearness.get(p, 0.0))
    shown = dict.fromkeys((*(s for p in first for s in p.sentences), *answer.local))
    return replace(answer, local=tuple(shown)[:_SHOWN], doubtful=True)


def _lacks(requirement: Requirement, passage: Passage, said: Said) -> tuple[str, ...]:
    found = departures(requirement, passage.says, _statements(passage, said))
    return tuple(str(departure) for departure in found if departure.less)


def _statements(passage: Passage, said: Said) -> list[Statement]:
    return [s for sentence in passage.sentences for s in said.get(sentence.id, ())]
