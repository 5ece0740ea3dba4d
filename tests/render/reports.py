"""Invented reports to render: no real board, school or guidance is quoted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count

from compare.model import (
    Answer,
    Baseline,
    Block,
    Document,
    Edition,
    Evidence,
    Finding,
    FindingClass,
    Furniture,
    Link,
    Locator,
    Quantity,
    Relation,
    Report,
    Requirement,
    Result,
    Sentence,
    Skipped,
    Source,
    Why,
)
from compare.text import ids_for

Sections = Mapping[tuple[str, ...], Sequence[str]]
"""Heading trail → the passages under it."""

NATIONAL: Sections = {
    ("National safeguarding standard", "Part 1: Sharing concerns"): (
        "Staff must tell the safeguarding lead about a concern on the day it arises.",
        "A referral to children’s social care should be made within 1 working day.",
        "Staff should not promise a child that they will keep a secret.",
        "The referrer should be told what was decided within 1 working day.",
    ),
    ("National safeguarding standard", "Part 2: Strategy discussion"): (
        "A strategy discussion must be held when a child may be at risk of significant harm.",
        "Social care, the police and health should take part.",
        "The child should be seen alone by the lead social worker.",
    ),
    ("National safeguarding standard", "Part 3: Conference"): (
        "The first conference should be held within 15 working days of the strategy discussion.",
        "Parents should receive reports before the conference.",
        "The plan must name one lead practitioner.",
    ),
}
LOCAL: Sections = {
    ("Safeguarding procedures", "1 What to do with a concern"): (
        "Staff must tell the safeguarding lead about a concern on the day it arises.",
        "Make the referral to children’s social care within 2 working days, on form SP4.",
        "Use the yellow form for a concern about a child and the green form for an adult.",
        "Never promise a child that you will keep a secret, and write down their own words.",
    ),
    ("Safeguarding procedures", "2 Strategy discussion"): (
        "A strategy discussion should be held when a child may be at risk of significant harm.",
        "The team manager signs the request before the discussion is arranged.",
        "Social care, the police, health and the school should take part.",
    ),
    ("Safeguarding procedures", "3 Conference"): (
        "The conference takes place within 15 days of the completed assessment.",
        "Copies of the report are kept in the blue folder.",
        "The plan must name one lead practitioner.",
    ),
}
_ANSWERS: tuple[tuple[int, tuple[int, ...], Relation], ...] = (
    (0, (0,), "verbatim"),
    (1, (1,), "changed"),
    (3, (2,), "stronger"),
    (4, (4,), "weaker"),
    (6, (5,), "reworded"),
    (7, (7,), "changed"),
    (9, (9,), "verbatim"),
)


def document(title: str, sections: Sections, *, path: str = "", pages: bool = False) -> Document:
    """Return a document with one heading and one block a passage for each of `sections`."""
    texts = [text for passages in sections.values() for text in passages]
    ids, block_ids, place = ids_for(texts), iter(ids_for(_block_texts(sections))), count(1)
    blocks: list[Block] = []
    numbered = iter(zip(ids, texts, strict=True))
    for trail, passages in sections.items():
        heading = Locator(trail, 0, None, 1 if pages else None)
        blocks.append(
            Block(next(block_ids), "heading", len(trail), trail[-1] if trail else "", heading)
        )
        for nth, _ in enumerate(passages, 1):
            identity, text = next(numbered)
            where = Locator(trail, nth, f"{next(place)}", nth if pages else None)
            blocks.append(
                Block(
                    next(block_ids),
                    "paragraph",
                    0,
                    text,
                    where,
                    None,
                    (Sentence(identity, text, where),),
                )
            )
    return Document(title, Source(path or f"{title}.docx", "0" * 64, "pandoc 3.9"), tuple(blocks))


def _block_texts(sections: Sections) -> list[str]:
    return [
        text for trail, passages in sections.items() for text in (" ".join(trail[-1:]), *passages)
    ]


def result(
    local: Document,
    national: Document,
    answers: Sequence[tuple[int, tuple[int, ...], Relation]] = _ANSWERS,
    findings: Sequence[Finding] = (),
    name: str = "manual",
) -> Result:
    """Return `local` linked with `national` by the places of their sentences."""
    links = tuple(
        Link(
            local.sentences[here],
            tuple(national.sentences[n] for n in there),
            0.9,
            relation,
            Why(("referral", "conference"), 0.8, 0.75, 0.5),
            moved=here == 6,
        )
        for here, there, relation in answers
    )
    answered = {s.id for link in links for s in link.national}
    rest = tuple(s for s in national.sentences if s.id not in answered)
    return Result(name, local, links, rest, tuple(findings))


def baseline(national: Document) -> Baseline:
    requirement = Requirement(
        id="conference-timing",
        says="Hold the first conference in time.",
        strength="should",
        topic="conference",
        citation="Part 3, paragraph 8",
        confidence="high",
        source="invented",
        weight=3,
        quantity=Quantity(15, "working day", "max", "strategy discussion", "conference"),
    )
    edition = Edition("standard-2025", "National safeguarding standard", "Ministry", "2025-09-01")
    return Baseline(edition, national, (requirement,), ("conference-timing",))


def finding(local: Document, national: Document) -> Finding:
    return Finding(
        id="C-7K3F",
        rule="TIM-02",
        cls="contradicts",
        severity="critical",
        confidence="high",
        message="The clock starts later, and counts days instead of working days.",
        action="Correct the start and the unit.",
        local=Evidence(local.sentences[7].text, local.sentences[7].locator),
        national=Evidence(national.sentences[7].text, national.sentences[7].locator),
        facets=("start", "unit"),
    )


def sample(*, manuals: int = 1, findings: bool = True) -> Report:
    """Return a small whole report, with something in each part of the page."""
    national = document("National safeguarding standard", NATIONAL, pages=True)
    local = document("Safeguarding procedures", LOCAL)
    read = Document(
        local.title,
        local.source,
        local.blocks,
        (
            Furniture("contents", "1 What to do with a concern 2"),
            Furniture("running header", "Draft 3", page=2),
        ),
        ("The flow chart “Referral” is a picture without a text alternative: it was not read.",),
    )
    found = (finding(read, national),) if findings else ()
    return Report(
        baseline=baseline(national),
        results=tuple(
            result(
                read,
                national,
                findings=[replace(one, id=f"{one.id}{n}") for one in found],
                name=f"manual-{n}",
            )
            for n in range(2, manuals + 2)
        ),
        skipped=(Skipped("scan.pdf", "has no text layer; run OCR first, for example ocrmypdf"),),
        made="2026-11-23T09:30:00+00:00",
        tool="guidance-compare 0.1.0",
        versions=(("pandoc", "3.9"), ("rapidfuzz", "3.14.6")),
    )


_SHARED_OUT: tuple[FindingClass, ...] = ("weakens", "bulk", "needs-reading")


def large(chapters: int, passages: int) -> Report:
    """Return a report on a manual of many chapters, every other passage of it linked."""
    words = ("child", "referral", "lead", "plan", "visit", "police", "record", "risk", "review")
    sections: Sections = {
        ("Procedures", f"{c} Chapter on {words[c % 9]}"): tuple(
            f"Passage {c}.{p}: the {words[p % 9]} must be {words[(p + c) % 9]} checked within "
            f"{p + 1} working days of the {words[(p * c) % 9]} discussion."
            for p in range(passages)
        )
        for c in range(1, chapters + 1)
    }
    national = document("National safeguarding standard", NATIONAL)
    local = document("Procedures", sections)
    answers: list[tuple[int, tuple[int, ...], Relation]] = [
        (n, (n % 10,), "verbatim" if n % 4 == 0 else "reworded")
        for n in range(0, chapters * passages, 2)
    ]
    found = [
        replace(
            finding(local, national),
            id=f"W-{n:04}",
            cls=_SHARED_OUT[n % 3],
            local=Evidence(s.text, s.locator),
        )
        for n, s in enumerate(local.sentences[: 20 * chapters])
    ]
    return Report(baseline(national), (result(local, national, answers, found),))


def with_missing() -> tuple[Report, Sentence]:
    """Return a report whose one finding tells what is not found, and the passage nearest to it."""
    report = sample()
    result = report.results[0]
    near = result.document.sentences[2]
    missing = replace(
        result.findings[0],
        cls="omits",
        rule="O401",
        message="No passage was found that says: “Write a plan”.",
        confidence="medium",
        local=None,
        national=Evidence("Write a plan.", Locator(("Plans",), 1)),
        requirement="plans",
    )
    answer = Answer("plans", "Write a plan.", "not found", (near,), nearness=0.5)
    return replace(report, results=(replace(result, findings=(missing,), answers=(answer,)),)), near
