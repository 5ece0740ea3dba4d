"""Times compared: how long, counted from when, and whether they are limits at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compare.agreement.wording import may_be_same, stems
from compare.agreement.wordlists import names, steps
from compare.model import Confidence, Difference, Direction, Facet, Quantity, Unit
from compare.text import words

_DAYS: dict[Unit, float] = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "working day": 7 / 5,
    "week": 7,
    "month": 365.25 / 12,
    "year": 365.25,
}
"""Length in days. Five working days make a week; bank holidays are left out of account."""
_SAME_LENGTH = 0.03
"""Months and weeks do not divide evenly: within 3% it is one limit (13 weeks, three months)."""
_AT_ONCE = re.compile(
    r"\b(?:immediately|straight ?away|at once|instantly|forthwith)\b", re.IGNORECASE
)

_SOON = re.compile(
    r"\b(?:as soon as|promptly|in good time|in a timely|without undue)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A quantity and the sentence it was read from."""

    quantity: Quantity
    quote: str
    asked: bool = True
    """It times a duty, rather than stands in a description."""
    paper: str = ""
    """The paper that is timed (minutes, a report), if any."""

    @property
    def words(self) -> str:
        """The words that give the limit; the whole quote where they are unknown."""
        return self.quantity.words or self.quote

    @property
    def days(self) -> float | None:
        """Length in days (the upper end of a range), None where it is not a length."""
        number, unit = self.quantity.upper or self.quantity.number, self.quantity.unit
        return None if number is None or unit is None else number * _DAYS[unit]

    @property
    def definite(self) -> bool:
        """Whether one can tell that it has passed: a number, or at once."""
        return self.quantity.number is not None or bool(_AT_ONCE.search(self.words))


def same_limit(one: Limit, other: Limit) -> bool:
    """Say whether two limits are as long, however they are written."""
    here, there = one.days, other.days
    if here is None or there is None:
        return here is there
    return abs(here - there) <= _SAME_LENGTH * max(here, there)


def time_differences(
    ours: Limit, theirs: Limit, sure: Confidence, *, edited: bool, near: bool
) -> Iterator[Difference]:
    """Yield how two times for the same thing differ: in length or bound, and in their start.

    In two texts that are one text `edited`, any other start is another; elsewhere "its receipt"
    may stand for the same event.
    """
    length = _length_difference(ours, theirs, sure)
    if length:
        yield length
    else:
        yield from _bound_difference(ours, theirs, sure)
    if edited or (_names_event(ours.quantity.start) and _names_event(theirs.quantity.start)):
        yield from _start_difference(ours, theirs, sure, near=near)


