"""Tables without tags that go on over the end of a page or column: their parts made one table."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from compare.read.pdf.grids import Row, is_header, name_of, rows_of
from compare.read.pdf.paragraphs import ends_sentence, looks_otherwise, starts_small
from compare.read.pdf.shapes import Paragraph

_FEWEST = 2
"""Columns of a table."""

_Span = tuple[float, float]
"""Left and right edge of a column, as if it stood in the page's first column of text."""


def with_whole_tables(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Return `paragraphs`, each table that goes on with the one right before it made part of it.

    It does when its cells stand under the other's columns, on the next page or in the next column
    of text, and no header of its own comes first. A header that is printed again is "repeated"; a
    row that the end has cut in two is one.
    """
    parts = [list(part) for _, part in groupby(paragraphs, key=lambda p: p.cell and p.cell.table)]
    whole: list[list[Paragraph]] = []
    for part in parts:
        if whole and _is_rest_of_table(whole[-1], part):
            whole[-1] = _joined(whole[-1], part)
        else:
            whole.append(part)
    return [paragraph for part in whole for paragraph in part]


def _is_rest_of_table(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> bool:
    if not (_is_untagged(before[-1]) and _is_untagged(after[0])):
        return False
    if before[-1].column == after[0].column:
        return False
    rows, further = rows_of(before), rows_of(after)
    columns = _columns(rows)
    new = len(further) > 1 and is_header(*further[:2]) and not _says_the_same(rows[0], further[0])
    return (
        len(columns) >= _FEWEST
        and not new
        and all(_places(row, columns) is not None for row in further)
    )


def _is_untagged(paragraph: Paragraph) -> bool:
    return bool(paragraph.cell) and not paragraph.lines[0].tag


def _says_the_same(row: Row, other: Row) -> bool:
    return [name_of(cell) for cell in row] == [name_of(cell) for cell in other]


# ---- columns -------------------------------------------------------------------------------------


def _span(cell: Iterable[Paragraph]) -> _Span:
    sides = [(line.left + p.shift, line.right + p.shift) for p in cell for line in p.lines]
    return min(left for left, _ in sides), max(right for _, right in sides)


def _columns(rows: Sequence[Row]) -> list[_Span]:
    """Return the columns of the fullest rows, none when they stand in each other's way."""
    most = max(map(len, rows))
    full = [[_span(cell) for cell in row] for row in rows if len(row) == most]
    columns = [(min(x for x, _ in at), max(x for _, x in at)) for at in zip(*full, strict=True)]
    return columns if all(a[1] < b[0] for a, b in pairwise(columns)) else []


def _places(row: Row, columns: Sequence[_Span]) -> list[int] | None:
    """Return the column each cell of `row` stands under, None when one stands under no or two."""
    places: list[int] = []
    for left, right in map(_span, row):
        under = [n for n, column in enumerate(columns) if left < column[1] and column[0] < right]
        if len(under) != 1:
            return None
        places += under
    return places if places == sorted(set(places)) else None


# ---- joining -------------------------------------------------------------------------------------


def _joined(before: Sequence[Paragraph], after: Sequence[Paragraph]) -> list[Paragraph]:
    rows, further = rows_of(before), rows_of(after)
    repeated: list[Paragraph] = []
    if _says_the_same(rows[0], further[0]):
        rows[0] = _as_header(rows[0])
        repeated = [replace(p, role="repeated") for cell in further.pop(0) for p in cell]
    columns = _columns(rows)
    if further and (_lacks_a_name(further[0], rows) or _is_cut(rows[-1], further[0], columns)):
        rows[-1] = _whole_row(rows[-1], further.pop(0), columns)
    paragraphs = [[p for cell in row for p in cell] for row in (*rows, [repeated], *further)]
    table = before[0].cell.table if before[0].cell else 0
    return [
        replace(p, cell=p.cell._replace(table=table, row=n))
        for n, row in enumerate(paragraphs)
        for p in row
        if p.cell
    ]


def _as_header(row: Row) -> Row:
    return [[replace(p, cell=p.cell._replace(header=True)) for p in cell if p.cell] for cell in row]


def _lacks_a_name(row: Row, rows: Sequence[Row]) -> bool:
    """Return whether a `row` has nothing in its first column, though all other `rows` have."""
    columns = _columns(rows)
    firsts = [(_places(one, columns) or [0])[0] for one in rows]
    return not any(firsts) and (_places(row, columns) or [0])[0] > 0


def _is_cut(last: Row, first: Row, columns: Sequence[_Span]) -> bool:
    """Return whether `first` is the rest of the row `last`: a sentence of it goes on."""
    above = dict(zip(_places(last, columns) or (), last, strict=False))
    return any(
        starts_small(cell[0].lines[0])
        and not cell[0].lines[0].label
        and place in above
        and not starts_small(above[place][0].lines[0])
        and not ends_sentence(above[place][-1].lines[-1])
        for place, cell in zip(_places(first, columns) or (), first, strict=True)
    )


def _whole_row(last: Row, rest: Row, columns: Sequence[_Span]) -> Row:
    cells = dict(zip(_places(last, columns) or (), last, strict=False))
    for place, cell in zip(_places(rest, columns) or (), rest, strict=True):
        cells[place] = _whole_cell(cells.get(place, []), cell)
    return [cells[place] for place in sorted(cells)]


def _whole_cell(above: list[Paragraph], below: list[Paragraph]) -> list[Paragraph]:
    if not above:
        return below
    last, first, *more = above[-1], *below
    joined = [replace(last, lines=last.lines + first.lines)]
    parts = (*above[:-1], *(joined if _is_one(last, first) else (last, first)), *more)
    return [replace(part, cell=last.cell) for part in parts]


def _is_one(before: Paragraph, after: Paragraph) -> bool:
    first, last = after.lines[0], before.lines[-1]
    alike = not first.label and not looks_otherwise(first, before.lines)
    return alike and (starts_small(first) or not ends_sentence(last))
