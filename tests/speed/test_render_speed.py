"""Told, not asserted: what rendering costs in a whole run, how large it is, how soon it is read."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pypandoc
import pytest
from playwright.sync_api import sync_playwright

from compare.render import pages, single_page
from tests.render.reports import large
from tests.speed.manuals import manual
from tests.speed.timing import tell
from tests.speed.whole_run import FORMATS

pytestmark = pytest.mark.speed

LONG = 250_000
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome"))), None)
INTERACTIVE = "performance.getEntriesByType('navigation')[0].domInteractive"
"""Milliseconds from the request of a page until it can be used."""


def test_the_share_of_rendering_in_a_whole_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "manual.docx"
    text = manual(LONG, seed=5)
    pypandoc.convert_text(text, "docx", format="markdown", outputfile=str(file))
    told = subprocess.run(
        [sys.executable, "-m", "tests.speed.whole_run", str(file)],
        stdout=subprocess.PIPE,
        check=True,
    )
    taken: Mapping[str, float] = json.loads(told.stdout)
    tell(capsys, f"a whole run on {len(text.split()):,} words, {taken['findings']:,} findings:")
    for some in (("html", "json"), FORMATS):
        rendering = sum(taken[kind] for kind in some)
        share = rendering / (rendering + taken["comparing"])
        tell(capsys, f"rendering {', '.join(some)}: {share:.0%} of the run")
    for kind in FORMATS:
        tell(capsys, f"  {kind}: {taken[kind] / taken['comparing']:.1%} of comparing")


def test_how_large_150_chapters_with_3000_findings_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = large(150, 20)
    several = {name: content.encode() for name, content in pages(report).items()}
    (single,) = (content.encode() for content in single_page(report).values())
    sizes = {name: len(content) for name, content in several.items()}
    longest = max(sizes, key=lambda name: sizes[name])
    tell(capsys, f"{len(sizes)} pages, index.html {sizes['index.html'] // 1000:,} KB")
    tell(capsys, f"largest page {longest} {sizes[longest] // 1000:,} KB")
    tell(capsys, f"as a single file {len(single) // 1000:,} KB")
    if CHROMIUM:
        for name, content in {**several, "single.html": single}.items():
            (tmp_path / name).write_bytes(content)
        for name in ("index.html", longest, "single.html"):
            tell(capsys, f"{name} can be used after {interactive(tmp_path / name):,.0f} ms")


def interactive(page: Path) -> float:
    """Return the milliseconds until a page can be used in Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        opened = browser.new_page()
        opened.goto(page.as_uri())
        return float(opened.evaluate(INTERACTIVE))
