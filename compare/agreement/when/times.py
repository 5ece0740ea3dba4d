"""Times compared: how long, counted from when, and whether they are limits at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.agreement.sides.limits import DAYS, Limit, same_limit
from compare.agreement.when.starts import names_event, start_difference, waited_for
from compare.agreement.words.wordlists import names
from compare.model import Confidence, Difference, Direction, Facet, Quantity
from compare.text import words

_SOON = re.compile(
    r"\b(?:as soon as|promptly|in good time|in a timely|without undue)\b", re.IGNORECASE
)


def time_differences(
    ours: Limit, theirs: Limit, sure: Confidence, *, edited: bool, near: bool
) -> Iterator[Difference]:
    """Yield how two times for the same thing differ: in length or bound, and in their start.

    In two texts that are one text `edited`, any other start is another; elsewhere "its receipt"
    may stand for the same event, and one that is not told is mostly understood.
    """
    length = _length_difference(ours, theirs, sure)
    if length:
        yield length
    else:
        yield from _bound_difference(ours, theirs, sure)
    starts = ours.quantity.start, theirs.quantity.start
    late = length is not None and length.direction == "weaker"
    waits = waited_for(ours, theirs, late=late)
    if waits:
        yield Difference("start", waits, starts[1] or "", "weaker", sure)
    elif edited or (starts[0] and all(map(names_event, starts))):
        yield from start_difference(ours, theirs, sure, near=near)


def _length_difference(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    here, there = ours.days, theirs.days
    if here is there is None:
        return _less_prompt(ours, theirs, sure)
    if same_limit(ours, theirs) or (ours.at_once and theirs.at_once):
        return None
    us, them = ours.quantity, theirs.quantity
    if here is None or there is None:
        return None if "min" in {us.bound, them.bound} else _unmeasured(ours, theirs, sure)
    if us.recurs != them.recurs:
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
    return (us.upper or us.number or 0) * DAYS[us.unit] == (them.upper or them.number)


def _unmeasured(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    """Compare a number with "immediately", which is sooner than any, or "as soon as possible",
    which more than a week is not.
    """
    numberless, numbered = (ours, theirs) if ours.quantity.number is None else (theirs, ours)
    if numbered is ours and ours.quantity.recurs:
        return None  # who sees a child every day may act at once
    if numberless is theirs and _SOON.search(theirs.words) and (numbered.days or 0) > DAYS["week"]:
        return Difference("limit", ours.words, theirs.words, "weaker", sure)
    at_once = numberless.at_once
    direction: Direction = "stronger" if at_once == (numberless is ours) else "weaker"
    return Difference("limit", ours.words, theirs.words, direction, sure)


def _less_prompt(ours: Limit, theirs: Limit, sure: Confidence) -> Difference | None:
    """Compare "immediately", or as soon as something is known, with "as soon as possible"."""
    at_once = [limit.at_once for limit in (ours, theirs)]
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
