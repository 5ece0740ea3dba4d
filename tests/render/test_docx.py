"""The board paper: real headings and tables, blanks for the board, the same bytes."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn

from compare.model import Report
from compare.render.docx import board_paper
from compare.render.telling.summary import ACT_FIRST
from tests.decisions.made import plain
from tests.render.full import full
from tests.render.hostile import LONG, NASTY, hostile
from tests.render.reports import large, sample, with_missing

SECTIONS = [
    "1 Summary",
    "2 What we compared",
    "3 Findings needing a decision",
    "4 Strengths",
    "5 Bulk: what we ask of staff",
    "6 Risks and limits",
    "7 Recommended decisions",
    "Appendix A: action plan",
    "Appendix B: method",
]
BLANKS = ("Meeting, date", "Financial implications", "Equality implications", "Legal implications")
COVER, FINDINGS = 0, 2
"""Places of tables in the paper."""


def content(report: Report) -> bytes:
    return board_paper(report)["board-paper.docx"]


def paper(report: Report) -> Any:  # noqa: ANN401 - python-docx's class is a function's result
    return Document(BytesIO(content(report)))


def part(report: Report, name: str) -> str:
    with ZipFile(BytesIO(content(report))) as packed:
        return packed.read(name).decode()


def everything(word: Any) -> str:  # noqa: ANN401 - as above
    return "\n".join(t.text or "" for t in word.element.iter(qn("w:t")))


@pytest.mark.parametrize("report", [full(), sample(manuals=3), replace(sample(), results=())])
def test_its_sections_are_real_headings_in_the_order_promised(report: Report) -> None:
    word = paper(report)
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 1"] == SECTIONS
    assert word.paragraphs[0].style.name == "Title"


def test_what_is_overdue_is_not_told_twice() -> None:
    lines = [p.text for p in paper(full()).paragraphs]
    assert "W-0002: in Table 2. Due 30 June 2026." in lines


def test_the_contents_are_a_field_that_is_filled_in() -> None:
    body = part(full(), "word/document.xml")
    assert r"TOC \o" in body
    anchors = re.findall(r'<w:hyperlink w:anchor="(\w+)"', body)
    marks = re.findall(r'<w:bookmarkStart [^>]*w:name="(\w+)"', body)
    assert len(anchors) == len(SECTIONS)
    assert set(anchors) <= set(marks)
    assert "w:dirty" not in body


def test_every_table_has_a_caption_and_repeats_its_header() -> None:
    word = paper(full())
    captions = [p.text for p in word.paragraphs if p.style.name == "Table Caption"]
    assert len(captions) == len(word.tables) == len(set(captions))
    for place, table in enumerate(word.tables):
        first = table.rows[0]._tr  # noqa: SLF001 - python-docx has no name for it
        assert bool(list(first.iter(qn("w:tblHeader")))) == (place != COVER)
        assert all(list(row._tr.iter(qn("w:cantSplit"))) for row in table.rows)  # noqa: SLF001 - as above


def test_the_action_plan_lies_across_the_page_and_the_rest_does_not() -> None:
    sections = paper(full()).sections
    turned = [section.orientation == WD_ORIENT.LANDSCAPE for section in sections]
    assert turned == [False, True, False]
    assert {round(min(s.page_width.mm, s.page_height.mm)) for s in sections} == {210}
    assert all("Page" in s.footer.paragraphs[0].text for s in sections)


def test_it_is_in_british_english_arial_and_without_pictures() -> None:
    with ZipFile(BytesIO(content(full()))) as packed:
        names = packed.namelist()
        styles = packed.read("word/styles.xml").decode()
    assert 'w:val="en-GB"' in styles
    assert 'w:ascii="Arial"' in styles
    assert not [name for name in names if "media/" in name]


def test_what_only_the_board_knows_is_a_blank() -> None:
    told = everything(paper(full()))
    for blank in BLANKS:
        assert f"[{blank}]" in told


def test_at_most_ten_findings_need_a_decision() -> None:
    table = paper(large(20, 30)).tables[FINDINGS]
    assert [cell.text for cell in table.rows[0].cells] == [
        "Finding",
        "What the texts say",
        "Action",
    ]
    assert len(table.rows) == 1 + ACT_FIRST
    assert "The 30 most urgent findings. The other 370 are in" in everything(paper(large(20, 30)))


def test_a_finding_shows_both_quotations() -> None:
    report = plain()
    (critical, *_) = report.results[0].findings
    told = everything(paper(report))
    assert critical.local
    assert critical.national
    assert critical.id in told
    assert critical.local.quote in told
    assert critical.national.quote in told


def test_what_is_not_found_is_said_once_beside_the_passage_that_comes_nearest() -> None:
    report, near = with_missing()
    said = paper(report).tables[FINDINGS].rows[1].cells[1].text
    assert said.count("Write a plan") == 1
    assert "National: " in said
    assert f"Nearest: “{near.text}”" in said


def test_two_runs_give_the_same_bytes_but_for_the_stamp() -> None:
    assert content(full()) == content(full())
    later = replace(full(), made="2027-01-01T00:00:00+00:00")
    assert "2027-01-01T00:00:00Z" in part(later, "docProps/core.xml")
    with ZipFile(BytesIO(content(later))) as packed:
        assert {one.date_time[0] for one in packed.infolist()} == {1980}


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_is_text(nasty: str) -> None:
    """No link, picture, code or mark-up comes of what a document says."""
    report = hostile(nasty)
    word, body = paper(report), part(report, "word/document.xml")
    assert [p.text for p in word.paragraphs if p.style.name == "Heading 1"] == SECTIONS
    assert len(re.findall("<w:hyperlink ", body)) == len(SECTIONS)
    assert "<script>" not in body
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", body)
    if nasty != LONG:
        visible = re.sub("[^ -~]", "", nasty)
        assert visible in re.sub("[^ -~]", "", everything(word))


def test_our_own_sentences_are_short() -> None:
    """The paper's fixed text passes the test it sets: 25 words a sentence."""
    word = paper(replace(sample(findings=False), results=()))
    for text in (p.text for p in word.paragraphs):
        for sentence in re.split(r"(?<=[.?!]) ", text):
            assert len(sentence.split()) <= 25
