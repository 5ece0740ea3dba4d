"""What the pages show of a report: the report's own values, grouped, counted and cut to length."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from compare.model import Document, Evidence, Finding, Report
from compare.render.telling.classes import SEVERITIES
from compare.render.telling.follow_up import FollowUp, change_line, follow_up, wrong_by_rule
from compare.render.telling.phrases import edition_name
from compare.render.telling.points import Target
from compare.render.telling.questions import Question, questions
from compare.render.telling.standing import Standing
from compare.render.telling.summary import Summary, summary
from compare.render.web.addresses import INDEX, METHOD, asks_page, class_page, missing_page
from compare.render.web.lists import Heat, ListPage, heat, list_pages
from compare.render.web.manual_view import ManualView, manual_view

Address = tuple[str, str]
"""A page and an anchor on it, which may be empty."""


@dataclass(frozen=True, slots=True)
class Overview:
    """All manuals together, and where each thing stands."""

    edition: str
    """Title of the national text, with the label readers know it by."""
    restated: bool
    """The national text is ours: requirements restated, no official text."""
    by_sentence: bool
    """The national text came without requirements: its sentences were looked for."""
    citations: Mapping[str, str]
    """Where to read the original of a restated national passage, by what it says."""
    summary: Summary
    manuals: tuple[ManualView, ...]
    lists: tuple[ListPage, ...]
    heat: Heat
    cards: Mapping[str, str]
    """Page on which a finding stands whole, by its key."""
    by_id: Mapping[str, Standing]
    beside: Mapping[str, tuple[Standing, ...]]
    """What else was found in the passage of a finding, by its key: one edit may settle them."""
    targets: Mapping[Target, Address]
    """The list that bears out a point of the summary."""
    follow_up: FollowUp
    changed: str
    """What changed since an earlier run, in one sentence; empty where none was given."""
    questions: tuple[Question, ...]
    wrong: Mapping[str, int]
    """Findings that the board judged wrong, by rule."""
    documents: tuple[Document, ...]
    """The national text, then the manuals."""

    def citation(self, finding: Finding) -> str:
        """Return where to read the original of what a finding quotes; empty where it is quoted."""
        return self.citations.get(finding.national.quote, "") if finding.national else ""


def overview(report: Report) -> Overview:
    """Return what the pages show of `report`."""
    told = summary(report)
    whole = (*told.findings, *told.justified, *told.judged_wrong)
    manuals = tuple(
        manual_view(n, result, told.by_manual[n - 1], [one for one in whole if one.manual == n])
        for n, result in enumerate(report.results, 1)
    )
    lists = list_pages(told.findings, report.baseline)
    citations = report.baseline.citations
    sentences = report.baseline.document.sentences
    restated = bool(sentences) and all(s.text in citations for s in sentences)
    return Overview(
        edition=edition_name(report.baseline.edition),
        restated=restated,
        by_sentence=bool(sentences) and not report.baseline.requirements,
        citations=citations,
        summary=told,
        manuals=manuals,
        lists=lists,
        heat=heat(told.findings, report.baseline, lists),
        cards=_cards(manuals),
        by_id={one.finding.id: one for one in whole},
        beside=_beside(whole),
        targets=_targets(manuals, lists),
        follow_up=follow_up(report, told.findings),
        changed=change_line(report),
        questions=questions(report),
        wrong=wrong_by_rule(report),
        documents=(report.baseline.document, *(result.document for result in report)),
    )


def _cards(manuals: Iterable[ManualView]) -> dict[str, str]:
    cards = {one.key: page.page for m in manuals for page in m.pages for one in page.findings}
    whole = {one.key: missing_page(m.number) for m in manuals for one in m.whole}
    return cards | whole


def _beside(found: Iterable[Standing]) -> dict[str, tuple[Standing, ...]]:
    """Return the others in the same passage, for each finding that has any."""
    together: defaultdict[tuple[int, Evidence], list[Standing]] = defaultdict(list)
    for one in found:
        if one.finding.local:
            together[one.manual, one.finding.local].append(one)
    return {
        one.key: tuple(other for other in several if other is not one)
        for several in together.values()
        for one in several
        if len(several) > 1
    }


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
