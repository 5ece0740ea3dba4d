"""The hostile files, all at once: each has its line and its row, and the others are unharmed."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from tests.cli import hostile

REASONS = {name: said for name, (_, said) in (hostile.REFUSED | hostile.LARGE).items()} | (
    hostile.POSIX if os.name == "posix" else {}
)


class Run(NamedTuple):
    home: Path
    done: subprocess.CompletedProcess[str]
    report: dict[str, Any]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    home = tmp_path_factory.mktemp("hostile")
    hostile.make(home / "manuals", slow=False)
    (home / "national.md").write_text("Staff must act on the day of the concern.\n")
    command = [sys.executable, "-m", "compare", "run", "manuals", "--baseline", "national.md"]
    done = subprocess.run(
        [*command, "--jobs", "2"],
        cwd=home,
        preexec_fn=hostile.without_privilege if os.name == "posix" else None,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    yield Run(home, done, json.loads((home / "reports" / "report.json").read_text("utf-8")))
    shutil.rmtree(home)


def test_the_exit_code_says_that_something_was_not_read(run: Run) -> None:
    assert run.done.returncode == 2


@pytest.mark.parametrize("name", REASONS)
def test_what_is_not_read_has_a_row_and_a_line(name: str, run: Run) -> None:
    path = str(Path("manuals") / name)
    (row,) = (row for row in run.report["skipped"] if row["path"] == path)
    assert REASONS[name] in row["reason"]
    line = f"guidance-compare: skipped {path}: {row['reason']}"
    assert run.done.stderr.splitlines().count(line) == 1


@pytest.mark.parametrize("name", hostile.READABLE)
def test_what_is_only_odd_is_read(name: str, run: Run) -> None:
    (manual,) = (one for one in run.report["manuals"] if one["id"] == name)
    assert "Staff must act." in json.dumps(manual)


def test_there_is_nothing_else_to_report(run: Run) -> None:
    assert len(run.report["skipped"]) == len(REASONS) == len(run.done.stderr.splitlines())
    assert len(run.report["manuals"]) == len(hostile.READABLE)


def test_nothing_is_let_in_or_out(run: Run) -> None:
    """Neither another file's text in the report, nor a file outside the folder for reports."""
    for written in (run.home / "reports").iterdir():
        text = written.read_text("utf-8")
        assert "root:" not in text
        assert "Not for the board." not in text
    made = {"manuals", "reports", "national.md", "secret.md"}
    assert {path.name for path in run.home.iterdir()} == made
    assert not (run.home.parent / "climbed").exists()
