"""The frame of the rules on bulk: findings made from rows of the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from compare.model import (
    Ask,
    AskKind,
    Confidence,
    Difference,
    Evidence,
    Finding,
    Locator,
    Sentence,
    Severity,
)
from compare.rules.bulk.asked_words import asks_for, fullest, names_of, same_papers
from compare.rules.bulk.burden import is_burden
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, never_red, quotation

_TOLD_OF_TIMES = frozenset(("number", "unit", "bound", "limit"))
_WRITTEN: tuple[AskKind, ...] = ("recording or notification",)
"""Kinds that every paper has."""
_WITH_PURPOSE: Severity = "low"
"""What says its purpose is worth knowing; it is no more than that."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a rule makes of a row."""

    severity: Severity
    message: str
    action: str
    confidence: Confidence = "high"


@dataclass(frozen=True, slots=True)
class AddedProcess:
    """A rule on one kind of process that a manual adds."""

    id: ClassVar[str]
    kind: ClassVar[AskKind]
    what: ClassVar[str]
    """What is asked for, in words ("a form")."""
    told_by_name: ClassVar[bool] = False
    """Whether it is told by the name the manual gives it."""
    action: ClassVar[str] = "Delete or justify"
    confidence: ClassVar[Confidence] = "high"
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        asks = added(comparison, self.kind)
        once = _by_papers(asks) if self.told_by_name else [[ask] for ask in asks]
        told = ((fullest(some), len(some)) for some in once)
        judged = ((ask, self._judged(ask, places)) for ask, places in told)
        return ask_findings(self.id, comparison, judged)

    def _names(self, ask: Ask) -> tuple[str, ...]:
        return names_of(ask) if self.told_by_name else ()

    def _judged(self, ask: Ask, places: int) -> Judged:
        message = asks_for(ask, self.what, self._names(ask), places)
        return Judged(self.severity, message, self.action, self.confidence)


def _by_papers(asks: Iterable[Ask]) -> Sequence[Sequence[Ask]]:
    """Return the asks in groups, those for the same papers and no more than writing together."""
    groups: list[list[Ask]] = []
    for ask in asks:
        alike = next((group for group in groups if _same(group[0], ask)), None)
        if alike is None:
            groups.append([ask])
        else:
            alike.append(ask)
    return groups


def _same(one: Ask, other: Ask) -> bool:
    return _beside_writing(one) == _beside_writing(other) and same_papers(one, other)


def _beside_writing(ask: Ask) -> tuple[AskKind, ...]:
    return tuple(kind for kind in ask.kinds if kind not in _WRITTEN)


def gates(comparison: Comparison) -> Iterator[Ask]:
    """Yield the asks that stand before a step that protects a child."""
    return (ask for ask in comparison.ledger.asks if ask.before)


def added(comparison: Comparison, kind: AskKind) -> Iterator[Ask]:
    """Yield the burdens that add this kind of process first of all; gates have a rule of their own.

    A time that is a difference of a link is told by the rules on links; routine is only counted.
    """
    told = told_of_times(comparison)
    for ask in comparison.ledger.asks:
        elsewhere = kind == "extra timer" and ask.sentence in told
        if ask.kinds[0] == kind and not ask.before and not elsewhere and is_burden(ask):
            yield ask


def told_of_times(comparison: Comparison) -> frozenset[str]:
    """Return the ids of the sentences whose times the rules on links tell of."""
    return frozenset(
        link.local.id
        for link in comparison.links
        if any(d.facet in _TOLD_OF_TIMES and not _unsure(d) for d in link.differences)
    )


def _unsure(difference: Difference) -> bool:
    """Say whether it is a time that the rule on added times leaves alone."""
    added = (difference.facet, difference.direction) == ("limit", "stronger")
    return added and difference.confidence == "low"


def ask_findings(
    rule: str, comparison: Comparison, told: Iterable[tuple[Ask, Judged]]
) -> Iterator[Finding]:
    """Yield the finding on each ask, beside the national text it comes nearest to, if any."""
    national = _national(comparison)
    for ask, judged in told:
        near = national.get(ask.nearest or "")
        severity = _WITH_PURPOSE if ask.purpose and not ask.before else judged.severity
        yield _finding(
            full_id(rule, ask.quote, *ask.kinds),
            rule,
            replace(judged, severity=severity),
            _evidence(ask.quote, ask.where),
            _evidence(near.text, near.locator) if near else None,
            ask.kinds,
        )


def word_finding(rule: str, at: tuple[str, Locator], judged: Judged, term: str = "") -> Finding:
    """Return the finding on a passage or a term of the manual."""
    quote, where = at
    local = Evidence(quotation(quote), where)
    return _finding(
        full_id(rule, term or quote), rule, judged, local, None, (term,) if term else ()
    )


def times(uses: int) -> str:
    return {1: "once", 2: "twice"}.get(uses, f"{uses} times")


def _finding(
    identity: str,
    rule: str,
    judged: Judged,
    local: Evidence,
    national: Evidence | None,
    facets: tuple[str, ...],
) -> Finding:
    found = Finding(
        id=identity,
        rule=rule,
        cls="bulk",
        severity=judged.severity,
        confidence=judged.confidence,
        message=judged.message,
        action=judged.action,
        local=local,
        national=national,
        facets=facets,
    )
    return never_red(found)


def _evidence(text: str, where: Locator) -> Evidence:
    return Evidence(quotation(text), where)


def _national(comparison: Comparison) -> dict[str, Sentence]:
    """Return the national sentences by their ids and by those of the requirements they restate."""
    requirements = {r.says: r.id for r in comparison.requirements}
    found = {sentence.id: sentence for sentence in comparison.baseline.document.sentences}
    return found | {
        requirements[s.text]: s for s in tuple(found.values()) if s.text in requirements
    }
