"""Tables without tags and without drawn lines: text that stands in three columns or more.

Two columns may be a form, labels with their values, or text; they are no table here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

from compare.read.pdf.rows import parts
from compare.read.pdf.shapes import Box, Run
from compare.read.pdf.strips import (
    FAR,
    Part,
    Slab,
    Strip,
    bottom_of,
    box_of,
    common_strips,
    free_strips,
    gaps_between,
    inner,
    part_around,
    slabs_of,
    top_of,
)

_FEWEST = 3
"""Columns, and rows, of a table."""
_GUTTER = 0.9
"""Least width of the strip between columns, as a share of the usual size of type."""
_NARROW = 0.1
"""Least width of it where the fullest cell meets the next column, if they are drawn apart."""
_APART = 3.0
"""Rows of a table are no further apart than this many times the size of type."""
_WIDER = 1.8
"""The gap between rows is this many times that between the lines of a cell…"""
_MORE = 0.2
"""… and wider by this share of the size of type."""
_FILLED = 0.75
"""Where rows and lines are equally far apart, some column is less full than text would be."""
_ALIGNED = 0.6
"""Share of the cells of a column that begin, or end, at one place."""
_REACH = 2.0
"""Points by which edges that are meant to be in line may miss each other."""


def aligned_tables(runs: Sequence[Run]) -> list[dict[Box, list[Run]]]:
    """Return the runs that stand in the cells of tables told by their columns alone, by cell."""
    if not runs:
        return []
    size = median(run.size for run in runs)
    found = (_cells(slabs, strips, size) for slabs, strips in _candidates(runs, size))
    return [cells for cells in found if cells]


def _candidates(runs: Sequence[Run], size: float) -> Iterator[tuple[list[Slab], list[Strip]]]:
    """Yield slabs under each other through which the same empty strips run, and the strips."""
    slabs: list[Slab] = []
    strips: list[Strip] = []
    for slab in slabs_of(map(part_around, parts(runs)), lambda part: part.box):
        free = free_strips((part.box for part in slab), _GUTTER * size)
        drawn = (box_of([run]) for part in slab for run in part.runs)
        common = common_strips(strips, free_strips(drawn, _NARROW * size), _NARROW * size)
        near = slabs and bottom_of(slabs[-1]) - top_of(slab) <= _APART * size
        if near and len(inner(common)) >= _FEWEST - 1:
            slabs, strips = [*slabs, slab], common
            continue
        yield slabs, strips
        slabs, strips = ([slab], free) if len(inner(free)) >= _FEWEST - 1 else ([], [])
    yield slabs, strips


# ---- what is a table -----------------------------------------------------------------------------


def _cells(slabs: list[Slab], strips: list[Strip], size: float) -> dict[Box, list[Run]]:
    """Return the cells of the table that `slabs` are, none when they are no table."""
    edges = [(left + right) / 2 for left, right in inner(strips)]
    rows = _rows(_without_what_follows([_cut(slab, edges) for slab in slabs]), edges, size)
    while rows and len(_by_column(rows[-1], edges)) == 1:
        rows.pop()
    table = [_by_column(row, edges) for row in rows]
    whole = [part for row in rows for part in row]
    if len(rows) < _FEWEST or not all(
        _in_line(column) for column in _by_column(whole, edges).values()
    ):
        return {}
    cells: dict[Box, list[Run]] = {}
    sides = [-FAR, *edges, FAR]
    for row, columns in zip(rows, table, strict=True):
        for n, found in columns.items():
            box = Box(sides[n], bottom_of(row), sides[n + 1], top_of(row))
            cells[box] = [run for part in found for run in part.runs]
    return cells


def _cut(slab: Slab, edges: Sequence[float]) -> Slab:
    """Return `slab` with its parts cut where the columns meet."""

    def column(run: Run) -> int:
        return sum(edge <= run.left for edge in edges)

    return [part_around(list(runs)) for part in slab for _, runs in groupby(part.runs, key=column)]


def _by_column(row: Iterable[Part], edges: Sequence[float]) -> dict[int, list[Part]]:
    def column(part: Part) -> int:
        return sum(edge <= part.box.left for edge in edges)

    return {n: list(found) for n, found in groupby(sorted(row, key=column), key=column)}


def _without_what_follows(slabs: list[Slab]) -> list[Slab]:
    """Return `slabs` without lone lines at their end that stand further off than any row."""
    *gaps, last = [0.0, *gaps_between(slabs)]
    if len(gaps) > 1 and len(slabs[-1]) == 1 and last > max(gaps):
        return _without_what_follows(slabs[:-1])
    return slabs


def _rows(slabs: list[Slab], edges: Sequence[float], size: float) -> list[Slab]:
    """Return `slabs` joined to rows: at narrow gaps, or under a row's first cell if all are alike.

    Nothing when they are as full as columns of text.
    """
    gaps = gaps_between(slabs)
    least = min(gaps, default=0.0)
    wide = [gap for gap in gaps if gap >= max(_WIDER * least, least + _MORE * size)]
    if not wide and not _has_room([part for slab in slabs for part in slab], edges):
        return []
    rows = slabs[:1]
    for gap, slab in zip(gaps, slabs[1:], strict=True):
        parts_rows = gap >= min(wide) if wide else _opens_row(slab, edges)
        if parts_rows:
            rows.append(slab)
        else:
            rows[-1] = rows[-1] + slab
    return rows


def _opens_row(slab: Slab, edges: Sequence[float]) -> bool:
    first = _by_column(slab, edges).get(0, [])
    return bool(first) and not first[0].runs[0].text.lstrip()[:1].islower()


def _has_room(found: Sequence[Part], edges: Sequence[float]) -> bool:
    return any(
        median(p.box.right - p.box.left for p in column)
        <= _FILLED * (max(p.box.right for p in column) - min(p.box.left for p in column))
        for column in _by_column(found, edges).values()
    )


def _in_line(column: Sequence[Part]) -> bool:
    edges = ([p.box.left for p in column], [p.box.right for p in column])
    middles = [(p.box.left + p.box.right) / 2 for p in column]
    return any(
        Counter(round(at / _REACH) for at in places).most_common(1)[0][1] >= _ALIGNED * len(column)
        for places in (*edges, middles)
    )
