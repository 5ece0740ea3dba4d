"""Days and weeks that are named, not counted: "the same day", "by day 14", "by the end of term"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Bound, Unit
from compare.statements.quantities.bounds import before
from compare.statements.quantities.numbers import NUMBER, ORDINAL, Time, in_unit, nth, value

_SAME_DAY = re.compile(
    r"\b(?:on|by)? ?(?:the )?(?:same|very) (?P<kind>working |business )?day\b"
    r"|\bon the day(?= (?:of|that|they|we|you|it|the|a|an)\b)"
)
_NEXT_DAY = re.compile(
    r"(?<!until )(?<!until the )\b"
    r"(?:(?:by|before|at|on) )?(?:the )?(?:(?:close|end|closing|start) (?:of (?:business|play) )?"
    r"(?:of|on)? ?(?:the )?)?(?:next|following) (?P<kind>working |business )?day\b"
)
_ONLY_NEXT = re.compile(r"(?:the )?following day\b")
_DAY_NUMBER = re.compile(
    r"\b(?:between |from )?(?P<at>(?:on|by|at|in|before) (?:(?:the )?(?:end|close) of )?)?"
    r"(?:the )?"
    rf"(?:(?P<kind>working )?(?P<unit>day|week|month)s?"
    rf" (?P<number>{NUMBER})(?: ?(?:-|to|and|or) ?(?P<upper>\d+))?"
    rf"|(?P<nth>{ORDINAL}) (?P<nthkind>working )?day)\b"
)


_END = re.compile(
    r"\b(?:by|before) (?:the )?(?:end|close|last day) of (?:the |that |each |every |this )?"
    r"(?:same )?(?P<kind>working |school |business )?(?P<unit>day|week|fortnight|month|term)\b"
)


def end_of_unit(low: str) -> Iterator[Time]:
    """Yield "by the end of the week", a week at most; the end of the day is the same day."""
    for match in _END.finditer(low):
        number, unit = in_unit(float(match["unit"] != "day"), match["unit"], match["kind"] or "")
        yield Time(match.start(), match.end(), number, unit, "max")


def same_day(low: str) -> Iterator[Time]:
    """Yield "on the same day"."""
    for match in _SAME_DAY.finditer(low):
        yield Time(match.start(), match.end(), 0.0, _day(match["kind"]), "max")


def next_day(low: str) -> Iterator[Time]:
    """Yield "by close of the next working day"."""
    for match in _NEXT_DAY.finditer(low):
        if not _ONLY_NEXT.match(match[0]):
            yield Time(match.start(), match.end(), 1.0, _day(match["kind"]), "max")


def day_numbers(low: str) -> Iterator[Time]:
    """Yield "by day 14", "in month two", "on the fifteenth working day"; no mere "first day"."""
    for match in _DAY_NUMBER.finditer(low):
        if match["nth"] and not match["at"]:
            continue
        number = nth(match["nth"]) if match["nth"] else value(match["number"])
        said = before(low, match.start())
        at: Bound = "max" if (match["at"] or "").startswith(("by", "before")) else "exact"
        bound = said.bound if said.bound in ("max", "min") else at
        kind = match["kind"] or match["nthkind"] or ""
        number, unit = in_unit(number, match["unit"] or "day", kind)
        start = said.start if said.bound == bound else match.start()
        yield Time(start, match.end(), number, unit, bound, value(match["upper"]))


def _day(kind: str | None) -> Unit:
    return "working day" if kind else "day"
