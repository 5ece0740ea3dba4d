"""Numbers of units: "within 15 working days", "24/48 hours", "ten (10) days"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.model import Bound
from compare.statements.quantities.bounds import OF_PREGNANCY, before, binding, is_untimed
from compare.statements.quantities.numbers import BEFORE_UNIT, NUMBER, UNIT, Time, in_unit, value

_IN_BRACKETS = r"(?: ?\([a-z0-9-]+\))?"
_COUNT = re.compile(
    rf"(?:(?<!\w)\(\d+\) ?|\b)(?P<number>{NUMBER})(?: and (?P<half>a half))?{_IN_BRACKETS}"
    rf"(?:(?: ?(?:-|/|to|or|and) ?| [a-z]+ (?:or|to) )(?P<upper>{NUMBER}){_IN_BRACKETS})?"
    rf"(?P<least> or more)?[ -]?(?P<kind>(?:(?:{BEFORE_UNIT})[ -])*)(?P<unit>{UNIT})\b'?"
)
UNIT_PARTS = tuple(
    "day hour week month year minute fortnight quarter term wd wk hr min yr mth".split()
)
_FAR = 60
"""No number stands further than so many letters before its unit."""
_LIST_REACH = 30
"""Letters before a number in which a list leads up to it ("10, 20 and 35 days")."""
_LIST = re.compile(r"\b(?P<first>\d+)(?:, \d+)*,? (?:and |or )?$")
BARE_BOUNDS = ("within", "inside")
_BARE_NUMBER = re.compile(
    rf"\b(?:within|inside)(?: a further)? (?P<number>{NUMBER})(?= ?(?:[.,;)]|$| and\b| or\b))"
)
_ARTICLES = ("a", "an", "half", "single")


def counts(low: str) -> Iterator[Time]:
    """Yield "within 15 working days", "24/48 hours", "ten (10) days"."""
    first = min(place for part in UNIT_PARTS if (place := low.find(part)) >= 0)
    for match in _COUNT.finditer(low, max(0, first - _FAR)):
        if is_untimed(low, match.start(), match.end(), match["kind"] or match["unit"]):
            continue
        listed = _LIST.search(low, max(0, match.start() - _LIST_REACH), match.start())
        start = listed.start() if listed else match.start()
        if match["number"] in _ARTICLES and before(low, start).bound in (None, "exact"):
            continue
        bound = binding(low, start, match.end(), match["number"])
        if _is_other(low, match, bound.bound):
            continue
        number = (
            value(listed["first"]) if listed else value(match["number"], half=bool(match["half"]))
        )
        number, unit = in_unit(number, match["unit"], match["kind"])
        upper, _ = in_unit(_upper(low, match), match["unit"])
        least = "min" if match["least"] and not bound.own else bound.bound
        yield Time(bound.start, match.end(), number, unit, least, upper, bound.own, bound.turned)


def _is_other(low: str, match: re.Match[str], bound: Bound | None) -> bool:
    """Whether a number of units is no time: "12 weeks gestation"."""
    return bound in (None, "exact") and OF_PREGNANCY.match(low, match.end()) is not None


def _upper(low: str, match: re.Match[str]) -> float | None:
    """Return the upper end of a range; "20 and 35 days" without "between" is a list."""
    listed = " and " in match[0] and not low[: match.start()].rstrip().endswith("between")
    return None if listed else value(match["upper"])


def without_unit(low: str, found: list[Time]) -> Iterator[Time]:
    """Yield "and always within three" in the unit of the time before it."""
    for match in _BARE_NUMBER.finditer(low):
        earlier = [t for t in found if t.end <= match.start() and t.number is not None]
        if earlier:
            unit = max(earlier, key=lambda time: time.end).unit
            yield Time(match.start(), match.end(), value(match["number"]), unit, "max")
