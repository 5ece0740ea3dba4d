"""What the page shows of a report: the report's own values, grouped, counted and cut to length."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from compare.model import Baseline, Document, Finding, Link, Report, Result, Sentence
from compare.render.chapters import Chapter, chapters, word_count
from compare.render.listing import Listing, listing
from compare.render.marks import Side, marked
from compare.render.tally import Match, Tally, matched, tally, total

PAIRS_A_CHAPTER = 40
"""About ten printed pages: who reads more of a chapter reads the manual itself."""
PASSAGES_A_CHAPTER = 60
"""About as long on paper as the pairs."""
ELSEWHERE_A_SECTION = 10
"""What another manual answers stands whole among that manual's pairs: here a sample is enough."""
PASSAGES_A_PAIR = 6
"""More than a reader can hold beside one sentence."""
FINDINGS_A_MANUAL = 200
"""Browsers have hung on report pages with a few thousand open results."""
_SEVEREST_FIRST = ("critical", "high", "medium", "low")


@dataclass(frozen=True, slots=True)
class Pair:
    """A local passage beside the national passages it answers."""

    link: Link
    match: Match
    local: Side
    national: Listing[tuple[Sentence, Side]]

    @property
    def marked(self) -> bool:
        """True when any of its passages is marked."""
        return self.local.marked or any(side.marked for _, side in self.national.shown)


@dataclass(frozen=True, slots=True)
class ChapterView:
    name: str
    words: Tally
    passages: Tally
    pairs: Listing[Pair]
    local_only: Listing[Sentence]


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of the national text, and what of it nobody, or one manual, does not answer."""

    name: str
    passages: int
    """All of its passages, answered or not."""
    unanswered: Listing[Sentence]


@dataclass(frozen=True, slots=True)
class ManualView:
    result: Result
    words: Tally
    passages: Tally
    chapters: tuple[ChapterView, ...]
    sections: tuple[SectionView, ...]
    """The national passages it does not answer, without those that no manual answers."""
    findings: Listing[Finding]


@dataclass(frozen=True, slots=True)
class ReportView:
    """All manuals together."""

    edition: str
    """Title of the national text, with the label readers know it by."""
    citations: Mapping[str, str]
    """Where to read the original of a restated national passage, by the passage's id."""
    manuals: tuple[ManualView, ...]
    passages: Tally
    national: int
    """Passages of the national text."""
    unanswered: tuple[SectionView, ...]
    """The national passages that no manual answers."""
    findings: int
    unread: int
    """Files skipped and warnings given, manuals and national text together."""
    documents: tuple[Document, ...]
    """The national text, then the manuals."""

    @property
    def restated(self) -> bool:
        """True when the national text is ours: requirements restated, no official text."""
        return len(self.citations) == self.national > 0


def report_view(report: Report) -> ReportView:
    documents = (report.baseline.document, *(result.document for result in report))
    national = chapters(report.baseline.document)
    nobody = frozenset.intersection(*map(_unanswered, report)) if report.results else frozenset()
    elsewhere = nobody if len(report.results) > 1 else frozenset()
    manuals = tuple(_manual_view(result, national, elsewhere) for result in report)
    return ReportView(
        edition=f"{report.baseline.edition.title} {report.baseline.edition.label}".strip(),
        citations=_citations(report.baseline),
        manuals=manuals,
        passages=total(manual.passages for manual in manuals),
        national=len(report.baseline.document.sentences),
        unanswered=_sections(national, nobody, PASSAGES_A_CHAPTER),
        findings=sum(manual.findings.total for manual in manuals),
        unread=len(report.skipped) + sum(len(d.warnings) for d in documents),
        documents=documents,
    )


def _manual_view(
    result: Result, national: Sequence[Chapter], elsewhere: frozenset[str]
) -> ManualView:
    """`elsewhere` are the ids of national passages that the page lists for all manuals at once."""
    links = {link.local.id: link for link in result.links}
    sentences = result.document.sentences
    return ManualView(
        result=result,
        words=tally(sentences, links, word_count),
        passages=tally(sentences, links),
        chapters=tuple(_chapter_view(c, links) for c in chapters(result.document)),
        sections=_sections(
            national,
            _unanswered(result) - elsewhere,
            ELSEWHERE_A_SECTION if elsewhere else PASSAGES_A_CHAPTER,
        ),
        findings=listing(sorted(result.findings, key=_severity), FINDINGS_A_MANUAL),
    )


def _citations(baseline: Baseline) -> dict[str, str]:
    """Return the citation of each restated passage; an official text needs none."""
    said = {requirement.says: requirement.citation for requirement in baseline.requirements}
    return {s.id: said[s.text] for s in baseline.document.sentences if s.text in said}


def _unanswered(result: Result) -> frozenset[str]:
    return frozenset(s.id for s in result.national_only)


def _sections(
    national: Sequence[Chapter], ids: frozenset[str], limit: int
) -> tuple[SectionView, ...]:
    """Return the sections of the national text that hold any of the passages `ids`."""
    held = ((section, [s for s in section.sentences if s.id in ids]) for section in national)
    return tuple(
        SectionView(section.name, len(section.sentences), listing(sentences, limit))
        for section, sentences in held
        if sentences
    )


def _chapter_view(chapter: Chapter, links: dict[str, Link]) -> ChapterView:
    linked = [links[s.id] for s in chapter.sentences if s.id in links]
    shown = listing(linked, PAIRS_A_CHAPTER)
    return ChapterView(
        name=chapter.name,
        words=tally(chapter.sentences, links, word_count),
        passages=tally(chapter.sentences, links),
        pairs=Listing(tuple(map(_pair, shown.shown)), shown.more),
        local_only=listing([s for s in chapter.sentences if s.id not in links], PASSAGES_A_CHAPTER),
    )


def _pair(link: Link) -> Pair:
    first = listing(link.national, PASSAGES_A_PAIR)
    both = marked([sentence.text for sentence in first.shown], link.local.text)
    sides = tuple(zip(first.shown, both.national, strict=True))
    return Pair(link, matched(link.relation), both.local, Listing(sides, first.more))


def _severity(finding: Finding) -> tuple[bool, int]:
    """Rank by severity; what needs reading comes last, for a doubt is never the most urgent."""
    return finding.cls == "needs-reading", _SEVEREST_FIRST.index(finding.severity)
