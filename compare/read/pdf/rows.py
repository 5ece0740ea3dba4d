"""Runs of letters → rows: what stands on one baseline, from the top down, left to right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.read.pdf.shapes import Run
from compare.read.printed import is_number, marker

X_HEIGHT = 0.7
"""Height of most letters above the baseline, as a share of the size of type."""
_SAME_LINE = 0.25
"""Runs stand on one line when they share more than this of the lower one's height: a raised mark
does, the line above does not."""
_NEAREST_ROWS = 4
"""Rows that a run may belong to; runs come from the top down."""
_GAP = 1.0
"""A gap wider than this share of the size of type parts columns or cells."""
_LONGEST_LABEL = 12
"""Letters and signs of a number or bullet, which the gap after it does not part from its text."""
_JITTER = 1.0
"""Points by which a program shifts letters it draws twice to make them look bold."""


def rows(runs: Iterable[Run]) -> list[list[Run]]:
    """Return `runs` grouped by baseline, from the top down, each group left to right.

    Letters drawn twice in one place are taken once.
    """
    found: list[list[Run]] = []
    tallest: list[Run] = []
    for run in sorted(_drawn_once(runs), key=lambda r: (-r.base, r.left, r.order)):
        near = range(max(0, len(found) - _NEAREST_ROWS), len(found))
        n = max(near, key=lambda k: _shared(run, tallest[k]), default=-1)
        if n < 0 or _shared(run, tallest[n]) <= _SAME_LINE:
            found.append([run])
            tallest.append(run)
        else:
            found[n].append(run)
            tallest[n] = max(tallest[n], run, key=lambda r: r.size)
    ordered = sorted(zip(found, tallest, strict=True), key=lambda pair: -pair[1].base)
    return [sorted(row, key=lambda r: (r.left, r.order)) for row, _ in ordered]


def parts(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield the runs of each row, and of a row with wide gaps in it those between the gaps."""
    for row in rows(runs):
        yield from _between_gaps(row)


def _drawn_once(runs: Iterable[Run]) -> Iterator[Run]:
    seen: dict[str, list[Run]] = {}
    for run in runs:
        others = seen.setdefault(run.text, [])
        if not any(
            abs(run.left - o.left) < _JITTER and abs(run.base - o.base) < _JITTER for o in others
        ):
            others.append(run)
            yield run


def _shared(a: Run, b: Run) -> float:
    """Return the share of the lower run's height that two runs have in common."""
    bottom = max(a.base, b.base)
    top = min(a.base + a.size * X_HEIGHT, b.base + b.size * X_HEIGHT)
    return (top - bottom) / (X_HEIGHT * min(a.size, b.size))


def _between_gaps(row: Sequence[Run]) -> Iterator[list[Run]]:
    part: list[Run] = []
    right = 0.0
    for run in row:
        wide = part and run.left - right > _GAP * min(run.size, part[-1].size)
        if wide and not _is_label(" ".join(r.text for r in part)):
            yield part
            part = []
        right = max(right, run.right) if part else run.right
        part.append(run)
    if part:
        yield part


def _is_label(text: str) -> bool:
    label = text.strip()
    found = marker(f"{label} X")
    nothing_else = found is not None and found.rest == "X"
    return len(label) <= _LONGEST_LABEL and (is_number(label) or nothing_else)
