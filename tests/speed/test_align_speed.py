"""Ratios only: what aligning costs beside what everybody knows the cost of."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import partial
from pathlib import Path
from random import Random

import pypandoc
import pytest

from compare.align import align
from compare.model import Document
from compare.text import words
from tests.align.papers import Sections, paper
from tests.speed.invented import chapters
from tests.speed.timing import pandoc_seconds, seconds, tell

pytestmark = pytest.mark.speed

NATIONAL = chapters("national", 3000, seed=1)
LOCAL = chapters("local", 3000, seed=2)
SAMPLED = 300
"""Pairs that difflib is timed on; all pairs would take it hours."""


def copies(sections: Sections, count: int) -> Document:
    return paper({f"{copy} {name}": t for copy in range(count) for name, t in sections.items()})


def test_against_difflib_on_the_same_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    local, national = paper(LOCAL), paper(NATIONAL)
    ours = seconds(lambda: align(local, national))
    draw = Random(3)  # noqa: S311 - not for secrets
    pairs = [
        (words(draw.choice(local.sentences).text), words(draw.choice(national.sentences).text))
        for _ in range(SAMPLED)
    ]
    sampled = seconds(
        lambda: [SequenceMatcher(None, one, other, autojunk=False).ratio() for one, other in pairs]
    )
    theirs = sampled / SAMPLED * len(local.sentences) * len(national.sentences)
    tell(capsys, f"aligning against difflib on words: {theirs / ours:,.0f} times as fast")
    assert theirs / ours >= 100


def test_against_bare_pandoc_on_the_same_manual(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    manual, national = copies(LOCAL, 4), paper(NATIONAL)
    file = tmp_path / "manual.docx"
    text = "\n\n".join(
        f"# {block.text}" if block.kind == "heading" else block.text for block in manual.blocks
    )
    pypandoc.convert_text(text, "docx", format="markdown", outputfile=str(file))
    theirs = pandoc_seconds(file)
    align(paper({"A": ["A word."]}), national)
    ours = seconds(lambda: align(manual, national))
    tell(
        capsys,
        f"aligning {len(manual.sentences):,} with {len(national.sentences):,} sentences: "
        f"{ours / theirs:.0%} of bare pandoc's time on the manual",
    )
    assert ours / theirs <= 0.5


def test_twice_the_manual_is_about_twice_the_time(capsys: pytest.CaptureFixture[str]) -> None:
    national = paper(NATIONAL)
    manuals = {count: copies(LOCAL, count) for count in (1, 2, 4, 8)}
    taken = {count: seconds(partial(align, m, national)) for count, m in manuals.items()}
    growth = {count: taken[count] / taken[1] for count in manuals}
    shown = ", ".join(f"{count} copies {times:.1f}" for count, times in growth.items())
    tell(capsys, f"time beside one copy's: {shown}")
    assert all(growth[count] <= 1.5 * count for count in manuals)
