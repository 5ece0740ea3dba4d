"""Footnote marks: the small numbers and signs that stick to a word or open a note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from compare.read.pdf.shapes import Line, Run
from compare.read.tree.pieces import NOTE_MARK, UNIT

_SMALL = 0.8
"""A mark is set no larger than this share of its line's type."""
_STICKS = 0.4
"""A mark stands no further from its word than this share of the size of type."""
_LOWERED = 0.05
"""What stands lower than its line by more than this share is no mark: CO₂."""
_LOST_MARK = re.compile(r"(?<=\w)\s+(?=[,.;:)](?:\s|$))")
"""The blank that is left where a program drew a whole line around its marks."""


class Marked(NamedTuple):
    """The runs of a line, its footnote marks apart."""

    text: list[Run]
    marks: list[Run]
    opening: str
    """The mark the line begins with: that of the note it opens."""


def without_marks(row: Sequence[Run], size: float) -> Marked:
    """Return the runs of `row`, set in type of `size` points, with the footnote marks taken out."""
    first, *more = row
    opening = first.text.strip() if more and _is_small_number(first, size) else ""
    text, marks = (more[:1], []) if opening else ([first], [])
    for run in more[1:] if opening else more:
        if not _is_mark(run, text[-1], size):
            text.append(run)
            continue
        marks.append(run)
        if run.left < text[-1].right:
            text[-1] = replace(text[-1], text=_LOST_MARK.sub("", text[-1].text))
    return Marked(text, marks, opening)


def with_lone_marks(lines: Iterable[Line]) -> list[Line]:
    """Return the lines of one paragraph, a mark alone on a line put to the line before it."""
    kept: list[Line] = []
    for line in lines:
        if kept and line.size <= _SMALL * kept[-1].size and NOTE_MARK.fullmatch(line.text):
            kept[-1] = replace(kept[-1], marks=(*kept[-1].marks, line.text.strip()))
        else:
            kept.append(line)
    return kept


def _is_small_number(run: Run, size: float) -> bool:
    return run.size <= _SMALL * size and bool(NOTE_MARK.fullmatch(run.text))


def _is_mark(run: Run, before: Run, size: float) -> bool:
    return (
        _is_small_number(run, size)
        and run.left - before.right <= _STICKS * size
        and run.base >= before.base - _LOWERED * size
        and not UNIT.search(before.text)
    )
