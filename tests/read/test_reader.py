from __future__ import annotations

import subprocess
from pathlib import Path

import pypandoc
import pytest

from compare.errors import Unreadable
from compare.model import Document
from compare.read import reader
from compare.text import words

_MANUAL = """---
title: Safeguarding manual
review_date: May 2027
---

# 1. Aims

We keep children safe.[^1]

[^1]: Children are under 18.

## Referrals

Staff must:

- tell the lead;
- write down:
    - what was said
    - when

98. The lead decides within one working day.

| Who | When |
|-----|------|
| School | 5 days before |
"""


def read(tmp_path: Path, name: str, content: str | bytes) -> Document:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return reader.read(path)


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks]


def written(tmp_path: Path, suffix: str) -> Path:
    """Return the manual as a file of another format, written by pandoc."""
    path = tmp_path / f"manual{suffix}"
    command = [pypandoc.get_pandoc_path(), "-s", "-f", "markdown", "-o", str(path)]
    subprocess.run(command, input=_MANUAL.encode(), check=True)
    return path


@pytest.mark.parametrize(
    "suffix", [".docx", ".odt", ".rtf", ".html", ".epub", ".md", ".rst", ".tex"]
)
def test_the_same_manual_in_every_format(tmp_path: Path, suffix: str) -> None:
    document = reader.read(written(tmp_path, suffix))
    by_text = {block.text: block for block in document.blocks}
    assert document.title in {"Safeguarding manual", "1. Aims"}
    assert by_text["Aims"].kind == by_text["Referrals"].kind == "heading"
    assert by_text["Aims"].locator.number == "1"
    if suffix != ".rtf":  # pandoc does not read the notes that it writes
        assert by_text["Children are under 18."].kind == "note"
    assert by_text["tell the lead;"].lead_in == "Staff must:"
    assert by_text["when"].lead_in == "Staff must: write down:"
    number = by_text["The lead decides within one working day."].locator.number
    assert number == ("1" if suffix == ".tex" else "98")  # nor the counters it sets
    assert by_text["5 days before"].kind == "cell"
    assert by_text["when"].locator.trail[-1] == "Referrals"


def test_front_matter_is_read(tmp_path: Path) -> None:
    document = read(tmp_path, "manual.md", _MANUAL)
    assert document.title == "Safeguarding manual"
    first, second = document.blocks[:2]
    assert (first.kind, first.text) == ("heading", "Safeguarding manual")
    assert (second.kind, second.lead_in, second.text) == ("cell", "review_date", "May 2027")


def test_front_matter_in_toml_is_read(tmp_path: Path) -> None:
    document = read(tmp_path, "a.md", '+++\ntitle = "Our policy"\ndate = 2026-05-01\n+++\nText.\n')
    assert document.title == "Our policy"
    assert texts(document) == ["Our policy", "2026-05-01", "Text."]
    assert texts(read(tmp_path, "b.md", "+++\nnot so\n+++\n"))[0].startswith("+++")


def test_markdown_as_people_type_it(tmp_path: Path) -> None:
    content = (
        "#Aims\nStaff must:\n- act\n- write to <name of lead>\n\nIt costs $5 or $6 “each”...\n"
    )
    assert texts(read(tmp_path, "manual.md", content)) == [
        "Aims",
        "Staff must:",
        "act",
        "write to <name of lead>",
        "It costs $5 or $6 “each”...",
    ]


def test_a_heading_of_markdown_needs_no_empty_line(tmp_path: Path) -> None:
    document = read(tmp_path, "manual.md", "# Aims\nStaff act.\n## Scope\nIt is\n#1 of all.\n")
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("heading", "Aims"),
        ("paragraph", "Staff act."),
        ("heading", "Scope"),
        ("paragraph", "It is #1 of all."),
    ]


