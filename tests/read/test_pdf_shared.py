"""Real PDFs: no word lost, headings as their makers marked them. Skipped where they are not."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pdf_oxide
import pytest

from compare.model import Document
from compare.read.pdf.pages import opened
from compare.read.reader import read
from compare.text import fold

DATA = Path(__file__).parents[2].parent / "shared" / "data"
NATIONAL = DATA / "national" / "kcsie-2025.pdf"
FILES = sorted((DATA / "local").glob("*.pdf")) + [NATIONAL] * NATIONAL.exists()
KEPT = 0.995
"""Share of a file's words that its Document and its furniture hold at least."""
_WORD = re.compile(r"\w+")

pytestmark = pytest.mark.skipif(not FILES, reason=f"the real documents in {DATA} are not here")


@cache
def document(path: Path) -> Document:
    return read(path)


def words(*texts: str) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text.lower()))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_word_is_lost(path: Path) -> None:
    pdf = pdf_oxide.PdfDocument(str(path))
    plain = words(*(pdf.extract_text(n) for n in range(pdf.page_count())))
    doc = document(path)
    found = words(
        *(block.text for block in doc.blocks),
        *(block.locator.number or "" for block in doc.blocks),
        *(furniture.text for furniture in doc.furniture),
    )
    assert (plain & found).total() >= KEPT * plain.total()


@pytest.mark.parametrize("path", [NATIONAL], ids=["national"])
@pytest.mark.skipif(not NATIONAL.exists(), reason=f"{NATIONAL} is not here")
def test_bookmarks_are_headings_and_headings_are_bookmarks(path: Path) -> None:
    marked = Counter(_bare(mark.title) for mark in opened(path.read_bytes(), "").bookmarks)
    seen = Counter(
        _bare((block.locator.number or "") + block.text)
        for block in document(path).blocks
        if block.kind == "heading"
    )
    assert (marked & seen).total() >= 0.95 * marked.total()
    assert (marked & seen).total() >= 0.95 * seen.total()


def _bare(title: str) -> str:
    """Return a title without blanks, signs, and the note marks that bookmarks end in ("12F")."""
    return re.sub(r"(?:\d+f)+$", "", re.sub(r"[^a-z0-9]", "", fold(title)))


@pytest.mark.skipif(not NATIONAL.exists(), reason=f"{NATIONAL} is not here")
def test_numbered_paragraphs_come_in_order_with_none_missing() -> None:
    printed = [b.locator.number or "" for b in document(NATIONAL).blocks if b.kind == "paragraph"]
    numbers = [int(number) for number in printed if number.isdigit()]
    runs = [n for n, number in enumerate(numbers) if number == 1]
    main = numbers[: runs[1]]
    assert main == list(range(1, len(main) + 1))
    assert len(main) > 500
