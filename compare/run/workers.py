"""Work done by several processes, which end with the work, with us, or when interrupted."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import TypeVar

_Key = TypeVar("_Key")
_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


def each(
    work: Callable[[_Key, _Given], tuple[_Made, ...]],
    given: Mapping[_Key, _Given],
    jobs: int,
    told: Callable[[_Made], object],
) -> list[_Made]:
    """Return what the work makes of each that is given, in their order.

    `jobs` of them are at work at once, in processes of their own where that is more than one.
    `told` is called with each thing made as it comes.
    """

    def tell(several: tuple[_Made, ...]) -> tuple[_Made, ...]:
        for one in several:
            told(one)
        return several

    if min(jobs, len(given)) < 2:  # noqa: PLR2004 - one process: ours
        return [one for pair in given.items() for one in tell(work(*pair))]
    with _workers(min(jobs, len(given))) as workers:
        running = [workers.submit(work, *pair) for pair in given.items()]
        for done in as_completed(running):
            tell(done.result())
        return [one for done in running for one in done.result()]


@contextmanager
def _workers(jobs: int) -> Iterator[ProcessPoolExecutor]:
    """Give `jobs` processes of work, which end with the work, with us, or when we are interrupted.

    Each holds the reading end of a pipe that nobody writes to and ends when ours is closed.
    """
    context = get_context("spawn")
    lifeline, ours = context.Pipe(duplex=False)
    workers = ProcessPoolExecutor(jobs, context, _work_until, (lifeline,))
    try:
        yield workers
    except BaseException:
        ours.close()
        workers.shutdown(wait=False, cancel_futures=True)
        raise
    workers.shutdown()
    ours.close()


def _work_until(lifeline: Connection) -> None:
    """Make this process end, with the reader it may be waiting for, when `lifeline` is cut."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interruption is for the parent to handle

    def wait() -> None:
        with suppress(EOFError, OSError):
            lifeline.recv_bytes()
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()
