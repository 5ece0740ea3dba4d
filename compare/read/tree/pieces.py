"""Runs of text → lines, each with what is true of every letter of it → what flattening yields."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from compare.model import Furniture, Kind
from compare.read.printed import marker
from compare.read.raw import RawPassage
from compare.read.tree.inlines import LINE_BREAK, Node, Oddity, Style, Styled
from compare.read.tree.marks import taken

Doubt = Oddity | Literal["picture"]
"""Met in the text and to be counted in a warning; "picture": one without a text alternative."""

Piece = RawPassage | Furniture | Doubt
NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶]+)[\])]?\s*")
UNIT = re.compile(r"(?<![^\W\d])(?:[A-Za-z]|cm|km|mm|ft)\s*\Z")
"""A raised or linked number after a unit (m²), or a space, is text; elsewhere, a mark."""


class Line(NamedTuple):
    """Text as far as a line break that parts it."""

    text: str
    style: Style = Style()
    """What is true of every letter of it."""
    note_marks: tuple[str, ...] = ()


def lines(runs: Iterable[Styled]) -> Iterator[Line]:
    """Yield the lines of `runs`, parted where the author set a line break; some may be empty."""
    line: list[Styled] = []
    for run in runs:
        if run.text == LINE_BREAK:
            yield _line(line)
            line = []
        else:
            line.append(run)
    yield _line(line)


def _line(runs: list[Styled]) -> Line:
    kept: list[str] = []
    marks: list[str] = []
    for run in runs:
        if (run.style.raised or run.style.jump) and _is_note_mark(run.text, kept):
            marks.append(run.text.strip())
        else:
            kept.append(run.text)
    lettered = [run.style for run in runs if any(c.isalpha() for c in run.text)]
    return Line("".join(kept), _common(lettered) if lettered else Style(), tuple(marks))


def _common(styles: Iterable[Style]) -> Style:
    """Return what is said in all of `styles`; where they differ it is not known."""
    said = zip(map(set, zip(*styles, strict=True)), Style(), strict=False)
    return Style._make(values.pop() if len(values) == 1 else none for values, none in said)


def _is_note_mark(text: str, before: list[str]) -> bool:
    stem = "".join(before[-2:])
    apart = not stem or stem[-1].isspace() or UNIT.search(stem)
    return not apart and bool(NOTE_MARK.fullmatch(text))


def merged(first: Line, second: Line) -> Line:
    """Return two lines as one."""
    text = f"{first.text} {second.text}"
    marks = first.note_marks + second.note_marks
    return Line(text, _common((first.style, second.style)), marks)


class Place(NamedTuple):
    """Where a block stands, as far as it changes how it is read."""

    depth: int = 0
    """Lists around it."""
    number: str | None = None
    """Marker of the list entry it begins."""
    continues: bool = False
    """It goes on with the list entry before it."""

    @property
    def kind(self) -> Kind:
        """What a paragraph standing here is."""
        return "item" if self.depth else "paragraph"

    @property
    def after(self) -> Place:
        """The place of the next paragraph of the same list entry, or of none."""
        return Place(self.depth, continues=self.depth > 0)


TOP = Place()

ReadBlocks = Callable[[list[Node], Place], Iterator[Piece]]
"""What reads the blocks in an entry or a cell: `flatten`, which reads lists and tables so."""


def text_pieces(line: Line, place: Place) -> Iterator[Piece]:
    """Yield the passage that `line` is, or the furniture, then the note marks taken off it."""
    mark, text = taken(line.text)
    how = line.style
    if text.strip():
        passage = RawPassage(
            text,
            place.kind,
            place.depth,
            number=mark.number or place.number,
            bold=how.bold or mark.bold,
            coloured=bool(mark.colour),
            underlined=how.underlined or mark.underlined,
            size=mark.size or how.size,
            manner=" ".join(filter(None, (mark.colour or how.colour, how.italic * "italic"))),
            jump=how.jump or mark.contents,
            continues=place.continues,
        )
        is_heading = mark.heading and not place.depth and not mark.contents
        yield as_kind(passage, "heading", mark.heading) if is_heading else passage
    yield from (Furniture("note mark", m) for m in line.note_marks)


def paragraphs(broken: Iterable[Line]) -> Iterator[Line]:
    """Yield the paragraphs of `broken` lines, those broken for looks alone joined again.

    A line is a paragraph of its own after an empty line, after a full stop or colon, where bold
    type begins or ends, and when it begins with a bullet or number.
    """
    kept: Line | None = None
    for line in broken:
        if not line.text.strip() and not line.note_marks:
            if kept:
                yield kept
            kept = None
        elif kept and _parts(kept, line):
            yield kept
            kept = line
        else:
            kept = merged(kept, line) if kept else line
    if kept:
        yield kept


def _parts(before: Line, after: Line) -> bool:
    stopped = before.text.rstrip()[-1:] in set(".:;!?")
    return stopped or before.style.bold != after.style.bold or marker(after.text) is not None


def as_kind(piece: Piece, kind: Kind, level: int = 0) -> Piece:
    """Return `piece` with another kind, when it is a passage at all."""
    if not isinstance(piece, RawPassage):
        return piece
    return replace(piece, kind=kind, level=level)
