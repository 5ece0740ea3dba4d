"""What stands on a PDF's pages and is not read, in one plain sentence each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.read.pdf.shapes import Page

_SCAN = 0.5
"""A picture that covers more of the page than this is the page…"""
_FEW_WORDS = 20
"""… when there are no more words than a printed header and page number have."""
_PICTURE = 0.05
"""A picture smaller than this share of the page is a logo or a mark."""


def unread(pages: Sequence[Page], commented: Iterable[int]) -> Iterator[str]:
    """Yield warnings about scanned `pages`, pictures, and the pages that are `commented` on."""
    pictured = [p for p in pages if p.pictures > _PICTURE]
    scanned = [p.number for p in pictured if p.pictures > _SCAN and _words(p) < _FEW_WORDS]
    if scanned:
        yield (
            f"{_on_pages(scanned)} a picture and hardly any text: if words stand in it, "
            "run OCR first, for example ocrmypdf."
        )
    others = [p.number for p in pictured if p.number not in scanned]
    if others:
        yield f"{_on_pages(others)} pictures, in which no words were read."
    noted = list(commented)
    if noted:
        yield f"{_on_pages(noted)} comments or added text that were not read."


def _words(page: Page) -> int:
    return sum(len(run.text.split()) for run in page.runs)


def _on_pages(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers))
    return f"Page {shown} has" if len(numbers) == 1 else f"Pages {shown} have"