def test_plain_text(tmp_path: Path) -> None:
    content = (
        "OUR POLICY\n\n1. REFERRALS\n\nStaff must:\n- act\n- write it\n    down\n\n"
        "3.1 Wait.\n3.2 Tell <name>.\n"
    )
    document = read(tmp_path, "manual.txt", content)
    assert [(b.kind, b.locator.number, b.text) for b in document.blocks] == [
        ("heading", None, "OUR POLICY"),
        ("heading", "1", "REFERRALS"),
        ("paragraph", None, "Staff must:"),
        ("item", None, "act"),
        ("item", None, "write it down"),
        ("paragraph", "3.1", "Wait."),
        ("paragraph", "3.2", "Tell <name>."),
    ]


_PAGE = """<!doctype html><html><head><title>Board | 3.5 Conferences</title></head><body>
<header><a href="/">Board</a></header><nav><ul><li><a href="/a">Chapters</a></li></ul></nav>
<div class="cookie-notice"><p>We use cookies. Accept all</p></div>
<main><h1>3.5 Conferences</h1><p><a href="javascript:print()">Print this page</a></p>
<ul><li><a href="#a">Timing</a></li><li><a href="#b">Reports</a></li>
<li><a href="#c">Forms</a></li></ul>
<h2 id="a">Timing</h2><ol start="98"><li>Staff must:<ul><li>act</li></ul></li>
<li value="99">Hold it within<ol type="a"><li>15 days</li></ol></li></ol>
<h2 id="b">Reports</h2><p>Send <b>two</b>.</p><h2 id="c">Forms</h2><p>Use one.</p>
<script>var a = "no";</script></main><footer>Board 2026</footer></body></html>"""


def test_a_web_page_without_what_is_around_it(tmp_path: Path) -> None:
    document = read(tmp_path, "page.html", _PAGE)
    assert document.title == "3.5 Conferences"
    assert [(b.locator.number, b.text) for b in document.blocks] == [
        ("3.5", "Conferences"),
        (None, "Timing"),
        ("98", "Staff must:"),
        ("98", "act"),
        ("99", "Hold it within"),
        ("99(a)", "15 days"),
        (None, "Reports"),
        (None, "Send two."),
        (None, "Forms"),
        (None, "Use one."),
    ]
    assert [(f.kind, f.text) for f in document.furniture] == [
        ("banner", "Board"),
        ("navigation", "Chapters"),
        ("banner", "We use cookies. Accept all"),
        ("navigation", "Print this page"),
        ("running footer", "Board 2026"),
        ("contents", "Timing"),
        ("contents", "Reports"),
        ("contents", "Forms"),
    ]


def test_pictures_and_struck_text_are_told_of(tmp_path: Path) -> None:
    document = read(tmp_path, "manual.md", "Act ~~soon~~ now. ![](a.png) ![Flow chart](b.png)\n")
    assert texts(document) == ["Act soon now.", "Flow chart"]
    assert document.warnings == (
        "Pictures without a text alternative were not read (1).",
        "Text that is struck through was read as text (1 passages).",
    )


def test_a_zero_byte_is_left_out_and_told_of(tmp_path: Path) -> None:
    page = b"<html><body><p>Staff must \0act.</p>" + b"<p>They write it down.</p>" * 20
    document = read(tmp_path, "page.html", page)
    assert texts(document)[0] == "Staff must act."
    assert document.warnings == ("Zero bytes, which stand for no letter, were left out (1).",)


def test_what_pandoc_could_not_find_is_told(tmp_path: Path) -> None:
    document = read(tmp_path, "manual.rst", "Policy\n======\n\n.. include:: /etc/passwd\n\nText.\n")
    assert texts(document) == ["Policy", "Text."]
    assert len(document.warnings) == 1
    assert "/etc/passwd" in document.warnings[0]


