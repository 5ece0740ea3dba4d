"""Runs of letters → lines of text: spaces put back, footnote marks and labels taken off."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from compare.read.pdf.shapes import Box, Line, Page, Rule, Run, Style
from compare.read.printed import is_number, marker

BULLET = "•"
"""The label of a line that begins with a sign that is nothing but a bullet."""
_WEAK = frozenset("-–—*.o")
"""Signs that are bullets in some places and punctuation or letters in others."""
_X_HEIGHT = 0.7
"""Height of most letters above the baseline, as a share of the size of type."""
_SAME_LINE = 0.25
"""Runs stand on one line when they share more than this of the lower one's height: a raised mark
does, the line above does not."""
_SPACE = 0.15
"""A gap wider than this share of the size of type is a space; a font's own space is about 0.25."""
_NO_SPACE = 0.05
"""A gap narrower than this share is none, even where a run ends in a blank."""
_GAP = 1.0
"""A gap wider than this share of the size of type parts columns, cells or a label from its text."""
_LABEL_GAP = 0.6
"""A number followed by so wide a gap is a label even without a full stop."""
_SMALL = 0.8
"""A footnote mark is set smaller than this share of its line's type."""
_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s*,\s*\d{1,3})*|[*†‡§¶]{1,3})[\])]?\s*")
_LOST_MARK = re.compile(r"(?<=\w)\s+(?=[,.;:)](?:\s|$))")
_STOPPED_NUMBER = re.compile(r"\s*\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]{1,5})[.)]")
_UNDERLINE = 0.3
"""An underline is no further below the baseline than this share of the size of type."""
_PARTED = 2.0
"""A gap wider than this many times the size of type sets two things apart on one line…"""
_BLANKS = re.compile(r" {5}|\t|\.{4}|(?:\. ){4}|…{2}|_{4}")
"""… and so do typed blanks and dots in such number."""
_EVEN = 0.85
"""Share of its letters that make a line look bold, or large, to a reader."""
_LONGEST_LABEL = 12
"""Characters."""
_JITTER = 1.0
"""Points by which a program shifts letters it draws twice to make them look bold."""


def lines(runs: Iterable[Run], page: Page) -> list[Line]:
    """Return the lines that `runs` of `page` make, from the top down."""
    return [_with_drawing(_line(row, page.number), page) for row in rows(runs)]


