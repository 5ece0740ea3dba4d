"""Rules on what is missing."""

from __future__ import annotations

from compare.rules.omits.omitted_requirement import OmittedRequirement
from compare.rules.omits.untreated_topic import UntreatedTopic
from compare.rules.rule import Rule

OMITS: tuple[Rule, ...] = (
    OmittedRequirement(),
    UntreatedTopic(),
)
