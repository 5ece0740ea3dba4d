"""The lists of findings: what every count on the first page leads to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from compare.model import Baseline, FindingClass
from compare.render.telling.classes import CLASSES, SEVERITIES, ClassWords, severity_of
from compare.render.telling.standing import Standing, by_topic, urgent
from compare.render.web.addresses import class_page

ROWS_A_PAGE = 400
"""A table that browsers lay out at once."""
TOPICS_SHOWN = 25
"""Rows of a table that a printed page holds."""


Listed = FindingClass | Literal["urgent"]
_Groups = Sequence[tuple[str, Sequence[Standing]]]
_URGENT = ClassWords(
    "▲", "Critical and high", "What could delay a step for a child, and what to correct next."
)


@dataclass(frozen=True, slots=True)
class GroupRows:
    """The findings of a list on one topic or of one severity, those that stand on this page."""

    name: str
    anchor: str
    """Empty where a group goes on from the page before."""
    total: int
    rows: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class ListPage:
    page: str
    listed: Listed
    words: ClassWords
    part: int
    parts: int
    total: int
    groups: tuple[GroupRows, ...]


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


def list_pages(found: Sequence[Standing], baseline: Baseline) -> tuple[ListPage, ...]:
    """Return the pages that list findings: the urgent by severity, each class by topic.

    `found` come most urgent first.
    """
    red = urgent(found)
    levels = [(SEVERITIES[level].word, _of(red, level)) for level in ("critical", "high")]
    pages = [*_pages("urgent", _URGENT, [(name, held) for name, held in levels if held])]
    for cls, words in CLASSES.items():
        own = [one for one in found if one.finding.cls == cls]
        pages += _pages(cls, words, by_topic(own, baseline))
    return tuple(pages)


def _of(found: Sequence[Standing], level: str) -> list[Standing]:
    return [one for one in found if severity_of(one.finding) == level]


def heat(found: Sequence[Standing], baseline: Baseline, pages: Sequence[ListPage]) -> Heat:
    """Return findings counted by topic and class; every count leads to its list among `pages`."""
    at = {
        (page.listed, group.name): Cell(page.listed, group.total, page.page, group.anchor)
        for page in pages
        for group in page.groups
        if page.listed != "urgent" and group.anchor
    }
    names = [name for name, _ in by_topic(found, baseline)]
    rows = tuple(
        HeatRow(name, tuple(at.get((cls, name), Cell(cls, 0, "", "")) for cls in CLASSES))
        for name in names
    )
    left = sum(row.total for row in rows[TOPICS_SHOWN:])
    return Heat(rows[:TOPICS_SHOWN], max(0, len(rows) - TOPICS_SHOWN), left)


def _pages(listed: Listed, words: ClassWords, groups: _Groups) -> Iterator[ListPage]:
    rows = [(n, one) for n, (_, group) in enumerate(groups, 1) for one in group]
    starts = range(0, len(rows), ROWS_A_PAGE)
    begun: set[int] = set()
    for part, start in enumerate(starts, 1):
        here = rows[start : start + ROWS_A_PAGE]
        held: list[GroupRows] = []
        for n in dict.fromkeys(n for n, _ in here):
            name, whole = groups[n - 1]
            anchor = "" if n in begun else f"{class_page(listed)}-{n}"
            own = tuple(one for m, one in here if m == n)
            held.append(GroupRows(name, anchor, len(whole), own))
            begun.add(n)
        page = class_page(listed, part)
        yield ListPage(page, listed, words, part, len(starts), len(rows), tuple(held))
