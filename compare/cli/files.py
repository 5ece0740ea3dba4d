"""The one place that writes files: all of them whole, or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath, PureWindowsPath

from compare.errors import BadSetting

_GENERATOR = b'<meta name="generator" content="guidance-compare">'
_HEAD = 1000
"""Bytes of a page in which it says what made it."""


def ready(folder: Path) -> Path:
    """Return `folder`, made if need be, once a file could be written in it.

    Raises BadSetting otherwise, so that nobody waits for a report that cannot be kept.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=folder).close()
    except (FileExistsError, NotADirectoryError):
        raise BadSetting(str(folder), "is a file", "name a folder with --out") from None
    except (OSError, ValueError) as error:
        raise _not_writable(folder, error) from None
    return folder


def write(contents: Mapping[str, str | bytes], folder: Path) -> tuple[Path, ...]:
    """Write `contents`, by file name, into `folder` and return their paths.

    Each file is written beside its place and then moved into it, so that nobody ever meets half
    of one, and none is moved before all are written. Raises BadSetting when one cannot be
    written.
    """
    places = {folder / _plain(name): content for name, content in contents.items()}
    waiting: list[tuple[Path, Path]] = []
    try:
        for place, content in places.items():
            waiting.append((_written(content, folder), place))
        for whole, place in waiting:
            whole.replace(place)
    except OSError as error:
        raise _not_writable(folder, error) from None
    finally:
        for whole, _ in waiting:
            with suppress(OSError):
                whole.unlink(missing_ok=True)
    return tuple(places)


def clear(folder: Path, written: Collection[Path]) -> None:
    """Remove the web pages of an earlier report of ours that this one does not have.

    A page is ours when its head says so. Where this report `written` has no first page, another
    kind of report was asked for, and all stays.
    """
    if folder / "index.html" not in written:
        return
    for page in folder.glob("*.html"):
        if page not in written and _is_ours(page):
            with suppress(OSError):
                page.unlink()


def _is_ours(page: Path) -> bool:
    try:
        with page.open("rb") as file:
            return _GENERATOR in file.read(_HEAD)
    except OSError:
        return False


def _plain(name: str) -> str:
    """Return `name`, a bare file name: nothing is written outside the folder."""
    bare = {PurePosixPath(name).name, PureWindowsPath(name).name} == {name}
    if not bare or name in {"", ".."}:
        raise ValueError(f"{name!r} is no bare file name")
    return name


def _written(content: str | bytes, folder: Path) -> Path:
    handle, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    whole = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode("utf-8"))
        whole.chmod(0o666 & ~_umask())  # mkstemp lets nobody else read it
    except BaseException:
        whole.unlink(missing_ok=True)
        raise
    return whole


def _umask() -> int:
    """Return the process's mask for new files: POSIX can only tell it by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _not_writable(folder: Path, error: Exception) -> BadSetting:
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    remedy = "free some space, or name another folder with --out"
    return BadSetting(str(folder), f"cannot be written to ({why})", remedy)
