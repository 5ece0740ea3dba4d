"""What changed since an earlier run."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Finding, Report, Since


def since(earlier: Report, report: Report) -> Since:
    """Return the findings of `report` that are new, that stand since `earlier`, and what is fixed.

    A finding is the same when its id is: unrelated edits and a manual's title change none.
    """
    then, now = {f.id for f in _findings(earlier)}, {f.id for f in _findings(report)}
    return Since(
        made=earlier.made,
        new=tuple(f.id for f in _findings(report) if f.id not in then),
        standing=tuple(f.id for f in _findings(report) if f.id in then),
        fixed=tuple(f for f in _findings(earlier) if f.id not in now),
    )


def _findings(report: Report) -> Iterator[Finding]:
    return (finding for result in report for finding in result.findings)
