"""Tables of a PDF → passages, row by row, each cell under the header of its column."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from compare.model import Kind
from compare.read.pdf.lists import Around, placed, plain_text
from compare.read.pdf.shapes import Cell, Paragraph, Style
from compare.read.raw import RawPassage
from compare.read.tree.pieces import Piece
from compare.read.tree.tables import are_numbered, led_in

_DISPLAY = 1.5
"""Type this many times the size of the body's is for show."""
_PROSE = 30
"""Words in one cell that are more than a label or a value."""

Row = list[list[Paragraph]]
"""Cells from left to right, each with its paragraphs."""


def without_layout_tables(paragraphs: Iterable[Paragraph], body: Style) -> list[Paragraph]:
    """Return `paragraphs`, those of tables that only set text on the page taken out of their cells.

    Such a table has one column, or is one row that is drawn only or holds running text, or has
    headings or type of display size in it.
    """
    kept: list[Paragraph] = []
    for table, group in groupby(paragraphs, key=lambda p: p.cell and p.cell.table):
        found = list(group)
        layout = table is not None and _is_layout(found, body)
        kept += [replace(p, cell=None) for p in found] if layout else found
    return kept


def _is_layout(paragraphs: Sequence[Paragraph], body: Style) -> bool:
    rows = rows_of(paragraphs)
    if all(len(row) == 1 for row in rows):
        return True
    drawn = not paragraphs[0].lines[0].tag
    if len(rows) == 1 and (drawn or max(sum(map(_words, cell)) for cell in rows[0]) >= _PROSE):
        return not _numbers_paragraphs(rows)
    return any(p.role == "heading" or p.lines[0].size >= _DISPLAY * body.size for p in paragraphs)


def _words(paragraph: Paragraph) -> int:
    return len(plain_text(paragraph.lines).split())


def grid_pieces(paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
    """Yield the passages of one table's `paragraphs`, which stand in order of their cells.

    Two columns, the first of printed numbers, are numbered paragraphs. Otherwise every paragraph is
    a cell, or an entry of a list in it, led in by what names its row and its column: a short first
    cell, and the first row, when it is marked or set in bold as the header.
    """
    rows = rows_of(paragraphs)
    if _numbers_paragraphs(rows):
        for row in rows:
            yield from _numbered(row)
        return
    headed = len(rows) > 1 and is_header(rows[0], rows[1])
    header = rows[0] if headed else []
    placed = [[(_column(c, row, header), list(_cell(c, "cell"))) for c in row] for row in rows]
    yield from led_in(placed[:headed], placed[headed:])


def rows_of(paragraphs: Sequence[Paragraph]) -> list[Row]:
    def row(p: Paragraph) -> int:
        return p.cell.row if p.cell else 0

    def cell(p: Paragraph) -> Cell | None:
        return p.cell

    return [
        [list(inside) for _, inside in groupby(group, key=cell)]
        for _, group in groupby(paragraphs, key=row)
    ]


def _numbers_paragraphs(rows: Sequence[Row]) -> bool:
    """Return whether `rows` are numbers and text; what a page's end has cut off has no number."""
    pairs = [row for row in rows if len(row) > 1]
    if any(len(row) > 2 or len(row[0]) > 1 for row in pairs):  # noqa: PLR2004  # number, text
        return False
    return are_numbered([(name_of(number), name_of(text)) for number, text in pairs])


def _numbered(row: Row) -> Iterator[RawPassage]:
    *numbers, text = row
    said = list(_cell(text, "paragraph"))
    if numbers and said:
        yield replace(said.pop(0), number=plain_text(numbers[0][0].lines))
    yield from said


def is_header(first: Row, second: Row) -> bool:
    """Return whether the `first` row of a table names its columns: it is marked so, or is bold."""
    if all(p.cell and p.cell.header for cell in first for p in cell):
        return True
    return len(first) > 1 and _is_bold(first) and not _is_bold(second)


def _is_bold(row: Row) -> bool:
    return all(line.even and line.style.bold for cell in row for p in cell for line in p.lines)


def _column(cell: list[Paragraph], row: Row, header: Row) -> int:
    """Return the place of the header over `cell`: its own in a full row, else of the nearest."""
    if not header or len(row) == len(header):
        return next(n for n, other in enumerate(row) if other is cell)
    return min(range(len(header)), key=lambda n: abs(_edge(header[n]) - _edge(cell)))


def name_of(cell: Sequence[Paragraph]) -> str:
    """Return what stands in a cell, each line of the page a line."""
    return "\n".join(plain_text(p.lines) for p in cell)


def _edge(cell: list[Paragraph]) -> float:
    return min(line.left for p in cell for line in p.lines)


def _cell(cell: Sequence[Paragraph], kind: Kind) -> Iterator[RawPassage]:
    """Yield what stands in a cell: entries of lists, and the rest as passages of `kind`."""
    around = Around()
    for paragraph in cell:
        place, around = placed(paragraph, around)
        page = paragraph.lines[0].page
        if place.kind == "item":
            item = RawPassage(place.text, "item", place.level, place.number, page)
            yield replace(item, continues=place.continues)
        else:
            yield RawPassage(plain_text(paragraph.lines), kind, page=page)
