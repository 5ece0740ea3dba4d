"""Running headers, running footers and page numbers: what stands at the same edge of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from compare.model import Furniture, FurnitureKind
from compare.read.pdf.lines import lines, rows
from compare.read.pdf.shapes import Page, Run
from compare.text import collapse, fold

_EDGE = 0.12
"""Share of the page's height, at top and bottom, in which running lines stand."""
_SAME_HEIGHT = 4.0
"""Points by which the height of a running line may differ from page to page."""
_FEWEST_PAGES = 3
"""Text that stands on fewer pages is repeated, not running, unless half of the pages have it.
Text with a number that counts the pages must stand on half of them: appendices count too."""
_NUMBER = re.compile(r"\d+")
_BARE_NUMBER = re.compile(r"(?:page\s*)?[-–]?\s*(?:\d+|[ivxlc]+)\s*[-–]?(?:\s*(?:of|/)\s*\d+)?")


class _EdgeLine(NamedTuple):
    page: int
    at_top: bool
    height: float
    text: str
    runs: tuple[Run, ...]


def without_running_lines(pages: Sequence[Page]) -> tuple[tuple[Page, ...], tuple[Furniture, ...]]:
    """Return `pages` without their running lines, and those lines, in order.

    A line runs when the author's program marks it so, or when it stands at the same edge, at the
    same height, on several pages with the same words, but for a number that counts the pages. The
    first page's title, when a later page begins with it, runs too.
    """
    furniture: list[Furniture] = []
    kept: list[Page] = []
    title = _title(pages[0]) if pages else ""
    running = _running(list(_edge_lines(pages)), len(pages), title)
    for page in pages:
        found = running.get(page.number, [])
        dropped = {id(run) for line in found for run in line.runs}
        marked = [run for run in page.runs if run.aside]
        dropped |= {id(run) for run in marked}
        furniture += _furniture(page, [list(line.runs) for line in found], marked)
        kept.append(replace(page, runs=tuple(r for r in page.runs if id(r) not in dropped)))
    return tuple(kept), tuple(furniture)


def _furniture(
    page: Page, found: Iterable[list[Run]], marked: Iterable[Run]
) -> Iterator[Furniture]:
    for row in sorted([*found, *rows(marked)], key=lambda row: (-row[0].base, row[0].left)):
        text = collapse(" ".join(line.text for line in lines(row, page)))
        yield Furniture(_kind(text, row[0].base > page.height / 2), text, page.number)


def _kind(text: str, at_top: bool) -> FurnitureKind:  # noqa: FBT001  # private and plain to read
    if _BARE_NUMBER.fullmatch(fold(text)):
        return "page number"
    return "running header" if at_top else "running footer"


def _edge_lines(pages: Sequence[Page]) -> Iterator[_EdgeLine]:
    for page in pages:
        for row in rows(run for run in page.runs if not run.aside):
            if any(run.tag and run.tag.role == "heading" for run in row):
                continue
            base = row[0].base
            at_top = base > (1 - _EDGE) * page.height
            if at_top or base < _EDGE * page.height:
                height = page.height - base if at_top else base
                text = fold(" ".join(run.text for run in row))
                yield _EdgeLine(page.number, at_top, height, text, tuple(row))


def _title(page: Page) -> str:
    """Return the line in the largest type of the first page."""
    row = max(rows(page.runs), key=lambda row: max(run.size for run in row), default=[])
    return fold(" ".join(run.text for run in row))


def _running(found: list[_EdgeLine], pages: int, title: str) -> dict[int, list[_EdgeLine]]:
    """Return the running ones of the lines at the edges, by page."""
    alike: dict[tuple[bool, str], list[_EdgeLine]] = defaultdict(list)
    for line in found:
        for text in _forms(line):
            alike[line.at_top, text].append(line)
    running: dict[int, list[_EdgeLine]] = defaultdict(list)
    for line in found:
        if line.page > 1 and line.at_top and line.text == title:
            running[line.page].append(line)
            continue
        few = _FEWEST_PAGES if _BARE_NUMBER.fullmatch(line.text) else pages / 2
        for text in _forms(line):
            support = len({o.page for o in alike[line.at_top, text] if _level(o, line)})
            enough = min(_FEWEST_PAGES, pages / 2) if text == line.text else few
            if support >= max(2, enough):
                running[line.page].append(line)
                break
    return running


def _level(a: _EdgeLine, b: _EdgeLine) -> bool:
    return abs(a.height - b.height) <= _SAME_HEIGHT


def _forms(line: _EdgeLine) -> Iterator[str]:
    """Yield the text of `line`, and again with each of its numbers taken relative to the page.

    So "Page 7 of 46" on page 7 is what "Page 8 of 46" is on page 8, and "Appendix 7" is not.
    """
    yield line.text
    for number in _NUMBER.finditer(line.text):
        if len(number[0]) < 5:  # noqa: PLR2004  # no page number is as long as that
            offset = int(number[0]) - line.page
            yield f"{line.text[: number.start()]}#{offset}{line.text[number.end() :]}"
