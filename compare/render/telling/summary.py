"""What a board is told first: the verdict, what to act on, what goes well, what to decide.

Every output prints these values; none works them out again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from compare.model import Edition, FindingClass, Report
from compare.render.telling.classes import CLASSES
from compare.render.telling.points import Point, decisions, going_well, not_checked
from compare.render.telling.standing import Standing, standings, urgent
from compare.render.telling.verdict import Verdict, overall, verdict_on
from compare.text import day, fold

ACT_FIRST = 10
"""More than a meeting can take in turn by turn."""


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


@lru_cache(maxsize=1)
def summary(report: Report) -> Summary:
    """Return what a board is told first about `report`; it is worked out once for all formats."""
    whole = standings(report)
    found = tuple(sorted((s for s in whole if not s.is_set_aside), key=lambda one: one.urgency))
    by_class = Counter(one.finding.cls for one in found)
    judged = partial(verdict_on, by_sentence=not report.baseline.requirements)
    verdicts = tuple(
        judged([result], [one for one in found if one.manual == number])
        for number, result in enumerate(report.results, 1)
    )
    return Summary(
        verdict=overall(judged(report.results, found), verdicts),
        by_manual=verdicts,
        findings=found,
        act_first=act_first(found),
        counts={name: by_class[name] for name in CLASSES},
        going_well=tuple(going_well(report, found)),
        not_checked=tuple(not_checked(report, found)),
        decisions=tuple(decisions(by_class)),
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


def currency(report: Report) -> tuple[str, str]:
    """Return in a phrase and a sentence why the edition may not be the one in force, or nothing.

    It has been superseded; or a guidance that is issued anew every year was a year old, or more,
    when the run was made.
    """
    edition = report.baseline.edition
    ours = f"This report compares with the edition of {day(edition.issued)}"
    if edition.superseded_by:
        newer = _named(edition.superseded_by, report.baseline.shelf)
        return "A newer edition of this guidance exists.", f"{ours}, not with {newer}."
    begun = edition.in_force or edition.issued
    if edition.yearly and report.made >= _year_after(begun) > "":
        told = f"{ours}, in force from {day(begun)}; this guidance is issued anew every year."
        return "A newer edition is probably in force.", told
    return "", ""


def _named(edition: str, shelf: tuple[Edition, ...]) -> str:
    newer = next((one for one in shelf if one.id == edition), None)
    if newer:
        return f"{newer.title} of {day(newer.issued)}"
    year = edition.rpartition("-")[2]
    return f"that of {year}" if year.isdigit() else edition


def _year_after(date: str) -> str:
    year, _, rest = date.partition("-")
    return f"{int(year) + 1}-{rest}" if year.isdigit() else ""
