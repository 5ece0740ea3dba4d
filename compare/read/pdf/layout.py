"""One page → its paragraphs in reading order: by the author's tags where there are any, otherwise
by how the page looks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from statistics import median

from compare.read.pdf.columns import in_reading_order
from compare.read.pdf.lines import lines, parts, rows, with_lone_marks
from compare.read.pdf.paragraphs import in_paragraphs, in_tagged_paragraphs
from compare.read.pdf.ruled import cell_numbers, ruled_tables
from compare.read.pdf.shapes import Box, Cell, Line, Page, Paragraph, Run

_GUTTER = 0.9
"""Least width of the strip between columns, as a share of the usual size of type."""
_NARROWEST = 10.0
"""Columns of text are at least this many times the size of type wide."""
_FEWEST_LINES = 3
"""Fewer lines side by side are entries of a form or a table, not columns."""
_FILLED = 0.5
"""Columns of running text have half of their lines at least so full."""
_BESIDE = 0.5
"""Columns stand beside each other for this share of the shorter one's height at least."""
_BESIDE_TEXT = 3.0
"""Text without a tag belongs to tagged text no further away than this many times its size."""
_JUMP = 0.5
"""Share of the size of type by which text of one paragraph must rise to have changed column."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """What is ordered as a whole: a tagged paragraph or the part of it in one column, a table, or
    one line without tags."""

    paragraphs: tuple[Paragraph, ...]
    box: Box
    loose: tuple[Run, ...] = ()
    """The runs of a line without tags."""


def paragraphs_of(page: Page, first_column: int) -> list[Paragraph]:
    """Return the paragraphs of `page` in reading order, its columns counted from `first_column`."""
    pieces = list(_pieces(page))
    if not pieces:
        return []
    size = median(line.size for piece in pieces for line in _all_lines(piece.paragraphs))
    columns = in_reading_order(
        [piece.box for piece in pieces],
        _GUTTER * size,
        lambda left, right: _are_columns([pieces[n] for n in left], [pieces[n] for n in right]),
    )
    page_left = min(piece.box.left for piece in pieces)
    return [
        paragraph
        for number, column in enumerate(columns, first_column)
        for paragraph in _column(
            [pieces[n] for n in column], page, number, page_left=page_left, alone=not columns[1:]
        )
    ]


def _pieces(page: Page) -> Iterator[_Piece]:
    runs = _with_strays_tagged([run for run in page.runs if not run.aside])
    tagged = [run for run in runs if run.tag]
    in_tables = ruled_tables(page, (run for run in runs if not run.tag))
    yield from _tagged_pieces(tagged, page)
    for number, table in enumerate(in_tables):
        numbers = cell_numbers({boxed.box for boxed in table})
        cells = []
        for box, (row, place) in sorted(numbers.items(), key=lambda entry: entry[1][1]):
            inside = lines((b.run for b in table if b.box == box), page)
            identity = Cell(-(page.number * 1000 + number), row, place)
            cells += [Paragraph(part, cell=identity) for part in in_paragraphs(inside)]
        yield _Piece(tuple(cells), _around(_all_lines(cells)))
    ruled = {id(boxed.run) for table in in_tables for boxed in table}
    rest = [run for run in runs if not run.tag and id(run) not in ruled]
    for part in parts(rest):
        found = lines(part, page)
        yield _Piece((Paragraph(tuple(found)),), _around(found), tuple(part))


def _tagged_pieces(runs: Sequence[Run], page: Page) -> Iterator[_Piece]:
    by_block: dict[int, list[Run]] = {}
    for run in runs:
        by_block.setdefault(run.tag.block if run.tag else 0, []).append(run)
    tables: dict[int, list[Paragraph]] = {}
    columns = (part for block in by_block.values() for part in _by_column(block))
    for part in columns:
        for n, found in enumerate(in_tagged_paragraphs(with_lone_marks(lines(part, page)))):
            paragraph = _tagged(found, further=n > 0)
            if paragraph.cell:
                tables.setdefault(paragraph.cell.table, []).append(paragraph)
            else:
                yield _Piece((paragraph,), _around(paragraph.lines))
    for cells in tables.values():
        cells.sort(key=lambda p: (p.cell[1:3] if p.cell else (), -p.lines[0].base))
        yield _Piece(tuple(cells), _around(_all_lines(cells)))


def _tagged(found: tuple[Line, ...], *, further: bool) -> Paragraph:
    tag = next(line.tag for line in found if line.tag)
    unlabelled = tag.role == "item" and not found[0].label
    continues = tag.continues or (further and unlabelled)
    return Paragraph(found, tag.role, tag.level, tag.cell, continues=continues)


def _with_strays_tagged(runs: list[Run]) -> list[Run]:
    """Return `runs`, those without a tag given that of the text they stand right beside.

    So what was typed into a form's field, or drawn later, is read within its sentence.
    """
    if not any(run.tag for run in runs) or all(run.tag for run in runs):
        return runs
    return [
        run if run.tag else _joining_its_neighbour(run, row) for row in rows(runs) for run in row
    ]


def _joining_its_neighbour(stray: Run, row: Sequence[Run]) -> Run:
    tagged = [run for run in row if run.tag]
    near = min(tagged, key=lambda run: _gap(stray, run), default=stray)
    if near is stray or _gap(stray, near) >= _BESIDE_TEXT * stray.size:
        return stray
    return replace(stray, tag=near.tag, order=near.order)


def _gap(a: Run, b: Run) -> float:
    return max(a.left - b.right, b.left - a.right)


def _by_column(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Yield the parts of one paragraph's runs: text that rises goes on in the next column."""
    part: list[Run] = []
    lowest = 0.0
    for run in sorted(runs, key=lambda r: r.order):
        if part and run.base > lowest + _JUMP * run.size and run.left > max(r.right for r in part):
            yield part
            part = []
        lowest = min(lowest, run.base) if part else run.base
        part.append(run)
    if part:
        yield part


