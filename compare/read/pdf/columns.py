"""Reading order: columns left to right, each from the top down, under whatever spans them.

Recursive cuts along empty strips, after Nagy and Seth (1984), "Hierarchical representation of
optically scanned documents", ICPR 7: 347-349.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from compare.read.pdf.shapes import Box

_FAR = 1e6
"""Points. Beyond any page."""
_Strip = tuple[float, float]
"""Left and right edge of an upright strip that is empty."""

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
    free: list[_Strip] = []
    for slab in _slabs(boxes, chosen):
        gaps = _free_strips((boxes[n] for n in slab), gutter)
        both = _common_strips(free, gaps, gutter) if slabs else gaps
        if slabs and not _inner(both):
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
    for gap in _inner(_free_strips((boxes[n] for n in band), gutter))[:1]:
        left = [n for n in band if boxes[n].right <= gap[0]]
        return left, [n for n in band if boxes[n].left >= gap[1]]
    return None


def _slabs(boxes: Sequence[Box], chosen: Iterable[int]) -> Iterator[list[int]]:
    """Yield the boxes that no level strip separates, from the top down."""
    slab: list[int] = []
    floor = 0.0
    for n in sorted(chosen, key=lambda n: -boxes[n].top):
        if slab and boxes[n].top <= floor:
            yield slab
            slab = []
        floor = min(floor, boxes[n].bottom) if slab else boxes[n].bottom
        slab.append(n)
    if slab:
        yield slab


def _free_strips(boxes: Iterable[Box], gutter: float) -> list[_Strip]:
    """Return the strips at least `gutter` points wide that no box enters, page edges included."""
    strips, edge = [], -_FAR
    for box in sorted(boxes):
        strips.append((edge, box.left))
        edge = max(edge, box.right)
    return [(left, right) for left, right in [*strips, (edge, _FAR)] if right - left >= gutter]


def _common_strips(some: list[_Strip], others: list[_Strip], gutter: float) -> list[_Strip]:
    """Return what is free in both, where it is at least `gutter` points wide."""
    both = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [(left, right) for left, right in both if right - left >= gutter]


def _inner(strips: list[_Strip]) -> list[_Strip]:
    """Return those of `strips` that have something on both sides."""
    return [(left, right) for left, right in strips if left > -_FAR and right < _FAR]
