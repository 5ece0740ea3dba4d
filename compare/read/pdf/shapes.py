"""What stands on the pages of a PDF. Lengths are points; the origin is a page's bottom left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Role = Literal["paragraph", "heading", "item", "note", "caption", "contents", "figure", "repeated"]
"""What a paragraph is; "repeated" is a table's header where it is printed again."""


class Box(NamedTuple):
    left: float
    bottom: float
    right: float
    top: float

    @property
    def is_upright(self) -> bool:
        """Whether it is higher than wide."""
        return self.right - self.left < self.top - self.bottom


Rule = Box
"""A drawn straight line, upright or level, or one side of a drawn box."""


# ---- as the file has it --------------------------------------------------------------------------


class Cell(NamedTuple):
    """Where a table's text stands. The numbers are identities, unique within the document."""

    table: int
    row: int
    cell: int
    header: bool = False
    """Marked as the header of its column or row."""


@dataclass(frozen=True, slots=True)
class Tag:
    """What the author's program says of some text (ISO 32000-1, 14.8.4)."""

    block: int
    """Identity of the paragraph-like element; text with equal ones is one paragraph."""
    role: Role = "paragraph"
    level: int = 0
    """Heading level from 1, otherwise 0."""
    cell: Cell | None = None
    continues: bool = False
    """A further paragraph of a list item."""


class Style(NamedTuple):
    """How text looks. Equal styles look alike."""

    size: float
    """Points, to the nearest half."""
    bold: bool
    italic: bool
    colour: tuple[int, int, int]
    """Red, green and blue in tenths."""
    font: str


@dataclass(frozen=True, slots=True)
class Run:
    """Letters drawn together on one line in one style."""

    text: str
    left: float
    right: float
    base: float
    """Height of the baseline."""
    size: float
    style: Style
    order: int
    """Place in the page's content stream."""
    tag: Tag | None = None
    aside: bool = False
    """The author's program marks it as page furniture (ISO 32000-1, 14.8.2.2)."""
    is_field: bool = False
    """It was typed into a form's field."""


class Link(NamedTuple):
    box: Box
    jump: bool
    """It leads to a place in the same file."""


@dataclass(frozen=True, slots=True)
class Page:
    number: int
    """Counted from 1."""
    width: float
    height: float
    runs: tuple[Run, ...]
    rules: tuple[Rule, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: float = 0.0
    """Share of the page that its largest picture covers, 0 to 1."""


class Bookmark(NamedTuple):
    title: str
    page: int
    """Counted from 1."""
    level: int
    """Depth in the outline, from 1."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """A PDF, opened: all that reading needs to know of it."""

    pages: tuple[Page, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    title: str | None = None
    reader: str = ""
    """Program and version that opened it."""
    warnings: tuple[str, ...] = ()


# ---- as it is read -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """Runs on one baseline that belong together, left to right."""

    text: str
    left: float
    right: float
    base: float
    size: float
    """Of most of its letters, as its style."""
    style: Style
    page: int
    label: str = ""
    """The bullet or number the text begins with; "•" for every bullet."""
    body: float = 0.0
    """Where the text after the label begins; `left` when there is none."""
    tabbed: bool = False
    """More than a space stands between the label and the text."""
    tag: Tag | None = None
    marks: tuple[str, ...] = ()
    """Footnote marks taken out of the text."""
    mark: str = ""
    """A raised number the line begins with: the mark of the footnote it opens."""
    even: bool = True
    """Its letters are of one weight and size."""
    parted: bool = False
    """It has things set apart on it, such as the fields of a form."""
    underlined: bool = False
    """A line is drawn under it, and not because it is a link."""
    jump: bool = False
    """It is a link to a place in the same file."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, with what is known of them."""

    lines: tuple[Line, ...]
    role: Role = "paragraph"
    level: int = 0
    cell: Cell | None = None
    column: int = 0
    """Columns are numbered through the document; the paragraphs of one stand under each other."""
    middle: float = 0.0
    """Of its column, or of the page when that has one column."""
    shift: float = 0.0
    """How far right it would move if its column stood where the page's first one does."""
    continues: bool = False
    """A further paragraph of the list item before it."""
