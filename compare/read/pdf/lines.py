"""Rows of letters → lines of text: spaces put back, footnote marks taken off, labels told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from compare.read.pdf.notemarks import without_marks
from compare.read.pdf.rows import X_HEIGHT, rows
from compare.read.pdf.shapes import Box, Line, Page, Rule, Run, Style
from compare.read.printed import marker

BULLET = "•"
"""The label of a line that begins with a sign that is nothing but a bullet."""
_WEAK = frozenset("-–—*.o")
"""Signs that are bullets in some places and punctuation or letters in others."""
_SPACE = 0.15
"""A gap wider than this share of the size of type is a space; a font's own space is about 0.25."""
_NO_SPACE = 0.05
"""A gap narrower than this share is none, even where a run ends in a blank."""
_LABEL_GAP = 0.6
"""A number followed by so wide a gap is a label even without a full stop."""
_STOPPED_NUMBER = re.compile(r"\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,5})[.)]")
"""A number drawn by itself at the start of a line: a space follows however near the text is."""
_PARTED = 2.0
"""A gap wider than this many times the size of type sets two things apart on one line…"""
_BLANKS = re.compile(r" {5}|\t|\.{4}|(?:\. ){4}|…{2}|_{4}")
"""… and so do typed blanks and dots in such number."""
_EVEN = 0.85
"""Share of its letters that make a line look bold, or large, to a reader."""
_SMALL_CAPITAL = 0.7
"""Small capitals are no smaller than this share of the size of the large ones."""
_UNDERLINE = 0.3
"""An underline is no further below the baseline than this share of the size of type."""


def lines(runs: Iterable[Run], page: Page) -> list[Line]:
    """Return the lines that `runs` of `page` make, from the top down."""
    return [_with_drawing(_line(row, page.number), page) for row in rows(runs)]


def _line(row: Sequence[Run], page: int) -> Line:
    row = _with_small_capitals(row)
    style = _most_letters(row)
    size = max(run.size for run in row if run.style == style)
    text_runs, marks, opening = without_marks(row, size)
    text, starts = _joined(text_runs, marks, size)
    label = _label(text, starts, text_runs)
    labelled = [run for run in text_runs if run.right > label.body]
    return Line(
        text=text,
        left=text_runs[0].left,
        right=max(run.right for run in text_runs),
        base=max(text_runs, key=lambda run: (run.size, len(run.text))).base,
        size=size,
        style=style,
        page=page,
        label=label.printed,
        body=label.body,
        tabbed=label.tabbed,
        tag=next((run.tag for run in text_runs if run.tag), None),
        marks=tuple(run.text.strip() for run in marks),
        mark=opening,
        even=_is_even(labelled),
        parted=_is_parted(labelled, size),
    )


# ---- how it looks -------------------------------------------------------------------------------


def _with_small_capitals(row: Sequence[Run]) -> Sequence[Run]:
    """Return `row` with its small capitals given the size of its large ones."""
    lettered = [run for run in row if any(map(str.isalpha, run.text))]
    large = max(lettered, key=lambda run: run.size, default=None)
    if large is None or not all(
        run.text.isupper()
        and run.style.font == large.style.font
        and run.size >= _SMALL_CAPITAL * large.size
        for run in lettered
    ):
        return row
    return [replace(run, size=large.size, style=large.style) for run in row]


def _letters(run: Run) -> int:
    return sum(map(str.isalnum, run.text))


def _most_letters(runs: Iterable[Run]) -> Style:
    letters: Counter[Style] = Counter()
    for run in runs:
        letters[run.style] += _letters(run) or 1
    return max(letters, key=lambda style: (letters[style], style))


def _is_even(runs: Iterable[Run]) -> bool:
    """Return whether all letters, but for a stray one or two, are of one weight and size."""
    letters: Counter[tuple[bool, float]] = Counter()
    for run in runs:
        if not run.is_field:
            letters[run.style.bold, run.style.size] += _letters(run)
    return max(letters.values(), default=0) >= _EVEN * letters.total()


def _is_parted(runs: Sequence[Run], size: float) -> bool:
    right = runs[0].left if runs else 0.0
    for run in runs:
        if run.left - right > _PARTED * size or _BLANKS.search(run.text.strip()):
            return True
        right = max(right, run.right)
    return False


def _with_drawing(line: Line, page: Page) -> Line:
    """Return `line` with what is drawn under it or laid over it: an underline, a link."""
    links = [link for link in page.links if _covers(link.box, line)]
    if links:
        return replace(line, jump=any(link.jump for link in links))
    return replace(line, underlined=True) if _underlined(line, page.rules) else line


def _covers(box: Box, line: Line) -> bool:
    shared = min(box.right, line.right) - max(box.left, line.body)
    at_height = box.bottom <= line.base + line.size * X_HEIGHT / 2 <= box.top
    return at_height and shared >= _EVEN * (line.right - line.body)


def _underlined(line: Line, rules: Sequence[Rule]) -> bool:
    """Return whether a rule right under the baseline runs below nearly all of `line`, no more."""
    width = line.right - line.left
    return any(
        0 <= line.base - rule.bottom <= _UNDERLINE * line.size
        and min(rule.right, line.right) - max(rule.left, line.left) >= _EVEN * width
        and rule.top - rule.bottom < rule.right - rule.left <= width / _EVEN
        for rule in rules
    )


# ---- its text -----------------------------------------------------------------------------------


def _joined(runs: Sequence[Run], marks: Sequence[Run], size: float) -> tuple[str, list[int]]:
    """Return the text of `runs` and where in it each begins."""
    text, right, starts = "", runs[0].left, []
    for run in runs:
        passed = [mark for mark in marks if right - 1 <= mark.left <= run.left]
        gap = (run.left - max([right, *(mark.right for mark in passed)])) / size
        sticks = (passed and _opens_word(run.text)) or _numbers(text, run.text)
        if text[-1:].isspace() and gap < _NO_SPACE and not sticks:
            text = text.rstrip()  # the blank was drawn over
        elif text and not text[-1].isspace() and (gap > _SPACE or sticks):
            text += " "
        starts.append(len(text))
        text += run.text
        right = max(right, run.right)
    return text, starts


def _numbers(label: str, text: str) -> bool:
    """Return whether `label` numbers `text`; before a figure it is part of a number: "s.47"."""
    return bool(_STOPPED_NUMBER.fullmatch(label)) and not text[:1].isdigit()


def _opens_word(text: str) -> bool:
    return text[:1].isalnum() or text[:1] in "‘“(["


class _Label(NamedTuple):
    printed: str
    body: float
    """Where the text after it begins."""
    tabbed: bool
    """More than a space stands between them."""


def _label(text: str, starts: Sequence[int], runs: Sequence[Run]) -> _Label:
    """Return the bullet or number before the text of a line."""
    gap = (runs[1].left - runs[0].right) / runs[1].size if len(runs) > 1 else 0.0
    found = marker(text)
    if found:
        is_bullet = found.form == "bullet" and found.printed not in _WEAK
        printed = BULLET if is_bullet else found.printed
        after = len(text) - len(found.rest)
        for start, run in zip(starts, runs, strict=True):
            if start >= after:
                return _Label(printed, run.left, gap > _LABEL_GAP)
            if after < start + len(run.text):
                share = (after - start) / len(run.text)
                return _Label(printed, run.left + share * (run.right - run.left), tabbed=False)
    return _Label("", runs[0].left, tabbed=False)
