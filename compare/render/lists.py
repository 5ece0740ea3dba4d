"""The lists of findings, one a class: what every count on the first page leads to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.model import Baseline, FindingClass
from compare.render.addresses import class_page
from compare.render.classes import CLASSES
from compare.render.standing import Standing, by_topic

ROWS_A_PAGE = 400
"""A table that browsers lay out at once."""
TOPICS_SHOWN = 25
"""Rows of a table that a printed page holds."""


@dataclass(frozen=True, slots=True)
class TopicRows:
    """The findings of one class on one topic, or those of them that stand on this page."""

    topic: str
    anchor: str
    """Empty where a topic goes on from the page before."""
    total: int
    rows: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class ClassPage:
    page: str
    cls: FindingClass
    part: int
    parts: int
    total: int
    topics: tuple[TopicRows, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """How many findings of one class there are on one topic, and where they are listed."""

    cls: FindingClass
    count: int
    page: str
    anchor: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    topic: str
    cells: tuple[Cell, ...]
    """One a class, in the order of classes."""

    @property
    def total(self) -> int:
        return sum(cell.count for cell in self.cells)


@dataclass(frozen=True, slots=True)
class Heat:
    """Findings by topic and class."""

    rows: tuple[HeatRow, ...]
    more: int
    """Topics beyond those shown."""
    left: int
    """Findings on these topics."""


def class_pages(found: Sequence[Standing], baseline: Baseline) -> tuple[ClassPage, ...]:
    """Return the pages that list findings, class by class and topic by topic."""
    return tuple(
        page
        for cls in CLASSES
        for page in _pages(cls, [one for one in found if one.finding.cls == cls], baseline)
    )


def heat(found: Sequence[Standing], baseline: Baseline, pages: Sequence[ClassPage]) -> Heat:
    """Return findings counted by topic and class; every count leads to its list among `pages`."""
    at = {
        (page.cls, group.topic): Cell(page.cls, group.total, page.page, group.anchor)
        for page in pages
        for group in page.topics
        if group.anchor
    }
    names = [name for name, _ in by_topic(found, baseline)]
    rows = tuple(
        HeatRow(name, tuple(at.get((cls, name), Cell(cls, 0, "", "")) for cls in CLASSES))
        for name in names
    )
    left = sum(row.total for row in rows[TOPICS_SHOWN:])
    return Heat(rows[:TOPICS_SHOWN], max(0, len(rows) - TOPICS_SHOWN), left)


def _pages(cls: FindingClass, found: Sequence[Standing], baseline: Baseline) -> Iterator[ClassPage]:
    groups = by_topic(found, baseline)
    rows = [(n, one) for n, (_, group) in enumerate(groups, 1) for one in group]
    totals: Mapping[int, int] = {n: len(group) for n, (_, group) in enumerate(groups, 1)}
    starts = range(0, len(rows), ROWS_A_PAGE)
    begun: set[int] = set()
    for part, start in enumerate(starts, 1):
        here = rows[start : start + ROWS_A_PAGE]
        held: list[TopicRows] = []
        for n in dict.fromkeys(n for n, _ in here):
            anchor = "" if n in begun else f"{class_page(cls)}-topic-{n}"
            own = tuple(one for m, one in here if m == n)
            held.append(TopicRows(groups[n - 1][0], anchor, totals[n], own))
            begun.add(n)
        yield ClassPage(class_page(cls, part), cls, part, len(starts), len(rows), tuple(held))
