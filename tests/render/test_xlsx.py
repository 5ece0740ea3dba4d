"""The action plan: real tables, safe cells, the same bytes for the same report."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from compare.model import Report
from compare.read.plan.sheets import DECISIONS, STATUSES
from compare.render.xlsx import action_plan
from tests.render.full import full
from tests.render.hostile import NASTY, hostile
from tests.render.reports import large, sample, with_missing

SHEETS = ["Actions", "Justified additions", "Forms", "Timers", "Terms", "Method"]
ACTIONS = (
    "Finding id|Class|Severity|Manual|Chapter|Local paragraph|Local says|National reference|"
    "National says|What differs|Suggested action|Decision|Owner|Due|Status|Follow-up|"
    "Evidence of completion|Board date|Notes|Since last run|Rule"
).split("|")


def content(report: Report) -> bytes:
    return action_plan(report)["action-plan.xlsx"]


def book(report: Report) -> Any:  # noqa: ANN401 - openpyxl ships no types
    return load_workbook(BytesIO(content(report)))


def test_the_sheets_are_those_a_board_is_promised() -> None:
    told = book(full())
    assert told.sheetnames == SHEETS
    assert [cell.value for cell in told["Actions"][1]] == ACTIONS


@pytest.mark.parametrize("report", [full(), sample(findings=False), sample(manuals=3)])
def test_each_sheet_is_one_real_table_that_can_be_read(report: Report) -> None:
    for page in book(report):
        (table,) = page.tables.values()
        assert table.ref == page.dimensions
        assert table.autoFilter is not None or page.auto_filter is not None
        assert page.freeze_panes == "B2"
        assert page.print_title_rows == "$1:$1"
        assert not page.merged_cells.ranges
        assert all(8 <= column.width <= 100 for column in page.column_dimensions.values())
        assert all(cell.alignment.wrap_text for row in page.iter_rows() for cell in row)


def test_decision_and_status_are_chosen_from_a_list() -> None:
    page = book(full())["Actions"]
    offered = {v.formula1.strip('"'): str(v.sqref) for v in page.data_validations.dataValidation}
    assert set(offered) == {",".join(DECISIONS), ",".join(STATUSES)}
    assert offered[",".join(DECISIONS)].startswith("L2:L")
    assert offered[",".join(STATUSES)].startswith("O2:O")


def test_there_are_no_macros_and_no_links_outside() -> None:
    with ZipFile(BytesIO(content(full()))) as packed:
        names = packed.namelist()
        assert not [n for n in names if "vba" in n.lower() or "external" in n.lower()]
        relations = [packed.read(n) for n in names if n.endswith(".rels")]
    assert b"http://" not in b"".join(relations).replace(b"http://schemas.", b"")


def test_every_open_finding_is_a_row_and_none_is_there_twice() -> None:
    report = replace(full(), decided=(), justified=())
    page = book(report)["Actions"]
    ids = [row[0] for row in page.iter_rows(min_row=2, values_only=True)]
    assert sorted(ids) == sorted(finding.id for result in report for finding in result.findings)


def test_two_runs_give_the_same_bytes_but_for_the_stamp() -> None:
    assert content(full()) == content(full())
    later = content(replace(full(), made="2027-01-01T00:00:00+00:00"))
    assert later != content(full())
    with ZipFile(BytesIO(later)) as packed:
        assert {part.date_time[0] for part in packed.infolist()} == {1980}
        assert packed.read("docProps/core.xml").count(b"2027-01-01T00:00:00Z") == 2


@pytest.mark.parametrize("nasty", NASTY)
def test_no_cell_begins_a_formula(nasty: str) -> None:
    for page in book(hostile(nasty)):
        for row in page.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                told = str(cell.value or "").lstrip()
                assert not told.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠"))
                assert len(told) <= 32_767


@settings(max_examples=25)
@given(st.text(max_size=60))
def test_any_text_makes_a_workbook_that_opens(text: str) -> None:
    report = sample()
    (finding,) = report.results[0].findings
    result = replace(report.results[0], findings=(replace(finding, message=text),))
    page = book(replace(report, results=(result,)))["Actions"]
    cell = page["J2"]
    assert cell.data_type != "f"


def test_it_holds_the_findings_of_a_large_manual() -> None:
    report = large(40, 30)
    assert book(report)["Actions"].max_row == 1 + len(report.results[0].findings)


def test_what_is_not_found_stands_beside_the_passage_that_comes_nearest() -> None:
    report, near = with_missing()
    names, row, *_ = (tuple(cell.value for cell in row) for row in book(report)["Actions"].rows)
    told = dict(zip(names, row, strict=True))
    assert told["Local says"] == f"Not found in the manual. Nearest passage: “{near.text}”"
    assert told["Local paragraph"].startswith("Nearest: ")
