"""Reading in a process of its own: what goes wrong there stays there."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from compare.errors import Unreadable
from compare.read import __main__ as child
from compare.read import bounded, reader
from compare.read.limits import Limits
from tests.processes import LINUX, MARK, ends, running

POSIX = pytest.mark.skipif(os.name != "posix", reason="pipes in folders and groups are POSIX's")
SLOW = "[" * 5000 + "Staff must act."
"""Pandoc takes minutes over it: each bracket may open a link."""


def test_it_reads_what_the_reader_reads(tmp_path: Path) -> None:
    manual = tmp_path / "a manual\n[1]*?é🙂.md"
    manual.write_text("# Aims\n\nStaff must act. Do it now.\n", encoding="utf-8")
    assert bounded.read(manual) == reader.read(manual)


def absent(path: Path) -> None:
    path.unlink(missing_ok=True)


def empty(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (absent, "there is no such file"),
        (empty, "it is empty"),
        (Path.mkdir, "it is a folder"),
        pytest.param(os.mkfifo, "not a file", marks=POSIX),
        pytest.param(lambda path: path.symlink_to("/dev/zero"), "not a file", marks=POSIX),
        pytest.param(lambda path: path.symlink_to(path.name), "cannot be opened", marks=POSIX),
        (lambda path: path.write_bytes(bytes(range(256))), "binary"),
    ],
)
def test_what_is_no_document_is_refused_at_once(
    make: Callable[[Path], object], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "manual.docx"
    make(path)
    with pytest.raises(Unreadable, match=said) as fault:
        bounded.read(path)
    assert fault.value.where == str(path)


@LINUX
def test_a_file_that_takes_too_long_is_given_up_with_all_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(MARK, str(tmp_path))
    manual = tmp_path / "manual.md"
    manual.write_text(SLOW)
    with pytest.raises(Unreadable, match="longer than the limit of 1 s"):
        bounded.read(manual, Limits(seconds=1))
    assert all(map(ends, running(str(tmp_path))))


@LINUX
def test_the_reader_ends_when_we_are_killed(tmp_path: Path) -> None:
    manual = tmp_path / "manual.md"
    manual.write_text(SLOW)
    program = f"""
from pathlib import Path
from compare.read import bounded
with bounded._reading(Path({str(manual)!r}), bounded.Limits()) as reader:
    print("begun", flush=True)
    reader.communicate()
"""
    marked = os.environ | {MARK: str(tmp_path)}
    command = [sys.executable, "-c", program]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=marked) as us:
        assert us.stdout
        us.stdout.readline()
        us.kill()
    assert all(map(ends, running(str(tmp_path))))


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded by RLIMIT_DATA")
def test_a_file_that_takes_too_much_memory_is_given_up(tmp_path: Path) -> None:
    manual = tmp_path / "manual.md"
    manual.write_text("Staff must act. " * 200_000)
    with pytest.raises(Unreadable, match="limit of 100 MB"):
        bounded.read(manual, Limits(megabytes=100))


class Panic(BaseException):
    """Stands for a panic in the PDF library, which is no Exception."""


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (MemoryError(), "limit of 9 MB"),
        (RecursionError(), "nested too deep"),
        (Panic("index out of range"), "fault of ours"),
        (KeyError("t"), "fault of ours"),
        (Unreadable("x", "has no text layer", "run OCR first"), "run OCR first"),
    ],
)
def test_whatever_the_reader_raises_is_an_answer(
    fault: BaseException, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_: Path) -> None:
        raise fault

    manual = tmp_path / "manual.md"
    manual.write_text("Staff must act.")
    monkeypatch.setattr(reader, "read", failing)
    answer = child.answer(manual, 9)
    assert isinstance(answer, Unreadable)
    assert said in answer.reason


@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("import os; os.abort()", "SIGABRT"),
        ("raise SystemExit(7)", "code 7"),
        ("", "no proper answer"),
        ("import sys, pickle; sys.stdout.buffer.write(pickle.dumps(print))", "not a noun of ours"),
    ],
)
def test_a_reader_that_goes_wrong_is_reported(
    program: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = tmp_path / "python"
    wrong.write_text(f"#!{sys.executable} -I\n{program}\n")
    wrong.chmod(0o755)
    manual = tmp_path / "manual.md"
    manual.write_text("Staff must act.")
    monkeypatch.setattr(sys, "executable", str(wrong))
    with pytest.raises(Unreadable, match=said):
        bounded.read(manual)


def test_answers_survive_the_way_back() -> None:
    fault = Unreadable("a\nb", "it is empty", "export it again")
    assert str(pickle.loads(pickle.dumps(fault))) == str(fault)  # noqa: S301 - our own bytes


def test_the_current_folder_is_not_searched_for_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    (tmp_path / "manual.md").write_text("Staff must act.")
    monkeypatch.chdir(tmp_path)
    assert bounded.read(Path("manual.md")).words == 3


def test_a_file_that_has_gone_since_is_told(tmp_path: Path) -> None:
    gone = child.answer(tmp_path / "manual.docx", 100)
    assert isinstance(gone, Unreadable)
    assert "it cannot be read" in gone.fault
