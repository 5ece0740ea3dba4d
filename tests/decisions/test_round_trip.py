"""What a board decides comes back, and stays as it was decided."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import which

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from compare.decisions import since
from compare.model import DecisionName
from compare.read.plan.action_plan import read_action_plan
from compare.read.plan.sheets import DECISIONS
from compare.render import report_from_json, report_json
from compare.render.telling.follow_up import follow_up, wrong_by_rule
from compare.render.telling.summary import summary
from tests.decisions.made import Entries, fill_in, plain, rows, saved, with_plan

OFFICE = which("soffice")
WHOLE: Mapping[str, object] = {
    "Owner": "Head of policy",
    "Due": date(2027, 1, 31),
    "Status": "In progress",
    "Evidence of completion": "Minute 4",
    "Board date": date(2026, 12, 1),
    "Notes": "@ the meeting\nunanimously",
}
BOARD: Entries = {
    "C-7K3F2": {"Decision": "Correct", **WHOLE},
    "W-0002": {"Decision": "Keep and justify", **WHOLE},
    "X-0004": {"Decision": "Needs advice", **WHOLE},
    "B-0008": {"Decision": "Machine wrong", **WHOLE},
    "S-0005": {"Notes": "-1 only a note"},
    "W-ZZZZ": {"Decision": "Correct", "Owner": "Nobody"},
}


def test_every_kind_of_decision_comes_back_twice_without_drift(tmp_path: Path) -> None:
    report = plain()
    first = with_plan(report, fill_in(saved(report, tmp_path), BOARD))
    once = saved(first, tmp_path).read_bytes()
    second = with_plan(report, read_action_plan(saved(first, tmp_path)))
    assert saved(second, tmp_path).read_bytes() == once
    third = with_plan(report, read_action_plan(saved(second, tmp_path)))
    assert (third.decided, third.justified) == (second.decided, second.justified)


@pytest.mark.skipif(not OFFICE, reason="LibreOffice is not installed")
def test_a_plan_that_libreoffice_saved_again_says_the_same(tmp_path: Path) -> None:
    report = plain()
    ours = saved(with_plan(report, fill_in(saved(report, tmp_path), BOARD)), tmp_path)
    told = read_action_plan(ours)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "xlsx", "--outdir"]
    subprocess.run([*command, tmp_path / "again", ours], check=True, capture_output=True)
    again = read_action_plan(tmp_path / "again" / ours.name)
    assert (again.decisions, again.register) == (told.decisions, told.register)


def test_each_decision_does_what_it_says(tmp_path: Path) -> None:
    report = plain()
    told = with_plan(report, fill_in(saved(report, tmp_path), BOARD))
    outcomes = {one.decision.finding: one.outcome for one in told.decided}
    assert outcomes["C-7K3F2"] == "still there"
    assert outcomes["W-0002"] == "justified"
    assert outcomes["X-0004"] == outcomes["S-0005"] == "open"
    assert outcomes["B-0008"] == "judged wrong"
    assert outcomes["W-ZZZZ"] == "not found"

    first = summary(told)
    assert [one.key for one in first.justified] == ["W-0002"]
    assert [one.key for one in first.judged_wrong] == ["B-0008"]
    assert not {"W-0002", "B-0008"} & {one.key for one in first.findings}
    assert wrong_by_rule(told) == {"B102": 1}
    followed = follow_up(told, first.findings)
    assert [one.key for one in followed.still_there] == ["C-7K3F2"]
    assert [one.decision.finding for one in followed.not_found] == ["W-ZZZZ"]
    assert any("W-ZZZZ" in line for line in followed.lines)

    path = saved(told, tmp_path)
    kept = rows(path, "Justified additions")["W-0002"]
    assert kept["Reason"] == "'@ the meeting\nunanimously"
    assert kept["Review date"].date() == date(2027, 1, 31)
    assert "W-0002" not in rows(path, "Actions")
    assert rows(path, "Actions")["W-ZZZZ"]["Owner"] == "Nobody"


def test_what_was_decided_and_corrected_is_told_apart_from_what_nobody_knows(
    tmp_path: Path,
) -> None:
    report = plain()
    told = with_plan(report, fill_in(saved(report, tmp_path), BOARD))
    corrected = replace(next(f for r in report for f in r.findings), id="W-ZZZZ")
    earlier = replace(report, results=(replace(report.results[0], findings=(corrected,)),))
    later = replace(told, since=since(earlier, report))
    followed = follow_up(later, ())
    assert [one.decision.finding for one in followed.settled] == ["W-ZZZZ"]
    assert followed.not_found == ()
    assert rows(saved(later, tmp_path), "Actions")["W-ZZZZ"]["Follow-up"] == "No longer found"


def test_a_report_with_decisions_is_the_same_from_json(tmp_path: Path) -> None:
    report = plain()
    told = with_plan(report, fill_in(saved(report, tmp_path), BOARD))
    assert report_from_json(report_json(told)) == told


@pytest.mark.parametrize("name", ["Correct", "Needs advice", "Keep and justify", None])
def test_what_is_overdue_returns_to_the_first_page(name: str | None, tmp_path: Path) -> None:
    report = plain()
    late = {"X-0004": {"Decision": name, "Due": date(2026, 11, 1), "Notes": "why"}}
    told = with_plan(report, fill_in(saved(report, tmp_path), late))
    found = summary(told).findings
    assert [one.key for one in follow_up(told, found).overdue] == ["X-0004"]
    again = rows(saved(told, tmp_path), "Actions")["X-0004"]
    assert (again["Decision"], again["Due"].date(), again["Notes"]) == (
        name,
        date(2026, 11, 1),
        "why",
    )


def test_what_is_settled_or_gone_is_not_overdue(tmp_path: Path) -> None:
    report, passed = plain(), date(2026, 11, 1)
    settled = {
        "X-0004": {"Decision": "Needs advice", "Due": passed, "Status": "Done"},
        "B-0008": {"Decision": "Machine wrong", "Due": passed},
        "W-ZZZZ": {"Decision": "Correct", "Due": passed},
    }
    told = with_plan(report, fill_in(saved(report, tmp_path), settled))
    assert not any(one.overdue for one in told.decided)


def test_done_is_no_answer_while_it_is_still_there(tmp_path: Path) -> None:
    report = plain()
    done = {"C-7K3F2": {"Decision": "Correct", "Due": date(2026, 11, 1), "Status": "Done"}}
    told = with_plan(report, fill_in(saved(report, tmp_path), done))
    (one,) = (one for one in told.decided if one.decision.finding == "C-7K3F2")
    assert (one.outcome, one.overdue) == ("still there", True)


def test_a_reason_may_be_written_on_the_sheet_of_justified_additions(tmp_path: Path) -> None:
    report = plain()
    path = saved(report, tmp_path)
    fill_in(path, {"W-0002": {"Decision": "Keep and justify", "Owner": "Chair"}})
    entry = {"Reason": "A review asked for it", "Review date": "31 January 2027"}
    told = with_plan(report, fill_in(path, {"W-0002": entry}, "Justified additions"))
    (kept,) = told.justified
    assert kept.status == "in force"
    assert (kept.entry.reason, kept.entry.owner) == ("A review asked for it", "Chair")
    assert kept.entry.review == "2027-01-31"


def test_deleting_an_entry_puts_the_finding_back(tmp_path: Path) -> None:
    report = plain()
    kept = with_plan(report, fill_in(saved(report, tmp_path), BOARD))
    path = saved(kept, tmp_path)
    plan = fill_in(path, {})
    without = with_plan(report, replace(plan, register=()))
    assert "W-0002" in {one.key for one in summary(without).findings}


_text = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(notes=_text, owner=_text, name=st.sampled_from([*DECISIONS, None]))
def test_whatever_is_written_settles_at_once(
    notes: str, owner: str, name: DecisionName | None, tmp_path: Path
) -> None:
    report = plain(*plain().results[0].findings[:3])
    entry = {"C-7K3F2": {"Decision": name, "Notes": notes, "Owner": owner}}
    first = with_plan(report, fill_in(saved(report, tmp_path), entry))
    second = with_plan(report, read_action_plan(saved(first, tmp_path)))
    third = with_plan(report, read_action_plan(saved(second, tmp_path)))
    assert third == second
