"""How the manuals answer the requirements, with what was found on the answers taken in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from compare.model import Answer, Finding, Result, Sentence
from compare.render.telling.standing import Standing

_AGAINST = {"contradicts", "weakens"}


@dataclass(frozen=True, slots=True)
class Answered:
    """The requirements that a manual is expected to answer. The three parts sum to them."""

    in_full: tuple[Answer, ...]
    in_part: tuple[Answer, ...]
    """Answered with less, or in words that a finding says contradict or weaken it."""
    missing: tuple[Answer, ...]
    because: Mapping[str, tuple[Standing, ...]]
    """The findings on which it is that an answer is one in part, by its requirement."""

    @property
    def total(self) -> int:
        return len(self.in_full) + len(self.in_part) + len(self.missing)


def answered(result: Result, found: Iterable[Standing]) -> Answered:
    """Return how `result` answers each requirement; `found` are its findings that are open."""
    about: defaultdict[object, list[Standing]] = defaultdict(list)
    for one in found:
        local, national = one.finding.local, one.finding.national
        if national and one.finding.cls in _AGAINST:
            about[national.quote].append(one)
            if local:
                about[local.where, local.quote].append(one)
    parts: tuple[list[Answer], list[Answer], list[Answer]] = ([], [], [])
    because: dict[str, tuple[Standing, ...]] = {}
    for answer in result.answers:
        spoken = (answer.says, *((s.locator, s.text) for s in answer.local))
        doubts = {one.key: one for words in spoken for one in about.get(words, ())}
        place = 2 if answer.state == "not found" else int(answer.state != "met" or bool(doubts))
        parts[place].append(answer)
        because[answer.requirement] = tuple(doubts.values())
    in_full, in_part, missing = map(tuple, parts)
    return Answered(in_full, in_part, missing, because)


def omissions(found: Iterable[Standing]) -> int:
    """Return how many findings tell of something that was not found, surely or for reading."""
    return sum(bool(one.finding.requirement) for one in found)


def nearest(result: Result, finding: Finding) -> Sentence | None:
    """Return the passage nearest to what was not found; None where nothing comes near."""
    if finding.local or finding.confidence == "high":
        return None
    answers = (a for a in result.answers if a.requirement == finding.requirement)
    return next((sentence for answer in answers for sentence in answer.local), None)
