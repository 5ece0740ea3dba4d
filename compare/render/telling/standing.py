"""Each finding in its place: which manual, chapter and national topic, how urgent, whose."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from compare.coverage import HEAVIEST
from compare.lexicon import data_in
from compare.model import (
    Baseline,
    Decided,
    Edition,
    Evidence,
    Finding,
    Locator,
    Report,
    Result,
    Sentence,
)
from compare.render.telling.chapters import divided
from compare.render.telling.classes import CLASSES, SEVERITIES, severity_of
from compare.render.telling.topics import OFF_TOPIC, topic_finder, topic_order, topics_of
from compare.rules.subject import weight_of
from compare.text import fold

GATE = "B101"
"""The rule on an approval, form or stage before a step that protects a child."""
_PLAIN = re.compile("[A-Z]-[A-Z0-9]+(-[0-9]+)?")
_ORDER = {severity: place for place, severity in enumerate(SEVERITIES)}
_CLASS_ORDER = {cls: place for place, cls in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class Standing:
    """A finding, and where it stands in the report."""

    finding: Finding
    key: str
    """The finding's id, or another word where that is no plain and unique one: an address."""
    manual: int
    """Number of the manual, counted from 1."""
    result: Result
    chapter: int | None
    """Place of the local chapter, counted from 0; None when it stands in none."""
    chapter_name: str
    """Empty when it stands in none."""
    topic: str
    weight: int
    """1 to 3; steps that protect a child directly weigh most."""
    justified: bool
    """It is in the register of justified additions, and its entry is in force."""
    decided: Decided | None = None
    """What the board's action plan says of it."""

    @property
    def is_judged_wrong(self) -> bool:
        """True when the board says that the rule erred."""
        return self.decided is not None and self.decided.outcome == "judged wrong"

    @property
    def is_set_aside(self) -> bool:
        """True when it stays visible and is off the action list."""
        return self.justified or self.is_judged_wrong

    @property
    def is_gate(self) -> bool:
        """True for an approval, form or stage before a step that protects a child."""
        return self.finding.rule == GATE and severity_of(self.finding) != "unknown"

    @property
    def urgency(self) -> tuple[int, int, int, int]:
        """Rank: severity, then weight for a child's protection, then class: the least is first.

        What a manual says wrongly misleads its reader; what it leaves out may stand elsewhere.
        """
        severity, cls = severity_of(self.finding), self.finding.cls
        return _ORDER[severity], -self.weight, -self.is_gate, _CLASS_ORDER[cls]


@dataclass(frozen=True, slots=True)
class _Ruled:
    """What the board has ruled, by id of finding."""

    justified: frozenset[str]
    decided: Mapping[str, Decided]


def standings(report: Report) -> tuple[Standing, ...]:
    """Return every finding in its place, in the order of the report."""
    ruled = _Ruled(
        frozenset(j.entry.finding for j in report.justified if j.status == "in force"),
        {one.decision.finding: one for one in report.decided},
    )
    weigh, topics = _weigher(report.baseline), topics_of(report.baseline)
    whole = [
        standing
        for manual, result in enumerate(report.results, 1)
        for standing in _of_manual(manual, result, ruled, weigh, topics)
    ]
    seen = Counter(one.key for one in whole)
    return tuple(
        one
        if seen[one.key] == 1 and _PLAIN.fullmatch(one.key)
        else replace(one, key=f"finding-{n}")
        for n, one in enumerate(whole, 1)
    )


def _of_manual(
    manual: int,
    result: Result,
    ruled: _Ruled,
    weigh: Callable[[Evidence | None], int],
    topics: Mapping[str, str],
) -> Iterator[Standing]:
    parts = divided(result.document)
    topic_of = topic_finder(result, topics)
    for finding in result.findings:
        chapter = parts.place(finding.local.where.trail) if finding.local else None
        yield Standing(
            finding=finding,
            key=finding.id,
            manual=manual,
            result=result,
            chapter=chapter,
            chapter_name="" if chapter is None else parts.all[chapter].name,
            topic=topic_of(finding),
            weight=HEAVIEST if finding.rule == GATE else weigh(finding.national or finding.local),
            justified=finding.id in ruled.justified,
            decided=ruled.decided.get(finding.id),
        )


def by_topic(
    found: Iterable[Standing], baseline: Baseline
) -> tuple[tuple[str, tuple[Standing, ...]], ...]:
    """Return findings by topic, the topics in their national order, each most urgent first."""
    order = topic_order(baseline)
    groups: dict[str, list[Standing]] = {}
    for one in sorted(found, key=lambda one: one.urgency):
        groups.setdefault(one.topic, []).append(one)
    names = sorted(groups, key=lambda topic: (topic == OFF_TOPIC, order.get(topic, len(order))))
    return tuple((name, tuple(groups[name])) for name in names)


def urgent(found: Iterable[Standing]) -> tuple[Standing, ...]:
    """Return the critical and high ones, those that only ask for more left out."""
    red = (one for one in found if severity_of(one.finding) in {"critical", "high"})
    return tuple(one for one in red if one.finding.cls != "strengthens")


def _weigher(baseline: Baseline) -> Callable[[Evidence | None], int]:
    """Return the weight of a passage: its requirement's, else as its words tell."""
    stated = {fold(r.says): r.weight for r in baseline.requirements}

    @cache
    def weight(quote: str) -> int:
        return stated.get(fold(quote)) or weight_of(Sentence("", quote, Locator()), ())

    return lambda evidence: weight(evidence.quote) if evidence else 1


def stronger(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return those that ask for more, in passages that nowhere contradict or ask for less.

    Where a passage does both, that it asks for more in one thing is no strength of it.
    """
    lacking = {
        (one.manual, one.finding.local)
        for one in found
        if one.finding.cls in {"contradicts", "weakens"}
    }
    asking = (one for one in found if one.finding.cls == "strengthens")
    return tuple(one for one in asking if (one.manual, one.finding.local) not in lacking)


def owner(standing: Standing, edition: Edition) -> str:
    """Return whom the board named for it, else the role that usually acts on it."""
    if standing.decided and standing.decided.decision.owner:
        return standing.decided.decision.owner
    known = _owners()
    roles = known.get(edition.audience.replace(" ", "_"), known["others"])
    return roles["gate" if standing.is_gate else standing.finding.cls]


@cache
def _owners() -> Mapping[str, Mapping[str, str]]:
    return data_in(__package__, "owners")
