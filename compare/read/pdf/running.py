"""Running headers, running footers and page numbers: what stands at the same edge of many pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import dropwhile

from compare.model import Furniture, FurnitureKind
from compare.read.pdf.edges import EdgeLine, edge_lines, forms, words
from compare.read.pdf.lines import lines
from compare.read.pdf.rows import rows
from compare.read.pdf.shapes import Page, Run
from compare.text import collapse, fold

_FEWEST_PAGES = 3
"""Text that stands on fewer pages is repeated, not running, unless half of the pages have it.
Text with a number that counts the pages must stand on half of them: appendices count too. So must
a long line, which may be text that is repeated, and one in large type: chapters may open alike."""
_LONGEST = 80
"""Letters and signs."""
_NEARLY_ALL = 0.8
"""Share of the lines at one height that are headings elsewhere, by which they name chapters."""
_BARE_NUMBER = re.compile(
    r"(?:page\s*)?[-–|]?\s*(?:\d+|[ivxlc]+)\s*[-–]?(?:\s*(?:of|/)\s*\d+|\s*\|\s*p\s?a\s?g\s?e)?"
)
"""Such as "7", "Page 7", "- 7 -", "7 of 46", "7 | P a g e"."""
_OWN_NUMBER = r"page{0}(?:of\d+)?|{0}\|page"
"""What says of a line, with its page's number put in, that it runs, though no page repeats it."""

_Running = dict[int, list[EdgeLine]]
"""Lines that run, by page."""


def without_running_lines(pages: Sequence[Page]) -> tuple[tuple[Page, ...], tuple[Furniture, ...]]:
    """Return `pages` without their running lines, and those lines, in order.

    A line runs when the author's program marks it so, or when it stands at the same edge, at the
    same height, on several pages with the same words, but for a number that counts the pages. What
    stands beside such words runs too; so do the first page's title where a later page begins with
    it in smaller type, and the names of chapters where most pages begin or end with what is set
    larger or bolder elsewhere.
    """
    furniture: list[Furniture] = []
    kept: list[Page] = []
    title = _title(pages[0]) if pages else ()
    edges = sorted(edge_lines(pages), key=lambda line: line.height)
    running = _running(edges, len(pages), title)
    names = _chapter_names(edges, running, pages)
    for page in pages:
        found = running.get(page.number, []) + names.get(page.number, [])
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


def _title(page: Page) -> Sequence[Run]:
    """Return the line in the largest type of the first page."""
    return max(rows(page.runs), key=lambda row: max(r.size for r in row), default=())


def _running(edges: Sequence[EdgeLine], pages: int, title: Sequence[Run]) -> _Running:
    """Return the running ones of the lines at the edges, by page, none further in than text."""
    seen: dict[tuple[bool, str, int], set[int]] = defaultdict(set)
    for line in edges:
        for text in forms(line):
            seen[line.at_top, text, line.step].add(line.page)
    running = defaultdict[int, list[EdgeLine]](list)
    text_begun: set[tuple[int, bool]] = set()
    for line in edges:
        edge = (line.page, line.at_top)
        names_title = line.page > 1 and line.at_top and line.text == words(title)
        repeats_title = names_title and _type(line.runs) < _type(title)
        if edge not in text_begun and (repeats_title or _is_repeated(line, seen, pages)):
            running[line.page].append(line)
        else:
            text_begun.add(edge)
    return {page: _without_header_of_table(found) for page, found in running.items()}


def _without_header_of_table(found: list[EdgeLine]) -> list[EdgeLine]:
    """Return the running lines of a page without those that head the columns of its first row."""
    top = [line for line in found if line.at_top]
    headers = [*dropwhile(lambda line: not line.heads(top[-1].below), top)]
    return [line for line in found if line not in headers]


def _is_repeated(
    line: EdgeLine, seen: Mapping[tuple[bool, str, int], set[int]], pages: int
) -> bool:
    if len(line.text) <= _LONGEST and _ends_in_its_page(line):
        return True
    for text in forms(line):
        near = [seen.get((line.at_top, text, line.step + n), set()) for n in (-1, 0, 1)]
        is_number = bool(_BARE_NUMBER.fullmatch(line.text))
        as_it_is = text in line.texts
        if not as_it_is and line.is_large and not is_number:
            continue
        few = is_number or (as_it_is and len(text) <= _LONGEST and not line.is_large)
        enough = min(_FEWEST_PAGES, pages / 2) if few else pages / 2
        if len(set().union(*near)) >= max(2, enough):
            return True
    return False


def _ends_in_its_page(line: EdgeLine) -> bool:
    return bool(re.search(f"(?:{_OWN_NUMBER.format(line.page)})$", line.text))


def _chapter_names(edges: Iterable[EdgeLine], running: _Running, pages: Sequence[Page]) -> _Running:
    """Return the names of chapters that run over their pages.

    Most pages begin, or end, at one height with words that stand elsewhere by themselves in larger
    or bolder type, or once more on one page: in headings. In a list of contents they do neither,
    and what it lists is text.
    """
    set_in, doubled = _as_set(pages)
    names: _Running = defaultdict(list)
    for found in _outermost(edges, running):
        if len(found) < max(_FEWEST_PAGES, len(pages) / 2):
            continue
        headings = [
            line for line in found if set_in[line.text] > _type(line.runs) or line.text in doubled
        ]
        if len(headings) >= _NEARLY_ALL * len(found):
            for line in headings:
                names[line.page].append(line)
    return names


def _as_set(pages: Iterable[Page]) -> tuple[dict[str, tuple[float, bool]], set[str]]:
    """Return each text with the largest and boldest type it is set in, and those that stand on one
    page twice.
    """
    set_in: dict[str, tuple[float, bool]] = {}
    doubled: set[str] = set()
    for page in pages:
        found_here: set[str] = set()
        for row in rows(page.runs):
            text = words(row)
            set_in[text] = max(set_in.get(text, (0.0, False)), _type(row))
            doubled |= {text} & found_here
            found_here.add(text)
    return set_in, doubled


def _outermost(edges: Iterable[EdgeLine], running: _Running) -> Iterable[list[EdgeLine]]:
    """Return the first and last lines of pages that are not `running`, by where they stand."""
    of_page: dict[tuple[int, bool], EdgeLine] = {}
    for line in edges:
        if line not in running.get(line.page, []):
            of_page.setdefault((line.page, line.at_top), line)
    level: dict[tuple[bool, int], list[EdgeLine]] = defaultdict(list)
    for line in of_page.values():
        level[line.at_top, line.step].append(line)
    return level.values()


def _type(row: Sequence[Run]) -> tuple[float, bool]:
    """Return by what a heading is told from the words that run over its pages: size and weight."""
    return max((run.size, run.style.bold) for run in row)
