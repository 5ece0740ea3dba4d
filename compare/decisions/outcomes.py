"""What each decision and each addition kept does today, and what changed since an earlier run."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date

from compare.model import (
    ActionPlan,
    Decided,
    Decision,
    Finding,
    Justification,
    JustificationStatus,
    Justified,
    Outcome,
    Report,
    Since,
)


def decided(
    plan: ActionPlan, kept: Iterable[Justification], found: Collection[str], today: date
) -> tuple[Decided, ...]:
    """Return what each decision does today, those of the plan and of the register, by id.

    `kept` is the whole register: an entry is a decision to keep, wherever it was made. `found` are
    the ids of this run's findings.
    """
    entries = {entry.finding: entry for entry in kept}
    planned = {decision.finding: decision for decision in plan.decisions}
    whole = planned | {
        finding: _kept(entry, planned.get(finding, Decision(finding)))
        for finding, entry in entries.items()
    }
    return tuple(_decided(whole[finding], found, today) for finding in sorted(whole))


def register(plan: ActionPlan, kept: Iterable[Justification] = ()) -> tuple[Justification, ...]:
    """Return the whole register of justified additions, one entry a finding, by id.

    What the plan says of a finding replaces the entry `kept` in the settings: its sheet of
    justified additions, completed by its decisions to keep.
    """
    entries = {entry.finding: entry for entry in kept}
    decisions = {d.finding: d for d in plan.decisions if d.name == "Keep and justify"}
    entries |= {finding: _entry(decision) for finding, decision in decisions.items()}
    for entry in plan.register:
        decision = decisions.get(entry.finding)
        entries[entry.finding] = _completed(entry, _entry(decision)) if decision else entry
    return tuple(entries[finding] for finding in sorted(entries))


def _decided(decision: Decision, found: Collection[str], today: date) -> Decided:
    outcome = _outcome(decision, found)
    return Decided(decision, outcome, _is_overdue(decision, outcome, today))


def _outcome(decision: Decision, found: Collection[str]) -> Outcome:
    if decision.finding not in found:
        return "not found"
    match decision.name:
        case "Correct":
            return "still there"
        case "Keep and justify":
            return "justified"
        case "Machine wrong":
            return "judged wrong"
        case _:
            return "open"


def _is_overdue(decision: Decision, outcome: Outcome, today: date) -> bool:
    """Say whether a date has passed that what is still there was to be settled by.

    What was to be corrected is not settled by the word "Done" while it is still there.
    """
    if not decision.due or outcome in {"not found", "judged wrong"}:
        return False
    due = date.fromisoformat(decision.due)
    if outcome == "justified":
        return today >= due  # as the register has it: looked at again on the day itself
    return today > due and not (outcome == "open" and decision.progress == "Done")


def _entry(decision: Decision) -> Justification:
    """Return a decision to keep as an entry of the register: its notes are the reason."""
    return Justification(
        decision.finding, decision.notes, decision.evidence, decision.owner, decision.due
    )


def _kept(entry: Justification, decision: Decision) -> Decision:
    """Return a decision to keep, as the register has it."""
    return replace(
        decision,
        name="Keep and justify",
        owner=entry.owner,
        due=entry.review,
        evidence=entry.source,
        notes=entry.reason,
    )


def _completed(entry: Justification, other: Justification) -> Justification:
    return replace(
        entry,
        reason=entry.reason or other.reason,
        source=entry.source or other.source,
        owner=entry.owner or other.owner,
        review=entry.review or other.review,
    )


def is_filled_in(plan: ActionPlan, kept: Collection[Justification] = ()) -> bool:
    """Say whether the plan holds more than a run writes by itself, the entries `kept` among it."""
    return any(entry not in kept for entry in plan.register) or any(
        decision.name
        or decision.due
        or decision.evidence
        or decision.board_date
        or decision.notes
        or decision.progress not in {None, "Not started"}
        for decision in plan.decisions
    )


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


def justified(
    register: Iterable[Justification], findings: Iterable[Finding], today: date
) -> tuple[Justified, ...]:
    """Return what each entry of the register does today, in its order.

    A finding's id stands for its words: when they change, the entry no longer finds it and the
    new finding is on the action list. On the review date, where there is one, the finding comes
    back as well.
    """
    known = {finding.id for finding in findings}
    return tuple(Justified(entry, _status(entry, known, today)) for entry in register)


def _status(entry: Justification, known: set[str], today: date) -> JustificationStatus:
    if entry.finding not in known:
        return "not found"
    passed = entry.review and today >= date.fromisoformat(entry.review)
    return "review date passed" if passed else "in force"
