"""Standard output for what was asked, standard error for progress and faults; both in UTF-8."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

from compare.errors import BadSetting, printable

_PATIENCE = 1.0
"""Seconds after which progress is shown: shorter work needs none."""


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, and let what is no text be seen as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def say(text: str) -> None:
    """Print `text` on standard output. When nobody listens any more (``| head``), say nothing.

    Raises BadSetting when standard output cannot be written, because a disk is full for example.
    """
    try:
        print(text, flush=True)  # noqa: T201 - this is where we print
    except BrokenPipeError:
        _listen_no_more()
    except OSError as error:
        _listen_no_more()
        raise BadSetting(
            "standard output", f"cannot be written ({error.strerror})", "write it elsewhere"
        ) from None


def warn(text: str) -> None:
    """Print `text` as one line on standard error, so that it cannot be taken for the answer."""
    print(f"guidance-compare: {printable(text)}", file=sys.stderr, flush=True)  # noqa: T201 - as above


def _listen_no_more() -> None:
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


@contextmanager
def progress(total: int, *, quiet: bool) -> Iterator[Callable[[str], None]]:
    """Give a function to call with what has been done last, `total` times in all.

    Shown on standard error when that is a terminal, it is not `quiet`, and it takes a while.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.console import Console  # noqa: PLC0415 - not needed by most uses, and slow to load
    from rich.progress import (  # noqa: PLC0415 - as above
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (SpinnerColumn(), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    last_done = TextColumn("{task.description}", markup=False)
    bar = Progress(*columns, last_done, console=Console(stderr=True), transient=True)
    task = bar.add_task("", total=total)
    showing = Timer(_PATIENCE, bar.start)
    showing.daemon = True
    showing.start()
    try:
        yield lambda done: bar.update(task, advance=1, description=printable(done))
    finally:
        showing.cancel()
        bar.stop()
