"""Times: how long they are, and when two are as long."""

from __future__ import annotations

import re
from dataclasses import dataclass

from compare.model import Quantity, Unit

DAYS: dict[Unit, float] = {
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
AT_ONCE = re.compile(
    r"\b(?:immediately|straight ?away|at once|instantly|forthwith)\b", re.IGNORECASE
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
        return None if number is None or unit is None else number * DAYS[unit]

    @property
    def definite(self) -> bool:
        """Whether one can tell that it has passed: a number, or at once."""
        return self.quantity.number is not None or bool(AT_ONCE.search(self.words))


def same_limit(one: Limit, other: Limit) -> bool:
    """Say whether two limits are as long, however they are written."""
    here, there = one.days, other.days
    if here is None or there is None:
        return here is there
    return abs(here - there) <= _SAME_LENGTH * max(here, there)
