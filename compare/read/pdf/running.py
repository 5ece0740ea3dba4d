"""Running headers, running footers and page numbers: what stands at the same edge of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median
from typing import NamedTuple

from compare.model import Furniture, FurnitureKind
from compare.read.pdf.lines import lines
from compare.read.pdf.rows import rows
from compare.read.pdf.shapes import Page, Run
from compare.text import collapse, fold

_EDGE = 0.12
"""Share of the page's height, at top and bottom, in which running lines stand."""
_SAME_HEIGHT = 4.0
"""Points by which the height of a running line may differ from page to page."""
_FEWEST_PAGES = 3
"""Text that stands on fewer pages is repeated, not running, unless half of the pages have it.
Text with a number that counts the pages must stand on half of them: appendices count too. So must
a long line, which may be text that is repeated."""
_LONGEST = 80
"""Letters and signs."""
_LARGE = 1.2
"""Type so many times the usual size is a heading's: "Appendix 7" is no page number."""
_NUMBER = re.compile(r"\d+")
_BARE_NUMBER = re.compile(
    r"(?:page\s*)?[-–|]?\s*(?:\d+|[ivxlc]+)\s*[-–]?(?:\s*(?:of|/)\s*\d+|\s*\|\s*p\s?a\s?g\s?e)?"
)
"""Such as "7", "Page 7", "- 7 -", "7 of 46", "7 | P a g e"."""


class _EdgeLine(NamedTuple):
    page: int
    at_top: bool
    height: float
    text: str
    """Without blanks."""
    runs: tuple[Run, ...]
    is_large: bool
    """It is set in larger type than most of its page."""


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
        usual = median(run.size for run in page.runs) if page.runs else 0.0
        for row in rows(run for run in page.runs if not run.aside):
            if any(run.tag and run.tag.role == "heading" for run in row):
                continue
            base = row[0].base
            at_top = base > (1 - _EDGE) * page.height
            if at_top or base < _EDGE * page.height:
                height = page.height - base if at_top else base
                large = max(run.size for run in row) > _LARGE * usual
                yield _EdgeLine(page.number, at_top, height, _words(row), tuple(row), large)


def _title(page: Page) -> str:
    """Return the line in the largest type of the first page."""
    return _words(max(rows(page.runs), key=lambda row: max(r.size for r in row), default=[]))


def _words(row: Iterable[Run]) -> str:
    """Return the letters of a row without blanks, which vary with how a program parts its runs."""
    return "".join(fold("".join(run.text for run in row)).split())


def _running(found: list[_EdgeLine], pages: int, title: str) -> dict[int, list[_EdgeLine]]:
    """Return the running ones of the lines at the edges, by page, none further in than text."""
    seen: dict[tuple[bool, str, int], set[int]] = defaultdict(set)
    for line in found:
        for text in _forms(line):
            seen[line.at_top, text, round(line.height / _SAME_HEIGHT)].add(line.page)
    running: dict[int, list[_EdgeLine]] = defaultdict(list)
    text_begun: set[tuple[int, bool]] = set()
    for line in sorted(found, key=lambda line: line.height):
        edge = (line.page, line.at_top)
        repeats_title = line.page > 1 and line.at_top and line.text == title
        if edge not in text_begun and (repeats_title or _is_repeated(line, seen, pages)):
            running[line.page].append(line)
        else:
            text_begun.add(edge)
    return running


def _is_repeated(
    line: _EdgeLine, seen: Mapping[tuple[bool, str, int], set[int]], pages: int
) -> bool:
    height = round(line.height / _SAME_HEIGHT)
    for text in _forms(line):
        near = [seen.get((line.at_top, text, height + step), set()) for step in (-1, 0, 1)]
        if text != line.text and line.is_large:
            continue
        fixed = text == line.text and len(text) <= _LONGEST
        few = fixed or _BARE_NUMBER.fullmatch(line.text)
        enough = min(_FEWEST_PAGES, pages / 2) if few else pages / 2
        if len(set().union(*near)) >= max(2, enough):
            return True
    return False


def _forms(line: _EdgeLine) -> Iterator[str]:
    """Yield the text of `line`, and again with each of its numbers taken relative to the page.

    So "Page 7 of 46" on page 7 is what "Page 8 of 46" is on page 8, and "Appendix 7" is not.
    """
    yield line.text
    for number in _NUMBER.finditer(line.text):
        if len(number[0]) < 5:  # noqa: PLR2004  # no page number is as long as that
            offset = int(number[0]) - line.page
            yield f"{line.text[: number.start()]}#{offset}{line.text[number.end() :]}"
