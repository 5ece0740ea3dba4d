"""Contents lists without tags: rows of titles, each led by a gap or dots to a page number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from compare.read.pdf.shapes import Line, Paragraph

_FEWEST = 3
"""Fewer such lines in a row are no list."""
_LONGEST = 25
"""Words of an entry."""
_PAGE_NUMBER = re.compile(r"(?:^|\W)(?:page\s*)?(\d{1,3})\s*$", re.IGNORECASE)


def with_contents(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return `paragraphs`, those that list the contents given that role.

    The page numbers of a list never fall. An entry or two without a number may stand in between.
    """
    listed: set[int] = set()
    row: list[int] = []
    for n, paragraph in enumerate(paragraphs):
        if _is_entry(paragraph) and _follows_on(row, n, paragraphs):
            row.append(n)
            continue
        if _is_entry(paragraph) or not row or n - row[-1] > _BETWEEN or _is_text(paragraph):
            listed.update(_whole(row, paragraphs))
            row = [n] if _is_entry(paragraph) else []
    listed.update(_whole(row, paragraphs))
    return [replace(p, role="contents") if n in listed else p for n, p in enumerate(paragraphs)]


_BETWEEN = 2


def _is_entry(paragraph: Paragraph) -> bool:
    if paragraph.cell or paragraph.role not in {"paragraph", "item"}:
        return False
    entries = [line for line in paragraph.lines if is_entry(line)]
    return (
        bool(entries)
        and entries[-1] is paragraph.lines[-1]
        and (2 * len(entries) >= len(paragraph.lines))
    )


def is_entry(line: Line) -> bool:
    """Return whether `line` is led by a gap, dots or a link to a page number."""
    led = line.parted or line.jump
    return led and len(line.text.split()) <= _LONGEST and bool(_PAGE_NUMBER.search(line.text))


def _is_text(paragraph: Paragraph) -> bool:
    return len(paragraph.lines) > 1 and not _is_entry(paragraph)


def _follows_on(row: Sequence[int], n: int, paragraphs: Sequence[Paragraph]) -> bool:
    return not row or _page(paragraphs[row[-1]].lines) <= _page(paragraphs[n].lines)


def _page(lines: Iterable[Line]) -> int:
    """Return the page number the last entry of `lines` leads to."""
    numbers = [found[1] for line in lines if (found := _PAGE_NUMBER.search(line.text))]
    return int(numbers[-1])


def _whole(row: Sequence[int], paragraphs: Sequence[Paragraph]) -> range:
    entries = sum(is_entry(line) for n in row for line in paragraphs[n].lines)
    return range(row[0], row[-1] + 1) if entries >= _FEWEST else range(0)
