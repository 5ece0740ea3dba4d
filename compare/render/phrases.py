"""Values as words: numbers, shares, dates and addresses, as a reader meets them."""

from __future__ import annotations

import re
from datetime import datetime

from compare.model import Locator

_MONTH = re.compile(r"\d{4}-\d\d")


def number(count: int) -> str:
    return f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """Return the count with its noun: "1 passage", "2,040 passages"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def share(part: int, whole: int) -> str:
    """Return a whole percentage. "0%" and "100%" are said only when they are exact."""
    if not 0 < part < whole:
        return "100%" if part and part == whole else "0%"
    percent = 100 * part / whole
    if percent < 1:
        return "under 1%"
    return "over 99%" if percent > 99 else f"{percent:.0f}%"  # noqa: PLR2004 - 99 is the last whole percentage


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


def place(locator: Locator) -> str:
    """Return the part of an address that follows the headings: "paragraph 3.12, page 14".

    A note names itself ("note 3"). Where no number is printed, the block's place is: "block 2".
    """
    parts = []
    if locator.number:
        is_note = locator.number.startswith("note ")
        parts.append(locator.number if is_note else f"paragraph {locator.number}")
    elif locator.nth:
        parts.append(f"block {locator.nth}")
    if locator.page:
        parts.append(f"page {locator.page}")
    return ", ".join(parts)


def figure(value: float | None) -> str:
    """Return a measured figure without needless noughts; "–" where none was taken."""
    return "–" if value is None else f"{value:g}"


def full_stop(sentence: str) -> str:
    """Return a sentence with a full stop at its end."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def shortened(text: str, most: int) -> str:
    """Return `text`, cut to `most` letters with an ellipsis as the last of them."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
