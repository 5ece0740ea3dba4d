"""The pipeline: manuals and a baseline → a Report."""

from __future__ import annotations

import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import datetime
from functools import lru_cache, partial
from importlib.metadata import version
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from compare import __version__
from compare.agreement import judged
from compare.align import align, unanswered
from compare.baselines import load
from compare.coverage import answered, has_official_text, with_verified
from compare.dating import elsewhere, nearest_edition
from compare.errors import Unreadable
from compare.ledger import National, justified, ledger, national
from compare.model import Baseline, Document, Justification, Justified, Report, Result, Skipped
from compare.read import Found, Limits, read
from compare.rules import Comparison, findings, with_short_ids
from compare.statements import read_statements
from compare.variance import variance

Outcome = Result | Skipped
_USUAL = Limits()
_DECISIVE = ("numpy", "rapidfuzz", "scipy", "snowballstemmer", "sparse_dot_topn")
"""Libraries whose version may change a result; each document names its own reader."""


def compare_all(  # noqa: PLR0913 - all but two by name, each a plain setting of the run
    found: Found,
    baseline: Baseline,
    *,
    made: str,
    jobs: int = 1,
    limits: Limits = _USUAL,
    register: Sequence[Justification] = (),
    told: Callable[[Outcome], object] = lambda _: None,
) -> Report:
    """Return the report on every manual found. `made` is when, in ISO 8601.

    The `register` of justified additions is read as it stands on that day.

    A manual that cannot be read within `limits` is a row among the skipped. Neither the order in
    which files were named nor the number of `jobs`, processes at work at once, changes the report.
    `told` is called with each manual's outcome as it comes. Where the baseline has its official
    text, the report says which requirements that text bears out.
    """
    baseline = with_verified(baseline)
    outcomes = _outcomes(
        manual_ids(found.files), partial(_outcome, baseline=baseline, limits=limits), jobs, told
    )
    skipped = [Skipped(fault.where, fault.reason) for fault in found.refused]
    skipped += [outcome for outcome in outcomes if isinstance(outcome, Skipped)]
    results = with_short_ids(outcome for outcome in outcomes if isinstance(outcome, Result))
    return Report(
        baseline=baseline,
        results=results,
        skipped=tuple(sorted(skipped, key=lambda row: row.path)),
        made=made,
        tool=f"guidance-compare {__version__}",
        versions=tuple((name, version(name)) for name in _DECISIVE),
        justified=_register(register, results, made),
        variance=variance(baseline, results),
    )


def _register(
    register: Sequence[Justification], results: Sequence[Result], made: str
) -> tuple[Justified, ...]:
    if not register:
        return ()
    found = (finding for result in results for finding in result.findings)
    return justified(register, found, datetime.fromisoformat(made).date())


def compare_one(manual: str, document: Document, baseline: Baseline) -> Result:
    """Return what the comparison of one document says, under the id `manual`.

    The ids of its findings are whole: they are cut to what tells them apart in a report.
    """
    stated, asked = read_statements(document), _asked(baseline.document)
    links = judged(align(document, baseline.document), stated, asked, baseline.terms)
    told = ledger(document, stated, links, baseline, _national(baseline))
    answers = answered(document, stated, links, baseline, asked)
    found = findings(Comparison(document, stated, links, baseline, asked, told, answers))
    missing = unanswered(links, baseline.document)
    near = nearest_edition(document, stated, *_editions(baseline))
    warned = _warned(document)
    return Result(manual, warned, links, missing, found, told, answers, near)


def _warned(document: Document) -> Document:
    """Return the document, with a warning when it follows another country's rules."""
    other = elsewhere(document)
    return replace(document, warnings=(*document.warnings, other.warning)) if other else document


@lru_cache(maxsize=1)
def _editions(baseline: Baseline) -> tuple[Mapping[str, Document], Mapping[str, Baseline]]:
    """Return the texts and the baselines, by id, of all editions in the series of this one."""
    series = [card.id for card in baseline.shelf if card.series == baseline.edition.series]
    editions = {name: load(name) for name in series}
    texts = {name: one.document for name, one in editions.items() if has_official_text(one)}
    if not baseline.requirements:  # a guidance file of the user's is a text too
        texts[baseline.edition.id] = baseline.document
    return texts, editions


_asked = lru_cache(maxsize=1)(read_statements)
"""What the national text states, read once for all manuals."""


@lru_cache(maxsize=1)
def _national(baseline: Baseline) -> National:
    return national(baseline, _asked(baseline.document))


def manual_ids(paths: Sequence[Path]) -> dict[str, Path]:
    """Return the manuals by id: the file's name, with as many folders as tell them apart."""
    ends = [
        [Path(*path.parts[-n:]).as_posix() for n in range(1, len(path.parts) + 1)] for path in paths
    ]
    shared = Counter(end for path in ends for end in path)
    ids = (next((end for end in path if shared[end] == 1), path[-1]) for path in ends)
    return dict(zip(ids, paths, strict=True))


def _outcome(manual: str, path: Path, *, baseline: Baseline, limits: Limits) -> Outcome:
    try:
        return compare_one(manual, read(path, limits), baseline)
    except Unreadable as fault:
        return Skipped(fault.where, fault.reason)


def _outcomes(
    manuals: Mapping[str, Path],
    outcome: Callable[[str, Path], Outcome],
    jobs: int,
    told: Callable[[Outcome], object],
) -> list[Outcome]:
    """Return the outcomes in the order of `manuals`."""
    outcomes = []
    if min(jobs, len(manuals)) < 2:  # noqa: PLR2004 - one process: ours
        for manual, path in manuals.items():
            outcomes.append(outcome(manual, path))
            told(outcomes[-1])
        return outcomes
    with _workers(min(jobs, len(manuals))) as workers:
        running = [workers.submit(outcome, manual, path) for manual, path in manuals.items()]
        for done in as_completed(running):
            told(done.result())
        return [done.result() for done in running]


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
