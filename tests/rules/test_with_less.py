"""A requirement that a passage answers with more time, or with none, is not passed over."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.model import Finding
from compare.rules import findings
from compare.run import compare_one
from tests.rules.made import comparison_of, document_of

SCHOOLS, PARTNERS = "kcsie-2025", "working-together-2018"


def found(text: str, about: str, edition: str = SCHOOLS) -> list[Finding]:
    baseline = load(edition)
    (asked,) = (one for one in baseline.requirements if one.id == about)
    result = compare_one("made", document_of(text), baseline, whole=True)
    return [one for one in result.findings if one.national and one.national.quote == asked.says]


@pytest.mark.parametrize(
    ("edition", "text", "about", "rule"),
    [
        (
            PARTNERS,
            "Partners should do a rapid review and send it to the Panel within 30 working days.",
            "rapid-review",
            "W203",
        ),
        (
            SCHOOLS,
            "When a pupil leaves, the safeguarding file goes to the new school, apart from others.",
            "file-transfer-in-year",
            "W204",
        ),
    ],
)
def test_it_is_for_reading(edition: str, text: str, about: str, rule: str) -> None:
    (told,) = found(text, about, edition)
    assert (told.rule, told.cls, told.confidence) == (rule, "needs-reading", "low")
    assert told.local is not None
    assert told.local.quote in text


def test_what_is_linked_is_told_by_its_link() -> None:
    (told,) = found("Trustees will review this policy every four years.", "policy-annual-review")
    assert (told.rule, told.cls, told.confidence) == ("W203", "weakens", "medium")


def test_what_answers_it_in_full_is_left_alone() -> None:
    assert found("Trustees will review this policy every year.", "policy-annual-review") == []


def test_when_a_call_is_followed_up_in_writing_is_not_when_it_is_made() -> None:
    says = "Any call to the LADO on an allegation will be {} within 48 hours."
    assert found(says.format("made"), "allegation-one-day", "working-together-2023")
    later = says.format("followed up in writing")
    assert found(later, "allegation-one-day", "working-together-2023") == []


def test_how_often_all_staff_are_trained_is_not_how_often_the_lead_is() -> None:
    says = "All staff have training every three years, given by the designated safeguarding lead."
    assert found(says, "dsl-training-two-years") == []
    says = "The designated safeguarding lead has training every three years."
    assert [one.rule for one in found(says, "dsl-training-two-years")] == ["W203"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A child protection conference is held after the enquiries and strategy discussion.", 1),
        (
            "After enquiries and the strategy discussion tell of a child protection conference.",
            0,
        ),
    ],
)
def test_a_step_that_somebody_is_only_told_of_has_no_time_to_give(text: str, told: int) -> None:
    found_here = found(text, "initial-conference", "working-together-2023")
    assert len([one for one in found_here if one.rule == "W204"]) == told


_MEETS = "The kit group should meet within ten days of the first match."


@pytest.mark.parametrize(
    ("text", "national", "told"),
    [
        ("The kit group should meet after the first match.", _MEETS, True),
        ("If the captain is away the meeting of the kit group should go ahead.", _MEETS, False),
        (
            "The captain should call the police.",
            "The captain should call the police at once.",
            True,
        ),
        (
            "In an emergency the captain should call the police.",
            "The captain should call the police at once.",
            False,
        ),
        (
            "The captain should call the police on 999.",
            "The captain should call the police at once.",
            False,
        ),
    ],
)
def test_a_time_is_missed_of_what_is_to_be_done_alone(
    text: str, national: str, *, told: bool
) -> None:
    assert any(f.rule == "W204" for f in findings(comparison_of(text, national))) == told


def test_who_is_told_back_takes_another_step() -> None:
    national = "The school must tell the council when a pupil leaves the school roll."
    back = "The council may tell the school when a pupil leaves the school roll."
    assert not list(findings(comparison_of(back, national)))
    same = "The school may tell the council when a pupil leaves the school roll."
    assert [f.rule for f in findings(comparison_of(same, national))] == ["W201"]
