"""Runs and boards: a report, the action plan it gives, and what a board writes into it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from compare.decisions import decided, justified, register
from compare.model import ActionPlan, Finding, Justification, Report
from compare.read.plan.action_plan import read_action_plan
from compare.render.xlsx import action_plan
from tests.render.full import full

Entries = Mapping[str, Mapping[str, object]]
"""What a board writes: finding id → column → value."""


def plain(*findings: Finding) -> Report:
    """Return an invented report without any decision; with these findings, or with its own."""
    report = full()
    result = report.results[0]
    found = findings or result.findings
    compared = (replace(result, findings=found),)
    return replace(report, results=compared, justified=(), decided=(), since=None)


def with_plan(report: Report, plan: ActionPlan, kept: tuple[Justification, ...] = ()) -> Report:
    """Return the report as a run with this action plan makes it."""
    found = [finding for result in report for finding in result.findings]
    today = datetime.fromisoformat(report.made).date()
    entries = register(plan, kept)
    return replace(
        report,
        justified=justified(entries, found, today),
        decided=decided(plan, entries, {finding.id for finding in found}, today),
    )


def saved(report: Report, folder: Path) -> Path:
    path = folder / "action-plan.xlsx"
    path.write_bytes(action_plan(report)["action-plan.xlsx"])
    return path


def rows(path: Path, sheet: str) -> dict[str, dict[str, Any]]:
    """Return what a sheet says: first column → column → value."""
    names, *body = load_workbook(path)[sheet].iter_rows(values_only=True)
    return {row[0]: dict(zip(names, row, strict=True)) for row in body if row[0]}


def fill_in(path: Path, entries: Entries, sheet: str = "Actions") -> ActionPlan:
    """Write `entries` into the workbook at `path`, as a board does, and read it back."""
    book = load_workbook(path)
    page = book[sheet]
    columns = {cell.value: cell.column for cell in page[1]}
    lines = {row[0].value: row[0].row for row in page.iter_rows(min_row=2)}
    for finding, values in entries.items():
        line = lines.setdefault(finding, page.max_row + 1)
        page.cell(line, 1, finding)
        for column, value in values.items():
            page.cell(line, columns[column], value)
    book.save(path)
    return read_action_plan(path)
