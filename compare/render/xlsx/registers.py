"""The sheets to look things up in: forms, times, terms, and how the report was made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from compare.model import Difference, Evidence, Facet, Finding, Link, Report, Result
from compare.render.telling.classes import facet_words
from compare.render.telling.follow_up import change_line, follow_up, wrong_by_rule
from compare.render.telling.phrases import counted, edition_name
from compare.render.telling.places import found_at
from compare.render.telling.rulebook import rulebook
from compare.render.telling.summary import Summary
from compare.render.telling.verdict import ASSURANCE_RULES
from compare.render.xlsx.sheets import NARROW, WIDE, Column, Sheet, Value, quoted
from compare.text import day

_TIME: frozenset[Facet] = frozenset({"number", "unit", "bound", "start", "limit"})
_PLACE = (Column("Manual"), Column("Local paragraph"), Column("Local says", WIDE))
_Row = tuple[Value, ...]


def forms(report: Report) -> Sheet:
    """Return every paper that the manuals name."""
    columns = (Column("Form"), Column("Uses", NARROW), Column("Asked for", NARROW), *_PLACE)
    rows = (
        (
            form.name,
            form.uses,
            "Yes" if form.asked else "Only named",
            *_place(result, Evidence(form.quote, form.where)),
        )
        for result in report
        for form in result.ledger.forms
    )
    return Sheet("Forms", columns, tuple(rows))


def timers(report: Report) -> Sheet:
    """Return the times that differ from national ones, then those that are added."""
    columns = (
        Column("Kind"),
        Column("Local time"),
        Column("National time"),
        *_PLACE,
        Column("National says", WIDE),
    )
    rows = (row for result in report for row in (*_differing(result), *_added(result)))
    return Sheet("Timers", columns, tuple(rows))


def _differing(result: Result) -> Iterator[_Row]:
    for link in result.links:
        for difference in link.differences:
            if difference.facet in _TIME:
                national = Evidence(_national(link, difference), link.local.locator)
                yield (
                    f"Differs: {facet_words(difference.facet)}",
                    difference.local or "Not stated",
                    difference.national or "Not stated",
                    *_place(result, Evidence(link.local.text, link.local.locator)),
                    quoted(national),
                )


def _national(link: Link, difference: Difference) -> str:
    return next((s.text for s in link.national if s.id == difference.against), "")


def _added(result: Result) -> Iterator[_Row]:
    for ask in result.ledger.asks:
        if ask.by_when:
            place = _place(result, Evidence(ask.quote, ask.where))
            yield ("Added locally", ask.by_when, "Not stated", *place, "")


def terms(report: Report) -> Sheet:
    """Return wording that is out of date, local or never spelled out."""
    columns = (
        Column("Kind"),
        Column("Term or finding", WIDE),
        Column("Uses", NARROW),
        *_PLACE,
        Column("Finding id", NARROW),
    )
    rows = (row for result in report for row in _terms(result))
    return Sheet("Terms", columns, tuple(rows))


def _terms(result: Result) -> Iterator[_Row]:
    for finding in result.findings:
        if finding.cls == "outdated":
            place, uses = _place(result, finding.local), max(1, len(finding.places))
            yield ("Out of date", finding.message, uses, *place, finding.id)
    kinds = (
        ("Never spelled out", result.ledger.acronyms),
        ("Local term", result.ledger.jargon),
        ("Names nobody", result.ledger.agentless),
    )
    for kind, wordings in kinds:
        for one in wordings:
            yield (
                kind,
                one.term,
                one.uses,
                *_place(result, Evidence(one.quote, one.where)),
                "",
            )


def _place(result: Result, evidence: Evidence | None) -> _Row:
    return result.document.title, found_at(result.document, evidence), quoted(evidence)


def method(report: Report, told: Summary) -> Sheet:
    """Return how the report was made, what was not checked, and how each rule has done."""
    columns = (Column("Topic"), Column("Name", WIDE), Column("Detail", 2 * WIDE))
    rows = (
        *_run(report, told),
        *_followed(report, told),
        *_files(report),
        *_not_checked(report, told),
        *_rules(report),
    )
    return Sheet("Method", columns, rows)


def _run(report: Report, told: Summary) -> Iterator[_Row]:
    edition, baseline = report.baseline.edition, report.baseline
    yield "Run", "Made", report.made
    yield "Run", "With", report.tool
    yield from (("Run", name, number) for name, number in report.versions)
    yield "National text", edition_name(edition), day(edition.issued)
    yield "National text", "SHA-256", baseline.document.source.sha256
    of = counted(len(baseline.requirements), "requirement")
    yield "National text", "Verified", f"{len(baseline.verified):,} of {of} in the official text"
    yield "Assurance", told.verdict.assurance, told.verdict.because
    yield from (("Rule of assurance", name, rule) for name, rule in ASSURANCE_RULES)


def _followed(report: Report, told: Summary) -> Iterator[_Row]:
    followed = follow_up(report, told.findings)
    yield from (("Follow-up", "Action plan", line) for line in followed.lines)
    yield from (("Judged wrong", one.finding.id, one.finding.message) for one in told.judged_wrong)
    if report.since:
        yield "Since last run", "All findings", change_line(report)
        yield from (("No longer found", f.id, _summed(f)) for f in report.since.fixed)


def _summed(finding: Finding) -> str:
    return f"{finding.message} {finding.local.quote if finding.local else ''}".strip()


def _files(report: Report) -> Iterator[_Row]:
    for result in report:
        document = result.document
        size = f"{document.words:,} words, {counted(len(document.sentences), 'passage')}"
        told = f"{size}, read with {document.source.reader}, SHA-256 {document.source.sha256}"
        yield "Manual", document.source.path, told


def _not_checked(report: Report, told: Summary) -> Iterator[_Row]:
    yield from (("Not read", skipped.path, skipped.reason) for skipped in report.skipped)
    documents = (report.baseline.document, *(result.document for result in report))
    for document in documents:
        yield from (("Not checked", document.title, doubt) for doubt in document.warnings)
    for result in report:
        yield from (("Needs care", result.document.title, limit) for limit in result.limits)
    yield from (("Not checked", "All", point.text) for point in told.not_checked)
    title = report.baseline.edition.title
    yield from (("Not checked", title, doubt) for doubt in report.baseline.edition.not_checked)


def _rules(report: Report) -> Iterator[_Row]:
    found = Counter(finding.rule for result in report for finding in result.findings)
    wrong = wrong_by_rule(report)
    for rule, page in rulebook().items():
        judged = f" {wrong[rule]:,} judged wrong by the board." if rule in wrong else ""
        measured = f" Measured: {page.measured}" if page.measured else ""
        here = f"{counted(found[rule], 'finding')} in this report."
        yield "Rule", f"{rule}: {page.title}", f"{here}{judged}{measured}"
    for rule in sorted(wrong.keys() - rulebook().keys()):
        yield "Rule", rule, f"{wrong[rule]:,} judged wrong by the board. No rule has this name now."
