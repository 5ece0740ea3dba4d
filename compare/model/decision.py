"""What a board decides, and what its decisions do in a later run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compare.model.finding import Finding

JustificationStatus = Literal["in force", "review date passed", "not found"]
DecisionName = Literal["Correct", "Keep and justify", "Needs advice", "Machine wrong"]
Progress = Literal["Not started", "In progress", "Done"]
Outcome = Literal["open", "still there", "justified", "judged wrong", "not found"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One row of an action plan: what a board decided on a finding, and how far it has come."""

    finding: str
    name: DecisionName | None = None
    """None while nothing is decided."""
    owner: str = ""
    due: str = ""
    """ISO date; empty when none is set. For what is kept, the date it is looked at again."""
    progress: Progress | None = None
    evidence: str = ""
    board_date: str = ""
    """ISO date of the meeting; empty when none is named."""
    notes: str = ""
    rule: str = ""
    """The rule whose finding it was."""
    about: str = ""
    """The local text it was decided on."""


@dataclass(frozen=True, slots=True)
class ActionPlan:
    """An action plan as it came back from a board."""

    path: str
    decisions: tuple[Decision, ...] = ()
    register: tuple[Justification, ...] = ()
    """Its sheet of justified additions."""


@dataclass(frozen=True, slots=True)
class Decided:
    """What a decision does today.

    "still there": it was to be corrected and was found again. "judged wrong": the board says that
    the rule erred. "not found": no finding of this run has its id, because the text was changed or
    the id was mistyped.
    """

    decision: Decision
    outcome: Outcome
    overdue: bool = False
    """Its finding was found again after the day it was due."""


@dataclass(frozen=True, slots=True)
class Justification:
    """An entry of the register of justified additions."""

    finding: str
    reason: str
    source: str
    owner: str
    review: str
    """ISO date on which the reason is looked at again; empty when none is set."""


@dataclass(frozen=True, slots=True)
class Justified:
    """What an entry of the register does today."""

    entry: Justification
    status: JustificationStatus
    """A finding leaves the action list only while its entry is in force."""


@dataclass(frozen=True, slots=True)
class Since:
    """The findings of this run beside those of an earlier one, by id."""

    made: str
    """When the earlier run was made."""
    new: tuple[str, ...]
    """Ids found now and not then, in the order of this report."""
    standing: tuple[str, ...]
    """Ids found both times, in the order of this report."""
    fixed: tuple[Finding, ...]
    """What was found then and is no longer, in the order and words of the earlier report."""
