"""What stands on a PDF's pages and is not read, in one plain sentence each."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence

import pypdf

from compare.read.pdf.shapes import Page

_SCAN = 0.5
"""A picture that covers more of the page than this is the page…"""
_FEW_WORDS = 20
"""… when there are no more words than a printed header and page number have."""
_COVER = 2
_NOTICE = 150
"""Pages, and words on them, of a notice that stands where the text should."""
_PICTURE = 0.05
"""A picture smaller than this share of the page is a logo or a mark."""


def kept_from_sight(
    content: bytes, pages: Sequence[Page], *, has_xfa: bool
) -> tuple[str, str] | None:
    """Return what keeps the text of the PDF `content` off its pages, and the remedy; None if none.

    A portfolio holds other files behind a cover (ISO 32000-1, 7.11.6), an XFA form is drawn by
    Adobe's programs alone (12.7.8); a page says so in their stead.
    """
    if len(pages) > _COVER or sum(map(_words, pages)) > _NOTICE:
        return None
    if has_xfa:
        return "it is a form that only Adobe's programs show (XFA)", "print it to PDF there"
    try:
        holds_files = "/Collection" in pypdf.PdfReader(io.BytesIO(content)).root_object
    except Exception:  # noqa: BLE001  # what cannot be looked into is read as it stands
        return None
    if holds_files:
        return "it is a portfolio of other files (PDF)", "save the files in it and give those"
    return None


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
