"""Rules: what a difference from national guidance is worth, and what to do about it.

A room is a family, by the class of what its rules find; here stands what families share.
"""

from __future__ import annotations

import sys
from inspect import getdoc

from compare.errors import BadSetting
from compare.model import Finding
from compare.rules.bulk import BULK
from compare.rules.bulk.added_gate import AddedGate
from compare.rules.contradicts import CONTRADICTS
from compare.rules.identity import with_short_ids
from compare.rules.omits import OMITS
from compare.rules.outdated import OUTDATED
from compare.rules.rule import Comparison, Example, Rule
from compare.rules.strengthens import STRENGTHENS
from compare.rules.weakens import WEAKENS

__all__ = ["RULES", "Comparison", "Example", "Rule", "explain", "findings", "with_short_ids"]

RULES: tuple[Rule, ...] = (
    AddedGate(),
    *CONTRADICTS,
    *WEAKENS,
    *STRENGTHENS,
    *OMITS,
    *BULK,
    *OUTDATED,
)
"""Every rule, gates first. A rule is registered by standing in its family."""


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
