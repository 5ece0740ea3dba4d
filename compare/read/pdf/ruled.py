"""Tables without tags: text that stands in boxes made by drawn lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.read.pdf.shapes import Box, Page, Rule, Run

_REACH = 3.0
"""Points by which lines that meet may miss each other."""
_TALLEST = 0.6
"""Share of the page's height. What stands in a taller box is a column in a frame, not a cell."""
_MIDDLE = 0.35
"""Height of the middle of lower-case letters, as a share of the size of type."""


def ruled_tables(page: Page, runs: Iterable[Run]) -> list[dict[Box, list[Run]]]:
    """Return the runs that stand in the cells of ruled tables, by cell, one mapping a table.

    Boxes that touch are of one table; a box by itself is a frame.
    """
    return [boxes for boxes in _boxes(page, runs) if len(boxes) > 1]


def frames(page: Page, runs: Iterable[Run]) -> list[list[Run]]:
    """Return the runs in each box that stands by itself beside another, as in a flow chart."""
    alone = [boxes for boxes in _boxes(page, runs) if len(boxes) == 1]
    found = [(box, runs) for boxes in alone for box, runs in boxes.items()]
    return [runs for box, runs in found if any(_beside(box, other) for other, _ in found)]


def _beside(a: Box, b: Box) -> bool:
    apart = a.right < b.left or b.right < a.left
    return apart and min(a.top, b.top) - max(a.bottom, b.bottom) > 0


def _boxes(page: Page, runs: Iterable[Run]) -> Iterator[dict[Box, list[Run]]]:
    level = [r for r in page.rules if not r.is_upright]
    upright = [r for r in page.rules if r.is_upright]
    boxed: dict[Box, list[Run]] = {}
    for run in runs:
        if run.is_field:  # its field is a box of its own
            continue
        box = _around(run, level, upright)
        if box and box.top - box.bottom <= _TALLEST * page.height:
            boxed.setdefault(box, []).append(run)
    for cells in _touching(sorted(boxed)):
        yield {box: boxed[box] for box in cells}


def _around(run: Run, level: Sequence[Rule], upright: Sequence[Rule]) -> Box | None:
    """Return the box drawn around `run`, None when a side is missing.

    A box that the end of a page or column has cut open ends where its upright sides do.
    """
    x, y = (run.left + run.right) / 2, run.base + _MIDDLE * run.size
    beside = [r for r in upright if r.bottom - _REACH <= y <= r.top + _REACH]
    left = max((r for r in beside if r.left <= x), key=lambda r: r.left, default=None)
    right = min((r for r in beside if r.left > x), key=lambda r: r.left, default=None)
    if left is None or right is None:
        return None
    across = [r.bottom for r in level if r.left - _REACH <= x <= r.right + _REACH]
    bottom = max((at for at in across if at <= y), default=max(left.bottom, right.bottom))
    top = min((at for at in across if at > y), default=min(left.top, right.top))
    return Box(round(left.left), round(bottom), round(right.left), round(top))


def _touching(boxes: Sequence[Box]) -> Iterator[list[Box]]:
    waiting = dict.fromkeys(boxes)
    for first in boxes:
        if first not in waiting:
            continue
        del waiting[first]
        group = [first]
        for box in group:  # grows while it is gone through
            near = [other for other in waiting if _touch(box, other)]
            for other in near:
                del waiting[other]
            group += near
        yield group


def _touch(a: Box, b: Box) -> bool:
    beside = a.left <= b.right + _REACH and b.left <= a.right + _REACH
    return beside and a.bottom <= b.top + _REACH and b.bottom <= a.top + _REACH


def cell_numbers(boxes: Iterable[Box]) -> dict[Box, tuple[int, int]]:
    """Return the row of each box of a table, and its place among all, in reading order."""
    tops: list[float] = []
    for top in sorted({box.top for box in boxes}, reverse=True):
        if not tops or tops[-1] - top > _REACH:
            tops.append(top)
    row = {box: min(range(len(tops)), key=lambda n: abs(tops[n] - box.top)) for box in boxes}
    ordered = sorted(row, key=lambda box: (row[box], box.left))
    return {box: (row[box], n) for n, box in enumerate(ordered)}
