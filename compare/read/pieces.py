"""What flattening yields, and how a line of text becomes it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from compare.model import Furniture, Kind
from compare.read.inlines import Node, Oddity
from compare.read.lines import Line, merged
from compare.read.marks import taken
from compare.read.printed import marker
from compare.read.raw import Passage

Doubt = Oddity | Literal["picture"]
"""Met in the text and to be counted in a warning; "picture": one without a text alternative."""

Piece = Passage | Furniture | Doubt


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
        passage = Passage(
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
    if not isinstance(piece, Passage):
        return piece
    return replace(piece, kind=kind, level=level)
