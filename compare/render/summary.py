"""What a board is told first: the verdict, what to act on, what goes well, what to decide.

Every output prints these values; none works them out again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from compare.model import FindingClass, Report, Result
from compare.render.answered import answered
from compare.render.classes import CLASSES, severity_of
from compare.render.phrases import counted
from compare.render.standing import Standing, by_topic, standings, topic_order, urgent
from compare.text import fold

ACT_FIRST = 10
"""More than a meeting can take in turn by turn."""
TOLERATED = 0.1
"""Share of the requirements that may be missing where assurance is substantial."""
MOSTLY = 0.5
"""Share of the requirements beyond which more is missing than said."""

Assurance = Literal["Substantial", "Moderate", "Limited", "None stated"]
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


@dataclass(frozen=True, slots=True)
class Point:
    """One plain sentence, and the list it counts."""

    text: str
    to: Target


@dataclass(frozen=True, slots=True)
class Verdict:
    """How far the words of the manuals can be relied on to say what national guidance says."""

    assurance: Assurance
    because: str
    """One plain sentence: what decided it."""
    to: Target | None = None
    """The list that bears it out."""


@dataclass(frozen=True, slots=True)
class Summary:
    verdict: Verdict
    by_manual: tuple[Verdict, ...]
    """The verdict on each manual, in the order of the report."""
    findings: tuple[Standing, ...]
    """Every finding that is not set aside by the board, most urgent first."""
    act_first: tuple[Standing, ...]
    counts: Mapping[FindingClass, int]
    """Findings by class, every class named."""
    going_well: tuple[Point, ...]
    not_checked: tuple[Point, ...]
    decisions: tuple[Point, ...]
    """What the board is asked to decide, each something that can be voted on."""
    justified: tuple[Standing, ...]
    judged_wrong: tuple[Standing, ...] = ()
    """Findings of which the board says that the rule erred."""


ASSURANCE_RULES: tuple[tuple[Assurance, str], ...] = (
    (
        "Limited",
        "A critical finding, process before a step that protects a child, or over half not found.",
    ),
    (
        "Moderate",
        "There is a finding of high severity, or over a tenth of the requirements were not found.",
    ),
    ("Substantial", "There is none of these."),
    ("None stated", "Nothing could be compared."),
)
"""The rule of the verdict, as it is printed. The first line that holds is the verdict.

What is in doubt decides nothing, and neither does what the board has set aside.
"""


def summary(report: Report) -> Summary:
    """Return what a board is told first about `report`."""
    whole = standings(report)
    found = tuple(sorted((s for s in whole if not s.is_set_aside), key=lambda one: one.urgency))
    by_class = Counter(one.finding.cls for one in found)
    verdicts = tuple(
        _verdict([result], [one for one in found if one.manual == number])
        for number, result in enumerate(report.results, 1)
    )
    return Summary(
        verdict=_overall(_verdict(report.results, found), verdicts),
        by_manual=verdicts,
        findings=found,
        act_first=act_first(found),
        counts={name: by_class[name] for name in CLASSES},
        going_well=tuple(_going_well(report, found)),
        not_checked=tuple(_not_checked(report, found)),
        decisions=tuple(_decisions(report, by_class)),
        justified=tuple(one for one in whole if one.justified),
        judged_wrong=tuple(one for one in whole if one.is_judged_wrong and not one.justified),
    )


def act_first(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return at most ten red findings, most urgent first; `found` are in that order.

    Approvals, forms and stages before a step that protects a child come in before all others,
    however few there are of them. What a manual says in several places comes in once.
    """
    once: dict[tuple[int, str, str, str], Standing] = {}
    for one in found:
        once.setdefault(_said(one), one)
    gates = [one for one in once.values() if one.is_gate][:ACT_FIRST]
    others = [one for one in urgent(once.values()) if not one.is_gate]
    chosen = gates + others[: ACT_FIRST - len(gates)]
    return tuple(sorted(chosen, key=lambda one: one.urgency))


def _said(one: Standing) -> tuple[int, str, str, str]:
    local = one.finding.local
    return one.manual, one.finding.rule, one.finding.message, fold(local.quote) if local else ""


def _verdict(results: Sequence[Result], found: Sequence[Standing]) -> Verdict:
    """Return the verdict on these manuals taken together; `found` are their findings."""
    if not any(result.document.sentences for result in results):
        return Verdict("None stated", "There is no text to compare.")
    levels = Counter(severity_of(one.finding) for one in found)
    gates = sum(one.is_gate for one in found)
    answers = [answer for result in results for answer in result.answers]
    missing = sum(answer.state == "not found" for answer in answers)
    lacking = _missing(missing, len(answers), found)
    lines: tuple[tuple[bool, Assurance, str, Target | None], ...] = (
        (bool(levels["critical"]), "Limited", _critical(levels["critical"]), "critical"),
        (
            bool(gates),
            "Limited",
            f"{counted(gates, 'added step')} must be taken before a child is protected.",
            "act-first",
        ),
        (missing > MOSTLY * len(answers), "Limited", lacking, "missing"),
        (
            bool(levels["high"]),
            "Moderate",
            f"{counted(levels['high'], 'finding')} of high severity to correct.",
            "high",
        ),
        (missing > TOLERATED * len(answers), "Moderate", lacking, "missing"),
        (True, "Substantial", "No critical or high finding.", None),
    )
    return next(Verdict(assurance, because, to) for holds, assurance, because, to in lines if holds)


