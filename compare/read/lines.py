"""Runs of text → lines, each with what is true of every letter of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from compare.read.inlines import LINE_BREAK, Run

_T = TypeVar("_T", str, float)

_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶]+)[\])]?\s*")
_TAKES_NO_MARK = re.compile(r"(?:\s|(?<![^\W\d])(?:[A-Za-z]|cm|km|mm|ft))\Z")
"""A raised or linked number after a space or a unit (m²) is text; elsewhere, a mark."""


@dataclass(frozen=True, slots=True)
class Line:
    """Text as far as a line break that parts it, with what is true of every letter of it."""

    text: str = ""
    bold: bool = False
    underlined: bool = False
    jump: bool = False
    italic: bool = False
    colour: str = ""
    """One that sets it off."""
    size: float = 0.0
    """Points; 0 when the page does not say."""
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
    return Line(
        "".join(kept),
        bold=bool(lettered) and all(s.bold for s in lettered),
        underlined=bool(lettered) and all(s.underlined for s in lettered),
        jump=bool(lettered) and all(s.jump for s in lettered),
        italic=bool(lettered) and all(s.italic for s in lettered),
        colour=_of_all(s.colour for s in lettered) or "",
        size=_of_all(s.size for s in lettered) or 0.0,
        note_marks=tuple(marks),
    )


def _of_all(said: Iterable[_T]) -> _T | None:
    """Return what is said of all, None where it differs."""
    different = set(said)
    return different.pop() if len(different) == 1 else None


def _is_note_mark(text: str, before: list[str]) -> bool:
    stem = "".join(before[-2:])
    return bool(stem and _NOTE_MARK.fullmatch(text) and not _TAKES_NO_MARK.search(stem))


def merged(first: Line, second: Line) -> Line:
    """Return two lines as one."""
    return replace(
        first,
        text=f"{first.text} {second.text}",
        bold=first.bold and second.bold,
        underlined=first.underlined and second.underlined,
        jump=first.jump and second.jump,
        italic=first.italic and second.italic,
        colour=_of_all((first.colour, second.colour)) or "",
        size=_of_all((first.size, second.size)) or 0.0,
        note_marks=first.note_marks + second.note_marks,
    )
