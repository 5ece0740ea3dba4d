"""The sample manuals are what their sources say, and hold what the table says was planted."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from compare.baselines import default, load
from compare.model import Document
from compare.read import read
from compare.text import collapse
from tests.samples import make

HERE = Path(__file__).parent
MANUALS = {
    "brackenshire": make.MANUALS / "brackenshire.docx",
    "caldermouth": make.MANUALS / "caldermouth.html",
    "ostlemarsh": make.MANUALS / "ostlemarsh.pdf",
}
TABLE: dict[str, Any] = tomllib.loads((HERE / "planted.toml").read_text(encoding="utf-8"))
FOUND_CLASSES = {"contradicts", "weakens", "omits", "outdated", "bulk", "strengthens"}
LEAST_WORDS = 4500
"""About 5,000 words a manual, as the smaller real ones have."""

every_board = pytest.mark.parametrize("board", MANUALS)


@pytest.fixture(scope="module")
def documents() -> dict[str, Document]:
    return {board: read(path) for board, path in MANUALS.items()}


def _rows(kind: str, board: str) -> list[dict[str, Any]]:
    return [row for row in TABLE[kind] if row["board"] == board]


@every_board
def test_a_manual_is_long_enough_and_has_its_chapters(
    documents: dict[str, Document], board: str
) -> None:
    assert documents[board].words >= LEAST_WORDS
    assert sum(line.startswith("# ") for line in _source(board).splitlines()) >= 12


@every_board
@pytest.mark.parametrize("kind", ["planted", "decoy"])
def test_every_quotation_stands_in_the_manual_once(
    documents: dict[str, Document], board: str, kind: str
) -> None:
    text = [collapse(block.text) for block in documents[board].blocks]
    for row in _rows(kind, board):
        if row["quote"]:
            assert sum(block.count(row["quote"]) for block in text) == 1, row["quote"]


@every_board
def test_every_quotation_stands_in_its_chapter(board: str) -> None:
    chapters = dict(_chapters(_source(board)))
    for row in _rows("planted", board) + _rows("decoy", board):
        if row["quote"]:
            assert row["quote"] in chapters[row["chapter"]], row["quote"]


@every_board
def test_enough_is_planted_of_every_class(board: str) -> None:
    planted = Counter(row["class"] for row in _rows("planted", board))
    assert set(planted) == FOUND_CLASSES
    assert planted.total() >= 20
    assert len(_rows("decoy", board)) >= 8


def test_the_table_names_the_national_side_of_the_default_baseline() -> None:
    baseline = load(TABLE["default_baseline"])
    assert baseline.edition.id == default()
    requirements = {one.id for one in baseline.requirements}
    terms = {term.id for term in baseline.terms}
    for row in TABLE["planted"]:
        assert row.get("requirement", "refer-immediately") in requirements, row
        assert row.get("term", "lscb") in terms, row
        assert "requirement" in row or "term" in row or row["class"] in {"bulk", "outdated"}


def test_an_outdated_sentence_has_a_form_of_its_term() -> None:
    terms = {term.id: term for term in load(default()).terms}
    for row in TABLE["planted"]:
        if "term" in row:
            forms = terms[row["term"]].forms
            assert any(form.casefold() in row["quote"].casefold() for form in forms), row["quote"]


def test_an_omitted_requirement_is_one_that_is_expected() -> None:
    expected = {one.id: one.expected for one in load(default()).requirements}
    omitted = [row for row in TABLE["planted"] if row["class"] == "omits"]
    assert all(expected[row["requirement"]] and not row["quote"] for row in omitted)


@pytest.mark.parametrize("board", ["brackenshire", "caldermouth"])
def test_the_committed_manual_is_the_one_that_is_made(
    documents: dict[str, Document], board: str, tmp_path: Path
) -> None:
    make.LAYOUTS[board](make.source(board), tmp_path)
    assert read(tmp_path / MANUALS[board].name).blocks == documents[board].blocks


@pytest.mark.parametrize("suffix", ["md", "docx", "odt", "html", "pdf"])
def test_one_manual_is_there_in_every_format(suffix: str) -> None:
    document = read(make.FORMATS / f"brackenshire.{suffix}")
    assert document.words >= LEAST_WORDS
    text = " ".join(collapse(block.text) for block in document.blocks)
    for row in _rows("planted", "brackenshire"):
        assert row["quote"] in text


def _source(board: str) -> str:
    return make.source(board).read_text(encoding="utf-8")


def _chapters(source: str) -> list[tuple[str, str]]:
    """Return (title, text) of each chapter of a Markdown source."""
    parts = source.split("\n# ")[1:]
    return [(part.split("\n", 1)[0], part) for part in parts]
