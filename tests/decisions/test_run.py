"""``run --decisions`` and ``run --previous``, from arguments to files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from compare.cli import app
from tests.decisions.made import fill_in, rows

NATIONAL = "# Referrals\n\nStaff must refer a concern to social care within one working day.\n"
PLAN = Path("reports/action-plan.xlsx")


@pytest.fixture
def finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run once in an empty folder; return the id of what was found."""
    (tmp_path / "national.md").write_text(NATIONAL)
    (tmp_path / "local_docs").mkdir()
    (tmp_path / "local_docs" / "north.md").write_text(NATIONAL.replace("one", "two"))
    monkeypatch.chdir(tmp_path)
    assert run() == 1
    (found,) = rows(PLAN, "Actions")
    return found


def run(*arguments: str) -> int:
    formats = "json,docx,xlsx"
    given = ["--baseline", "national.md", "--format", formats, "--quiet", *arguments]
    return app.exit_code(["run", *given])


def told() -> dict[str, list[dict[str, str]]]:
    report: dict[str, list[dict[str, str]]] = json.loads(Path("reports/report.json").read_text())
    return report


@pytest.mark.parametrize(
    ("name", "code", "outcome"),
    [
        ("Correct", 1, "still there"),
        ("Keep and justify", 0, "justified"),
        ("Needs advice", 1, "open"),
        ("Machine wrong", 0, "judged wrong"),
    ],
)
def test_a_decision_comes_back(name: str, code: int, outcome: str, finding: str) -> None:
    fill_in(PLAN, {finding: {"Decision": name}})
    for _ in range(2):
        assert run("--decisions", str(PLAN)) == code
        assert [one["outcome"] for one in told()["decided"]] == [outcome]


def test_decisions_are_not_written_over(finding: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 1  # nothing is filled in yet
    fill_in(PLAN, {finding: {"Notes": "see minute 4"}})
    assert run() == 2
    assert "holds decisions that this run would write over" in capsys.readouterr().err
    assert run("--out", "elsewhere") == 1


def test_the_register_of_the_settings_and_of_the_plan_are_one(finding: str) -> None:
    entry = f'finding="{finding}", reason="Asked for", source="Review", owner="Chair"'
    Path("guidance-compare.toml").write_text(f'justified = [{{{entry}, review="2100-01-31"}}]')
    assert run() == 0
    assert rows(PLAN, "Justified additions")[finding]["Reason"] == "Asked for"
    assert not rows(PLAN, "Actions")
    assert run() == 0  # what a run wrote by itself is no decision
    fill_in(PLAN, {finding: {"Reason": "Asked for again"}}, "Justified additions")
    assert run("--decisions", str(PLAN)) == 0
    assert rows(PLAN, "Justified additions")[finding]["Reason"] == "Asked for again"


def test_the_run_before_shows_what_is_fixed(finding: str) -> None:
    Path("reports/report.json").rename("before.json")
    Path("local_docs/north.md").write_text(NATIONAL)
    assert run("--previous", "before.json") == 0
    since = told()["since"]
    assert [one["id"] for one in since["fixed"]] == [finding]  # type: ignore[call-overload] # since is no list


@pytest.mark.parametrize("content", [b"{}", b"\xff\xfe", b"[]", None])
def test_what_is_no_report_is_one_line(
    content: bytes | None, finding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert finding
    if content is not None:
        Path("before.json").write_bytes(content)
    assert run("--previous", "before.json") == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "before.json: " in err
