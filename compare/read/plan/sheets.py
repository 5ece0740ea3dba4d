"""The sheets of an action plan that come back: names, columns and choices, said once.

The spreadsheet is written with these and read with these.
"""

from __future__ import annotations

from typing import get_args

from compare.model import DecisionName, Progress

ACTIONS = "Actions"
JUSTIFIED = "Justified additions"

FINDING = "Finding id"
"""Column that both sheets have; the decision on a finding is found again by it alone."""
ABOUT = "Local says"
DECISION = "Decision"
OWNER = "Owner"
DUE = "Due"
STATUS = "Status"
EVIDENCE = "Evidence of completion"
BOARD_DATE = "Board date"
NOTES = "Notes"
RULE = "Rule"
REASON = "Reason"
SOURCE = "Source"
REVIEW = "Review date"

DECISIONS: tuple[DecisionName, ...] = get_args(DecisionName)
STATUSES: tuple[Progress, ...] = get_args(Progress)

NEEDED = {
    ACTIONS: (FINDING, DECISION, OWNER, DUE, STATUS, EVIDENCE, BOARD_DATE, NOTES),
    JUSTIFIED: (FINDING, REASON, SOURCE, OWNER, REVIEW),
}
"""Columns without which a sheet cannot be read; others may be added, moved or left out."""

_BEGINS_FORMULA = tuple("=+-@＝＋－＠")
_PASSED_OVER = "' \t\r\n\v\f\xa0"
"""What may stand before a formula that a spreadsheet, or its export, still takes for one."""


def guarded(text: str) -> str:
    """Return `text` with an apostrophe before what a spreadsheet could take for a formula."""
    return f"'{text}" if _is_formula(text) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` was given."""
    return text[1:] if text.startswith("'") and _is_formula(text) else text


def _is_formula(text: str) -> bool:
    return text.lstrip(_PASSED_OVER).startswith(_BEGINS_FORMULA)
