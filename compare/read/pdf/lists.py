"""Which list entry a paragraph is, goes on with, or stands outside of: told by labels and indents."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from compare.model import Kind
from compare.read.pdf.shapes import Line, Paragraph
from compare.read.printed import follows, is_lettered, marker, plain

_DEEPER = 0.5
"""Share of the size of type by which an indent must grow to be deeper."""
_BROKEN_ADDRESS = re.compile(r"((?:https?://|www\.)\S*[/.=&?_-])\n(?=[a-z0-9])", re.IGNORECASE)
"""A web address that goes on in the next line."""
_FIRST = frozenset({"a", "A", "i", "I"})


class Entry(NamedTuple):
    """A list entry or numbered paragraph that later paragraphs may stand in."""

    left: float
    hang: float
    """Where its text begins after its label, and where its further paragraphs stand."""
    level: int
    """0 for a numbered paragraph that is in no list."""
    number: str | None


class Place(NamedTuple):
    text: str
    """Without the label; each line of the page a line."""
    kind: Kind = "paragraph"
    level: int = 0
    number: str | None = None
    continues: bool = False


def placed(paragraph: Paragraph, around: tuple[Entry, ...]) -> tuple[Place, tuple[Entry, ...]]:
    """Return where `paragraph` stands among the entries `around` it, and what is around the next.

    Bullets, letters and indented numbers are items, nested by indent. A figure at the margin
    numbers a paragraph. What stands under the text of an entry, without a label, goes on with it.
    """
    if paragraph.role not in {"paragraph", "item"}:
        number, text = _parted(paragraph.lines, around)
        outside = () if paragraph.role in {"heading", "figure"} else around
        return Place(text, number=number if number != "•" else None), outside
    label, text = _parted(paragraph.lines, around)
    left = paragraph.lines[0].left + paragraph.shift
    slack = _DEEPER * paragraph.lines[0].size
    if not label and (paragraph.role == "paragraph" or paragraph.continues):
        return _unlabelled(text, left + slack, around)
    number = None if label == "•" else label
    outer = tuple(
        e for e in around if e.left < left - slack or (e.level == 0 and not _figure(number))
    )
    if _figure(number) and not outer:
        entry = Entry(left, _hang(paragraph), 0, number)
        return Place(text, number=number), (entry,)
    level = outer[-1].level + 1 if outer else 1
    entry = Entry(left, _hang(paragraph), level, number)
    return Place(text, "item", level, number), (*outer, entry)


def _figure(number: str | None) -> bool:
    return number is not None and not is_lettered(plain(number))


def _unlabelled(
    text: str, left: float, around: tuple[Entry, ...]
) -> tuple[Place, tuple[Entry, ...]]:
    for depth in range(len(around), 0, -1):
        entry = around[depth - 1]
        if entry.left + _LEAST_HANG < entry.hang <= left:
            return Place(text, "item", max(entry.level, 1), continues=True), around[:depth]
    return Place(text), ()


_LEAST_HANG = 4.0
"""Points. Text less far from the label's edge does not hang."""


def _hang(paragraph: Paragraph) -> float:
    """Return where the lines after the first begin; of a single line, where its text begins."""
    first, *more = paragraph.lines
    return (more[0].left if more else first.body) + paragraph.shift


def _parted(lines: tuple[Line, ...], around: Iterable[Entry]) -> tuple[str, str]:
    """Return the label and the text of a paragraph. A letter is a label only where one may be."""
    text = plain_text(lines)
    label = lines[0].label
    if not label:
        return "", text
    found = marker(text)
    if found is None:
        return label, text.removeprefix(label).lstrip()
    if found.form == "bullet":
        return "•", found.rest
    letter = plain(found.printed)
    expected = letter in _FIRST or any(
        e.number and follows(letter, plain(e.number)) for e in around
    )
    if found.form == "letter" and not expected:
        return "", text
    return found.printed, found.rest


def plain_text(lines: Iterable[Line]) -> str:
    """Return the text of `lines`, each line of the page a line; broken web addresses are whole."""
    return _BROKEN_ADDRESS.sub(r"\1", "\n".join(line.text.strip() for line in lines))
