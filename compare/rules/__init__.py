"""Rules: what a difference from national guidance is worth, and what to do about it."""

from __future__ import annotations

import sys
from inspect import getdoc

from compare.errors import BadSetting
from compare.model import Finding
from compare.rules.added_checklist import AddedChecklist
from compare.rules.added_exception import AddedException
from compare.rules.added_form import AddedForm
from compare.rules.added_gate import AddedGate
from compare.rules.added_qualifier import AddedQualifier
from compare.rules.added_record import AddedRecord
from compare.rules.added_report import AddedReport
from compare.rules.added_sign_off import AddedSignOff
from compare.rules.added_stage import AddedStage
from compare.rules.added_time import AddedTime
from compare.rules.added_timer import AddedTimer
from compare.rules.awaited_consent import AwaitedConsent
from compare.rules.dropped_exception import DroppedException
from compare.rules.dropped_hedge import DroppedHedge
from compare.rules.dropped_part import DroppedPart
from compare.rules.dropped_time import DroppedTime
from compare.rules.firmer_limit import FirmerLimit
from compare.rules.higher_threshold import HigherThreshold
from compare.rules.identity import with_short_ids
from compare.rules.later_start import LaterStart
from compare.rules.limit_as_target import LimitAsTarget
from compare.rules.local_term import LocalTerm
from compare.rules.looser_time import LooserTime
from compare.rules.lower_threshold import LowerThreshold
from compare.rules.mixed_editions import MixedEditions
from compare.rules.nameless_duties import NamelessDuties
from compare.rules.newer_edition import NewerEdition
from compare.rules.nobody_named import NobodyNamed
from compare.rules.old_edition import OldEdition
from compare.rules.old_law import OldLaw
from compare.rules.old_procedure import OldProcedure
from compare.rules.old_wording import OldWording
from compare.rules.omitted_requirement import OmittedRequirement
from compare.rules.opposite_sense import OppositeSense
from compare.rules.other_actor import OtherActor
from compare.rules.other_definition import OtherDefinition
from compare.rules.other_name import OtherName
from compare.rules.other_recipient import OtherRecipient
from compare.rules.other_start import OtherStart
from compare.rules.promised_duty import PromisedDuty
from compare.rules.repeated_passage import RepeatedPassage
from compare.rules.reversed_bound import ReversedBound
from compare.rules.rule import Comparison, Example, Rule
from compare.rules.stale_procedure import StaleProcedure
from compare.rules.stronger_duty import StrongerDuty
from compare.rules.tighter_time import TighterTime
from compare.rules.two_times import TwoTimes
from compare.rules.undefined_acronym import UndefinedAcronym
from compare.rules.unknown_paragraph import UnknownParagraph
from compare.rules.untreated_topic import UntreatedTopic
from compare.rules.weaker_duty import WeakerDuty

__all__ = ["RULES", "Comparison", "Example", "Rule", "explain", "findings", "with_short_ids"]

RULES: tuple[Rule, ...] = (
    AddedGate(),
    OppositeSense(),
    ReversedBound(),
    OtherActor(),
    OtherRecipient(),
    OtherStart(),
    DroppedException(),
    OtherName(),
    OtherDefinition(),
    AwaitedConsent(),
    WeakerDuty(),
    PromisedDuty(),
    LooserTime(),
    DroppedTime(),
    LimitAsTarget(),
    LaterStart(),
    NobodyNamed(),
    AddedQualifier(),
    AddedException(),
    DroppedPart(),
    HigherThreshold(),
    StrongerDuty(),
    TighterTime(),
    AddedTime(),
    DroppedHedge(),
    FirmerLimit(),
    LowerThreshold(),
    OmittedRequirement(),
    UntreatedTopic(),
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
    OldWording(),
    OldProcedure(),
    OldLaw(),
    OldEdition(),
    UnknownParagraph(),
    StaleProcedure(),
    MixedEditions(),
    NewerEdition(),
)
"""Every rule. A rule is registered by standing here."""


def findings(comparison: Comparison) -> tuple[Finding, ...]:
    """Return what all rules find, in the order of RULES and, within a rule, of the manual.

    The ids are whole; `with_short_ids` cuts them once the report is complete.
    """
    return tuple(found for rule in RULES for found in rule.findings(comparison))


def explain(rule_id: str) -> str:
    """Return the manual page of a rule: the docstring of its module.

    Raises:
        BadSetting: no rule has that id; the remedy lists the rules.

    """
    wanted = rule_id.strip().upper()
    for rule in RULES:
        if rule.id == wanted:
            return getdoc(sys.modules[type(rule).__module__]) or ""
    known = ", ".join(rule.id for rule in RULES)
    raise BadSetting("explain", f"there is no rule {rule_id!r}", f"name one of {known}")
