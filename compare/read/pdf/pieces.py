"""One page → the pieces that are put in reading order: tagged paragraphs, tables, loose lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from compare.read.pdf.lines import lines
from compare.read.pdf.notemarks import with_lone_marks
from compare.read.pdf.paragraphs import in_paragraphs, in_tagged_paragraphs
from compare.read.pdf.rows import parts, rows
from compare.read.pdf.ruled import cell_numbers, frames, ruled_tables
from compare.read.pdf.shapes import Box, Cell, Line, Page, Paragraph, Run

_BESIDE_TEXT = 3.0
"""Text without a tag belongs to tagged text no further away than this many times its size."""
_RISE = 1.0
"""Share of the size of type by which text of one paragraph must rise to have changed column; the
mark of a note rises less."""
_MOST_TABLES = 1000
"""More tables than a page can show."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What is ordered as a whole."""

    paragraphs: tuple[Paragraph, ...]
    """A tagged paragraph, or the part of it in one column; the cells of a table; a single line."""
    loose: tuple[Run, ...] = ()
    """The runs of a line that has no tag; what paragraph it belongs to is still to be seen."""

    @property
    def lines(self) -> list[Line]:
        return [line for paragraph in self.paragraphs for line in paragraph.lines]

    @property
    def box(self) -> Box:
        return box_around(self.lines)


def box_around(found: Iterable[Line]) -> Box:
    """Return the smallest box that holds all of `found`."""
    edges = [Box(line.left, line.base, line.right, line.base + line.size) for line in found]
    lefts, bottoms, rights, tops = zip(*edges, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def pieces_of(page: Page) -> Iterator[Piece]:
    """Yield the pieces of `page`, in no order; every run that is no page furniture is in one."""
    runs = _with_strays_tagged([run for run in page.runs if not run.aside])
    yield from _tagged_pieces([run for run in runs if run.tag], page)
    untagged = [run for run in runs if not run.tag]
    ruled = ruled_tables(page, untagged)
    rest = _outside(_cells(ruled), untagged)
    framed = frames(page, rest)
    for number, table in enumerate(ruled):
        yield _table_piece(table, page, -(page.number * _MOST_TABLES + number))
    for frame in framed:
        yield Piece(tuple(map(Paragraph, in_paragraphs(lines(frame, page)))))
    for part in parts(_outside(framed, rest)):
        yield Piece((Paragraph(tuple(lines(part, page))),), tuple(part))


def _cells(tables: Iterable[dict[Box, list[Run]]]) -> list[list[Run]]:
    return [cell for table in tables for cell in table.values()]


def _outside(groups: Iterable[list[Run]], runs: Iterable[Run]) -> list[Run]:
    inside = {id(run) for group in groups for run in group}
    return [run for run in runs if id(run) not in inside]


def _table_piece(table: dict[Box, list[Run]], page: Page, identity: int) -> Piece:
    cells = (
        Paragraph(part, cell=Cell(identity, row, place))
        for box, (row, place) in cell_numbers(table).items()
        for part in in_paragraphs(lines(table[box], page))
    )
    return Piece(tuple(cells))


# ---- tagged text --------------------------------------------------------------------------------


def _tagged_pieces(runs: Sequence[Run], page: Page) -> Iterator[Piece]:
    tables: dict[int, list[Paragraph]] = {}
    for paragraph in _tagged_paragraphs(runs, page):
        if paragraph.cell:
            tables.setdefault(paragraph.cell.table, []).append(paragraph)
        else:
            yield Piece((paragraph,))
    yield from (Piece(tuple(cells)) for cells in tables.values())


def _tagged_paragraphs(runs: Sequence[Run], page: Page) -> Iterator[Paragraph]:
    by_block: dict[int, list[Run]] = {}
    for run in runs:
        by_block.setdefault(run.tag.block if run.tag else 0, []).append(run)
    for block in by_block.values():
        for part in _by_column(block):
            found = with_lone_marks(lines(part, page))
            for n, paragraph in enumerate(in_tagged_paragraphs(found)):
                yield _tagged(paragraph, further=n > 0)


def _tagged(found: tuple[Line, ...], *, further: bool) -> Paragraph:
    tag = next(line.tag for line in found if line.tag)
    goes_on = further and tag.role == "item" and not found[0].label
    return Paragraph(found, tag.role, tag.level, tag.cell, continues=tag.continues or goes_on)


def _by_column(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the parts of one paragraph's runs: text that rises goes on in the next column."""
    part: list[Run] = []
    lowest = 0.0
    for run in sorted(runs, key=lambda r: r.order):
        rises = part and run.base > lowest + _RISE * max(run.size, part[-1].size)
        if rises and run.left > max(r.right for r in part):
            yield part
            part = []
        lowest = min(lowest, run.base) if part else run.base
        part.append(run)
    if part:
        yield part


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