def parts(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the runs of each line, and of a line with wide gaps in it those between the gaps."""
    for row in rows(runs):
        yield from _parts(row)


def _with_drawing(line: Line, page: Page) -> Line:
    """Return `line` with what is drawn under and laid over it: an underline, a link."""
    links = [link for link in page.links if _covers(link.box, line)]
    if links:
        return replace(line, jump=any(link.jump for link in links))
    return replace(line, underlined=True) if _underlined(line, page.rules) else line


def _covers(box: Box, line: Line) -> bool:
    shared = min(box.right, line.right) - max(box.left, line.body)
    return box.bottom <= line.base + _X_HEIGHT * line.size / 2 <= box.top and (
        shared >= _EVEN * (line.right - line.body)
    )


def _underlined(line: Line, rules: Sequence[Rule]) -> bool:
    """Return whether a rule right under the baseline runs below nearly all of `line`, no more."""
    width = line.right - line.left
    return any(
        0 <= line.base - rule.bottom <= _UNDERLINE * line.size
        and min(rule.right, line.right) - max(rule.left, line.left) >= _EVEN * width
        and rule.top - rule.bottom < rule.right - rule.left <= width / _EVEN
        for rule in rules
    )


def with_lone_marks(found: Iterable[Line]) -> list[Line]:
    """Return the lines of one paragraph, a footnote mark alone on a line put to the line before."""
    kept: list[Line] = []
    for line in found:
        if kept and line.size <= _SMALL * kept[-1].size and _MARK.fullmatch(line.text):
            kept[-1] = replace(kept[-1], marks=(*kept[-1].marks, line.text.strip()))
        else:
            kept.append(line)
    return kept


def rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Return `runs` grouped by baseline, from the top down, each group left to right."""
    found: list[list[Run]] = []
    tallest: list[Run] = []
    for run in sorted(_drawn_once(runs), key=lambda r: (-r.base, r.left, r.order)):
        near = range(max(0, len(found) - 4), len(found))
        n = max(near, key=lambda k: _shared(run, tallest[k]), default=-1)
        if n < 0 or _shared(run, tallest[n]) <= _SAME_LINE:
            found.append([run])
            tallest.append(run)
        else:
            found[n].append(run)
            tallest[n] = max(tallest[n], run, key=lambda r: r.size)
    ordered = sorted(zip(found, tallest, strict=True), key=lambda pair: -pair[1].base)
    return [sorted(row, key=lambda r: (r.left, r.order)) for row, _ in ordered]


def _drawn_once(runs: Iterable[Run]) -> Iterator[Run]:
    seen: dict[str, list[Run]] = {}
    for run in runs:
        others = seen.setdefault(run.text, [])
        if not any(
            abs(run.left - o.left) < _JITTER and abs(run.base - o.base) < _JITTER for o in others
        ):
            others.append(run)
            yield run


def _shared(a: Run, b: Run) -> float:
    """Return the share of the lower run's height that two runs have in common."""
    bottom, top = max(a.base, b.base), min(a.base + a.size * _X_HEIGHT, b.base + b.size * _X_HEIGHT)
    return (top - bottom) / (_X_HEIGHT * min(a.size, b.size))


def _parts(row: Sequence[Run]) -> Iterator[list[Run]]:
    part: list[Run] = []
    right = 0.0
    for run in row:
        wide = part and run.left - right > _GAP * min(run.size, part[-1].size)
        if wide and not _is_label(" ".join(r.text for r in part)):
            yield part
            part = []
        right = max(right, run.right) if part else run.right
        part.append(run)
    if part:
        yield part


def _is_label(text: str) -> bool:
    label = text.strip()
    return len(label) <= _LONGEST_LABEL and (is_number(label) or marker(f"{label} X") is not None)


# ---- one line ----------------------------------------------------------------------------------


def _line(runs: list[Run], page: int) -> Line:
    style = _most_letters(runs)
    type_size = max((r.size for r in runs if r.style == style), default=runs[0].size)
    kept, raised = _without_marks(runs, type_size)
    mark = ""
    if len(kept) > 1 and _is_mark(kept[0], type_size):
        mark, kept = kept[0].text.strip(), kept[1:]
    text, starts = _joined(kept, [r for r in raised], type_size)
    label, body, tabbed = _label(text, starts, kept)
    return Line(
        text=text,
        left=kept[0].left,
        right=max(r.right for r in kept),
        base=max(kept, key=lambda r: (r.size, len(r.text))).base,
        size=type_size,
        style=style,
        order=min(r.order for r in kept),
        page=page,
        label=label,
        body=body,
        tabbed=tabbed,
        tag=next((r.tag for r in kept if r.tag), None),
        marks=tuple(r.text.strip() for r in raised),
        mark=mark,
        even=_is_even([r for r in kept if r.right > body and r.style.size]),
        parted=_is_parted([r for r in kept if r.right > body], type_size),
    )


def _is_even(runs: Iterable[Run]) -> bool:
    """Return whether all letters, but for a stray one or two, are of one weight and size."""
    letters: Counter[tuple[bool, float]] = Counter()
    for run in runs:
        letters[run.style.bold, run.style.size] += _letters(run)
    return max(letters.values(), default=0) >= _EVEN * letters.total()


def _is_parted(runs: Sequence[Run], type_size: float) -> bool:
    right = runs[0].left if runs else 0.0
    for run in runs:
        if run.left - right > _PARTED * type_size or _BLANKS.search(run.text.strip()):
            return True
        right = max(right, run.right)
    return False


def _letters(run: Run) -> int:
    return sum(c.isalnum() for c in run.text)


def _most_letters(runs: Iterable[Run]) -> Style:
    letters: Counter[Style] = Counter()
    for run in runs:
        letters[run.style] += _letters(run) or 1
    return max(letters, key=lambda style: (letters[style], style))


def _is_mark(run: Run, type_size: float) -> bool:
    return run.size <= _SMALL * type_size and bool(_MARK.fullmatch(run.text))


def _without_marks(runs: list[Run], type_size: float) -> tuple[list[Run], list[Run]]:
    """Return the runs that are text and the footnote marks among them.

    A small number that starts the line stays: it is the mark of the note that follows it.
    """
    kept: list[Run] = []
    marks: list[Run] = []
    for run in runs:
        if kept and _is_mark(run, type_size) and not _is_mark(kept[-1], type_size):
            marks.append(run)
            over = kept[-1]
            if run.left < over.right:  # the run was drawn around its mark
                kept[-1] = replace(over, text=_LOST_MARK.sub("", over.text))
        else:
            kept.append(run)
    return kept, marks


def _joined(runs: list[Run], marks: list[Run], type_size: float) -> tuple[str, list[int]]:
    """Return the text of `runs` and where in it each begins."""
    text, right, starts = "", runs[0].left, []
    for run in runs:
        after_mark = [m for m in marks if right - 1 <= m.left <= run.left]
        gap = (run.left - max([right, *(m.right for m in after_mark)])) / (type_size or run.size)
        sticks = (after_mark and _opens_word(run.text)) or _STOPPED_NUMBER.fullmatch(text)
        if text[-1:].isspace() and gap < _NO_SPACE and not sticks:
            text = text.rstrip()  # the blank was drawn over
        elif text and not text[-1].isspace() and (gap > _SPACE or sticks):
            text += " "
        starts.append(len(text))
        text += run.text
        right = max(right, run.right)
    return text, starts


def _opens_word(text: str) -> bool:
    return text[:1].isalnum() or text[:1] in "‘“(["


class _Label(NamedTuple):
    printed: str
    body: float
    """Where the text after it begins."""
    tabbed: bool


def _label(text: str, starts: list[int], runs: list[Run]) -> _Label:
    """Return the bullet or number before the text of a line."""
    gap = (runs[1].left - runs[0].right) / runs[1].size if len(runs) > 1 else 0.0
    found = marker(text)
    if found:
        bullet = found.form == "bullet" and found.printed not in _WEAK
        printed = BULLET if bullet else found.printed
        after = len(text) - len(found.rest)
        for start, run in zip(starts, runs, strict=True):
            if start >= after:
                return _Label(printed, run.left, gap > _LABEL_GAP)
            if after < start + len(run.text):
                share = (after - start) / len(run.text)
                return _Label(printed, run.left + share * (run.right - run.left), tabbed=False)
    if len(runs) > 1 and is_number(runs[0].text) and gap > _LABEL_GAP:
        return _Label(runs[0].text.strip(), runs[1].left, tabbed=True)
    return _Label("", runs[0].left, tabbed=False)
