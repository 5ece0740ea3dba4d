"""Many manuals and a baseline → a Report. What cannot be read is a row in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from importlib.metadata import version
from pathlib import Path

from compare import __version__
from compare.coverage import with_verified
from compare.decisions import justified
from compare.errors import Unreadable
from compare.model import Baseline, Document, Justification, Justified, Report, Result, Skipped
from compare.read import Found, Limits, by_manual, joined, read
from compare.rules import with_short_ids
from compare.run.comparison import compare_one, ready
from compare.run.workers import each
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
    whole: bool = False,
    register: Sequence[Justification] = (),
    told: Callable[[Outcome], object] = lambda _: None,
) -> Report:
    """Return the report on every manual found. `made` is when, in ISO 8601.

    The `register` of justified additions is read as it stands on that day. With `whole` each manual
    is held to be whole, however short.

    A file that cannot be read within `limits` is a row among the skipped. Neither the order in
    which files were named nor the number of `jobs`, processes at work at once, changes the report.
    `told` is called with each manual's outcome as it comes. Where the baseline has its official
    text, the report says which requirements that text bears out.
    """
    baseline = with_verified(baseline)
    files = by_manual(found)
    manuals = {manual: (path, files[path]) for manual, path in manual_ids(tuple(files)).items()}
    outcomes = each(
        partial(_outcome, baseline=baseline, limits=limits, whole=whole), manuals, jobs, told
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


def manual_ids(paths: Sequence[Path]) -> dict[str, Path]:
    """Return the manuals by id: the file's name, with as many folders as tell them apart."""
    ends = [
        [Path(*path.parts[-n:]).as_posix() for n in range(1, len(path.parts) + 1)] for path in paths
    ]
    shared = Counter(end for path in ends for end in path)
    ids = (next((end for end in path if shared[end] == 1), path[-1]) for path in ends)
    return dict(zip(ids, paths, strict=True))


def _outcome(
    manual: str, place: _Place, *, baseline: Baseline, limits: Limits, whole: bool
) -> tuple[Outcome, ...]:
    """Return what became of one manual: its result, after the files of it that were skipped."""
    path, files = place
    with ThreadPoolExecutor(_AT_ONCE) as readers:  # each waits for a process of its own
        reading = readers.map(partial(_read, limits=limits), files)
        ready(baseline)
        tried = tuple(reading)
    skipped = tuple(one for one in tried if isinstance(one, Skipped))
    texts = [one for one in tried if isinstance(one, Document)]
    if not texts:
        return skipped
    document = texts[0] if files == (path,) else joined(texts, path)
    return *skipped, compare_one(manual, document, baseline, whole=whole)


def _read(file: Path, limits: Limits) -> Document | Skipped:
    try:
        return read(file, limits)
    except Unreadable as fault:
        return Skipped(fault.where, fault.reason)
