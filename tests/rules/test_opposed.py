"""A passage that says the opposite of a requirement is told, once, and beside nothing else."""

from __future__ import annotations

from dataclasses import replace

from compare.baselines import default, load
from compare.model import Finding
from compare.run import compare_one
from tests.rules.made import document_of

WHOLE = load(default())
RULES = ("C101", "O401")


def found(text: str) -> list[Finding]:
    result = compare_one("made", document_of(text), WHOLE, whole=True)
    about = "conference-chair-independent"
    (asked,) = (one for one in WHOLE.requirements if one.id == about)
    return [
        one
        for one in result.findings
        if one.rule in RULES and one.national and one.national.quote == asked.says
    ]


CHAIRED = "The conference is chaired by the social worker's line manager."
INDEPENDENT = "The chair of the conference is independent of the management of the case."


def test_the_opposite_of_a_requirement_is_told_and_not_its_omission() -> None:
    (told,) = found(CHAIRED)
    assert (told.rule, told.cls, told.severity) == ("C101", "contradicts", "medium")
    assert told.local is not None
    assert told.local.quote == CHAIRED.replace("'", "’") or told.local.quote == CHAIRED
    assert "contrary to the national text" in told.message


def test_what_a_passage_under_the_same_heading_puts_right_is_not_told() -> None:
    assert found(f"{CHAIRED}\n{INDEPENDENT}") == []


def test_another_chapter_puts_nothing_right() -> None:
    document = document_of(f"{CHAIRED}\n{INDEPENDENT}")
    first, second = document.blocks
    moved = replace(second.locator, trail=("Elsewhere",))
    apart = replace(
        second,
        locator=moved,
        sentences=tuple(replace(one, locator=moved) for one in second.sentences),
    )
    result = compare_one("made", replace(document, blocks=(first, apart)), WHOLE, whole=True)
    assert [one.rule for one in result.findings if one.rule == "C101"] == ["C101"]
