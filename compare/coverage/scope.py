"""Which topics of national guidance a manual treats at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from compare.coverage.duties import TRAIL
from compare.model import Answer, Requirement

_TREATED = 0.25
"""Share of a topic's requirements that a manual answers when it treats the topic: fewer are met in
passing, by what it says on something else."""

_SECTION_TREATED = 0.5
"""The same for a section of a text without requirements, which asks for few things: in guidance
not everything that should be done is for every manual to say."""


def untreated_topics(
    answers: Iterable[Answer], requirements: Iterable[Requirement]
) -> tuple[str, ...]:
    """Return the topics a manual does not treat, in the order of the requirements.

    It treats a topic when it answers at least a quarter of what is required on it; a section of a
    text without requirements, when it answers at least half.
    """
    by_id = {one.id: one for one in requirements}
    asked: dict[str, list[bool]] = {}
    least: dict[str, float] = {}
    for answer in answers:
        required = by_id[answer.requirement]
        asked.setdefault(required.topic, []).append(answer.state != "not found")
        least[required.topic] = _TREATED if required.edition else _SECTION_TREATED
    return tuple(name for name, met in asked.items() if sum(met) < least[name] * len(met))


def chapters_of(topics: Iterable[str], untreated: Collection[str]) -> tuple[str, ...]:
    """Return the outermost headings under which every one of `topics` is untreated."""
    under: dict[str, list[bool]] = {}
    for topic in topics:
        under.setdefault(topic.split(TRAIL)[0], []).append(topic in untreated)
    return tuple(chapter for chapter, missing in under.items() if all(missing))
