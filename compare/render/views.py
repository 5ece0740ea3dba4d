"""What the page shows of a report: the report's own values, grouped, counted and cut to length."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Generic, TypeVar

from compare.model import Document, Finding, Link, Report, Result, Sentence
from compare.render.chapters import Chapter, chapters, word_count
from compare.render.marks import Marked, marked
from compare.render.tally import Match, Tally, matched, tally

PAIRS_A_CHAPTER = 40
"""About ten printed pages: more than that is read in report.json or in the manual itself."""
PASSAGES_A_CHAPTER = 60
FINDINGS_A_MANUAL = 200
"""Browsers have hung on report pages with a few thousand open results."""
_SEVEREST_FIRST = ("critical", "high", "medium", "low")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """The head of a list, and how many of it are not shown."""

    shown: tuple[T, ...]
    more: int

    @property
    def total(self) -> int:
        return len(self.shown) + self.more


@dataclass(frozen=True, slots=True)
class Pair:
    """A local passage beside the national passages it answers."""

    link: Link
    match: Match
    marked: Marked


@dataclass(frozen=True, slots=True)
class ChapterView:
    chapter: Chapter
    words: Tally
    passages: Tally
    pairs: Listing[Pair]
    local_only: Listing[Sentence]


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section of the national text, and what of it a manual does not answer."""

    chapter: Chapter
    unanswered: Listing[Sentence]


@dataclass(frozen=True, slots=True)
class ManualView:
    result: Result
    words: Tally
    passages: Tally
    chapters: tuple[ChapterView, ...]
    sections: tuple[SectionView, ...]
    findings: Listing[Finding]


@dataclass(frozen=True, slots=True)
class Overview:
    """All manuals together."""

    passages: Tally
    national: int
    """Passages of the national text."""
    unanswered: int
    """National passages that no manual answers."""
    unread: int
    """Files skipped and warnings given, manuals and national text together."""


def overview(report: Report, manuals: Sequence[ManualView]) -> Overview:
    each = [manual.passages for manual in manuals]
    unanswered = (frozenset(s.id for s in result.national_only) for result in report)
    documents = (report.baseline.document, *(result.document for result in report))
    return Overview(
        passages=Tally(
            sum(t.word_for_word for t in each),
            sum(t.in_other_words for t in each),
            sum(t.local_only for t in each),
        ),
        national=len(report.baseline.document.sentences),
        unanswered=len(frozenset.intersection(*unanswered)) if report.results else 0,
        unread=len(report.skipped) + sum(len(d.warnings) for d in documents),
    )


def manual_view(result: Result, national: Sequence[Chapter]) -> ManualView:
    """Return what the page shows of one manual; `national` are the national text's chapters."""
    links = {link.local.id: link for link in result.links}
    sentences = result.document.sentences
    unanswered = frozenset(s.id for s in result.national_only)
    sections = (
        SectionView(
            chapter,
            _listing([s for s in chapter.sentences if s.id in unanswered], PASSAGES_A_CHAPTER),
        )
        for chapter in national
    )
    return ManualView(
        result=result,
        words=tally(sentences, links, word_count),
        passages=tally(sentences, links),
        chapters=tuple(_chapter_view(c, links) for c in chapters(result.document)),
        sections=tuple(section for section in sections if section.unanswered.total),
        findings=_listing(sorted(result.findings, key=_severity), FINDINGS_A_MANUAL),
    )


def furniture(document: Document) -> tuple[tuple[str, int, int], ...]:
    """Return (kind, pieces, words) of what was set aside as not being text, by kind."""
    by_kind = groupby(sorted(document.furniture, key=lambda f: f.kind), key=lambda f: f.kind)
    return tuple(
        (kind, len(texts), sum(len(t.split()) for t in texts))
        for kind, texts in ((kind, [f.text for f in pieces]) for kind, pieces in by_kind)
    )


def _chapter_view(chapter: Chapter, links: dict[str, Link]) -> ChapterView:
    linked = [links[s.id] for s in chapter.sentences if s.id in links]
    return ChapterView(
        chapter=chapter,
        words=tally(chapter.sentences, links, word_count),
        passages=tally(chapter.sentences, links),
        pairs=Listing(
            tuple(_pair(link) for link in linked[:PAIRS_A_CHAPTER]),
            max(0, len(linked) - PAIRS_A_CHAPTER),
        ),
        local_only=_listing(
            [s for s in chapter.sentences if s.id not in links], PASSAGES_A_CHAPTER
        ),
    )


def _pair(link: Link) -> Pair:
    return Pair(
        link, matched(link.relation), marked([s.text for s in link.national], link.local.text)
    )


def _listing(all_of_it: Sequence[T], limit: int) -> Listing[T]:
    return Listing(tuple(all_of_it[:limit]), max(0, len(all_of_it) - limit))


def _severity(finding: Finding) -> tuple[bool, int]:
    """Rank by severity; what needs reading comes last, for a doubt is never the most urgent."""
    return finding.cls == "needs-reading", _SEVEREST_FIRST.index(finding.severity)