def test_a_title_when_nothing_says_one(tmp_path: Path) -> None:
    assert read(tmp_path, "our-manual.md", "Only text.\n").title == "our-manual"
    assert (
        read(tmp_path, "s.md", "# Safeguarding policy.\n\nText.\n").title == "Safeguarding policy"
    )
    assert read(tmp_path, "c.md", "# Policy of Anytown F.C.\n\nText.\n").title.endswith(" F.C.")
    two = "**The Setting**\n\n**Child protection procedure**\n\nStaff act at once on any concern.\n"
    larger = "# The Setting\n\n## Child protection\n\nText.\n\n### Aims\n\nText.\n"
    assert read(tmp_path, "e.md", larger).title == "The Setting – Child protection"
    assert read(tmp_path, "f.md", larger.replace("###", "##")).title == "The Setting"
    below = "Logo words\n\n# Our policy\n\nText.\n\n## Aims\n\nText.\n"
    assert read(tmp_path, "c.md", below).title == "Our policy"
    assert read(tmp_path, "d.md", below.replace("##", "#")).title == "d"
    assert read(tmp_path, "b.md", two).title == "The Setting – Child protection procedure"


def test_a_document_knows_its_source(tmp_path: Path) -> None:
    document = read(tmp_path, "manual.md", "Text.\n")
    assert document.source.path == str(tmp_path / "manual.md")
    assert len(document.source.sha256) == 64
    assert document.source.reader.startswith("pandoc 3")


def test_what_pandoc_refuses_is_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="pandoc cannot read it"):
        read(tmp_path, "manual.tex", r"\documentclass{article}\begin{document}\begin{itemize}")


_DATA = Path(__file__).parents[2].parent / "shared" / "data"
_REAL = sorted(
    path
    for folder in ("local", "docx-samples", "code-of-conduct")
    for path in (_DATA / folder).glob("*")
    if path.suffix in {".docx", ".md", ".rst"} and path.stat().st_size < 200_000
)


@pytest.mark.skipif(not _REAL, reason="the real documents beside the project are not here")
@pytest.mark.parametrize("path", _REAL, ids=lambda path: path.name)
def test_every_word_of_real_files_is_read(path: Path) -> None:
    """The words that pandoc's own plain-text writer gives are the reference."""
    document = reader.read(path)
    said = [f"{b.locator.number} {b.lead_in} {b.text}" for b in document.blocks]
    ours = set(words(" ".join([*said, *(f.text for f in document.furniture)]).replace("_", " ")))
    form = {".md": "markdown-smart", ".rst": "rst"}.get(path.suffix, "docx")
    command = [pypandoc.get_pandoc_path(), "-f", form, "-t", "plain", "--wrap=none", str(path)]
    done = subprocess.run(command, check=True, capture_output=True)
    theirs = words(done.stdout.decode().replace("[]", "").replace("_", " "))
    missing = [w for w in theirs if w not in ours and any(c.isalpha() for c in w)]
    assert len(missing) <= 0.002 * len(theirs), missing


def test_fields_of_every_kind_are_read(tmp_path: Path) -> None:
    content = (
        "---\ntitle: Policy\nabstract: |\n  First.\n\n  Second.\nowners: [Lead, Head]\n"
        "review: {next: May 2027}\ndraft: true\n---\n\n# Policy\n\nText.\n"
    )
    document = read(tmp_path, "manual.md", content)
    assert [(b.text, b.lead_in) for b in document.blocks] == [
        ("First.", None),
        ("Second.", None),
        ("Lead", "owners"),
        ("Head", "owners"),
        ("May 2027", "review"),
        ("Policy", None),
        ("Text.", None),
    ]


def test_what_rtf_notes_of_its_making_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "manual.rtf"
    path.write_text(
        r"{\rtf1\ansi{\info{\title Old plan}{\comment made by a program}}\b Aims\b0\par Act.\par}"
    )
    document = reader.read(path)
    assert [block.text for block in document.blocks] == ["Aims", "Act."]
    assert document.title == "Aims"
