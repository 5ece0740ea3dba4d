"""Spans of letters, as `pdf_oxide` has them → runs: where they stand and in which type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from pdf_oxide import TextSpan

from compare.read.pdf.shapes import Page, Rule, Run, Style, Tag

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""Prefix of a font of which only some letters are embedded (ISO 32000-1, 9.6.4)."""


def runs_of(
    span: TextSpan, tag: Tag | None, upright: Iterable[Rule] = (), *, aside: bool
) -> Iterator[Run]:
    """Yield the run that a span is, without the blanks at its ends; `aside` is page furniture.

    An upright line that is drawn through a blank of it parts it: cells that nearly touch come as
    one span.
    """
    left, base, width, height = span.page_bbox
    middle = base + height / 2
    through = [
        rule.left
        for rule in upright
        if left < rule.left < left + width and rule.bottom <= middle <= rule.top
    ]
    for letters in _parted(Letters(span.text, _widths(span), left, left + width), through):
        before, after = letters.blanks
        yield Run(
            text=letters.text,
            left=letters.left + before,
            right=letters.right - after,
            base=base,
            size=span.font_size,
            style=_style_of(span),
            order=span.sequence,
            tag=tag,
            aside=aside,
        )


class Letters(NamedTuple):
    """Letters of one line, from left to right."""

    text: str
    widths: Sequence[float]
    """Of each letter."""
    left: float
    right: float

    @property
    def blanks(self) -> tuple[float, float]:
        """The widths of the blanks they begin and end with: some draw indents with them."""
        before = len(self.text) - len(self.text.lstrip())
        return sum(self.widths[:before]), sum(self.widths[len(self.text.rstrip()) :])


def _widths(span: TextSpan) -> Sequence[float]:
    if len(span.char_widths) == len(span.text):
        return span.char_widths
    # a ligature is one shape and several letters
    return [span.page_bbox[2] / len(span.text)] * len(span.text)


def _parted(letters: Letters, through: Iterable[float]) -> Iterator[Letters]:
    """Yield the parts between the upright lines that go through a blank, each where it stands.

    A blank that stands for the gap between two cells is wider than its letter.
    """
    text, widths, left, right = letters
    for x in sorted(through):
        ends = [left + at for at in accumulate(widths, initial=0.0)]
        blank = max((n for n, one in enumerate(text) if one == " " and ends[n] <= x), default=0)
        begins = right - sum(widths[blank + 1 :])
        if text[:blank].strip() and text[blank:].strip() and x <= begins:
            yield Letters(text[:blank], widths[:blank], left, ends[blank])
            text, widths, left = text[blank + 1 :], widths[blank + 1 :], begins
    yield Letters(text, widths, left, right)


def _style_of(span: TextSpan) -> Style:
    red, green, blue = (round(10 * part) for part in span.color)
    return Style(
        size=round(2 * span.font_size) / 2,
        bold=span.is_bold or bool(_BOLD_NAME.search(span.font_name)),
        italic=span.is_italic,
        colour=(red, green, blue),
        font=_SUBSET.sub("", span.font_name),
    )


def with_telling_bold(pages: tuple[Page, ...]) -> tuple[Page, ...]:
    """Return `pages` with bold told by the font's name when most letters claim to be bold.

    Some programs describe every font as heavy; then only the name tells which is.
    """
    letters = [(len(run.text), run.style.bold) for page in pages for run in page.runs]
    if 2 * sum(n for n, bold in letters if bold) <= sum(n for n, _ in letters):
        return pages
    return tuple(replace(page, runs=tuple(map(_bold_by_name, page.runs))) for page in pages)


def _bold_by_name(run: Run) -> Run:
    return replace(run, style=run.style._replace(bold=bool(_BOLD_NAME.search(run.style.font))))
