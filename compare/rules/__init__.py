"""Rules: what the differences between a manual and national guidance are worth, one file each."""

from __future__ import annotations

import sys
from inspect import getdoc

from compare.errors import BadSetting
from compare.model import Finding
from compare.rules.identity import with_short_ids
from compare.rules.added_exception import AddedException
from compare.rules.added_limit import AddedLimit
from compare.rules.added_qualifier import AddedQualifier
from compare.rules.dropped_exception import DroppedException
from compare.rules.dropped_hedge import DroppedHedge
from compare.rules.dropped_limit import DroppedLimit
from compare.rules.dropped_part import DroppedPart
from compare.rules.firmer_limit import FirmerLimit
from compare.rules.higher_threshold import HigherThreshold
from compare.rules.later_start import LaterStart
from compare.rules.limit_as_target import LimitAsTarget
from compare.rules.looser_number import LooserNumber
from compare.rules.lower_threshold import LowerThreshold
from compare.rules.moved_start import MovedStart
from compare.rules.nobody_named import NobodyNamed
from compare.rules.opposite_sense import OppositeSense
from compare.rules.other_actor import OtherActor
from compare.rules.other_bound import OtherBound
from compare.rules.other_days import OtherDays
from compare.rules.other_recipient import OtherRecipient
from compare.rules.promised_duty import PromisedDuty
from compare.rules.stronger_duty import StrongerDuty
from compare.rules.tighter_number import TighterNumber
from compare.rules.weaker_duty import WeakerDuty
from compare.rules.rule import Comparison, Example, Rule

__all__ = ["RULES", "Comparison", "Example", "Rule", "explain", "findings", "with_short_ids"]

RULES: tuple[Rule, ...] = (
    OppositeSense(),
    OtherDays(),
    OtherBound(),
    OtherActor(),
    OtherRecipient(),
    MovedStart(),
    DroppedException(),
    WeakerDuty(),
    PromisedDuty(),
    LooserNumber(),
    DroppedLimit(),
    LimitAsTarget(),
    LaterStart(),
    NobodyNamed(),
    AddedQualifier(),
    AddedException(),
    DroppedPart(),
    HigherThreshold(),
    StrongerDuty(),
    TighterNumber(),
    AddedLimit(),
    DroppedHedge(),
    FirmerLimit(),
    LowerThreshold(),
)
"""Every rule. A rule is registered by standing here."""


def findings(comparison: Comparison) -> tuple[Finding, ...]:
    """Return what all rules find, in the order of RULES and, within a rule, of the manual.

    The ids are whole; `with_short_ids` cuts them once the report is complete.
    """
    return tuple(found for rule in RULES for found in rule.findings(comparison))


def explain(rule_id: str) -> str:
    """Return the manual page of a rule.

    Raises:
        BadSetting: no rule has that id; the remedy lists the rules.
    """
    for rule in RULES:
        if rule.id == rule_id.strip().upper():
            return page(rule)
    known = ", ".join(rule.id for rule in RULES)
    raise BadSetting("explain", f"there is no rule {rule_id!r}", f"the rules are {known}")


def page(rule: Rule) -> str:
    """Return the manual page of a rule, which is the docstring of its module."""
    return getdoc(sys.modules[type(rule).__module__]) or ""
