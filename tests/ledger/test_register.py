"""The register of justified additions, from a run to the report and back from JSON."""

from __future__ import annotations

from pathlib import Path

import pytest

from compare.baselines import load
from compare.model import Justification, Report
from compare.read import find
from compare.render import report_from_json, report_json
from compare.run import compare_all

_MADE = "2026-11-23T09:30:00+00:00"
_MANUAL = "# Visits\n\nComplete form AB1 at each visit. The director must approve each referral.\n"


@pytest.fixture(scope="module")
def manual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("manuals") / "visits.md"
    path.write_text(_MANUAL, "utf-8")
    return path


def _report(manual: Path, *register: Justification) -> Report:
    return compare_all(find([manual]), load("working-together-2023"), made=_MADE, register=register)


def test_an_entry_in_force_is_in_the_report_and_its_finding_too(manual: Path) -> None:
    plain = _report(manual)
    added = next(f for f in plain.results[0].findings if f.rule == "B104")
    entry = Justification(
        added.id, "asked for by a review", "review of 2025", "board", "2027-01-01"
    )
    told = _report(manual, entry)
    assert [one.status for one in told.justified] == ["in force"]
    assert told.results[0].findings == plain.results[0].findings


def test_a_report_with_a_ledger_comes_back_from_json(manual: Path) -> None:
    entry = Justification("B-XXXX", "…", "…", "board", "2026-01-01")
    report = _report(manual, entry)
    assert report.results[0].ledger.asks
    assert report_from_json(report_json(report)) == report
