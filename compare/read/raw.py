"""The neutral shape between a format and a Document: what a file shows, before any of it is judged.

Every reader of a format (`pandoc` and `pdf`) ends here, and `assemble` starts here, so that
headings in disguise, typed bullets, printed numbers, contents lists and lead-ins are worked out
once, in the same way, whatever the file was.
"""

from __future__ import annotations

from dataclasses import dataclass

from compare.model import Furniture, Kind

DEEPEST = 6
"""Levels of heading that HTML, Word's defaults and readers know."""


@dataclass(frozen=True, slots=True)
class RawPassage:
    """One paragraph, heading, list entry, cell, note or caption, in reading order.

    A reader states what the format itself says and leaves the rest to `assemble`: a bullet or
    number that is part of the text may stay there ("• Tell the parents", "3.12 The partners"), a
    bold paragraph may stay a paragraph, and a contents list may stay text.
    """

    text: str
    """White space need not be collapsed, nor ligatures and soft hyphens mended. The end of a line
    of the file is a line break here, so that a word parted by a hyphen can be put together."""
    kind: Kind = "paragraph"
    level: int = 0
    """Heading level from 1, nesting depth of an item from 1, otherwise 0."""
    number: str | None = None
    """The number as the format gives it, apart from the text: "98.", "(a)", "3.12", "iv)"; the mark
    of a note. None for a bullet and where the number, if any, is part of the text."""
    page: int | None = None
    """Page of the file, counted from 1, where the format has pages."""
    bold: bool = False
    """Every letter is bold: perhaps a heading in disguise."""
    coloured: bool = False
    """Every letter is of a colour that sets it off: perhaps a heading in disguise."""
    underlined: bool = False
    """Every letter is underlined: perhaps a heading in disguise."""
    size: float = 0.0
    """Size of the type in points, 0 when not known: larger type is perhaps a heading's."""
    manner: str = ""
    """Colour and slant of every letter, by which headings of one size and weight are told apart."""
    jump: bool = False
    """The whole text is a link to a place in the same file: perhaps a line of a contents list."""
    continues: bool = False
    """A further paragraph of the item before it, not an item of its own."""
    lead_in: str | None = None
    """What the format itself says governs the text: the header of a cell's column, the term of a
    definition. A lead-in that stands in the text is found by `assemble`."""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A file, opened."""

    passages: tuple[RawPassage, ...]
    reader: str
    """Program and version that opened it, for example ``pandoc 3.9``."""
    title: str | None = None
    """As the file itself says it, when it does."""
    furniture: tuple[Furniture, ...] = ()
    """What the reader itself set aside: running headers and footers, page numbers, navigation."""
    warnings: tuple[str, ...] = ()
    """One plain sentence each: what was not read, or was read with a doubt."""
    headings_known: bool = False
    """The file itself says which its headings are; no other passage poses as one."""
    noted_title: str | None = None
    """As `title`, where it is not shown to a reader and may be that of another file."""
