"""How often: "monthly", "every week", "twice a year"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Bound
from compare.statements.quantities.bounds import before
from compare.statements.quantities.numbers import (
    BEFORE_UNIT,
    NUMBER,
    ORDINAL,
    UNITS,
    Time,
    in_unit,
    nth,
    value,
)
from compare.text import any_of

_FREQUENCY = {word: often for word, often in UNITS["frequency"].items() if word != "source"}
_NAMED = any_of(UNITS["named"]["words"].split())
_OFTEN = re.compile(
    rf"\b(?:(?P<number>{NUMBER})(?:-(?P<upper>{NUMBER}))?[ -](?!annual))?"
    rf"(?P<adverb>{any_of(_FREQUENCY)})\b(?! (?:{_NAMED})\b)"
)
_SINGLE = (
    "hour|day|week|month|year|fortnight|working day|quarter"
    "|half[ -]term|(?:school )?term(?! (?:is|means|used|in this)\\b)"
)
_BARE = re.compile(
    rf"\b(?P<bound>within|(?<!\bin )(?:every|(?<!of )(?<!from )(?<!for )each)) (?:the )?"
    rf"(?P<unit>{_SINGLE})\b"
    rf"|\b(?:every|each) (?P<part>morning|afternoon|evening)\b"
    rf"|\b(?:every|each) (?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day\b"
    rf"|\ba (?P<two>fortnight)\b"
    rf"|\ba (?P<ahead>day|week|month)(?= (?:before|after|ahead of|prior to|in advance of) )"
    rf"|\bat the (?:start|beginning|end) of (?:each|every) (?:new )?(?:school |academic )?"
    rf"(?P<ends>year)\b(?! group)"
    rf"|\bonce (?:a|per|each|every) (?:{BEFORE_UNIT} )?(?P<once>{_SINGLE})\b"
    rf"|\bevery (?P<nth>other|{ORDINAL}) (?P<other>{_SINGLE})\b"
    rf"|\b(?:(?P<twice>twice)|(?P<times>{NUMBER}) times) (?:a|per|each|every) (?:{BEFORE_UNIT} )?"
    rf"(?P<per>{_SINGLE})\b"
)
_WORDS = ("unit", "two", "ends", "once", "per", "ahead", "other")
_MONTHS = 12


def adverbs(low: str) -> Iterator[Time]:
    """Yield "monthly", "at least six-weekly"."""
    for match in _OFTEN.finditer(low):
        number, unit = _FREQUENCY[match["adverb"]]
        said = before(low, match.start())
        start = said.start if said.bound in ("min", "max", "every") else match.start()
        upper = value(match["upper"])
        times = value(match["number"]) or 1.0
        yield Time(start, match.end(), number * times, unit, "every", upper and upper * number)


def every_unit(low: str) -> Iterator[Time]:
    """Yield "within the hour", "every week", "a fortnight", "once a month", "twice a year", "every
    other year", "six times a year".
    """
    for match in _BARE.finditer(low):
        daily = "week" if match["weekday"] else "day"  # "each Monday", "each morning"
        word = next(filter(None, (match[name] for name in _WORDS)), daily)
        apart, word = _apart(match, word)
        kind, _, plain = word.replace("half ", "half-").rpartition(" ")
        number, unit = in_unit(apart, plain, kind)
        bound: Bound | None = "max" if match["bound"] == "within" else "every"
        if match["two"]:
            bound = before(low, match.start()).bound or "max"
        if match["ahead"]:
            bound = before(low, match.start()).bound or "exact"
        yield Time(match.start(), match.end(), number, unit, bound)


def _apart(match: re.Match[str], unit: str) -> tuple[float, str]:
    """Return how long apart, and in which unit: "six times a year" is every two months."""
    if match["nth"]:
        return (2.0 if match["nth"] == "other" else nth(match["nth"])), unit
    times = 2.0 if match["twice"] else value(match["times"]) or 1.0
    if unit == "year" and match["times"]:
        return _MONTHS / times, "month"
    return 1 / times, unit
