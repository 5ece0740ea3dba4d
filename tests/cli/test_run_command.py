"""``guidance-compare run``, from arguments to files."""

import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from compare.baselines import load
from compare.cli import app
from compare.cli.outcome import exit_code, summary
from compare.model import Severity
from tests.processes import LINUX, MARK, ends, running
from tests.render.reports import sample

FOUND = 1
"""The exit code when there are findings: the manual says two working days where one is asked."""

NATIONAL = "# Referrals\n\nStaff must refer a concern to social care within one working day.\n"


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder to work in, with the national text and one manual."""
    (tmp_path / "national.md").write_text(NATIONAL)
    (tmp_path / "local_docs").mkdir()
    (tmp_path / "local_docs" / "north.md").write_text(NATIONAL.replace("one", "two"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return app.exit_code(["run", "--baseline", "national.md", *arguments])


def test_with_no_argument_it_compares_local_docs_and_says_where_to_look(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run() == FOUND
    out, err = capsys.readouterr()
    assert out.splitlines()[0] == "compared with Referrals"
    assert out.splitlines()[-1] == f"open {Path('reports', 'index.html')}"
    assert "\nnorth.md: " in out
    assert err == ""
    written = {path.name for path in (home / "reports").iterdir()}
    assert {"index.html", "manual-1-chapter-1.html", "method.html", "report.json"} <= written


@pytest.mark.parametrize(
    ("title", "says", "compared_with", "warned"),
    [
        ("Our standard 2025", "as the edition", "ours", False),
        ("Keeping children safe in education 2025", "as the edition", "kcsie-2025", False),
        ("Keeping children safe in education 2025", "something else", "ours", True),
        ("Keeping children safe in education 2019", "as the edition", "ours", False),
    ],
)
def test_the_text_of_an_edition_at_hand_stands_for_the_edition(
    home: Path,
    capsys: pytest.CaptureFixture[str],
    title: str,
    says: str,
    compared_with: str,
    warned: bool,  # noqa: FBT001 - a column of the table
) -> None:
    required = [one.says for one in load("kcsie-2025").requirements]
    text = "\n\n".join(required) if says == "as the edition" else "Staff must report concerns."
    (home / "ours.md").write_text(f"# {title}\n\n{text}\n", "utf-8")
    app.exit_code(["run", "--baseline", "ours.md", "--format", "json"])
    told = json.loads((home / "reports" / "report.json").read_text("utf-8"))["baseline"]
    assert told["id"] == compared_with
    assert told["sha256"] == hashlib.sha256((home / "ours.md").read_bytes()).hexdigest()
    assert (told["facts"] > 0) == (compared_with == "kcsie-2025")
    assert ("without the requirements of kcsie-2025" in capsys.readouterr().err) == warned


def test_the_report_may_be_one_file(home: Path) -> None:
    assert run("--single-file", "--format", "html") == FOUND
    assert {path.name for path in (home / "reports").iterdir()} == {"index.html"}


def test_with_a_fixed_stamp_two_runs_give_the_same_bytes(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    every = ("--quiet", "--format", "html,docx,xlsx,json")
    assert run(*every, "--out", "one") == run(*every, "--out", "two") == FOUND
    one, two = ({p.name: p.read_bytes() for p in (home / n).iterdir()} for n in ("one", "two"))
    assert one == two
    assert b"1 January 2026" in one["index.html"]


def test_a_stamp_that_is_no_moment_stops_it(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert run() == 2
    assert "SOURCE_DATE_EPOCH: 'yesterday' is no moment" in capsys.readouterr().err
    assert not list((home / "reports").iterdir())


def test_the_default_baseline_is_an_edition(home: Path) -> None:
    assert app.exit_code(["run", "--quiet", "--format", "json"]) == FOUND
    report = json.loads((home / "reports" / "report.json").read_text("utf-8"))
    assert report["baseline"]["facts"] > 0


def test_options_choose_manuals_format_and_place(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "south.md").write_text("Bicycles are kept in the yard.")
    assert run("south.md", "local_docs", "--out", "board/nov", "--format", "json", "-q") == FOUND
    assert capsys.readouterr() == ("", "")
    (written,) = (home / "board" / "nov").iterdir()
    manuals = json.loads(written.read_text("utf-8"))["manuals"]
    assert [manual["id"] for manual in manuals] == ["north.md", "south.md"]
    assert not (home / "reports").exists()


def test_settings_in_the_folder_are_used_and_wrong_ones_stop_it(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "guidance-compare.toml").write_text("out = 'kept'\nformat = ['json']\n")
    assert run("-q") == FOUND
    assert (home / "kept" / "report.json").is_file()
    (home / "guidance-compare.toml").write_text("outt = 'kept'\n")
    assert run() == 2
    assert "guidance-compare.toml: outt is an unknown key" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--out", "local_docs"], "local_docs: is a folder of manuals"),
        (["--out", "national.md"], "national.md: is a file; name a folder with --out"),
        (["--format", "html,pdf"], "--format: cannot be 'pdf'"),
        (["--baseline", "absent"], "absent: is neither an edition nor a file"),
        (["--baseline", "empty.docx"], "empty.docx: it is empty"),
    ],
)
def test_a_wrong_setting_stops_it_before_anything_is_written(
    arguments: list[str], said: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "empty.docx").touch()
    assert run(*arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"guidance-compare: {said}")
    assert err.count("\n") == 1
    assert not list(home.glob("reports/*"))


def test_without_a_manual_it_says_what_to_do(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "local_docs").rename(home / "elsewhere")
    assert run() == 2
    assert capsys.readouterr().err == (
        "guidance-compare: local_docs: there is no such folder here; "
        "name a manual, or put manuals there\n"
    )


@pytest.mark.parametrize(
    ("manual", "said"),
    [
        ("northh.md", "there is no such file; check the name"),
        ("empty", "there is no document in this folder; name the folder that holds the manual"),
    ],
)
def test_a_mistyped_name_leaves_the_last_report_alone(
    manual: str, said: str, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "empty").mkdir()
    assert run("-q") == FOUND
    before = {page.name: page.read_bytes() for page in (home / "reports").iterdir()}
    assert run(manual) == 2
    assert capsys.readouterr().err == f"guidance-compare: {manual}: {said}\n"
    assert {page.name: page.read_bytes() for page in (home / "reports").iterdir()} == before


def test_pages_of_an_earlier_report_do_not_stay_beside_a_new_one(home: Path) -> None:
    second = home / "local_docs" / "south.md"
    second.write_text((home / "local_docs" / "north.md").read_text("utf-8"), "utf-8")
    assert run("-q") == FOUND
    reports = home / "reports"
    assert (reports / "manual-2.html").exists()
    (reports / "our notes.html").write_text("<p>Ours.", "utf-8")
    assert run("local_docs/north.md", "-q", "--format", "json") == FOUND
    assert (reports / "manual-2.html").exists()
    assert run("local_docs/north.md", "-q") == FOUND
    assert not list(reports.glob("manual-2*.html"))
    assert (reports / "our notes.html").exists()


def test_what_cannot_be_read_harms_no_other_and_is_said(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "local_docs" / "broken.docx").touch()
    (home / "local_docs" / "map.png").touch()
    assert run() == 2
    out, err = capsys.readouterr()
    broken = Path("local_docs", "broken.docx")
    assert err.splitlines() == [
        "guidance-compare: passed over, being no documents by name: map.png",
        f"guidance-compare: skipped {broken}: it is empty (0 bytes); export or download it again",
    ]
    assert "\nskipped: 1\n" in out
    report = json.loads((home / "reports" / "report.json").read_text("utf-8"))
    assert [manual["id"] for manual in report["manuals"]] == ["north.md"]
    assert [row["path"] for row in report["skipped"]] == [str(broken)]


def test_its_reports_are_not_manuals_of_the_next_run(home: Path) -> None:
    assert run("local_docs", "--out", "local_docs/reports", "-q") == FOUND
    assert run("local_docs", "--out", "local_docs/reports", "-q") == FOUND
    report = json.loads((home / "local_docs" / "reports" / "report.json").read_text("utf-8"))
    assert [manual["id"] for manual in report["manuals"]] == ["north.md"]


def test_two_formats_of_one_manual_are_two_manuals(home: Path) -> None:
    (home / "local_docs" / "north.html").write_text("<p>Staff may refer a concern.</p>")
    assert run("-q", "--format", "json") == FOUND
    report = json.loads((home / "reports" / "report.json").read_text("utf-8"))
    assert [manual["id"] for manual in report["manuals"]] == ["north.html", "north.md"]


@pytest.mark.parametrize("severity", get_args(Severity))
@pytest.mark.parametrize("fail_on", [*get_args(Severity), "never"])
def test_findings_count_from_the_severity_asked_for(severity: Severity, fail_on: str) -> None:
    report = replace(sample(), skipped=())
    (result,) = report.results
    (finding, *_) = result.findings
    only = replace(result, findings=(replace(finding, severity=severity),))
    order = get_args(Severity)
    reached = fail_on != "never" and order.index(severity) <= order.index(fail_on)
    assert exit_code(replace(report, results=(only,)), fail_on) == reached  # type: ignore[arg-type] # a Threshold


def test_what_was_skipped_weighs_more_than_findings_and_nothing_is_nothing() -> None:
    assert exit_code(sample(findings=True), "low") == 2
    assert exit_code(sample(findings=True), "never") == 2
    assert exit_code(replace(sample(findings=False), skipped=()), "low") == 0


def test_the_summary_has_a_line_on_each_manual() -> None:
    report = sample(manuals=3)
    lines = list(summary(report, [Path("reports/index.html")]))
    assert [line.partition(":")[0] for line in lines[1:4]] == [result.id for result in report]


@pytest.mark.parametrize(("manuals", "more"), [(3, ""), (5, " and 2 more")])
def test_what_limits_many_manuals_is_told_once(manuals: int, more: str) -> None:
    report = sample(manuals=manuals)
    short = [replace(result, limits=("It is short.",)) for result in report]
    lines = list(summary(replace(report, results=tuple(short)), [Path("reports/index.html")]))
    named = ", ".join(result.id for result in short[:3])
    assert [line for line in lines if "It is short." in line] == [f"{named}{more}: It is short."]


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Let what is started here be interrupted, even where a shell runs us in the background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@LINUX
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(
    ("way", "jobs"),
    [(signal.SIGINT, "1"), (signal.SIGINT, "2"), (signal.SIGTERM, "1"), (signal.SIGKILL, "2")],
)
def test_stopped_it_leaves_no_file_and_no_process(way: int, jobs: str, home: Path) -> None:
    os.mkfifo(home / "local_docs" / "0.md")  # said to be skipped as soon as the run has begun
    for name in ("a.html", "b.html"):
        (home / "local_docs" / name).write_text("<table><tr><td>" * 3000)
    command = [sys.executable, "-m", "compare", "run", "--baseline", "national.md", "--jobs", jobs]
    with subprocess.Popen(
        command,
        stderr=subprocess.PIPE,
        env=os.environ | {MARK: str(home)},
        start_new_session=True,
    ) as started:
        assert started.stderr
        assert b"0.md" in started.stderr.readline()
        begun = running(str(home))
        os.killpg(started.pid, way) if way == signal.SIGINT else started.send_signal(way)
    assert started.returncode == (130 if way == signal.SIGINT else -way)
    assert all(map(ends, {*begun, *running(str(home))}))
    assert not list(home.glob("reports/*"))


@pytest.mark.parametrize(
    ("edition", "told"),
    [("working-together-2026", True), ("working-together-2023", False)],
)
def test_an_edition_of_which_little_is_at_hand_is_told_on_the_screen(
    edition: str,
    told: bool,  # noqa: FBT001 - a column of the table
) -> None:
    lines = list(summary(replace(sample(), baseline=load(edition)), ()))
    said = [line for line in lines if line.startswith("this edition is known in part, 5 of its")]
    assert bool(said) == told
    assert all("--baseline working-together-2023 is known whole" in line for line in said)
