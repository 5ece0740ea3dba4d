"""Processor time, which the load of the machine does not change much, and how it is told."""

from __future__ import annotations

import gc
import resource
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pypandoc
import pytest

_TIMES = 3
"""How often short work is timed; the least counts."""


def seconds(work: Callable[[], object]) -> float:
    """Return the processor time of the work, the least of three."""
    return min(once(work) for _ in range(_TIMES))


def once(work: Callable[[], object]) -> float:
    """Return the processor time of the work, with that of the processes it starts and awaits."""
    gc.collect()
    before = spent()
    work()
    return spent() - before


def pandoc_seconds(file: Path) -> float:
    """Return what bare pandoc needs to read a file, the least of three."""
    command = [pypandoc.get_pandoc_path(), "-t", "json", "-o", "/dev/null", str(file)]
    return seconds(lambda: subprocess.run(command, check=True))


def tell(capsys: pytest.CaptureFixture[str], ratio: str) -> None:
    with capsys.disabled():
        print(f"\n{ratio}")  # noqa: T201 - the ratio is what the run is for


def spent() -> float:
    """Return the processor time so far, with that of the processes started and awaited."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
