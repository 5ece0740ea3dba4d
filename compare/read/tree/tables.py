"""Which tables are tables: many manuals set their paragraph numbers, or a whole page, in one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median
from typing import Literal

from compare.read.printed import is_number, plain
from compare.read.raw import RawPassage
from compare.read.tree.inlines import Content, Node
from compare.read.tree.pieces import TOP, Piece, Place, ReadBlocks, as_kind
from compare.read.tree.rows import Row, rows_of

_FEW_WORDS = 4
"""Cells of fewer words beside a single figure are values, not numbered paragraphs."""

_LABEL_WORDS = 12
"""A first cell of more words is a value of its own."""

Shape = Literal["numbered", "layout", "grid"]


@dataclass(frozen=True, slots=True)
class Table:
    caption: list[Node]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]


def table_of(content: Content) -> Table:
    """Return pandoc's table without its styling; the rows of its foot come last."""
    _, caption, _, head, bodies, foot = content
    short = [{"t": "Plain", "c": caption[0]}] if caption[0] else []
    top = head[1] + (bodies[0][2] if bodies else [])
    below = [row for n, body in enumerate(bodies) for row in (body[2] if n else []) + body[3]]
    rows = rows_of(top + below + foot[1])
    if _numbers_paragraphs(rows):  # Word calls any first row a header
        return Table(short + caption[1], (), rows)
    return Table(short + caption[1], rows[: len(top)], rows[len(top) :])


def shape(table: Table) -> Shape:
    """Return what `table` is for.

    Numbered: two columns, the first holding printed numbers of the paragraphs in the second.
    Layout: one column, one row, or headings or tables within cells. Otherwise a grid of values.
    """
    rows = (*table.header, *table.rows)
    filled = [[c for c in row if c.blocks] for row in rows]
    if _numbers_paragraphs(table.rows):
        return "numbered"
    single = all(len(row) <= 1 for row in filled) or (len(rows) == 1)
    nested = any(b["t"] in {"Header", "Table"} for row in rows for c in row for b in c.blocks)
    return "layout" if single or nested else "grid"


def _numbers_paragraphs(rows: tuple[Row, ...]) -> bool:
    pairs = [(row[0].text, row[1].text) for row in rows if len(row) == 2]  # noqa: PLR2004 - number and text
    return len(pairs) == len(rows) and are_numbered([pair for pair in pairs if pair[0]])


def are_numbered(pairs: Sequence[tuple[str, str]]) -> bool:
    """Return whether the first of each pair is the printed number of a paragraph, the second."""
    numbers = [plain(number) for number, _ in pairs if is_number(number)]
    if not pairs or len(numbers) < len(pairs):
        return False
    return median(len(text.split()) for _, text in pairs) >= _FEW_WORDS


def table_pieces(content: Content, place: Place, read: ReadBlocks) -> Iterator[Piece]:
    """Yield the pieces of a pandoc table: its caption, then its cells row by row.

    `read` reads the blocks of a cell (it is `flatten`, which reads tables through us).
    """
    table = table_of(content)
    yield from (as_kind(piece, "caption") for piece in read(table.caption, TOP))
    match shape(table):
        case "numbered":
            yield from _numbered_rows(table, place, read)
        case "layout":
            for row in (*table.header, *table.rows):
                for cell in row:
                    yield from read(cell.blocks, place)
        case "grid":
            yield from _grid(table, read)


def _numbered_rows(table: Table, place: Place, read: ReadBlocks) -> Iterator[Piece]:
    for row in table.header:
        yield from (piece for cell in row for piece in _cell(cell.blocks, read))
    for number, text in table.rows:
        yield from read(text.blocks, place._replace(number=number.text or None))


def _grid(table: Table, read: ReadBlocks) -> Iterator[Piece]:
    """Cells row by row. A first row, bold or coloured, is a header."""
    rows = [[(c.column, list(_cell(c.blocks, read))) for c in row] for row in table.rows]
    header = [[(c.column, list(_cell(c.blocks, read))) for c in row] for row in table.header]
    if not header and len(rows) > 1 and _is_bold(rows[0]) and not _is_bold(rows[1]):
        header, rows = rows[:1], rows[1:]
    yield from led_in(header, rows)


Placed = Sequence[tuple[int, Sequence[Piece]]]
"""Cells of a row, each with the number of its column and what it holds."""


def led_in(header: Sequence[Placed], rows: Sequence[Placed]) -> Iterator[Piece]:
    """Yield what cells hold, row by row, each led in by what names its row and its column.

    The first cell that is no number names a row, when it is short; a header's only cell names the
    whole table.
    """
    names: dict[int, str] = {}
    columns = {column for row in rows for column, _ in row}
    for row in header:
        if sum(bool(pieces) for _, pieces in row) == 1 < len(columns):
            yield from (as_kind(piece, "caption") for _, pieces in row for piece in pieces)
            continue
        for column, pieces in row:
            yield from pieces
            names[column] = _name(pieces)
    for row in rows:
        told = [_name(pieces) for _, pieces in row]
        first = next((n for n, name in enumerate(told) if not is_number(name)), 0)
        label = told[first] if told else ""
        for n, (column, pieces) in enumerate(row):
            of_row = label if n > first and len(label.split()) <= _LABEL_WORDS else ""
            lead_in = " – ".join(filter(None, (of_row, names.get(column))))
            yield from (_under(piece, lead_in) for piece in pieces)


def _cell(blocks: list[Node], read: ReadBlocks) -> Iterator[Piece]:
    for piece in read(blocks, TOP):
        is_text = isinstance(piece, RawPassage) and piece.kind == "paragraph"
        yield as_kind(piece, "cell") if is_text else piece


def _is_bold(row: Placed) -> bool:
    passages = [p for _, pieces in row for p in pieces if isinstance(p, RawPassage)]
    return bool(passages) and all(p.bold or p.coloured for p in passages)


def _name(pieces: Sequence[Piece]) -> str:
    return " ".join(p.text for p in pieces if isinstance(p, RawPassage)).strip()


def _under(piece: Piece, lead_in: str) -> Piece:
    if lead_in and isinstance(piece, RawPassage) and piece.kind in {"cell", "item"}:
        return replace(piece, lead_in=lead_in)
    return piece
