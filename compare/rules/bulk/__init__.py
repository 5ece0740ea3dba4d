"""Rules on what is added, repeated or hard to read."""

from __future__ import annotations

from compare.rules.bulk.added_checklist import AddedChecklist
from compare.rules.bulk.added_form import AddedForm
from compare.rules.bulk.added_record import AddedRecord
from compare.rules.bulk.added_report import AddedReport
from compare.rules.bulk.added_sign_off import AddedSignOff
from compare.rules.bulk.added_stage import AddedStage
from compare.rules.bulk.added_timer import AddedTimer
from compare.rules.bulk.local_term import LocalTerm
from compare.rules.bulk.nameless_duties import NamelessDuties
from compare.rules.bulk.repeated_passage import RepeatedPassage
from compare.rules.bulk.two_times import TwoTimes
from compare.rules.bulk.undefined_acronym import UndefinedAcronym
from compare.rules.rule import Rule

BULK: tuple[Rule, ...] = (
    AddedSignOff(),
    AddedStage(),
    AddedForm(),
    AddedChecklist(),
    AddedTimer(),
    AddedRecord(),
    AddedReport(),
    RepeatedPassage(),
    UndefinedAcronym(),
    LocalTerm(),
    NamelessDuties(),
    TwoTimes(),
)