def _all_lines(paragraphs: Sequence[Paragraph]) -> list[Line]:
    return [line for paragraph in paragraphs for line in paragraph.lines]


def _around(found: Sequence[Line]) -> Box:
    return Box(
        min(line.left for line in found),
        min(line.base for line in found),
        max(line.right for line in found),
        max(line.base + line.size for line in found),
    )


def _are_columns(left: list[_Piece], right: list[_Piece]) -> bool:
    """Return whether two groups of pieces are columns of text; otherwise they are read by rows."""
    sides = [[line for p in side for line in _all_lines(p.paragraphs)] for side in (left, right)]
    boxes = [_around(side) for side in sides]
    beside = min(b.top for b in boxes) - max(b.bottom for b in boxes)
    return beside >= _BESIDE * min(b.top - b.bottom for b in boxes) and all(
        len(side) >= _FEWEST_LINES
        and median(_width(line) for line in side) >= _FILLED * (box.right - box.left)
        and median(_width(line) / line.size for line in side) >= _NARROWEST
        for side, box in zip(sides, boxes, strict=True)
    )


def _width(line: Line) -> float:
    return line.right - line.left


def _column(
    pieces: Sequence[_Piece], page: Page, number: int, *, page_left: float, alone: bool
) -> Iterator[Paragraph]:
    """Yield the paragraphs of one column of `page`, which may be the only one."""
    left, right = min(p.box.left for p in pieces), max(p.box.right for p in pieces)
    shift = 0.0 if alone else page_left - left
    middle = page.width / 2 if alone else (left + right) / 2
    for loose, group in groupby(pieces, key=lambda piece: bool(piece.loose)):
        if loose:  # what stands on one line is read as one, since no column parts it
            whole = lines((run for piece in group for run in piece.loose), page)
            found = [Paragraph(part) for part in in_paragraphs(whole)]
        else:
            found = [paragraph for piece in group for paragraph in piece.paragraphs]
        for paragraph in found:
            yield replace(paragraph, column=number, shift=shift, middle=middle)
