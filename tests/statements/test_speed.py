"""Reading statements costs no more processor time than pandoc opening the same file."""

from __future__ import annotations

import json
import resource
import subprocess
import time
from pathlib import Path

import pypandoc
import pytest

from compare.read import read
from compare.statements import read_statements
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


def _children() -> float:
    """Return the processor time of the programs run so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@pytest.mark.speed
def test_statements_cost_no_more_than_bare_pandoc(tmp_path: Path) -> None:
    manual = tmp_path / "manual.docx"
    pypandoc.convert_text(_manual(), "docx", format="markdown", outputfile=str(manual))
    command = [pypandoc.get_pandoc_path(), "-f", "docx", "-t", "json", str(manual)]
    before = _children()
    out = subprocess.run(command, check=True, capture_output=True).stdout
    pandoc = _children() - before
    assert json.loads(out)
    document = read(manual)
    started = time.process_time()
    found = read_statements(document)
    statements = time.process_time() - started
    figures = f"{document.words} words, {len(found)} statements"
    print(f"\nstatements: {statements / pandoc:.0%} of bare pandoc; {figures}")  # noqa: T201 -- shown by `-s`
    assert statements <= pandoc
