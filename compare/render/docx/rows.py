"""What pandoc cannot say of a table: that a row stays on one page."""

from __future__ import annotations

from io import BytesIO

from docx import Document
from docx.oxml import OxmlElement


def with_whole_rows(content: bytes) -> bytes:
    """Return a Word file none of whose rows is parted, where a page can hold it."""
    word = Document(BytesIO(content))
    for table in word.tables:
        for row in table.rows:
            row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001 - python-docx has no name for it
    held = BytesIO()
    word.save(held)
    return held.getvalue()
