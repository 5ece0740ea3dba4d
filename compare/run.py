"""The pipeline: manuals and a baseline → a Report."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
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
from compare.coverage import FOR_FAMILIES, answered, for_families, has_official_text, with_verified
from compare.dating import elsewhere, nearest_edition
from compare.errors import Unreadable
from compare.ledger import National, justified, ledger, national
from compare.model import Baseline, Document, Justification, Justified, Report, Result, Skipped
from compare.read import Found, Limits, by_manual, joined, read
from compare.rules import Comparison, findings, with_short_ids
from compare.statements import read_statements
from compare.variance import variance

Outcome = Result | Skipped
_Place = tuple[Path, tuple[Path, ...]]
"""Where a manual is, and its files: the path itself, or the chapters in that folder."""
_AT_ONCE = 2
"""Chapters of one manual that are read at once, each within the limits of a file."""
_USUAL = Limits()
_DECISIVE = ("numpy", "PyStemmer", "rapidfuzz", "scipy", "sparse_dot_topn")
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

    A file that cannot be read within `limits` is a row among the skipped. Neither the order in
    which files were named nor the number of `jobs`, processes at work at once, changes the report.
    `told` is called with each manual's outcome as it comes. Where the baseline has its official
    text, the report says which requirements that text bears out.
    """
    baseline = with_verified(baseline)
    files = by_manual(found)
    manuals = {manual: (path, files[path]) for manual, path in manual_ids(tuple(files)).items()}
    outcomes = _outcomes(manuals, partial(_outcome, baseline=baseline, limits=limits), jobs, told)
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


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold back Python's search for cycles: comparing makes values, which hold none."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


@_uncollected()
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
    """Return the document, with a warning when it follows another country or is for families."""
    other = elsewhere(document)
    told = [other.warning] if other else []
    told += [FOR_FAMILIES] if for_families(document) else []
    return replace(document, warnings=(*document.warnings, *told)) if told else document


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


def _outcome(
    manual: str, place: _Place, *, baseline: Baseline, limits: Limits
) -> tuple[Outcome, ...]:
    """Return what became of one manual: its result, after the files of it that were skipped."""
    path, files = place
    with ThreadPoolExecutor(_AT_ONCE) as readers:  # each waits for a process of its own
        tried = tuple(readers.map(partial(_read, limits=limits), files))
    skipped = tuple(one for one in tried if isinstance(one, Skipped))
    texts = [one for one in tried if isinstance(one, Document)]
    if not texts:
        return skipped
    document = texts[0] if files == (path,) else joined(texts, path)
    return *skipped, compare_one(manual, document, baseline)


def _read(file: Path, limits: Limits) -> Document | Skipped:
    try:
        return read(file, limits)
    except Unreadable as fault:
        return Skipped(fault.where, fault.reason)


def _outcomes(
    manuals: Mapping[str, _Place],
    outcome: Callable[[str, _Place], tuple[Outcome, ...]],
    jobs: int,
    told: Callable[[Outcome], object],
) -> list[Outcome]:
    """Return the outcomes in the order of `manuals`."""

    def tell(several: tuple[Outcome, ...]) -> tuple[Outcome, ...]:
        for one in several:
            told(one)
        return several

    if min(jobs, len(manuals)) < 2:  # noqa: PLR2004 - one process: ours
        return [one for given in manuals.items() for one in tell(outcome(*given))]
    with _workers(min(jobs, len(manuals))) as workers:
        running = [workers.submit(outcome, *given) for given in manuals.items()]
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
