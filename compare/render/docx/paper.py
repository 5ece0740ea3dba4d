"""The board paper: two to four pages to decide on, the action plan, and the method."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.model import Report
from compare.render.docx.appendices import action_plan, method
from compare.render.docx.sections import bulk, urgent_findings
from compare.render.docx.tree import (
    Column,
    Node,
    bullets,
    contents,
    document,
    end_of_section,
    heading,
    numbered,
    paragraph,
    strong,
    table,
)
from compare.render.docx.word_file import word_file
from compare.render.telling.classes import CLASSES
from compare.render.telling.follow_up import FollowUp, change_line, follow_up
from compare.render.telling.phrases import counted, edition_name, first_few, full_stop, said
from compare.render.telling.standing import stronger
from compare.render.telling.summary import Summary, currency, summary
from compare.render.telling.verdict import BY_SENTENCE
from compare.text import day

_STRONGER = 3
"""Passages that ask for more worth naming in a paper of four pages."""
_MANUALS = 6
_LIMITS = 5


@dataclass(frozen=True, slots=True)
class _Section:
    anchor: str
    title: str
    blocks: tuple[Node, ...]


def board_paper(report: Report) -> dict[str, bytes]:
    """Return the paper as a Word file: file name → content.

    What only the board knows is a blank in brackets. Equal reports give equal bytes: the run
    stamp is the only time in the file.
    """
    told = summary(report)
    followed = follow_up(report, told.findings)
    body = (
        _section("summary", "1 Summary", _summed(report, told, followed)),
        _section("compared", "2 What we compared", _compared(report)),
        _section(
            "findings", "3 Findings needing a decision", urgent_findings(report, told, followed)
        ),
        _section("strengths", "4 Strengths", _strengths(told)),
        _section("bulk", "5 Bulk: what we ask of staff", bulk(report)),
        _section("risks", "6 Risks and limits", _risks(report, told)),
        _section("decisions", "7 Recommended decisions", _decisions(told, followed)),
    )
    plan = _section("plan", "Appendix A: action plan", action_plan(report, told))
    how = _section("method", "Appendix B: method", method(report, told))
    entries = ((section.anchor, section.title) for section in (*body, plan, how))
    blocks = (
        _cover(report, told),
        strong("Contents"),
        contents(entries),
        *(block for section in body for block in section.blocks),
        end_of_section(),
        *plan.blocks,
        end_of_section(landscape=True),
        *how.blocks,
    )
    title = f"{_manuals(report)} compared with {edition_name(report.baseline.edition)}"
    return {"board-paper.docx": word_file(document(blocks, title), report.made)}


def _manuals(report: Report) -> str:
    several = counted(len(report.results), "local manual")
    return several if len(report.results) != 1 else report.results[0].document.title


def _section(anchor: str, title: str, blocks: Iterator[Node]) -> _Section:
    return _Section(anchor, title, (heading(1, title, anchor), *blocks))


def _cover(report: Report, told: Summary) -> Node:
    asked = counted(len(told.decisions), "recommendation")
    name = "Manuals" if len(report.results) > 1 else "Manual"
    rows = (
        (name, _titles(report) or "None"),
        ("Meeting and date", "[Meeting, date]"),
        ("Author", "[Name and role]"),
        ("Sponsor", "[Name and role]"),
        ("Purpose", "For decision"),
        ("Edition compared", edition_name(report.baseline.edition)),
        ("Recommendation", f"Agree the {asked} in section 7." if told.decisions else "Note it."),
        ("Compared on", day(report.made) or "[Date]"),
    )
    return table("About this paper", (Column("", 0.25), Column("", 0.75)), rows)


def _titles(report: Report) -> str:
    titles = [result.document.title for result in report]
    more = len(titles) - _MANUALS
    return "; ".join(titles[:_MANUALS]) + (f"; and {more:,} more" if more > 0 else "")


def _summed(report: Report, told: Summary, followed: FollowUp) -> Iterator[Node]:
    yield strong(f"{told.verdict.assurance} assurance. {full_stop(told.verdict.because)}")
    yield paragraph("This paper compares words. It does not judge practice.")
    lines = [*followed.lines, *filter(None, [change_line(report)])]
    if lines:
        yield bullets(lines)
    rows = [
        (f"{words.letter} {words.word}", words.meaning, f"{told.counts[cls]:,}")
        for cls, words in CLASSES.items()
    ]
    columns = (Column("Class", 0.22), Column("Meaning", 0.63), Column("Findings", 0.15))
    yield table("Table 1: findings by class", columns, rows)


def _compared(report: Report) -> Iterator[Node]:
    sizes = [f"{r.document.title}: {counted(r.document.words, 'word')}." for r in report]
    yield bullets(
        [*first_few(sizes, _MANUALS), f"National text: {edition_name(report.baseline.edition)}."]
    )
    facts, verified = len(report.baseline.requirements), len(report.baseline.verified)
    if facts:
        yield paragraph(
            f"{verified:,} of {counted(facts, 'national requirement')} confirmed in the official "
            "text. National requirements are restated in our own words."
        )
    else:
        yield paragraph(" ".join(BY_SENTENCE))


def _strengths(told: Summary) -> Iterator[Node]:
    strong = stronger(told.findings)
    lines = [point.text for point in told.going_well]
    lines += [
        f"{one.finding.id}: {full_stop(one.finding.message)} "
        f"{said(one.finding.local, one.finding.message)}"
        for one in strong[:_STRONGER]
    ]
    yield bullets(lines or ["Nothing to report."])
    if strong:
        yield paragraph("A passage that asks for more is kept, explained or removed.")


def _risks(report: Report, told: Summary) -> Iterator[Node]:
    limits = [" ".join(currency(report))] if any(currency(report)) else []
    cared_for = [f"{r.document.title}: {limit}" for r in report for limit in r.limits]
    limits += first_few(cared_for, _LIMITS)
    limits += [point.text for point in told.not_checked]
    limits += map(full_stop, first_few(report.baseline.edition.not_checked, _LIMITS))
    yield bullets(
        [*limits, "The comparison can miss or misread a passage. Read both texts before a change."]
    )
    yield table(
        "Table 4: implications, for the board to complete",
        (Column("Implication", 0.25), Column("Assessment", 0.75)),
        (
            ("Financial", "[Financial implications]"),
            ("Equality", "[Equality implications]"),
            ("Legal", "[Legal implications]"),
        ),
    )


def _decisions(told: Summary, followed: FollowUp) -> Iterator[Node]:
    decisions = [point.text for point in told.decisions]
    if followed.overdue:
        late = counted(len(followed.overdue), "decision")
        decisions.insert(0, f"Settle {late} past its date, or set a new date.")
    if not decisions:
        yield paragraph("No decision is asked. The board is invited to note this paper.")
        return
    yield paragraph("The board is asked to agree each of these:")
    yield numbered(decisions)
