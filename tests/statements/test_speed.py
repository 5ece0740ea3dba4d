"""Reading statements costs no more processor time than pandoc opening the same file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

import pypandoc
import pytest

from compare.model import Document
from compare.read import read
from compare.statements import read_statements
from tests.speed.timing import once, pandoc_seconds, tell
from tests.statements.measure import labelled

WORDS = 250_000
NAMES = ("Ash", "Birch", "Cedar", "Elm", "Hazel", "Oak", "Rowan", "Willow", "Yew", "Alder", "Beech")


def _manual() -> str:
    """Return a manual of some 250,000 words in which hardly a sentence stands twice."""
    rows = [
        row
        for name in ("table", "second", "third")
        for row in labelled(Path(__file__).with_name(f"{name}.toml"))
    ]
    plain = "Children do best when those around them talk about what they see in Team {}."
    lines, words, n = [], 0, 0
    while words < WORDS:
        row = rows[n % len(rows)]
        team = f"{NAMES[n % 11]} {n}"
        text = f"In Team {team}, {row.text}" if n % 2 else plain.format(team)
        lines.append(text)
        words += len(text.split())
        n += 1
    return "\n\n".join(lines)


@pytest.mark.speed
def test_statements_cost_no_more_than_bare_pandoc(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "manual.docx"
    pypandoc.convert_text(_manual(), "docx", format="markdown", outputfile=str(file))
    pandoc = pandoc_seconds(file)
    document = read(file)
    statements = min(once(partial(read_statements, _of_other_teams(document, n))) for n in range(3))
    tell(capsys, f"statements: {statements / pandoc:.0%} of bare pandoc; {document.words} words")
    assert statements <= pandoc


def _of_other_teams(document: Document, nth: int) -> Document:
    """Return the document with other teams, so that no sentence has been read before."""
    blocks = (
        replace(
            block,
            sentences=tuple(
                replace(s, text=s.text.replace("Team ", f"Team {nth}")) for s in block.sentences
            ),
        )
        for block in document.blocks
    )
    return replace(document, blocks=tuple(blocks))
