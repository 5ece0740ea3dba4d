"""Rules: what a difference from national guidance is worth, and what to do about it.

A room is a family, by the class of what its rules find; here stands what families share.
"""

from __future__ import annotations

import sys
from inspect import getdoc

from compare.errors import BadSetting
from compare.model import Finding
from compare.rules.bulk.added_checklist import AddedChecklist
from compare.rules.bulk.added_form import AddedForm
from compare.rules.bulk.added_gate import AddedGate
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
from compare.rules.contradicts.awaited_consent import AwaitedConsent
from compare.rules.contradicts.dropped_exception import DroppedException
from compare.rules.contradicts.opposite_sense import OppositeSense
from compare.rules.contradicts.other_actor import OtherActor
from compare.rules.contradicts.other_definition import OtherDefinition
from compare.rules.contradicts.other_name import OtherName
from compare.rules.contradicts.other_recipient import OtherRecipient
from compare.rules.contradicts.other_start import OtherStart
from compare.rules.contradicts.reversed_bound import ReversedBound
from compare.rules.identity import with_short_ids
from compare.rules.omits.omitted_requirement import OmittedRequirement
from compare.rules.omits.untreated_topic import UntreatedTopic
from compare.rules.outdated.mixed_editions import MixedEditions
from compare.rules.outdated.newer_edition import NewerEdition
from compare.rules.outdated.old_edition import OldEdition
from compare.rules.outdated.old_law import OldLaw
from compare.rules.outdated.old_procedure import OldProcedure
from compare.rules.outdated.old_wording import OldWording
from compare.rules.outdated.stale_procedure import StaleProcedure
from compare.rules.outdated.unknown_paragraph import UnknownParagraph
from compare.rules.rule import Comparison, Example, Rule
from compare.rules.strengthens.added_time import AddedTime
from compare.rules.strengthens.dropped_hedge import DroppedHedge
from compare.rules.strengthens.firmer_limit import FirmerLimit
from compare.rules.strengthens.lower_threshold import LowerThreshold
from compare.rules.strengthens.stronger_duty import StrongerDuty
from compare.rules.strengthens.tighter_time import TighterTime
from compare.rules.weakens.added_exception import AddedException
from compare.rules.weakens.added_qualifier import AddedQualifier
from compare.rules.weakens.dropped_part import DroppedPart
from compare.rules.weakens.dropped_time import DroppedTime
from compare.rules.weakens.higher_threshold import HigherThreshold
from compare.rules.weakens.later_start import LaterStart
from compare.rules.weakens.limit_as_target import LimitAsTarget
from compare.rules.weakens.looser_time import LooserTime
from compare.rules.weakens.nobody_named import NobodyNamed
from compare.rules.weakens.promised_duty import PromisedDuty
from compare.rules.weakens.weaker_duty import WeakerDuty

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
