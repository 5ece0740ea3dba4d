"""Values as words: numbers, shares, dates and addresses, as a reader meets them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.model import Edition, Evidence, Locator
from compare.text import ending

_QUOTED = re.compile("“([^”]+)”")
_LINE = 24
"""Words of a quotation that stand in a line or two of a list; the finding has the whole."""


def number(count: int) -> str:
    return f"{count:,}"


def counted(count: int, one: str, many: str = "") -> str:
    """Return the count with its noun: "1 passage", "2,040 passages"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def held_up(count: int) -> str:
    """Return how many of some asks stand before a step that protects a child."""
    few = "None of them stands" if not count else f"{count:,} of them stand{'s' * (count == 1)}"
    return f"{few} before a step that protects a child."


def share(part: int, whole: int) -> str:
    """Return a whole percentage. "0%" and "100%" are said only when they are exact."""
    if not 0 < part < whole:
        return "100%" if part and part == whole else "0%"
    percent = 100 * part / whole
    if percent < 1:
        return "under 1%"
    return "over 99%" if percent > 99 else f"{percent:.0f}%"  # noqa: PLR2004 - 99 is the last whole percentage


def place(locator: Locator) -> str:
    """Return the part of an address that follows the headings: "paragraph 3.12, page 14".

    A note names itself ("note 3"). Where no number is printed, the paragraphs, bullets and cells
    under the heading are counted: "2nd paragraph".
    """
    parts = []
    if locator.number:
        is_note = locator.number.startswith("note ")
        parts.append(locator.number if is_note else f"paragraph {locator.number}")
    elif locator.nth:
        parts.append(f"{locator.nth:,}{ending(locator.nth)} paragraph")
    if locator.page:
        parts.append(f"page {locator.page}")
    return ", ".join(parts)


def edition_name(edition: Edition) -> str:
    """Return the title of an edition, with the label readers know it by."""
    label = "" if edition.label in edition.title else edition.label
    return f"{edition.title} {label}".strip()


def figure(value: float | None) -> str:
    """Return a measured figure without needless noughts; "–" where none was taken."""
    return "–" if value is None else f"{value:g}"


def full_stop(sentence: str) -> str:
    """Return a sentence with a full stop at its end."""
    return sentence if sentence.endswith((".", "?", "!")) else f"{sentence}."


def shortened(text: str, most: int) -> str:
    """Return `text`, cut to `most` letters with an ellipsis as the last of them."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def excerpt(quote: str, message: str) -> str:
    """Return at most a line or two of `quote`: its beginning, else what stands around the words.

    The words are those that `message` quotes from it. What is left out is an ellipsis.
    """
    words = list(re.finditer(r"\S+", quote))
    at = next((place for said in _QUOTED.findall(message) if (place := quote.find(said)) >= 0), 0)
    reached = sum(word.start() <= at for word in words)
    late = reached + _LINE // 3 > _LINE
    first = max(0, min(reached - _LINE // 2, len(words) - _LINE)) if late else 0
    last = min(first + _LINE, len(words))
    if not words:
        return ""
    before, after = ("… " if first else ""), (" …" if last < len(words) else "")
    held = f"{before}{quote[words[first].start() : words[last - 1].end()]}{after}"
    return shortened(held, _LINE * 12)


def said(evidence: Evidence | None, message: str) -> str:
    """Return what a passage says, cut to a line or two around what `message` quotes of it.

    That is enough in a meeting; the whole is in the action plan.
    """
    return f"“{excerpt(evidence.quote, message)}”" if evidence else ""


def first_few(texts: Sequence[str], most: int) -> list[str]:
    """Return the first `most` texts, and how many more there are."""
    more = len(texts) - most
    return [*texts[:most], *([f"And {more:,} more."] if more > 0 else [])]
