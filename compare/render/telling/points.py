"""What goes well, what was not checked and what to decide: a sentence each, and its list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from compare.model import FindingClass, Report
from compare.render.telling.answered import answered
from compare.render.telling.phrases import counted
from compare.render.telling.standing import Standing, by_topic, stronger
from compare.render.telling.topics import topic_order
from compare.text import first_of

Target = (
    FindingClass
    | Literal[
        "urgent",
        "critical",
        "high",
        "asks",
        "missing",
        "requirements",
        "act-first",
        "not-checked",
        "stronger",
    ]
)
"""The list in the report that bears a sentence out."""
_NAMED = 3
"""Topics that a sentence names."""


@dataclass(frozen=True, slots=True)
class Point:
    """One plain sentence, and the list it counts."""

    text: str
    to: Target


def going_well(report: Report, found: Sequence[Standing]) -> Iterator[Point]:
    """Yield what is answered in full, what no finding is on, and what asks for more."""
    full = _in_full(report, found)
    if full:
        yield Point(full, "missing")
    quiet = _quiet_topics(report, found)
    if quiet:
        yield Point(f"Topics with no finding: {first_of(quiet, _NAMED)}.", "stronger")
    strong = len(stronger(found))
    if strong:
        asks = "point asks" if strong == 1 else "points ask"
        where = "in a passage that nowhere asks" if strong == 1 else "in passages that nowhere ask"
        yield Point(f"{strong:,} {asks} for more, {where} for less.", "stronger")


def _in_full(report: Report, found: Sequence[Standing]) -> str:
    """Return how much is answered in full, of all that is required of whole manuals; "" if none."""
    parts = [
        answered(result, (one for one in found if one.manual == number))
        for number, result in enumerate(report.results, 1)
    ]
    full = sum(len(one.in_full) for one in parts)
    if not full:
        return ""
    each = "" if len(parts) == 1 else ", manual by manual,"
    of = "requirements" if report.baseline.requirements else "national passages"
    if report.baseline.requirements and all(result.is_whole for result in report.results):
        of = f"of {sum(one.total for one in parts):,} requirements"
    return f"{full:,} {of}{each} answered in full."


def _quiet_topics(report: Report, found: Sequence[Standing]) -> list[str]:
    """Return the topics that a manual mostly answers and no finding is on, in national order."""
    parting = {name for name, _ in by_topic(found, report.baseline)}
    parting |= {facet for one in found for facet in one.finding.facets}
    said = _topics_met(report)
    return [name for name in topic_order(report.baseline) if name in said and name not in parting]


def _topics_met(report: Report) -> set[str]:
    """Return the topics of which some manual meets at least half of the requirements."""
    topics = {one.id: one.topic for one in report.baseline.requirements}
    said: set[str] = set()
    for result in report:
        answers = [one for one in result.answers if one.requirement in topics]
        asked = Counter(topics[one.requirement] for one in answers)
        met = Counter(topics[one.requirement] for one in answers if one.state == "met")
        said |= {topic for topic in met if 2 * met[topic] >= asked[topic]}
    return said


def not_checked(report: Report, found: Sequence[Standing]) -> Iterator[Point]:
    baseline = report.baseline
    if report.skipped:
        yield Point(f"{counted(len(report.skipped), 'file')} could not be read.", "not-checked")
    parts = sum(not result.is_whole for result in report)
    if parts:
        texts = counted(parts, "text is", "texts are")
        yield Point(f"{texts} no whole manual: nothing counts as left out there.", "not-checked")
    doubts = sum(len(r.document.warnings) for r in report) + len(baseline.document.warnings)
    if doubts:
        yield Point(f"{counted(doubts, 'part')} not read, or read with a doubt.", "not-checked")
    facts = len(baseline.requirements)
    unverified = facts - len(baseline.verified)
    if unverified > 0:
        none = (
            "No requirement could be"
            if unverified == facts
            else f"{unverified:,} of {facts:,} requirements not"
        )
        text = f"{none} confirmed in the official text."
        yield Point(text, "requirements")
    if facts and not baseline.edition.complete:
        yield Point("The requirements do not cover all of this edition.", "not-checked")
    unsure = sum(one.finding.cls == "needs-reading" for one in found)
    if unsure:
        yield Point(f"{counted(unsure, 'point')} the comparison cannot judge.", "needs-reading")


def decisions(counts: Mapping[FindingClass, int]) -> Iterator[Point]:
    if counts["contradicts"]:
        points = counted(counts["contradicts"], "point that contradicts", "points that contradict")
        yield Point(f"Correct {points} national guidance.", "contradicts")
    if counts["weakens"]:
        points = counted(counts["weakens"], "point that asks", "points that ask")
        yield Point(f"Correct {points} for less than national guidance.", "weakens")
    if counts["omits"]:
        missing = counted(counts["omits"], "requirement")
        yield Point(f"Add {missing} not found, or say where they stand.", "omits")
    if counts["outdated"]:
        yield Point(f"Update {counted(counts['outdated'], 'point')} out of date.", "outdated")
    if counts["bulk"]:
        extra = counted(counts["bulk"], "point that adds", "points that add")
        them = "it" if counts["bulk"] == 1 else "them"
        yield Point(f"Give a reason for {extra} process, or remove {them}.", "bulk")
    if counts["strengthens"]:
        asking = counted(counts["strengthens"], "point")
        yield Point(f"Keep or explain {asking} asking for more.", "strengthens")
    if counts["needs-reading"]:
        doubtful = counted(counts["needs-reading"], "point")
        yield Point(
            f"Name who settles {doubtful} that the comparison cannot judge.", "needs-reading"
        )
