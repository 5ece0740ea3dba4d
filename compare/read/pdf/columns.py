"""Reading order: columns left to right, each from the top down, under whatever spans them.

Recursive cuts along empty strips, after Nagy and Seth (1984), "Hierarchical representation of
optically scanned documents", ICPR 7: 347-349.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from compare.read.pdf.shapes import Box
from compare.read.pdf.strips import (
    Strip,
    common_strips,
    free_strips,
    inner,
    slabs_of,
)

AreColumns = Callable[[list[int], list[int]], bool]
"""Judges whether two groups of boxes, side by side, are columns of running text."""


def in_reading_order(
    boxes: Sequence[Box], gutter: float, are_columns: AreColumns
) -> list[list[int]]:
    """Return the numbers of `boxes` in reading order, one list a column.

    `gutter` is the least width (points) of the empty strip between columns; `are_columns` decides
    whether what stands on both sides of one is text to be read one side after the other.
    """
    return list(_ordered(boxes, list(range(len(boxes))), gutter, are_columns))


def _ordered(
    boxes: Sequence[Box],
    chosen: list[int],
    gutter: float,
    are_columns: AreColumns,
) -> Iterator[list[int]]:
    plain: list[int] = []
    for band in _bands(boxes, chosen, gutter):
        sides = _sides(boxes, band, gutter)
        if sides and are_columns(*sides):
            if plain:
                yield plain
                plain = []
            for side in sides:
                yield from _ordered(boxes, side, gutter, are_columns)
        else:
            plain += sorted(band, key=lambda n: (-boxes[n].top, boxes[n].left))
    if plain:
        yield plain


def _bands(boxes: Sequence[Box], chosen: list[int], gutter: float) -> Iterator[list[int]]:
    """Yield groups of boxes, from the top down, each as tall as one gutter can run through it."""
    slabs: list[list[int]] = []
    free: list[Strip] = []
    for slab in slabs_of(chosen, boxes.__getitem__):
        gaps = free_strips((boxes[n] for n in slab), gutter)
        both = common_strips(free, gaps, gutter) if slabs else gaps
        if slabs and not inner(both):
            kept = _without_heading_of(boxes, slabs, slab)
            yield [n for part in kept for n in part]
            slabs = slabs[len(kept) :]
            both = gaps
        slabs, free = [*slabs, slab], both
    if slabs:
        yield [n for part in slabs for n in part]


def _without_heading_of(
    boxes: Sequence[Box], slabs: list[list[int]], below: list[int]
) -> list[list[int]]:
    """Return `slabs` without the last, if that is nearer to what stands `below` than to the rest.

    It is then the heading of what follows the columns.
    """
    if len(slabs) < 2:  # noqa: PLR2004  # a heading and something above it
        return slabs
    *above, last = slabs
    floor = min(boxes[n].bottom for part in above for n in part)
    gap_above = floor - max(boxes[n].top for n in last)
    gap_below = min(boxes[n].bottom for n in last) - max(boxes[n].top for n in below)
    return above if gap_below < gap_above else slabs


def _sides(
    boxes: Sequence[Box], band: list[int], gutter: float
) -> tuple[list[int], list[int]] | None:
    """Return the boxes left and right of the first gutter through `band`, None without one."""
    for gap in inner(free_strips((boxes[n] for n in band), gutter))[:1]:
        left = [n for n in band if boxes[n].right <= gap[0]]
        return left, [n for n in band if boxes[n].left >= gap[1]]
    return None
