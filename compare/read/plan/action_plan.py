"""action-plan.xlsx, as a board filled it in → the decisions in it."""

from __future__ import annotations

from pathlib import Path

from compare.model import ActionPlan, Decision, Justification
from compare.read.plan import sheets as plan
from compare.read.plan.rows import PlanSheet, Row, workbook


def read_action_plan(path: Path) -> ActionPlan:
    """Return the decisions and the register of justified additions in the workbook at `path`.

    Columns are found by name, so they may be moved and others added. Raises BadSetting naming the
    file, and the sheet and cell where one is at fault.
    """
    book = workbook(path)
    actions, justified = PlanSheet(path, book, plan.ACTIONS), PlanSheet(path, book, plan.JUSTIFIED)
    decisions = tuple(_decision(row) for row in actions.rows())
    register = tuple(_entry(row) for row in justified.rows())
    actions.refuse_repeats()
    justified.refuse_repeats()
    _refuse_contradictions(actions, justified)
    return ActionPlan(str(path), decisions, register)


def _decision(row: Row) -> Decision:
    return Decision(
        finding=row.finding,
        name=row.choice(plan.DECISION, plan.DECISIONS),
        owner=row.text(plan.OWNER),
        due=row.day(plan.DUE),
        progress=row.choice(plan.STATUS, plan.STATUSES),
        evidence=row.text(plan.EVIDENCE),
        board_date=row.day(plan.BOARD_DATE),
        notes=row.text(plan.NOTES),
        rule=row.text(plan.RULE),
        about=row.text(plan.ABOUT),
    )


def _entry(row: Row) -> Justification:
    return Justification(
        row.finding,
        row.text(plan.REASON),
        row.text(plan.SOURCE),
        row.text(plan.OWNER),
        row.day(plan.REVIEW),
    )


def _refuse_contradictions(actions: PlanSheet, justified: PlanSheet) -> None:
    kept = {row.finding for row in justified.rows()}
    for row in actions.rows():
        name = row.choice(plan.DECISION, plan.DECISIONS)
        if row.finding in kept and name not in (None, "Keep and justify"):
            fault = f"{row.finding} is {name!r} here and stands in {plan.JUSTIFIED!r} too"
            raise row.wrong(plan.DECISION, fault, "delete its row on one of the two sheets")