def _length_difference(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    here, there = ours.days, theirs.days
    if here is there is None:
        return _less_prompt(ours, theirs, sure)
    if same_limit(ours, theirs):
        return None
    us, them = ours.quantity, theirs.quantity
    if here is None or there is None:
        return None if "min" in {us.bound, them.bound} else _unmeasured(ours, theirs, sure)
    if (us.bound == "every") != (them.bound == "every"):
        return None
    facet: Facet = "number" if us.unit == them.unit else "unit"
    if _is_slip(us, them):
        return Difference("unit", ours.words, theirs.words, "unclear", sure)
    least = them.bound == "min" and us.bound != "max"
    direction: Direction = "stronger" if (here > there) == least else "weaker"
    return Difference(facet, ours.words, theirs.words, direction, sure)


def _is_slip(us: Quantity, them: Quantity) -> bool:
    """Say whether days, or hours, stand for as many working days at most: tighter on paper, and
    mostly "working" was only left out.
    """
    if us.unit not in {"day", "hour"} or us.bound == "min" or them.unit != "working day":
        return False
    return (us.upper or us.number or 0) * _DAYS[us.unit] == (them.upper or them.number)


def _unmeasured(ours: Limit, theirs: Limit, sure: Confidence) -> Difference:
    """Compare a number with "immediately", which is sooner than any, or "as soon as possible"."""
    numberless = ours if ours.quantity.number is None else theirs
    at_once = bool(_AT_ONCE.search(numberless.words))
    direction: Direction = "stronger" if at_once == (numberless is ours) else "weaker"
    return Difference("limit", ours.words, theirs.words, direction, sure)


def _less_prompt(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    """Compare "immediately" with "as soon as possible"."""
    at_once = [bool(_AT_ONCE.search(limit.words)) for limit in (ours, theirs)]
    soon = [bool(_SOON.search(limit.words)) for limit in (ours, theirs)]
    if at_once[0] == at_once[1] or soon == [False, False]:
        return None
    return Difference("limit", ours.words, theirs.words, "weaker" if soon[0] else "stronger", sure)


def _bound_difference(ours: Limit, theirs: Limit, sure: Confidence) -> Iterator[Difference]:
    us, them = ours.quantity.bound, theirs.quantity.bound
    if _EXCEEDED.search(ours.words) and _EXCEEDED.search(theirs.words):
        return
    if _is_target(ours) != _is_target(theirs):
        direction: Direction = "weaker" if _is_target(ours) else "stronger"
        yield Difference("bound", ours.words, theirs.words, direction, sure)
    elif {us, them} == {"max", "min"}:
        yield Difference("bound", ours.words, theirs.words, "changed", sure)
    elif (us, them) == ("exact", "max"):
        yield Difference("bound", ours.words, theirs.words, "weaker", sure)


_EXCEEDED = re.compile(r"\b(?:beyond|more than|exceed\w*|over|longer than)\b", re.IGNORECASE)
"""What follows when a limit has been passed, however that is said."""


def _is_target(limit: Limit) -> bool:
    """Say whether the number is only aimed at: by a word in it, or shortly before it."""
    before, found, _ = limit.quote.partition(limit.words)
    near = words(before)[-_BEFORE:] if found else ()
    spoken = {*near, *words(limit.words)}
    return limit.quantity.number is not None and bool(spoken & names("targets", "words"))


_BEFORE = 3
"""Words before a time in which "with a target of" is looked for."""


def _start_difference(
    ours: Limit, theirs: Limit, sure: Confidence, *, near: bool
) -> Iterator[Difference]:
    """Yield how the starts differ: surely where both are known steps, or the rest is `near`.

    Elsewhere one event may be told in two ways ("the child's return", "being found").
    """
    us, them = ours.quantity, theirs.quantity
    if us.number is None or them.number is None or not them.start:
        return
    if not us.start:
        told = _names_event(them.start) and not stems(them.start) <= stems(ours.quote)
        if told and us.bound != "every":
            yield Difference("start", "", them.start, "weaker", sure)
    elif stems(us.start) != stems("child") and not _same_event(us.start, them.start):
        known = near or None not in {_step(us.start), _step(them.start)}
        named = sure if known else "low"
        surely = _LESS[sure] if _is_last(us.start, them.start) else named
        yield Difference("start", us.start, them.start, _moved(us.start, them.start), surely)


def _names_event(start: str | None) -> bool:
    """Say whether a start names its event: "its receipt", "this" and "CPPM" may stand for any."""
    return start is None or not (_PRONOUN.match(start) or _unknown(start))


def _unknown(start: str) -> bool:
    """Say whether it is an abbreviation that no list explains."""
    return start.isupper() and " " not in start and stems(start) == {start.casefold()}


_PRONOUN = re.compile(
    r"(?:the )?(?:it|its|this|that|they|them|their|he|she|do|doing)\b", re.IGNORECASE
)


def _same_event(ours: str, theirs: str) -> bool:
    """Say whether two phrases may name one event, at the same step of the process.

    The last of several is a later one.
    """
    if _is_last(ours, theirs):
        return False
    ours, theirs = _OF_IT.sub("", ours), _OF_IT.sub("", theirs)
    here, there = _step(ours), _step(theirs)
    return may_be_same(ours, theirs) and (here is None or there is None or here == there)


_OF_IT = re.compile(r" to \w+ (?:it|them|this|one|so)\b.*", re.IGNORECASE)
"""What the decision "to hold it" was about is known: "to carry it out" names the same."""


def _is_last(ours: str, theirs: str) -> bool:
    return bool(set(words(ours)) & _LAST - set(words(theirs)))


_LAST = frozenset(("last", "final", "latest"))
_LESS: dict[Confidence, Confidence] = {"high": "medium", "medium": "low", "low": "low"}


def _moved(ours: str, theirs: str) -> Direction:
    """Return what it does to count from another event: mostly later, so that more time is given."""
    here, there = _step(ours), _step(theirs)
    earlier = here is not None and there is not None and here < there
    return "changed" if earlier else "weaker"


def _step(event: str) -> int | None:
    """Return how far along the process an event stands, by the longest phrase that names it."""
    spoken = f" {' '.join(words(event))} "
    named = [
        (len(way), number)
        for number, ways in enumerate(steps("process"))
        for way in ways
        if f" {' '.join(way)} " in spoken
    ]
    return max(named)[1] if named else None
