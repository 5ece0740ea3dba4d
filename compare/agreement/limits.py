"""Limits compared: how long, how many, from when, and whether it is a limit at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from compare.agreement.wording import Wording
from compare.agreement.wordlists import names, steps
from compare.model import Confidence, Difference, Direction, Quantity, Unit
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
"""Months and weeks do not divide evenly: lengths within 3% are the same limit (13 weeks, 3 months)."""
_WORKING_OR_NOT: frozenset[Unit | None] = frozenset({"hour", "day", "working day"})
_AT_ONCE = re.compile(
    r"\b(?:immediately|straight ?away|at once|instantly|forthwith)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Limit:
    """A quantity and the words it was read from."""

    quantity: Quantity
    quote: str


def limit_differences(ours: Limit, theirs: Limit, sure: Confidence) -> Iterator[Difference]:
    """Yield how two limits on the same thing differ: length, unit, bound and start event."""
    length = _length_difference(ours, theirs, sure)
    if length:
        yield length
    else:
        yield from _bound_difference(ours, theirs, sure)
    yield from _start_difference(ours, theirs, sure)


def days(quantity: Quantity) -> float | None:
    """Return the length in days (the upper end of a range), None where it is not a length."""
    number = quantity.upper or quantity.number
    if number is None or quantity.unit is None:
        return None
    return number * _DAYS[quantity.unit]


def same_limit(one: Limit, other: Limit) -> bool:
    """Say whether two limits are as long, however they are written."""
    here, there = days(one.quantity), days(other.quantity)
    if here is None or there is None:
        return here is there and one.quantity.number == other.quantity.number
    return same_length(here, there)


def same_length(one: float, other: float) -> bool:
    return abs(one - other) <= _SAME_LENGTH * max(one, other)


def _length_difference(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    us, them = ours.quantity, theirs.quantity
    here, there = days(us), days(them)
    if here is None or there is None:
        return _unmeasured(ours, theirs, sure)
    if same_length(here, there):
        return None
    said = (limit_words(ours), limit_words(theirs))
    if _working_days_mixed(us, them):
        return Difference("unit", *said, "changed", sure)
    facet = "number" if us.unit == them.unit else "unit"
    return Difference(facet, *said, _longer_is(them, ours, longer=here > there), sure)


def _unmeasured(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    """Compare a number with "immediately", which is sooner than any, or "as soon as possible"."""
    if (ours.quantity.number is None) == (theirs.quantity.number is None):
        return None
    numberless = ours if ours.quantity.number is None else theirs
    at_once = bool(_AT_ONCE.search(numberless.quote))
    direction: Direction = "stronger" if at_once == (numberless is ours) else "weaker"
    return Difference("limit", limit_words(ours), limit_words(theirs), direction, sure)


def _working_days_mixed(us: Quantity, them: Quantity) -> bool:
    """Say whether the number was kept and only the kind of day changed: mostly a slip."""
    units = {us.unit, them.unit}
    if units == {"day", "working day"}:
        return us.number == them.number
    day = {us.number, them.number} == {1, 24} and units == {"hour", "working day"}
    return day and units <= _WORKING_OR_NOT


def _longer_is(them: Quantity, ours: Limit, *, longer: bool) -> Direction:
    least = them.bound == "min" and ours.quantity.bound in {"min", None}
    return "stronger" if longer == least else "weaker"


def _bound_difference(ours: Limit, theirs: Limit, sure: Confidence) -> Iterator[Difference]:
    us, them = ours.quantity, theirs.quantity
    said = (limit_words(ours), limit_words(theirs))
    if _is_target(ours) != _is_target(theirs):
        direction: Direction = "weaker" if _is_target(ours) else "stronger"
        yield Difference("bound", *said, direction, sure)
    elif {us.bound, them.bound} == {"max", "min"}:
        yield Difference("bound", *said, "changed", sure)
    elif them.bound == "max" and us.bound == "exact":
        yield Difference("bound", *said, "weaker", sure)


def _is_target(limit: Limit) -> bool:
    """Say whether the number is only aimed at: by a word in it, or shortly before it."""
    said = limit.quantity.words
    before, found, _ = limit.quote.partition(said)
    near = words(before)[-_BEFORE:] if found else ()
    return limit.quantity.number is not None and bool(
        {*near, *words(said)} & names("targets", "words")
    )


_BEFORE = 4
"""Words before a time in which "with a target of" is looked for."""


def _start_difference(ours: Limit, theirs: Limit, sure: Confidence) -> Iterator[Difference]:
    us, them = ours.quantity, theirs.quantity
    if us.number is None or them.number is None or not them.start:
        return
    if not us.start:
        yield Difference("start", "", them.start, "weaker", sure)
    elif not same_event(us.start, them.start):
        yield Difference("start", us.start, them.start, _moved(us.start, them.start), sure)


def same_event(one: str, other: str) -> bool:
    """Say whether two phrases may name one event: neither names what the other does not."""
    wording = Wording.of(one, other)
    return wording.coverage == 1.0 if wording.local and wording.national else True


def _moved(ours: str, theirs: str) -> Direction:
    here, there = _step(ours), _step(theirs)
    if here is None or there is None or here == there:
        return "changed"
    return "weaker" if here > there else "changed"


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


def limit_words(limit: Limit) -> str:
    """Return the words of the text that give the limit; the whole quote where they are unknown."""
    return limit.quantity.words or limit.quote
