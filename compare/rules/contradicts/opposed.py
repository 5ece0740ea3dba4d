"""Sentences that say the opposite of a requirement in words of their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from compare.agreement.words.wording import content_words
from compare.coverage import HEAVIEST
from compare.model import Evidence, Finding, Requirement, Sentence, Severity
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, named, quotation
from compare.rules.stating import evidence, stating
from compare.rules.subject import step_of

_SEVERITIES: Mapping[int, Severity] = {1: "low", 2: "medium", HEAVIEST: "high"}
"""By the weight of the requirement."""


def opposed(comparison: Comparison, rule: str) -> Iterator[Finding]:
    """Yield what is found of the sentences that say the opposite of a requirement.

    What is told already, as a difference between the two in wording, is left out; and what the
    passages under the same heading put right. A sentence that says the opposite of several is told
    once: of the one that has most of its words.
    """
    national, told = stating(comparison), _told(comparison)
    opposed_in: defaultdict[Sentence, list[Requirement]] = defaultdict(list)
    for one in comparison.requirements:
        for sentence in comparison.contrary.get(one.id, ()):
            opposed_in[sentence].append(one)
    for sentence, several in opposed_in.items():
        said = content_words(sentence.text)
        requirement = max(several, key=lambda one: len(said & content_words(one.says)))
        stated = national(requirement)
        theirs = {requirement.says, stated.text if stated else ""}
        untold = theirs.isdisjoint(told.get(sentence.id, ()))
        if untold and not _is_put_right(comparison, sentence, requirement):
            yield _finding(rule, sentence, requirement, evidence(requirement, stated))


def _told(comparison: Comparison) -> Mapping[str, set[str]]:
    """Return the national texts from which a link tells a difference, by the local sentence."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for link in comparison.links:
        if any(not d.elsewhere and d.direction in {"weaker", "changed"} for d in link.differences):
            told[link.local.id].update(one.text for one in link.national)
    return told


def _is_put_right(comparison: Comparison, local: Sentence, requirement: Requirement) -> bool:
    return any(
        one.locator.trail == local.locator.trail
        for answer in comparison.answers
        if answer.requirement == requirement.id and answer.state == "met"
        for one in answer.local
    )


def _finding(
    rule: str, sentence: Sentence, requirement: Requirement, national: Evidence
) -> Finding:
    return Finding(
        id=full_id(rule, sentence.text, requirement.says),
        rule=rule,
        cls="contradicts",
        severity=_SEVERITIES[requirement.weight],
        confidence="medium",
        message=f"{step_of(requirement)}: the local text says {named(sentence.text)}, "
        "contrary to the national text.",
        action="Correct the sense",
        local=Evidence(quotation(sentence.text), sentence.locator),
        national=national,
        facets=("polarity",),
    )
