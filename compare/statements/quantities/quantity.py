"""Times in a sentence: number, unit and bound. What they time is read in `timing`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from compare.statements.quantities.counted import BARE_BOUNDS, UNIT_PARTS, counts, without_unit
from compare.statements.quantities.days import day_numbers, end_of_unit, next_day, same_day
from compare.statements.quantities.frequencies import adverbs, every_unit
from compare.statements.quantities.numbers import UNITS, Time
from compare.text import holds

__all__ = ["Time", "times_in"]

_LOOSE = re.compile(r"\b(?:" + "|".join(UNITS["unquantified"]["patterns"]) + r")\b")
_HINTS = tuple(word.replace("_", " ") for word in UNITS["hints"]["words"].split())
_ADVERB_HINTS = tuple(UNITS["hints"]["adverbs"].split())
_LOOSE_HINTS = tuple(word.replace("_", " ") for word in UNITS["hints"]["loose"].split())
_REMEMBERED = 50_000
"""Texts whose times are kept: what is omitted is sought in the same sentences later."""


@lru_cache(maxsize=_REMEMBERED)
def times_in(low: str) -> tuple[Time, ...]:
    """Return the times of a plain text in order. Ages, past years and opening hours are none."""
    if not holds(low, _HINTS):
        return ()
    found: list[Time] = []
    for read, hints in _READERS:
        if holds(low, hints):
            found += (time for time in read(low) if not _overlaps(time, found))
    if found and holds(low, BARE_BOUNDS):
        found += (time for time in without_unit(low, found) if not _overlaps(time, found))
    return tuple(sorted(found, key=lambda time: time.start))


def _overlaps(time: Time, found: list[Time]) -> bool:
    return any(time.start < other.end and other.start < time.end for other in found)


def _loose(low: str) -> Iterator[Time]:
    """Yield "immediately", "as soon as possible": times without a number."""
    for match in _LOOSE.finditer(low):
        yield Time(match.start(), match.end(), None, None, None)


_READERS: tuple[tuple[Callable[[str], Iterator[Time]], tuple[str, ...]], ...] = (
    (next_day, ("next", "following")),
    (same_day, ("same", "very", "on the day")),
    (counts, UNIT_PARTS),
    (day_numbers, ("day", "week", "month")),
    (end_of_unit, ("end of", "close of", "last day of")),
    (adverbs, _ADVERB_HINTS),
    (
        every_unit,
        (
            "within",
            "every",
            "each",
            "fortnight",
            "once",
            "twice",
            "times",
            "a day",
            "a week",
            "a month",
        ),
    ),
    (_loose, _LOOSE_HINTS),
)
"""In the order in which they are believed, each with letters without which it finds nothing."""
