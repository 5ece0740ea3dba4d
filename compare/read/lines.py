"""Runs of text → lines, each with what is true of every letter of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from compare.read.inlines import LINE_BREAK, Run, Style

NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶]+)[\])]?\s*")
UNIT = re.compile(r"(?<![^\W\d])(?:[A-Za-z]|cm|km|mm|ft)\s*\Z")
"""A raised or linked number after a unit (m²), or a space, is text; elsewhere, a mark."""


class Line(NamedTuple):
    """Text as far as a line break that parts it."""

    text: str
    style: Style = Style()
    """What is true of every letter of it."""
    note_marks: tuple[str, ...] = ()


def lines(runs: Iterable[Run]) -> Iterator[Line]:
    """Yield the lines of `runs`, parted where the author set a line break; some may be empty."""
    line: list[Run] = []
    for run in runs:
        if run.text == LINE_BREAK:
            yield _line(line)
            line = []
        else:
            line.append(run)
    yield _line(line)


def _line(runs: list[Run]) -> Line:
    kept: list[str] = []
    marks: list[str] = []
    for run in runs:
        if (run.style.raised or run.style.jump) and _is_note_mark(run.text, kept):
            marks.append(run.text.strip())
        else:
            kept.append(run.text)
    lettered = [run.style for run in runs if any(c.isalpha() for c in run.text)]
    return Line("".join(kept), _common(lettered) if lettered else Style(), tuple(marks))


def _common(styles: Iterable[Style]) -> Style:
    """Return what is said in all of `styles`; where they differ it is not known."""
    said = zip(map(set, zip(*styles, strict=True)), Style(), strict=False)
    return Style._make(values.pop() if len(values) == 1 else none for values, none in said)


def _is_note_mark(text: str, before: list[str]) -> bool:
    stem = "".join(before[-2:])
    apart = not stem or stem[-1].isspace() or UNIT.search(stem)
    return not apart and bool(NOTE_MARK.fullmatch(text))


def merged(first: Line, second: Line) -> Line:
    """Return two lines as one."""
    text = f"{first.text} {second.text}"
    marks = first.note_marks + second.note_marks
    return Line(text, _common((first.style, second.style)), marks)
