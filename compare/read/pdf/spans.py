"""Spans of letters, as `pdf_oxide` has them → runs: where they stand and in which type."""

from __future__ import annotations

import re
from dataclasses import replace

from pdf_oxide import TextSpan

from compare.read.pdf.shapes import Page, Run, Style, Tag

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi", re.IGNORECASE)
_SUBSET = re.compile(r"^[A-Z]{6}\+")
"""Prefix of a font of which only some letters are embedded (ISO 32000-1, 9.6.4)."""


def run_of(span: TextSpan, tag: Tag | None, *, aside: bool) -> Run:
    """Return the run that a span is, without the blanks at its ends; `aside` is page furniture."""
    left, base, width, _ = span.page_bbox
    before, after = _blanks(span)
    return Run(
        text=span.text,
        left=left + before,
        right=left + width - after,
        base=base,
        size=span.font_size,
        style=_style_of(span),
        order=span.sequence,
        tag=tag,
        aside=aside,
    )


def _blanks(span: TextSpan) -> tuple[float, float]:
    """Return the widths of the blanks a run begins and ends with: some draw indents with them."""
    letters, widths = span.text, span.char_widths
    if len(widths) != len(letters):  # a ligature is one shape and several letters
        widths = [span.page_bbox[2] / len(letters)] * len(letters)
    before = len(letters) - len(letters.lstrip())
    return sum(widths[:before]), sum(widths[len(letters.rstrip()) :])


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
