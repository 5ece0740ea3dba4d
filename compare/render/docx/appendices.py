"""The appendices: the action plan to agree on, and how the paper was made."""

from __future__ import annotations

from collections.abc import Iterator

from compare.model import Report
from compare.render.docx.tree import Column, Node, bullets, paragraph, table
from compare.render.telling.classes import CLASSES, SEVERITIES, severity_of
from compare.render.telling.follow_up import wrong_by_rule
from compare.render.telling.phrases import counted, said
from compare.render.telling.places import found_at
from compare.render.telling.standing import Standing, owner
from compare.render.telling.summary import Summary
from compare.render.telling.verdict import ASSURANCE_RULES
from compare.text import day

_ROWS = 30
"""Four printed pages; the spreadsheet has every finding."""


def action_plan(report: Report, told: Summary) -> Iterator[Node]:
    """Yield the most urgent findings as a table to fill in."""
    if not told.findings:
        yield paragraph("There is no finding to act on.")
        return
    rest = len(told.findings) - _ROWS
    if rest > 0:
        yield paragraph(
            f"The {_ROWS} most urgent findings. The other {rest:,} are in action-plan.xlsx."
        )
    columns = (
        Column("Finding", 0.09),
        Column("Class and severity", 0.12),
        Column("Where", 0.17),
        Column("What differs", 0.32),
        Column("Action", 0.12),
        Column("Owner", 0.1),
        Column("Due", 0.08),
    )
    rows = [_row(one, report) for one in told.findings[:_ROWS]]
    yield table("Table 5: action plan, most urgent first", columns, rows)


def _row(one: Standing, report: Report) -> tuple[str | tuple[str, ...], ...]:
    finding, severity = one.finding, SEVERITIES[severity_of(one.finding)]
    decision = one.decided.decision if one.decided else None
    chosen = decision.name if decision and decision.name else ""
    place = found_at(one.result.document, finding.local) or "Not found in the manual"
    return (
        finding.id,
        (CLASSES[finding.cls].word, f"{severity.shape} {severity.word}"),
        (one.result.document.title, place) if len(report.results) > 1 else place,
        (finding.message, said(finding.local, finding.message)),
        (finding.action, f"Decided: {chosen}" if chosen else ""),
        owner(one, report.baseline.edition),
        (day(decision.due) if decision else "") or "[Date]",
    )


def method(report: Report, told: Summary) -> Iterator[Node]:
    """Yield how the paper was made, so that anyone can make it again."""
    yield bullets(
        [
            "Each local passage is set beside the national passages it answers.",
            "Who must do what, when and how firmly is read from both, and compared.",
            "Each finding quotes both texts, or says what was searched and not found.",
            "What cannot be judged with confidence is left for a person to read.",
            "The number of a finding is made from its words. It stays while they do.",
        ]
    )
    decides = (Column("Assurance", 0.25), Column("When; the first that holds decides", 0.75))
    yield table("Table 6: how the assurance is decided", decides, ASSURANCE_RULES)
    yield from _set_aside(report, told)
    documents = (report.baseline.document, *(result.document for result in report))
    files = [(d.title, d.source.reader, d.source.sha256[:16]) for d in documents]
    columns = (Column("File", 0.5), Column("Read with", 0.2), Column("SHA-256 begins", 0.3))
    yield table("Table 7: files compared", columns, files)
    programs = ", ".join(f"{name} {number}" for name, number in report.versions)
    yield paragraph(f"Made with {', '.join(filter(None, (report.tool, programs))) or '–'}.")


def _set_aside(report: Report, told: Summary) -> Iterator[Node]:
    lines = []
    if told.justified:
        kept = counted(len(told.justified), "finding")
        lines.append(f"{kept} in the register of justified additions.")
    lines += [
        f"Rule {rule}: {counted(wrong, 'finding')} judged wrong by the board."
        for rule, wrong in wrong_by_rule(report).items()
    ]
    if lines:
        yield bullets(lines)
