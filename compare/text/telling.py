"""Days, and lists of names, as a sentence tells them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

_MONTH = re.compile(r"\d{4}-\d\d")


def day(stamp: str) -> str:
    """Return an ISO date or time as "23 November 2026", a month as "July 2025".

    Anything else is returned as it stands.
    """
    try:
        moment = datetime.fromisoformat(f"{stamp}-01" if _MONTH.fullmatch(stamp) else stamp)
    except ValueError:
        return stamp
    month = f"{moment:%B %Y}"
    return month if _MONTH.fullmatch(stamp) else f"{moment.day} {month}"


def ending(number: int) -> str:
    """Return what makes figures an ordinal: that of "1st", "2nd", "3rd", "4th", "11th"."""
    teen = number % 100 in range(11, 14)
    return "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def first_of(names: Sequence[str], most: int) -> str:
    """Return the first `most` names, with how many more there are: "a, b and 3 more"."""
    more = len(names) - most
    return ", ".join(names[:most]) + (f" and {more:,} more" if more > 0 else "")
