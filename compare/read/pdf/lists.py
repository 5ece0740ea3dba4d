"""Which list entry a paragraph is, goes on with, or stands outside of: by label and indent."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from compare.model import Kind
from compare.read.pdf.lines import BULLET
from compare.read.pdf.shapes import Line, Paragraph
from compare.read.printed import follows, is_lettered, is_of_a_list, marker, plain

_DEEPER = 0.5
"""Share of the size of type by which an indent must grow to be deeper."""
_LEAST_HANG = 4.0
"""Points. Text less far from the label's edge does not hang."""
_BROKEN_ADDRESS = re.compile(r"((?:https?://|www\.)\S*[/.=&?_-])\n(?=[a-z0-9])", re.IGNORECASE)
"""A web address that goes on in the next line."""


class Entry(NamedTuple):
    """A list entry or numbered paragraph that later paragraphs may stand in."""

    left: float
    hang: float
    """Where its text begins after its label, and where its further paragraphs stand."""
    level: int
    """0 for a numbered paragraph that is in no list."""
    number: str = ""
    """Without stops and brackets; empty for a bullet."""


class Around(NamedTuple):
    """What is open where a paragraph stands."""

    entries: tuple[Entry, ...] = ()
    """Outermost first."""
    letters: tuple[str, ...] = ()
    """Letters that have numbered something under this heading: one of the next may follow."""


class Place(NamedTuple):
    text: str
    """Without the label; each line of the page a line."""
    kind: Kind = "paragraph"
    level: int = 0
    number: str | None = None
    """As printed; None for a bullet."""
    continues: bool = False


def placed(paragraph: Paragraph, around: Around) -> tuple[Place, Around]:
    """Return where `paragraph` stands among what is open, and what is open after it.

    Bullets, letters and indented numbers are items, nested by indent. A figure at the margin
    numbers a paragraph. What stands under the text of an entry, without a label, goes on with it.
    """
    label, text = _parted(paragraph.lines, around.letters)
    number = None if label in {BULLET, ""} else label
    match paragraph.role:
        case "heading" | "figure":
            return Place(text, number=number), Around()
        case "note" | "caption" | "contents":
            return Place(text, number=number), around
        case "item" if not paragraph.continues:
            return _entry(paragraph, text, number, around)
        case _ if label:
            return _entry(paragraph, text, number, around)
        case _:
            return _further(paragraph, text, around)


def _entry(
    paragraph: Paragraph, text: str, number: str | None, around: Around
) -> tuple[Place, Around]:
    own = plain(number) if number else ""
    left, hang = _left(paragraph), _hang(paragraph)
    outer, level = _nesting(own, left - _DEEPER * paragraph.lines[0].size, around.entries)
    entry = Entry(left, hang, level, own)
    letters = (*around.letters, own) if is_lettered(own) else around.letters
    place = Place(text, "item" if level else "paragraph", level, number)
    return place, Around((*outer, entry), letters)


def _nesting(own: str, left: float, entries: tuple[Entry, ...]) -> tuple[tuple[Entry, ...], int]:
    """Return the entries that a new one stands in, and its level."""
    for n, entry in enumerate(entries):
        if own and entry.number and follows(own, entry.number):
            return entries[:n], entry.level  # the next of that list, wherever it stands
    figure = bool(own) and not is_lettered(own)
    outer = tuple(e for e in entries if e.left < left or (e.level == 0 and not figure))
    return outer, outer[-1].level + 1 if outer else int(not figure)


def _further(paragraph: Paragraph, text: str, around: Around) -> tuple[Place, Around]:
    """Place a paragraph without a label: under the text of an open entry, or outside of all."""
    left = _left(paragraph) + _DEEPER * paragraph.lines[0].size
    for depth in range(len(around.entries), 0, -1):
        entry = around.entries[depth - 1]
        if entry.left + _LEAST_HANG < entry.hang <= left:
            inside = around._replace(entries=around.entries[:depth])
            return Place(text, "item", max(entry.level, 1), continues=True), inside
    return Place(text), around._replace(entries=())


def _left(paragraph: Paragraph) -> float:
    return paragraph.lines[0].left + paragraph.shift


def _hang(paragraph: Paragraph) -> float:
    """Return where the lines after the first begin; of a single line, where its text begins."""
    first, *more = paragraph.lines
    return (more[0].left if more else first.body) + paragraph.shift


def _parted(lines: tuple[Line, ...], letters: Iterable[str]) -> tuple[str, str]:
    """Return the label and the text of a paragraph. A letter is a label only where one may be."""
    text, label = plain_text(lines), lines[0].label
    found = marker(text) if label else None
    if found is None:
        return label, text.removeprefix(label).lstrip()
    if found.form == "bullet":
        return BULLET, found.rest
    letter = plain(found.printed)
    if found.form == "letter" and not is_of_a_list(letter, letters):
        return "", text
    return found.printed, found.rest


def plain_text(lines: Iterable[Line]) -> str:
    """Return the text of `lines`, each line of the page a line; broken web addresses are whole."""
    return _BROKEN_ADDRESS.sub(r"\1", "\n".join(line.text.strip() for line in lines))
