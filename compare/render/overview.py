"""What the pages show of a report: the report's own values, grouped, counted and cut to length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from compare.model import (
    Ask,
    Baseline,
    Box,
    Document,
    Finding,
    Report,
    Result,
    Sentence,
    TopicLedger,
)
from compare.render.addresses import (
    INDEX,
    METHOD,
    asks_page,
    class_page,
    manual_page,
    missing_page,
)
from compare.render.answered import Answered, answered
from compare.render.boxes import BOXES
from compare.render.classes import SEVERITIES
from compare.render.follow_up import FollowUp, change_line, follow_up, wrong_by_rule
from compare.render.listing import Listing, listing
from compare.render.lists import Heat, ListPage, heat, list_pages
from compare.render.phrases import edition_name
from compare.render.questions import Question, questions
from compare.render.reading import ChapterPage, ChapterRow, chapter_pages, chapter_rows
from compare.render.standing import OFF_TOPIC, Standing
from compare.render.summary import Summary, Target, Verdict, summary

UNANSWERED = 200
"""National passages of a list that a reader skims; the rest is in the JSON."""

Address = tuple[str, str]
"""A page and an anchor on it, which may be empty."""


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the chart of words: it begins where the bar before it ends."""

    box: Box
    words: int
    start: int


@dataclass(frozen=True, slots=True)
class AskGroup:
    """What is asked of people on one topic."""

    topic: str
    anchor: str
    counted: TopicLedger | None
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class ManualView:
    number: int
    result: Result
    verdict: Verdict
    found: tuple[Standing, ...]
    """Its findings that are open, most urgent first."""
    whole: tuple[Standing, ...]
    """Those of its findings that stand in no chapter."""
    chapters: tuple[ChapterRow, ...]
    pages: tuple[ChapterPage, ...]
    asks: tuple[AskGroup, ...]
    steps: tuple[Step, ...]
    unanswered: Listing[Sentence]
    answered: Answered
    passages: int

    def of(self, *classes: str) -> int:
        """Return how many open findings it has of these classes."""
        return sum(one.finding.cls in classes for one in self.found)


@dataclass(frozen=True, slots=True)
class Overview:
    """All manuals together, and where each thing stands."""

    edition: str
    """Title of the national text, with the label readers know it by."""
    restated: bool
    """The national text is ours: requirements restated, no official text."""
    citations: Mapping[str, str]
    """Where to read the original of a restated national passage, by what it says."""
    summary: Summary
    manuals: tuple[ManualView, ...]
    lists: tuple[ListPage, ...]
    heat: Heat
    cards: Mapping[str, str]
    """Page on which a finding stands whole, by its key."""
    by_id: Mapping[str, Standing]
    targets: Mapping[Target, Address]
    """The list that bears out a point of the summary."""
    follow_up: FollowUp
    changed: str
    """What changed since an earlier run, in one sentence; empty where none was given."""
    questions: tuple[Question, ...]
    wrong: Mapping[str, int]
    """Findings that the board judged wrong, by rule."""
    documents: tuple[Document, ...]
    """The national text where it was supplied, then the manuals: what was read."""

    def citation(self, finding: Finding) -> str:
        """Return where to read the original of what a finding quotes; empty where it is quoted."""
        return self.citations.get(finding.national.quote, "") if finding.national else ""


def overview(report: Report) -> Overview:
    """Return what the pages show of `report`."""
    told = summary(report)
    whole = (*told.findings, *told.justified, *told.judged_wrong)
    manuals = tuple(
        _manual(n, result, told, [one for one in whole if one.manual == n])
        for n, result in enumerate(report.results, 1)
    )
    lists = list_pages(told.findings, report.baseline)
    citations = _citations(report.baseline)
    sentences = report.baseline.document.sentences
    restated = bool(sentences) and all(s.text in citations for s in sentences)
    supplied = () if restated else (report.baseline.document,)
    return Overview(
        edition=edition_name(report.baseline.edition),
        restated=restated,
        citations=citations,
        summary=told,
        manuals=manuals,
        lists=lists,
        heat=heat(told.findings, report.baseline, lists),
        cards=_cards(manuals),
        by_id={one.finding.id: one for one in whole},
        targets=_targets(manuals, lists),
        follow_up=follow_up(report, told.findings),
        changed=change_line(report),
        questions=questions(report),
        wrong=wrong_by_rule(report),
        documents=(*supplied, *(result.document for result in report)),
    )


def _manual(number: int, result: Result, told: Summary, found: Sequence[Standing]) -> ManualView:
    still_open = tuple(one for one in found if not one.is_set_aside)
    return ManualView(
        number=number,
        result=result,
        verdict=told.by_manual[number - 1],
        found=still_open,
        whole=tuple(one for one in found if one.chapter is None),
        chapters=chapter_rows(number, result, still_open),
        pages=chapter_pages(number, result, found),
        asks=_asks(number, result),
        steps=_steps(result),
        unanswered=listing(result.national_only, UNANSWERED),
        answered=answered(result, still_open),
        passages=len(result.document.sentences),
    )


def _asks(number: int, result: Result) -> tuple[AskGroup, ...]:
    """Return what is asked by topic; what is added on no national topic comes last."""
    own: defaultdict[str, list[Ask]] = defaultdict(list)
    for ask in result.ledger.asks:
        own[ask.topic].append(ask)
    counted = {topic.topic: topic for topic in result.ledger.topics}
    names = sorted({*counted, *own}, key=lambda name: (not name, _place(name, list(counted))))
    return tuple(
        AskGroup(
            name or OFF_TOPIC,
            f"{asks_page(number)}-{place}",
            counted.get(name),
            tuple(own[name]),
        )
        for place, name in enumerate(names, 1)
    )


def _place(name: str, order: Sequence[str]) -> int:
    return order.index(name) if name in order else len(order)


def _steps(result: Result) -> tuple[Step, ...]:
    words = result.ledger.words
    sizes = [words[box] for box in BOXES]
    starts = accumulate(sizes, initial=0)
    return tuple(
        Step(box, size, start) for box, size, start in zip(BOXES, sizes, starts, strict=False)
    )


def _citations(baseline: Baseline) -> dict[str, str]:
    return {requirement.says: requirement.citation for requirement in baseline.requirements}


def _cards(manuals: Iterable[ManualView]) -> dict[str, str]:
    cards = {one.key: page.page for m in manuals for page in m.pages for one in page.findings}
    whole = {one.key: missing_page(m.number) for m in manuals for one in m.whole}
    return cards | whole


def _targets(manuals: Sequence[ManualView], lists: Sequence[ListPage]) -> dict[Target, Address]:
    alone = len(manuals) == 1
    targets: dict[Target, Address] = {page.listed: (class_page(page.listed), "") for page in lists}
    groups = [(page, group) for page in lists if page.listed == "urgent" for group in page.groups]
    for level in ("critical", "high"):
        name = SEVERITIES[level].word
        own = [(page.page, group.anchor) for page, group in groups if group.name == name]
        targets |= {level: own[0]} if own else {}
    targets["asks"] = (asks_page(1), "") if alone else (INDEX, "asks")
    targets["missing"] = (missing_page(1), "") if alone else (INDEX, "each")
    targets["requirements"] = (METHOD, "method-requirements")
    targets["stronger"] = (INDEX, "stronger")
    targets["act-first"] = (INDEX, "act-first")
    targets["not-checked"] = (INDEX, "not-checked")
    return targets


def home_of(manual: ManualView, manuals: Sequence[ManualView]) -> str:
    """Return the page on which a manual's figures stand: the index where it is alone."""
    return INDEX if len(manuals) == 1 else manual_page(manual.number)
