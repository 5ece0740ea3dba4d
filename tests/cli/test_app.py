"""Exit codes and one-line faults."""

import io
import os
import pathlib
import re
import subprocess
import sys
from collections.abc import Callable, Sequence

import pytest

from compare import __version__
from compare.cli import app, console
from compare.cli.app import exit_code
from compare.errors import BadSetting

COMMAND = (sys.executable, "-m", "compare")


def run(
    arguments: Sequence[str], cwd: pathlib.Path, **options: object
) -> subprocess.CompletedProcess[str]:
    """Run the command in `cwd`, away from this repository's own folders."""
    return subprocess.run(  # type: ignore[call-overload,no-any-return] # options are passed on
        [*COMMAND, *arguments],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )


@pytest.mark.parametrize("arguments", [[], ["--help"], ["--version"], ["run", "--help"]])
def test_what_is_asked_is_answered(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(arguments) == 0
    out, err = capsys.readouterr()
    assert out
    assert err == ""


@pytest.mark.parametrize("command", [["run"], ["derived"], ["diff"], ["baseline", "add"]])
def test_help_names_no_python_type(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert exit_code([*command, "--help"]) == 0
    told = capsys.readouterr().out
    assert "Arguments:" in told
    assert not re.search(r"<[\w\[\]]+>", told)


def test_help_waits_for_nothing_that_is_slow_to_load() -> None:
    code = "import compare.cli.app, sys; print(*sys.modules)"
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    slow = {"compare.run", "compare.statements", "httpx", "jinja2", "numpy", "openpyxl", "scipy"}
    assert not slow & set(shown.stdout.split())


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    exit_code(["--version"])
    assert capsys.readouterr().out == f"guidance-compare {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["compare"], "No such command 'compare'; see guidance-compare --help"),
        (["read"], "Missing argument 'FILE'; see guidance-compare read --help"),
        (["run", "--colour"], "No such option: --colour"),
        (["run", "--jobs", "0"], "--jobs: cannot be 0"),
        (["run", "--fail-on", "red"], "--fail-on: cannot be 'red'"),
        (["read", "absent\n.docx"], r"absent\n.docx: there is no such file; check the name"),
        (["baseline", "show", "absent"], "absent: is neither an edition nor a file"),
    ],
)
def test_misuse_is_one_line_and_exit_code_2(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert exit_code(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"guidance-compare: {said}")
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (BadSetting("x", "is wrong", "mend it"), 2),
        (KeyError("block\nid"), 3),
        (RecursionError(), 3),
        (KeyboardInterrupt(), 130),
    ],
)
@pytest.mark.parametrize("debug", [True, False])
def test_each_kind_of_fault_has_its_code(
    fault: BaseException,
    code: int,
    *,
    debug: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def failing(_: object) -> None:
        raise fault

    monkeypatch.setattr(app, "say", failing)
    monkeypatch.setattr(os, "environ", {})
    assert exit_code(["--debug", "--version"] if debug else ["--version"]) == code
    assert len(capsys.readouterr().err.splitlines()) == (code != 130)


def test_a_fault_of_ours_says_how_to_report_it_and_debug_where(
    tmp_path: pathlib.Path,
) -> None:
    broken = tmp_path / "compare_broken.py"
    broken.write_text(
        "import sys\n"
        "from compare.cli import baseline, main\n"
        "def default(): raise KeyError('edition\\nid')\n"
        "baseline.default = default\n"
        "main()\n"
    )
    command = [sys.executable, str(broken)]
    quiet = subprocess.run(
        [*command, "baseline", "list"], capture_output=True, text=True, check=False
    )
    loud = subprocess.run(
        [*command, "--debug", "baseline", "list"], capture_output=True, text=True, check=False
    )
    assert quiet.returncode == loud.returncode == 3
    assert quiet.stderr.startswith("guidance-compare: a fault of ours (KeyError: ")
    assert "guidance-compare --debug" in quiet.stderr
    assert quiet.stderr.count("\n") == 1
    assert 'compare_broken.py", line 3' in loud.stderr


@pytest.fixture
def manual(tmp_path: pathlib.Path) -> pathlib.Path:
    path = tmp_path / "manual – é🙂.md"
    path.write_text("# Café – 🙂\n\nStaff must act.\n" * 200, encoding="utf-8")
    return path


@pytest.mark.skipif(os.name != "posix", reason="locales by environment variables are POSIX's")
@pytest.mark.parametrize("locale", ["C", "en_GB.ISO-8859-1"])
def test_the_output_is_utf8_whatever_the_locale(
    locale: str, manual: pathlib.Path, tmp_path: pathlib.Path
) -> None:
    env = os.environ | {"LC_ALL": locale, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run(["read", manual.name], tmp_path, env=env)
    assert "Café – 🙂" in done.stdout


@pytest.mark.skipif(os.name != "posix", reason="pipes")
@pytest.mark.parametrize("arguments", [["--help"], ["read"], ["read", "--json"]])
def test_nobody_need_listen_to_the_end(arguments: list[str], manual: pathlib.Path) -> None:
    if "read" in arguments:
        arguments = [*arguments, str(manual)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *arguments], stdout=writing, stderr=subprocess.PIPE, check=False
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no /dev/full here")  # noqa: PTH110 - as short as it gets
def test_standard_output_on_a_full_disk_is_one_line(manual: pathlib.Path) -> None:
    with pathlib.Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*COMMAND, "read", str(manual)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == (
        b"guidance-compare: standard output: cannot be written (No space left on device); "
        b"write it elsewhere\n"
    )


def test_progress_is_silent_when_nobody_watches(capsys: pytest.CaptureFixture[str]) -> None:
    with console.progress(2, quiet=False) as done:
        done("one")
    assert capsys.readouterr() == ("", "")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("quiet", [True, False])
def test_progress_is_shown_to_who_watches_and_leaves_no_trace(
    *, quiet: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(console, "Timer", Impatient)
    with console.progress(2, quiet=quiet) as done:
        done("north\n.md")
    assert bool(terminal.getvalue()) == (not quiet)
    assert not capsys.readouterr().out


class Impatient:
    """Stands for a timer; its time has come at once."""

    daemon = False

    def __init__(self, _: float, start: Callable[[], None]) -> None:
        self.start = start

    def cancel(self) -> None:
        pass
