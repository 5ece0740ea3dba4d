"""Sections 3 and 5 of the board paper: what to decide on first, and what is asked of staff."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from compare.model import AskKind, Evidence, Finding, Report
from compare.render.docx.tree import Column, Node, bullets, paragraph, strong, table
from compare.render.telling.answered import nearest
from compare.render.telling.classes import BOXES, CLASSES, SEVERITIES, facet_words, severity_of
from compare.render.telling.follow_up import FollowUp
from compare.render.telling.phrases import counted, edition_name, full_stop, held_up, said, share
from compare.render.telling.places import found_at
from compare.render.telling.standing import Standing, owner
from compare.render.telling.summary import Summary
from compare.text import day

_OVERDUE = 5
"""Overdue decisions that a meeting goes through; the action plan marks them all."""


def urgent_findings(report: Report, told: Summary, followed: FollowUp) -> Iterator[Node]:
    """Yield what needs a decision by the board: overdue decisions, then what to act on first."""
    if followed.overdue:
        yield strong("Overdue from the last action plan")
        shown = {one.key for one in told.act_first}
        yield bullets(
            f"{one.finding.id}: {_overdue(one, in_table=one.key in shown)} Due {_due(one)}."
            for one in followed.overdue[:_OVERDUE]
        )
    if not told.act_first:
        yield paragraph("No finding is urgent enough to need a decision by the board.")
        return
    columns = (Column("Finding", 0.16), Column("What the texts say", 0.65), Column("Action", 0.19))
    rows = [_finding_row(one, report) for one in told.act_first]
    yield table("Table 2: findings to act on first", columns, rows)


def _overdue(one: Standing, *, in_table: bool) -> str:
    if in_table:
        return "in Table 2."
    return f"{full_stop(one.finding.message)} {said(one.finding.local, one.finding.message)}"


def _due(one: Standing) -> str:
    return day(one.decided.decision.due) if one.decided else ""


def _finding_row(one: Standing, report: Report) -> tuple[tuple[str, ...], ...]:
    finding, severity = one.finding, SEVERITIES[severity_of(one.finding)]
    cited = _cited(finding, report)
    named = (finding.id, f"{severity.shape} {severity.word}", CLASSES[finding.cls].word)
    texts = (
        full_stop(finding.message),
        f"Local: {said(finding.local, finding.message)} ({_local(one, report)})"
        if finding.local
        else _nowhere(one, report),
        _national(finding, cited),
    )
    return (
        named,
        texts,
        (full_stop(finding.action), f"Owner: {owner(one, report.baseline.edition)}"),
    )


def _local(one: Standing, report: Report) -> str:
    place = found_at(one.result.document, one.finding.local)
    return place if len(report.results) == 1 else f"{one.result.document.title}: {place}"


def _nowhere(one: Standing, report: Report) -> str:
    searched = counted(len(one.result.document.sentences), "passage")
    manual = f" in {one.result.document.title}" if len(report.results) > 1 else ""
    near = nearest(one.result, one.finding)
    told = f"Local: not found{manual}; all {searched} searched."
    if near is None:
        return told
    close = Evidence(near.text, near.locator)
    return f"{told} Nearest: {said(close, '')} ({found_at(one.result.document, close)})"


def _national(finding: Finding, cited: str) -> str:
    """Return what the national text says, and where; only where, once the message has said it."""
    if finding.national is None:
        return ""
    if finding.national.quote.removesuffix(".") in finding.message:
        return f"National: {cited}."
    return f"National: {said(finding.national, finding.message)} ({cited})"


def _cited(finding: Finding, report: Report) -> str:
    """Return where the national text is read; its edition, which the paper names once, left out."""
    baseline, evidence = report.baseline, finding.national
    cited = baseline.citations.get(evidence.quote, "") if evidence else ""
    own = cited.removeprefix(f"{edition_name(baseline.edition)}, ")
    return own or found_at(baseline.document, evidence)


def bulk(report: Report) -> Iterator[Node]:
    """Yield how much is added, and of what kinds."""
    asks = [ask for result in report for ask in result.ledger.asks]
    if not asks:
        yield paragraph("Nothing was found that is asked of staff beyond the national text.")
        return
    words = Counter(dict.fromkeys(BOXES, 0))
    for result in report:
        words.update(result.ledger.words)
    extra, total = sum(words[box] for box in BOXES if BOXES[box].extra), sum(words.values())
    waiting = sum(bool(ask.before) for ask in asks)
    forms = sum(form.asked for result in report for form in result.ledger.forms)
    yield bullets(
        [
            f"{counted(len(asks), 'ask')} of staff that national guidance does not make.",
            held_up(waiting),
            f"{counted(forms, 'form')} to complete or send.",
            f"{extra:,} of {total:,} words are added, repeated or dated ({share(extra, total)}).",
        ]
    )
    kinds = Counter(kind for ask in asks for kind in ask.kinds)
    rows = [
        (facet_words(kind).capitalize(), f"{kinds[kind]:,}")
        for kind in get_args(AskKind)
        if kinds[kind]
    ]
    columns = (Column("Kind of ask", 0.7), Column("Added asks", 0.3))
    yield table("Table 3: what is added, by kind; one ask may be of two kinds", columns, rows)
