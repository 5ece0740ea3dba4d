"""Numbers and units of time, in digits and in words, and a time as a value."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.lexicon import word_list, words_of
from compare.model import Bound, Unit
from compare.text import any_of

UNITS = word_list("units")


def _table(name: str) -> dict[str, object]:
    return {key: value for key, value in UNITS[name].items() if key != "source"}


_VALUES = {word: float(str(value)) for word, value in _table("number").items()}
_ORDINALS = {word: n for n, word in enumerate(UNITS["ordinal"]["words"].split(), 1)}
_UNIT_OF: dict[str, Unit] = {
    form: unit  # type: ignore[misc]  # the table's keys are units, or several of one
    for unit, forms in _table("unit").items()
    for form in str(forms).split()
}
_SEVERAL: dict[str, tuple[int, Unit]] = {
    "fortnight": (2, "week"),
    "quarter": (3, "month"),
    "term": (4, "month"),
    "half-term": (2, "month"),
}
_WORKING = words_of("units", "working")
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ONES = "one|two|three|four|five|six|seven|eight|nine"


NUMBER = rf"\d+(?:\.\d+)?½?|(?:{_TENS})-(?:{_ONES})|{any_of(_VALUES)}"
ORDINAL = rf"\d+(?:st|nd|rd|th)|{any_of(_ORDINALS)}"
UNIT = any_of({*_UNIT_OF, "term", "terms"})
BEFORE_UNIT = any_of(_WORKING | words_of("units", "plain"))


def value(said: str | None, *, half: bool = False) -> float | None:
    """Return the value of a number; `half` says that "and a half" follows."""
    if not said:
        return None
    if "-" in said:
        return sum(_VALUES[part] for part in said.split("-"))
    number = _VALUES.get(said)
    if number is None:
        number = float(said.replace("½", ".5"))
    return number + 0.5 if half else number


def nth(said: str) -> float:
    """Return the value of an ordinal: "fifteenth", "15th"."""
    return float(_ORDINALS.get(said) or re.sub(r"\D", "", said))


def in_unit(number: float | None, unit: str, kind: str = "") -> tuple[float | None, Unit]:
    """Return a number and its unit; `kind` is what stands before it ("working").

    Two fortnights are four weeks, a quarter is three months, a term four, half a term two.
    """
    singular = unit.rstrip("s")
    if singular in _SEVERAL:
        times, plain = _SEVERAL[singular]
        return (None if number is None else number * times), plain
    plain = _UNIT_OF[unit]
    working = plain == "day" and not _WORKING.isdisjoint(kind.replace("-", " ").split())
    return number, "working day" if working else plain


class Time(NamedTuple):
    """A time as it stands in a sentence: letters from `start`, bound included, to `end`."""

    start: int
    end: int
    number: float | None
    unit: Unit | None
    bound: Bound | None
    upper: float | None = None
    own_bound: bool = True
    """False when the bound is not said here and may come from the time before it."""
    turned: Bound | None = None
    """The bound it has under a "not": "longer than ten days" becomes at most ten days."""
