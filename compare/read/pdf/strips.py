"""Strips of a page that are empty: level ones between slabs of text, upright ones through them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from compare.read.pdf.shapes import Box, Run

_T = TypeVar("_T")
FAR = 1e6
"""Points. Beyond any page."""


class Part(NamedTuple):
    """What stands together on one line."""

    box: Box
    runs: tuple[Run, ...]


Strip = tuple[float, float]
"""Left and right edge of an upright strip that is empty."""
Slab = list[Part]
"""Parts that no level strip separates."""


def part_around(runs: Sequence[Run]) -> Part:
    """Return `runs`, which stand on one line, as one part."""
    return Part(box_of(runs), tuple(runs))


def box_of(runs: Sequence[Run]) -> Box:
    """Return the smallest box that holds all of `runs`."""
    left, right = min(r.left for r in runs), max(r.right for r in runs)
    bottom, top = min(r.base for r in runs), max(r.base + r.size for r in runs)
    return Box(left, bottom, right, top)


def slabs_of(found: Iterable[_T], box: Callable[[_T], Box]) -> Iterator[list[_T]]:
    """Yield the slabs that things make, each of which has a `box`, from the top down."""
    slab: list[_T] = []
    floor = 0.0
    for one in sorted(found, key=lambda one: -box(one).top):
        if slab and box(one).top <= floor:
            yield slab
            slab = []
        floor = min(floor, box(one).bottom) if slab else box(one).bottom
        slab.append(one)
    if slab:
        yield slab


def top_of(slab: Slab) -> float:
    """Return the height of the top edge of a slab."""
    return max(part.box.top for part in slab)


def bottom_of(slab: Slab) -> float:
    """Return the height of the bottom edge of a slab."""
    return min(part.box.bottom for part in slab)


def free_strips(boxes: Iterable[Box], gutter: float) -> list[Strip]:
    """Return the strips at least `gutter` points wide that no box enters, page edges included."""
    strips, edge = [], -FAR
    for box in sorted(boxes):
        strips.append((edge, box.left))
        edge = max(edge, box.right)
    return [(left, right) for left, right in [*strips, (edge, FAR)] if right - left >= gutter]


def common_strips(some: list[Strip], others: list[Strip], gutter: float) -> list[Strip]:
    """Return what is free in both, where it is at least `gutter` points wide."""
    both = [(max(a, c), min(b, d)) for a, b in some for c, d in others]
    return [(left, right) for left, right in both if right - left >= gutter]


def inner(strips: list[Strip]) -> list[Strip]:
    """Return those of `strips` that have something on both sides."""
    return [(left, right) for left, right in strips if left > -FAR and right < FAR]


def gaps_between(slabs: Sequence[Slab]) -> list[float]:
    """Return the heights of the empty strips between slabs that follow each other."""
    return [bottom_of(above) - top_of(below) for above, below in pairwise(slabs)]
