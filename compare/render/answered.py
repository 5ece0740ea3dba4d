"""How the manuals answer the requirements, with what was found on the answers taken in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from compare.model import Answer, Result
from compare.render.standing import Standing

_AGAINST = {"contradicts", "weakens"}


@dataclass(frozen=True, slots=True)
class Answered:
    """The requirements that a manual is expected to answer. The three parts sum to them."""

    in_full: tuple[Answer, ...]
    in_part: tuple[Answer, ...]
    """Answered with less, or in words that a finding says contradict or weaken it."""
    missing: tuple[Answer, ...]

    @property
    def total(self) -> int:
        return len(self.in_full) + len(self.in_part) + len(self.missing)


def answered(result: Result, found: Iterable[Standing]) -> Answered:
    """Return how `result` answers each requirement; `found` are its findings that are open."""
    against = [one.finding for one in found if one.finding.cls in _AGAINST]
    national = {finding.national.quote for finding in against if finding.national}
    local = {(f.local.where, f.local.quote) for f in against if f.local and f.national}
    parts: tuple[list[Answer], list[Answer], list[Answer]] = ([], [], [])
    for answer in result.answers:
        doubted = answer.says in national or any(
            (sentence.locator, sentence.text) in local for sentence in answer.local
        )
        place = 2 if answer.state == "not found" else int(answer.state != "met" or doubted)
        parts[place].append(answer)
    return Answered(*map(tuple, parts))
