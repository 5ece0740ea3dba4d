"""What stands at the top and bottom edges of pages, where running lines are sought."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from statistics import median
from typing import NamedTuple

from compare.read.pdf.rows import parts, rows
from compare.read.pdf.shapes import Page, Run
from compare.text import fold

_EDGE = 0.12
"""Share of the page's height, at top and bottom, in which running lines stand."""
_SAME_HEIGHT = 4.0
"""Points by which the height of a running line may differ from page to page."""
_IN_LINE = 2.0
"""Points by which the left edges of a column may miss each other."""
_SHORTEST = 5
"""Letters and signs of what stands apart on a line and says by itself that the line runs."""
_LONGEST = 10
"""Words of what runs beside such words, as the name of a chapter does."""
_LARGE = 1.2
"""Type so many times the usual size is a heading's: "Appendix 7" is no page number."""
_NUMBER = re.compile(r"\d+")


class EdgeLine(NamedTuple):
    page: int
    at_top: bool
    height: float
    texts: tuple[str, ...]
    """Without blanks: the whole line, then what wide gaps part on it, if none of that reads on."""
    runs: tuple[Run, ...]
    is_large: bool
    """It is set in larger type than most of its page."""
    below: tuple[Run, ...]
    """The row under it on the page; none under the last."""

    @property
    def text(self) -> str:
        """The whole line."""
        return self.texts[0]

    def heads(self, row: Sequence[Run]) -> bool:
        """Return whether an untagged `row` begins where columns do that this line may head."""
        columns = [part[0].left for part in parts(self.runs)]
        lefts = [part[0].left for part in parts(row) if not part[0].tag]
        under = [n for left in lefts for n, at in enumerate(columns) if abs(left - at) < _IN_LINE]
        return len(under) == len(lefts) and any(under)

    @property
    def step(self) -> int:
        """Its height in steps; the same line may stand one step apart on two pages."""
        return round(self.height / _SAME_HEIGHT)


def edge_lines(pages: Iterable[Page]) -> Iterator[EdgeLine]:
    """Yield the lines at the edges of `pages`; headings by tag and what is marked are none."""
    for page in pages:
        usual = median(run.size for run in page.runs) if page.runs else 0.0
        found = rows(run for run in page.runs if not run.aside)
        for row, below in zip_longest(found, found[1:], fillvalue=list[Run]()):
            if any(run.tag and run.tag.role == "heading" for run in row):
                continue
            base = row[0].base
            at_top = base > (1 - _EDGE) * page.height
            if at_top or base < _EDGE * page.height:
                height = page.height - base if at_top else base
                large = max(run.size for run in row) > _LARGE * usual
                yield EdgeLine(
                    page.number, at_top, height, _texts(row), tuple(row), large, tuple(below)
                )


def _texts(row: Sequence[Run]) -> tuple[str, ...]:
    apart = [" ".join(run.text.strip() for run in part) for part in parts(row)]
    if len(apart) == 1 or any(map(_reads_on, apart)):
        return (words(row),)
    folded = map(words, parts(row))
    return (words(row), *(text for text in folded if len(text) >= _SHORTEST))


def _reads_on(part: str) -> bool:
    """Return whether what stands apart on a line is of a sentence: of a column, or of a table."""
    return part[:1].islower() or part[-1:] in ".,;:" or len(part.split()) > _LONGEST


def words(row: Iterable[Run]) -> str:
    """Return the letters of a row without blanks, which vary with how a program parts its runs."""
    return "".join(fold("".join(run.text for run in row)).split())


def forms(line: EdgeLine) -> Iterator[str]:
    """Yield the texts of `line`, and again with each of their numbers taken relative to the page.

    So "Page 7 of 46" on page 7 is what "Page 8 of 46" is on page 8, and "Appendix 7" is not.
    """
    for text in line.texts:
        yield text
        for number in _NUMBER.finditer(text):
            if len(number[0]) < 5:  # noqa: PLR2004  # no page number is as long as that
                offset = int(number[0]) - line.page
                yield f"{text[: number.start()]}#{offset}{text[number.end() :]}"
