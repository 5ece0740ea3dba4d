"""The sheets that a board fills in: actions, and the register of justified additions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from compare.model import Decided, Decision, Evidence, Report
from compare.read.plan import sheets as plan
from compare.render.telling.answered import nearest
from compare.render.telling.classes import CLASSES, SEVERITIES, severity_of
from compare.render.telling.follow_up import follow_up
from compare.render.telling.places import found_at, with_ellipses, within_chapter
from compare.render.telling.standing import Standing, owner
from compare.render.telling.summary import Summary
from compare.render.xlsx.sheets import (
    MIDDLING,
    NARROW,
    WIDE,
    Column,
    Sheet,
    Value,
    as_day,
    quoted,
)

_NO_FINDING = "No finding of this run has this id"
_SETTLED = "No longer found"
_UNDECIDED = Decision("")
_PLACE = (
    Column("Manual"),
    Column("Chapter"),
    Column("Local paragraph"),
    Column(plan.ABOUT, WIDE),
)


def actions(report: Report, told: Summary) -> Sheet:
    """Return the action list: most urgent first, then what the board judged wrong.

    Decisions on ids that were not found come last, so that no decision is lost.
    """
    columns = (
        Column(plan.FINDING, NARROW),
        Column("Class", NARROW),
        Column("Severity", NARROW),
        *_PLACE,
        Column("National reference"),
        Column("National says", WIDE),
        Column("What differs", WIDE),
        Column("Suggested action"),
        Column(plan.DECISION, choices=plan.DECISIONS),
        Column(plan.OWNER),
        Column(plan.DUE, NARROW, is_day=True),
        Column(plan.STATUS, NARROW, choices=plan.STATUSES),
        Column("Follow-up"),
        Column(plan.EVIDENCE, MIDDLING),
        Column(plan.BOARD_DATE, NARROW, is_day=True),
        Column(plan.NOTES, WIDE),
        Column("Since last run", NARROW),
        Column(plan.RULE, NARROW),
    )
    citations = report.baseline.citations
    new = frozenset(report.since.new) if report.since else None
    listed = (*told.findings, *told.judged_wrong)
    found = tuple(_action(one, report, citations, new) for one in listed)
    followed, kept = follow_up(report, ()), {one.entry.finding for one in report.justified}
    lost = ((followed.settled, _SETTLED), (followed.not_found, _NO_FINDING))
    rest = tuple(
        _lost(one.decision, said)
        for several, said in lost
        for one in several
        if one.decision.finding not in kept
    )
    return Sheet(plan.ACTIONS, columns, found + rest)


def _action(
    one: Standing, report: Report, citations: Mapping[str, str], new: frozenset[str] | None
) -> tuple[Value, ...]:
    finding, decision = one.finding, one.decided.decision if one.decided else _UNDECIDED
    national = finding.national
    cited = citations.get(national.quote, "") if national else ""
    since = "" if new is None else "New" if finding.id in new else "Still there"
    return (
        finding.id,
        CLASSES[finding.cls].word,
        SEVERITIES[severity_of(finding)].word,
        *_place(one),
        cited or found_at(report.baseline.document, national),
        quoted(national),
        finding.message,
        finding.action,
        decision.name,
        owner(one, report.baseline.edition),
        as_day(decision.due),
        decision.progress or "Not started",
        _follow_up(one.decided),
        decision.evidence,
        as_day(decision.board_date),
        decision.notes,
        since,
        finding.rule,
    )


def _place(one: Standing) -> tuple[str, str, str, str]:
    local, near = one.finding.local, nearest(one.result, one.finding)
    title, place = one.result.document.title, within_chapter(one.result.document, local)
    if near is not None:
        close = Evidence(near.text, near.locator)
        says = f"Not found in the manual. Nearest passage: “{quoted(close)}”"
        return title, one.chapter_name, f"Nearest: {found_at(one.result.document, close)}", says
    shown = replace(local, quote=with_ellipses(local, one.result.document)) if local else None
    says = quoted(shown, "Not found in the manual")
    return title, one.chapter_name, place, says + _elsewhere(one)


def _elsewhere(one: Standing) -> str:
    other = one.finding.agreeing
    if other is None:
        return ""
    place = found_at(one.result.document, other)
    return f" Elsewhere it agrees with national guidance: “{quoted(other)}” ({place})"


def _follow_up(decided: Decided | None) -> str:
    if decided is None:
        return ""
    said = {
        "still there": "To be corrected, and still there",
        "judged wrong": "Counted against its rule",
        "justified": "Review date passed" if decided.overdue else "Kept",
    }.get(decided.outcome, "")
    if decided.overdue and decided.outcome != "justified":
        return f"Overdue. {said}".strip()
    return said


def _lost(decision: Decision, said: str) -> tuple[Value, ...]:
    return (
        decision.finding,
        *("",) * 5,
        decision.about,
        *("",) * 4,
        decision.name,
        decision.owner,
        as_day(decision.due),
        decision.progress,
        said,
        decision.evidence,
        as_day(decision.board_date),
        decision.notes,
        "",
        decision.rule,
    )


def justified_additions(report: Report, told: Summary) -> Sheet:
    """Return the register: what stands here is off the action list until its review date.

    An entry whose review date has passed is on the action list again, and only there.
    """
    columns = (
        Column(plan.FINDING, NARROW),
        *_PLACE,
        Column(plan.REASON, WIDE),
        Column(plan.SOURCE),
        Column(plan.OWNER),
        Column(plan.REVIEW, NARROW, is_day=True),
        Column("Standing"),
        Column(plan.RULE, NARROW),
    )
    found = {one.finding.id: one for one in told.justified}
    rows = []
    for one in report.justified:
        entry, standing = one.entry, found.get(one.entry.finding)
        if one.status == "review date passed":
            continue
        rows.append(
            (
                entry.finding,
                *(_place(standing) if standing else ("",) * 4),
                entry.reason,
                entry.source,
                entry.owner,
                as_day(entry.review),
                "In force" if standing else _NO_FINDING,
                standing.finding.rule if standing else "",
            )
        )
    return Sheet(plan.JUSTIFIED, columns, tuple(rows))
