"""action-plan.xlsx, as a board filled it in → the decisions in it."""

from __future__ import annotations

from pathlib import Path

from compare.model import ActionPlan, Decision, Justification
from compare.read.plan_rows import PlanSheet, Row, workbook
from compare.read.plan_sheets import (
    ABOUT,
    ACTIONS,
    BOARD_DATE,
    DECISION,
    DECISIONS,
    DUE,
    EVIDENCE,
    JUSTIFIED,
    NOTES,
    OWNER,
    REASON,
    REVIEW,
    RULE,
    SOURCE,
    STATUS,
    STATUSES,
)


def read_action_plan(path: Path) -> ActionPlan:
    """Return the decisions and the register of justified additions in the workbook at `path`.

    Columns are found by name, so they may be moved and others added. Raises BadSetting naming the
    file, and the sheet and cell where one is at fault.
    """
    book = workbook(path)
    actions, justified = PlanSheet(path, book, ACTIONS), PlanSheet(path, book, JUSTIFIED)
    decisions = tuple(_decision(row) for row in actions.rows())
    register = tuple(_entry(row) for row in justified.rows())
    actions.refuse_repeats()
    justified.refuse_repeats()
    _refuse_contradictions(actions, justified)
    return ActionPlan(str(path), decisions, register)


def _decision(row: Row) -> Decision:
    return Decision(
        finding=row.finding,
        name=row.choice(DECISION, DECISIONS),
        owner=row.text(OWNER),
        due=row.day(DUE),
        progress=row.choice(STATUS, STATUSES),
        evidence=row.text(EVIDENCE),
        board_date=row.day(BOARD_DATE),
        notes=row.text(NOTES),
        rule=row.text(RULE),
        about=row.text(ABOUT),
    )


def _entry(row: Row) -> Justification:
    return Justification(
        row.finding, row.text(REASON), row.text(SOURCE), row.text(OWNER), row.day(REVIEW)
    )


def _refuse_contradictions(actions: PlanSheet, justified: PlanSheet) -> None:
    kept = {row.finding for row in justified.rows()}
    for row in actions.rows():
        name = row.choice(DECISION, DECISIONS)
        if row.finding in kept and name not in (None, "Keep and justify"):
            fault = f"{row.finding} is {name!r} here and stands in {JUSTIFIED!r} too"
            raise row.wrong(DECISION, fault, "delete its row on one of the two sheets")
