"""A page that is shown turned, as its reader sees it (ISO 32000-1, 7.7.3.3: Rotate)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from compare.read.pdf.shapes import Box, Page, Run


class _Point(NamedTuple):
    x: float
    y: float


def turned(page: Page, degrees: int) -> Page:
    """Return `page` turned clockwise by `degrees`, a multiple of 90; its text then stands upright.

    A run's `left` and `base` are where it begins, its length runs the way it is written.
    """
    width, height = page.width, page.height
    turns: dict[int, Callable[[float, float], _Point]] = {
        90: lambda x, y: _Point(y, width - x),
        180: lambda x, y: _Point(width - x, height - y),
        270: lambda x, y: _Point(height - y, x),
    }
    moved = turns.get(degrees % 360)
    if moved is None:
        return page

    def run(one: Run) -> Run:
        start = moved(one.left, one.base)
        return replace(one, left=start.x, right=start.x + one.right - one.left, base=start.y)

    def box(one: Box) -> Box:
        a, b = moved(one.left, one.bottom), moved(one.right, one.top)
        return Box(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))

    sideways = degrees % 180 != 0
    return replace(
        page,
        width=height if sideways else width,
        height=width if sideways else height,
        runs=tuple(map(run, page.runs)),
        rules=tuple(map(box, page.rules)),
        links=tuple(link._replace(box=box(link.box)) for link in page.links),
    )
