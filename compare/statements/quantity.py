"""Times in a sentence: number, unit and bound. What they time is read in `timing`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.model import Bound, Unit
from compare.statements.bounds import before, binding, is_untimed
from compare.statements.numbers import (
    BEFORE_UNIT,
    NUMBER,
    ORDINAL,
    UNIT,
    UNITS,
    alternatives,
    in_unit,
    nth,
    value,
)


@dataclass(frozen=True, slots=True)
class Time:
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


_FREQUENCY = {word: often for word, often in UNITS["frequency"].items() if word != "source"}
_IN_BRACKETS = r"(?: ?\([a-z0-9-]+\))?"
_COUNT = re.compile(
    rf"(?:(?<!\w)\(\d+\) ?|\b)(?P<number>{NUMBER})(?: and (?P<half>a half))?{_IN_BRACKETS}"
    rf"(?:(?: ?(?:-|/|to|or|and) ?| [a-z]+ (?:or|to) )(?P<upper>{NUMBER}){_IN_BRACKETS})?"
    rf"[ -]?(?P<kind>(?:(?:{BEFORE_UNIT})[ -])*)(?P<unit>{UNIT})\b'?"
)
_OF_PREGNANCY = re.compile(r"s?'? (?:of )?(?:gestation|pregnan)")
_UNIT_PARTS = tuple("day hour week month year minute fortnight quarter wd wk hr min yr mth".split())
_FAR = 60
"""No number stands further than so many letters before its unit."""
_LIST_REACH = 30
"""Letters before a number in which a list leads up to it ("10, 20 and 35 days")."""
_LIST = re.compile(r"\b(?P<first>\d+)(?:, \d+)*,? (?:and |or )?$")
_NAMED = alternatives(UNITS["named"]["words"].split())
_OFTEN = re.compile(
    rf"\b(?:(?P<number>{NUMBER})(?:-(?P<upper>{NUMBER}))?[ -])?"
    rf"(?P<adverb>{alternatives(_FREQUENCY)})\b(?! (?:{_NAMED})\b)"
)
_SAME_DAY = re.compile(
    r"\b(?:on|by)? ?(?:the )?(?:same|very) (?P<kind>working |business )?day\b"
    r"|\bon the day(?= (?:of|that|they|we|you|it|the|a|an)\b)"
)
_NEXT_DAY = re.compile(
    r"\b(?:(?:by|before|at|on) )?(?:the )?(?:(?:close|end|closing|start) (?:of (?:business|play) )?"
    r"(?:of|on)? ?(?:the )?)?(?:next|following) (?P<kind>working |business )?day\b"
)
_ONLY_NEXT = re.compile(r"(?:the )?following day\b")
_DAY_NUMBER = re.compile(
    rf"\b(?:between |from )?(?P<at>(?:on|by|at) )?(?:the )?(?:(?P<kind>working )?days?"
    rf" (?P<number>{NUMBER})(?: ?(?:-|to|and|or) ?(?P<upper>\d+))?"
    rf"|(?P<nth>{ORDINAL}) (?P<nthkind>working )?day)\b"
)
_SINGLE = "hour|day|week|month|year|fortnight|working day|quarter"
_BARE = re.compile(
    rf"\b(?P<bound>within|every) (?:the )?(?P<unit>{_SINGLE})\b|\ba (?P<two>fortnight)\b"
    rf"|\bonce (?:a|per|each|every) (?P<once>{_SINGLE})\b"
    rf"|\b(?P<times>twice|(?:two|three|four) times) (?:a|per|each|every) (?P<per>{_SINGLE})\b"
)
_TIMES = {"twice": 2, "two times": 2, "three times": 3, "four times": 4}
_LOOSE = re.compile(r"\b(?:" + "|".join(UNITS["unquantified"]["patterns"]) + r")\b")
_HINTS = tuple(word.replace("_", " ") for word in UNITS["hints"]["words"].split())
_REMEMBERED = 256
"""Texts whose times are kept: one sentence is asked for them more than once."""
_ARTICLES = ("a", "an", "half", "single")


@lru_cache(maxsize=_REMEMBERED)
def times_in(low: str) -> tuple[Time, ...]:
    """Return the times of a plain text in order. Ages, past years and opening hours are none."""
    if not _any_in(low, _HINTS):
        return ()
    found: list[Time] = []
    for read, hints in _READERS:
        if _any_in(low, hints):
            found += (time for time in read(low) if not _overlaps(time, found))
    return tuple(sorted(found, key=lambda time: time.start))


def _any_in(low: str, hints: tuple[str, ...]) -> bool:
    for hint in hints:  # noqa: SIM110 -- `any` takes twice as long
        if hint in low:
            return True
    return False


def _overlaps(time: Time, found: list[Time]) -> bool:
    return any(time.start < other.end and other.start < time.end for other in found)


def _counts(low: str) -> Iterator[Time]:
    """Yield "within 15 working days", "24/48 hours", "ten (10) days"."""
    first = min(place for part in _UNIT_PARTS if (place := low.find(part)) >= 0)
    for match in _COUNT.finditer(low, max(0, first - _FAR)):
        if is_untimed(low, match.start(), match.end(), match["kind"] or match["unit"]):
            continue
        listed = _LIST.search(low, max(0, match.start() - _LIST_REACH), match.start())
        start = listed.start() if listed else match.start()
        if match["number"] in _ARTICLES and before(low, start).bound in (None, "exact"):
            continue
        bound = binding(low, start, match.end(), match["number"])
        if bound.bound in (None, "exact") and _OF_PREGNANCY.match(low, match.end()):
            continue  # "from 12 weeks gestation"
        number = (
            value(listed["first"]) if listed else value(match["number"], half=bool(match["half"]))
        )
        number, unit = in_unit(number, match["unit"], match["kind"])
        upper, _ = in_unit(_upper(low, match), match["unit"])
        yield Time(
            bound.start, match.end(), number, unit, bound.bound, upper, bound.own, bound.turned
        )


def _upper(low: str, match: re.Match[str]) -> float | None:
    """Return the upper end of a range; "20 and 35 days" without "between" is a list."""
    listed = " and " in match[0] and not low[: match.start()].rstrip().endswith("between")
    return None if listed else value(match["upper"])


def _frequencies(low: str) -> Iterator[Time]:
    """Yield "monthly", "at least six-weekly"."""
    for match in _OFTEN.finditer(low):
        number, unit = _FREQUENCY[match["adverb"]]
        said = before(low, match.start())
        start = said.start if said.bound in ("min", "max", "every") else match.start()
        upper = value(match["upper"])
        times = value(match["number"]) or 1.0
        yield Time(start, match.end(), number * times, unit, "every", upper and upper * number)


def _same_day(low: str) -> Iterator[Time]:
    for match in _SAME_DAY.finditer(low):
        yield Time(match.start(), match.end(), 0.0, _day(match["kind"]), "max")


def _next_day(low: str) -> Iterator[Time]:
    """Yield "by close of the next working day"."""
    for match in _NEXT_DAY.finditer(low):
        if not _ONLY_NEXT.match(match[0]):
            yield Time(match.start(), match.end(), 1.0, _day(match["kind"]), "max")


def _day(kind: str | None) -> Unit:
    return "working day" if kind else "day"


def _day_numbers(low: str) -> Iterator[Time]:
    """Yield "by day 14" and "on the fifteenth working day", but not "the first day" by itself."""
    for match in _DAY_NUMBER.finditer(low):
        if match["nth"] and not match["at"]:
            continue
        number = nth(match["nth"]) if match["nth"] else value(match["number"])
        said = before(low, match.start())
        at: Bound = "max" if (match["at"] or "").startswith("by") else "exact"
        bound = said.bound if said.bound in ("max", "min") else at
        unit = _day(match["kind"] or match["nthkind"])
        start = said.start if said.bound == bound else match.start()
        yield Time(start, match.end(), number, unit, bound, value(match["upper"]))


def _bare(low: str) -> Iterator[Time]:
    """Yield "within the hour", "every week", "a fortnight", "once a month", "twice a year"."""
    for match in _BARE.finditer(low):
        word = match["unit"] or match["two"] or match["once"] or match["per"]
        times = _TIMES[match["times"]] if match["times"] else 1
        unit: Unit | None
        kind, _, plain = word.rpartition(" ")
        number, unit = in_unit(1 / times, plain, kind)
        bound: Bound | None = "max" if match["bound"] == "within" else "every"
        if match["two"]:
            bound = before(low, match.start()).bound or "max"
        yield Time(match.start(), match.end(), number, unit, bound)


def _loose(low: str) -> Iterator[Time]:
    """Yield "immediately", "as soon as possible": times without a number."""
    for match in _LOOSE.finditer(low):
        yield Time(match.start(), match.end(), None, None, None)


_READERS: tuple[tuple[Callable[[str], Iterator[Time]], tuple[str, ...]], ...] = (
    (_next_day, ("next", "following")),
    (_same_day, ("same", "very", "on the day")),
    (_counts, _UNIT_PARTS),
    (_day_numbers, ("day",)),
    (
        _frequencies,
        ("daily", "weekly", "monthly", "nnually", "yearly", "ourly", "nightly", "terly", "termly"),
    ),
    (_bare, ("within", "every", "fortnight", "once", "twice", "times")),
    (
        _loose,
        (
            "immediat",
            "away",
            "at once",
            "instant",
            "forthwith",
            "delay",
            "urgen",
            "soon",
            "earl",
            "prompt",
            "timely",
            "quick",
        ),
    ),
)
"""In the order in which they are believed, each with letters without which it finds nothing."""
