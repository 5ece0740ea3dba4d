"""Read a file in a process of its own, so that a hostile or broken one harms nothing but itself."""

from __future__ import annotations

import os
import pickle
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import compare
from compare.errors import Unreadable
from compare.model import Document
from compare.read.limits import RAISE_LIMIT, REPORT_IT, Limits, check_file_size, over_time

_USUAL = Limits()
_PACKAGE_HOME = str(Path(compare.__file__).parents[1])


def read(path: Path, limits: Limits = _USUAL) -> Document:
    """Return the document in the file `path`.

    Raises Unreadable, with `path` as its place, when the file cannot be opened or read, or when
    reading it would take more time or memory than `limits` allow. Whatever happens, no process
    is left behind. The network is not used.
    """
    try:
        _check_file(path)
        return _answered(path, limits)
    except Unreadable as fault:
        raise Unreadable(str(path), fault.fault, fault.remedy) from None


def _check_file(path: Path) -> None:
    """Raise Unreadable unless `path` is a regular file that may be opened. Waits for nothing."""
    name = path.name
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise Unreadable(name, "it is a folder", "give the documents in it")
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable(name, "it is a device or a pipe, not a file", "give a file")
        path.open("rb").close()
    except FileNotFoundError:
        raise Unreadable(name, "there is no such file", "check the name and the folder") from None
    except PermissionError:
        fault = "it may not be opened (no permission)"
        raise Unreadable(name, fault, "ask its owner for access to read it") from None
    except (OSError, ValueError) as error:
        said = getattr(error, "strerror", None) or error
        raise Unreadable(name, f"it cannot be opened ({said})", "check name and disk") from None
    check_file_size(status.st_size, name)


def _answered(path: Path, limits: Limits) -> Document:
    with _reading(path, limits) as process:
        try:
            reply, _ = process.communicate(timeout=limits.seconds)
        except subprocess.TimeoutExpired:
            raise over_time(path.name, limits.seconds) from None
    if process.returncode:
        raise _stopped(path.name, process.returncode, limits.megabytes)
    answer = _unpacked(reply, path.name)
    if isinstance(answer, Unreadable):
        raise answer
    return answer


@contextmanager
def _reading(path: Path, limits: Limits) -> Iterator[subprocess.Popen[bytes]]:
    """Start a reader of `path`; on leaving, it and what it started have ended.

    The reader looks for modules only where this package is and where they are installed, never
    in the current folder, which may be a stranger's. It holds the reading end of a pipe we never
    write to, and so learns of our end even when we are killed.
    """
    lifeline, ours = os.pipe()
    command = [sys.executable, "-P", "-m", "compare.read", str(path), str(limits.megabytes)]
    try:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter; no shell
            command,
            stdin=lifeline,
            stdout=subprocess.PIPE,
            stderr=None if os.environ.get("GUIDANCE_COMPARE_DEBUG") else subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": _search_path()},
            start_new_session=True,
        )
    finally:
        os.close(lifeline)
    try:
        yield process
    finally:
        os.close(ours)
        _end(process)


def _search_path() -> str:
    known = os.environ.get("PYTHONPATH")
    return os.pathsep.join((_PACKAGE_HOME, known) if known else (_PACKAGE_HOME,))


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        if sys.platform == "win32":
            process.kill()
        else:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    if process.stdout:
        process.stdout.close()


def _stopped(name: str, code: int, megabytes: int) -> Unreadable:
    if code > 0:
        return Unreadable(name, f"the reader ended without an answer (code {code})", REPORT_IT)
    stopped = f"the reader broke off ({signal.Signals(-code).name})"
    fault = f"{stopped}: it is damaged, or takes more memory than the limit of {megabytes} MB"
    return Unreadable(name, fault, f"open it and save it anew, or {RAISE_LIMIT}")


def _unpacked(reply: bytes, name: str) -> Document | Unreadable:
    try:
        answer: Document | Unreadable = _Nouns(BytesIO(reply)).load()
    except (pickle.UnpicklingError, EOFError) as error:
        return Unreadable(name, f"the reader gave no proper answer ({error})", REPORT_IT)
    return answer


class _Nouns(pickle.Unpickler):
    """Loads our own nouns and nothing else, should a document ever take over its reader."""

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as the base class says
        if module not in {"compare.model.document", "compare.errors"} or "." in name:
            raise pickle.UnpicklingError(f"{module}.{name} is not a noun of ours")
        return super().find_class(module, name)