def _critical(count: int) -> str:
    found = "1 finding is critical" if count == 1 else f"{count:,} findings are critical"
    return f"{found}: anyone who follows the text could miss or delay a step that a child needs."


def _missing(missing: int, asked: int, found: Sequence[Standing]) -> str:
    """Return how many requirements were not found, and how many of them no finding lists."""
    untreated = missing - sum(one.finding.cls == "omits" for one in found)
    rest = f", {untreated:,} of them in topics that are not treated" if untreated > 0 else ""
    return f"{missing:,} of {counted(asked, 'requirement')} not found{rest}."


def _overall(whole: Verdict, by_manual: Sequence[Verdict]) -> Verdict:
    """Return the verdict on all manuals: that on the whole, or on one that is weaker."""
    order = [name for name, _ in ASSURANCE_RULES]
    return min((whole, *by_manual), key=lambda verdict: order.index(verdict.assurance))


def _going_well(report: Report, found: Sequence[Standing]) -> Iterator[Point]:
    parts = [
        answered(result, (one for one in found if one.manual == number))
        for number, result in enumerate(report.results, 1)
    ]
    asked, full = sum(one.total for one in parts), sum(len(one.in_full) for one in parts)
    if full:
        of = "requirements" if len(parts) == 1 else "requirements, manual by manual,"
        yield Point(f"{full:,} of {asked:,} {of} answered in full.", "missing")
    parting = {name for name, _ in by_topic(found, report.baseline)}
    parting |= {
        facet for one in found if one.finding.cls == "omits" for facet in one.finding.facets
    }
    said = _topics_met(report)
    quiet = [name for name in topic_order(report.baseline) if name in said and name not in parting]
    if quiet and report.results:
        more = f" and {len(quiet) - 3} more" if len(quiet) > 3 else ""  # noqa: PLR2004 - a sentence names three
        yield Point(f"Topics with no finding: {', '.join(quiet[:3])}{more}.", "stronger")
    stronger = sum(one.finding.cls == "strengthens" for one in found)
    if stronger:
        asks = "passage asks" if stronger == 1 else "passages ask"
        yield Point(f"{stronger:,} {asks} for more than national guidance.", "strengthens")


def _topics_met(report: Report) -> set[str]:
    """Return the topics of which some manual meets a requirement."""
    topics = {one.id: one.topic for one in report.baseline.requirements}
    met = (a.requirement for result in report for a in result.answers if a.state == "met")
    return {topics[one] for one in met if one in topics}


def _not_checked(report: Report, found: Sequence[Standing]) -> Iterator[Point]:
    baseline = report.baseline
    if report.skipped:
        yield Point(f"{counted(len(report.skipped), 'file')} could not be read.", "not-checked")
    doubts = sum(len(r.document.warnings) for r in report) + len(baseline.document.warnings)
    if doubts:
        yield Point(f"{counted(doubts, 'part')} not read, or read with a doubt.", "not-checked")
    facts = len(baseline.requirements)
    unverified = facts - len(baseline.verified)
    if unverified > 0:
        text = f"{unverified:,} of {counted(facts, 'requirement')} not confirmed in official text."
        yield Point(text, "requirements")
    if facts and not baseline.edition.complete:
        yield Point("The requirements do not cover all of this edition.", "not-checked")
    unsure = sum(one.finding.cls == "needs-reading" for one in found)
    if unsure:
        yield Point(f"{counted(unsure, 'passage')} the comparison cannot judge.", "needs-reading")


def _decisions(report: Report, counts: Mapping[FindingClass, int]) -> Iterator[Point]:
    if counts["contradicts"]:
        passages = counted(
            counts["contradicts"], "passage that contradicts", "passages that contradict"
        )
        yield Point(f"Correct {passages} national guidance.", "contradicts")
    if counts["weakens"]:
        passages = counted(counts["weakens"], "passage that asks", "passages that ask")
        yield Point(f"Correct {passages} for less than national guidance.", "weakens")
    if counts["omits"]:
        missing = counted(counts["omits"], "requirement")
        yield Point(f"Add {missing} not found, or say where they stand.", "omits")
    if counts["outdated"]:
        yield Point(f"Update {counted(counts['outdated'], 'passage')} out of date.", "outdated")
    asks = sum(len(result.ledger.asks) for result in report)
    if asks:
        added = counted(asks, "added ask")
        yield Point(
            f"Give a reason for {added}, or remove {'it' if asks == 1 else 'them'}.", "asks"
        )
    if counts["strengthens"]:
        stronger = counted(counts["strengthens"], "passage")
        yield Point(f"Keep or explain {stronger} asking for more.", "strengthens")
    if counts["needs-reading"]:
        doubtful = counted(counts["needs-reading"], "passage")
        yield Point(f"Name who reads {doubtful} that the comparison cannot judge.", "needs-reading")
