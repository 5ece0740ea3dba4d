"""National guidance is restated and cited, never reproduced."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pdf_oxide
import pytest

from compare.text import words

ROOT = Path(__file__).parents[2]
OFFICIAL = ROOT.parent / "shared" / "data" / "national" / "kcsie-2025.pdf"
RUN = 8
"""As many words in a row as nobody writes twice by chance."""

pytestmark = pytest.mark.skipif(
    not OFFICIAL.is_file(), reason=f"the official text is not at hand: {OFFICIAL}"
)


@pytest.fixture(scope="module")
def official() -> frozenset[tuple[str, ...]]:
    """Return every run of eight words in the official text."""
    pdf = pdf_oxide.PdfDocument(str(OFFICIAL))
    text = " ".join(pdf.extract_text(page) for page in range(pdf.page_count()))
    return frozenset(_runs(text))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    said = words(text)
    return (said[at : at + RUN] for at in range(len(said) - RUN + 1))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for within in value.values():
            yield from _strings(within)
    elif isinstance(value, list):
        for within in value:
            yield from _strings(within)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "baselines").glob("*/*.toml")), ids=lambda p: f"{p.parent.name}/{p.name}"
)
def test_the_baselines_are_in_our_own_words(
    path: Path, official: frozenset[tuple[str, ...]]
) -> None:
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    copied = {run for text in _strings(table) for run in _runs(text)} & official
    assert not copied


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "samples" / "boards").glob("*.md")), ids=lambda p: p.stem
)
def test_the_sample_manuals_are_in_our_own_words(
    path: Path, official: frozenset[tuple[str, ...]]
) -> None:
    copied = official.intersection(_runs(path.read_text(encoding="utf-8")))
    assert not copied
