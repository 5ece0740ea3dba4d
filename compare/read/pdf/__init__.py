"""PDF → RawDocument."""

from __future__ import annotations

from pathlib import Path

from compare.read.pdf.flow import flow
from compare.read.pdf.headings import with_headings
from compare.read.pdf.pages import opened
from compare.read.pdf.passages import passages
from compare.read.pdf.running import without_running_lines
from compare.read.raw import RawDocument

__all__ = ["read_pdf"]


def read_pdf(path: Path, content: bytes) -> RawDocument:
    """Return the PDF `content`, the whole of the file at `path`, as passages.

    Headings come from the author's tags, from bookmarks, or from how they are set. Raises
    Unreadable when the file is damaged, protected by a password, or only pictures.
    """
    pdf = opened(content, path.name)
    pages, running = without_running_lines(pdf.pages)
    read = passages(with_headings(flow(pages), pdf.bookmarks))
    return RawDocument(
        passages=read.passages,
        reader=pdf.reader,
        noted_title=pdf.title,
        furniture=running + read.furniture,
        warnings=pdf.warnings,
        headings_known=True,
    )
