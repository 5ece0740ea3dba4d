"""What a run came to: the lines on the screen, and the exit code."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import get_args

from compare.baselines import default
from compare.cli.settings import Threshold
from compare.model import Report, Severity
from compare.text import first_of

_SEVERITIES: tuple[Severity, ...] = get_args(Severity)
"""Highest first."""
_MANY = 12
"""Files that are likelier the chapters of one manual than manuals."""
_NAMED = 3
"""Manuals that a line names."""


def summary(report: Report, written: Sequence[Path]) -> Iterator[str]:
    """Yield a line on each manual, and where to look."""
    edition = report.baseline.edition
    yield f"compared with {edition.title} {edition.label}".rstrip()
    for result in report:
        sentences, linked = len(result.document.sentences), len({k.local.id for k in result.links})
        counted = Counter(finding.severity for finding in result.findings)
        told = ", ".join(f"{counted[s]} {s}" for s in _SEVERITIES if counted[s])
        one = "finding" if len(result.findings) == 1 else "findings"
        findings = f"{len(result.findings)} {one} ({told})" if told else "no findings"
        yield (
            f"{result.id}: {linked:,} of {sentences:,} sentences answer the national text; "
            f"{findings}"
        )
    yield from _known_in_part(report)
    yield from _limits(report)
    if report.skipped:
        yield f"skipped: {len(report.skipped)}"
    if len(report.results) >= _MANY:
        yield "if these are the chapters of one manual, name their folder and add --chapters"
    for file in _to_open(written):
        yield f"open {file}"


def _known_in_part(report: Report) -> Iterator[str]:
    """Yield that few of an edition's requirements are at hand: what is not found means little."""
    edition, held = report.baseline.edition, report.baseline.requirements
    if held and not edition.complete:
        own = sum(one.edition == edition.id for one in held)
        yield (
            f"this edition is known in part, {own:,} of its requirements are at hand; "
            f"--baseline {default()} is known whole"
        )


def _limits(report: Report) -> Iterator[str]:
    """Yield each thing that limits a comparison once, after the manuals that it holds for."""
    held = defaultdict[str, list[str]](list)
    for result in report:
        for limit in result.limits:
            held[limit].append(result.id)
    for limit, ids in held.items():
        yield f"{first_of(ids, _NAMED)}: {limit}"


def _to_open(written: Sequence[Path]) -> Iterator[Path]:
    """Yield what people open: the first page, the Word file and the spreadsheet; else the JSON."""
    pages = [file for file in written if file.suffix == ".html"][:1]
    office = [file for file in written if file.suffix in {".docx", ".xlsx"}]
    yield from (pages + office) or written[:1]


def exit_code(report: Report, fail_on: Threshold) -> int:
    """Return 2 when something was skipped, 1 when a finding reaches `fail_on`, otherwise 0.

    What the board has set aside, as justified or as judged wrong, does not count.
    """
    if report.skipped:
        return 2
    reached = () if fail_on == "never" else _SEVERITIES[: _SEVERITIES.index(fail_on) + 1]
    aside = {one.entry.finding for one in report.justified if one.status == "in force"}
    aside |= {d.decision.finding for d in report.decided if d.outcome == "judged wrong"}
    found = (finding for result in report for finding in result.findings)
    return int(any(one.severity in reached and one.id not in aside for one in found))
