"""Whether processes that were started have ended."""

import os
import select
import sys
from pathlib import Path

import pytest

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
MARK = "GUIDANCE_COMPARE_TEST"
"""A variable to start processes with, so that they and all they start can be found."""


def running(mark: str) -> list[int]:
    """Return the processes that were started with `mark` in their environment and still run."""
    wanted, found = f"{MARK}={mark}".encode(), []
    for environment in Path("/proc").glob("[0-9]*/environ"):
        try:
            if wanted in environment.read_bytes().split(b"\0"):
                found.append(int(environment.parent.name))
        except OSError:
            continue  # it has ended, or is not ours
    return found


def ends(process: int) -> bool:
    """Wait up to 30 s for `process` to end; say whether it did."""
    try:
        watch = os.pidfd_open(process)
    except ProcessLookupError:
        return True
    with os.fdopen(watch):
        return bool(select.select([watch], [], [], 30)[0])
