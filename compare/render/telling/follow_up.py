"""What became of a board's decisions, and what changed since an earlier run.

Every output prints these values; none works them out again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from compare.model import Decided, Report
from compare.render.telling.phrases import counted
from compare.render.telling.standing import Standing
from compare.text import day, first_of


@dataclass(frozen=True, slots=True)
class FollowUp:
    """Each list in the order of the findings it is made from."""

    overdue: tuple[Standing, ...]
    """Still there after the day they were to be settled: they belong on the first page."""
    still_there: tuple[Standing, ...]
    """To be corrected, and found again."""
    settled: tuple[Decided, ...]
    """Decisions on findings of the earlier run that are no longer found."""
    not_found: tuple[Decided, ...]
    """Decisions on ids that no finding of this run has, nor of the earlier one."""
    lines: tuple[str, ...]
    """The same in one plain sentence each; empty where there is no action plan."""


def follow_up(report: Report, found: Sequence[Standing]) -> FollowUp:
    """Return what became of the decisions in `report`; `found` are its findings not set aside."""
    ruled = [(one, one.decided) for one in found if one.decided]
    overdue = tuple(one for one, decided in ruled if decided.overdue)
    still = tuple(one for one, decided in ruled if decided.outcome == "still there")
    gone = [one for one in report.decided if one.outcome == "not found"]
    fixed = frozenset(f.id for f in report.since.fixed) if report.since else frozenset()
    settled = tuple(one for one in gone if one.decision.finding in fixed)
    missing = tuple(one for one in gone if one.decision.finding not in fixed)
    lines = tuple(_lines(overdue, still, settled, missing))
    return FollowUp(overdue, still, settled, missing, lines)


def wrong_by_rule(report: Report) -> Mapping[str, int]:
    """Return how many findings the board judged wrong, by the rule that made them.

    A finding that is no longer there counts too: its rule stands in the action plan.
    """
    rules = {finding.id: finding.rule for result in report for finding in result.findings}
    wrong = (d.decision for d in report.decided if d.decision.name == "Machine wrong")
    counts = Counter(rules.get(one.finding, one.rule) or "not known" for one in wrong)
    return dict(sorted(counts.items()))


def change_line(report: Report) -> str:
    """Return what changed since the earlier run in one sentence; empty where none was given."""
    since = report.since
    if since is None:
        return ""
    new, fixed, standing = len(since.new), len(since.fixed), len(since.standing)
    return (
        f"Since the run of {day(since.made)}: {new:,} new, {fixed:,} no longer found, "
        f"{standing:,} still there."
    )


def _lines(
    overdue: Sequence[Standing],
    still: Sequence[Standing],
    settled: Sequence[Decided],
    missing: Sequence[Decided],
) -> Iterator[str]:
    if overdue:
        ids = _ids([one.finding.id for one in overdue])
        yield f"{counted(len(overdue), 'decision')} overdue: {ids}."
    if still:
        ids = _ids([one.finding.id for one in still])
        yield f"{counted(len(still), 'finding')} to be corrected and still there: {ids}."
    if settled:
        ids = _ids([one.decision.finding for one in settled])
        yield f"{counted(len(settled), 'finding')} decided on and no longer found: {ids}."
    if missing:
        ids = _ids([one.decision.finding for one in missing])
        gone = counted(len(missing), "id")
        yield f"{gone} of the action plan not in this run (corrected, reworded or mistyped): {ids}."


_NAMED = 10
"""Ids that a sentence can hold; the lists have all of them."""


def _ids(ids: Sequence[str]) -> str:
    return first_of(ids, _NAMED)
