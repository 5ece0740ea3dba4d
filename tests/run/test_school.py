"""What one sentence of a school's policy is told to part from, among the office's own business."""

from __future__ import annotations

from functools import cache

import pytest

from compare.baselines import load
from compare.model import Baseline, Result
from compare.run.comparison import compare_one
from tests.rules.made import document_of

OFFICE = "The office opens at nine.\nPaint pots are washed on Friday.\nThe hall has a new floor.\n"
"""What the sentence stands among."""

LESS = [  # (a sentence, the requirement it parts from, what is told of it)
    (
        "Governors review the safeguarding policy every other year.",
        "policy-annual-review",
        "every other year",
    ),
    (
        "The DSL and her deputies have their training renewed every four years.",
        "dsl-training-two-years",
        "every four years",
    ),
    (
        "All staff are given a safeguarding update every third year.",
        "staff-updates-yearly",
        "every third year",
    ),
    (
        "Placements in alternative provision are reviewed every term.",
        "alternative-provision-review",
        "every term",
    ),
    (
        "We review alternative provision placements twice a year.",
        "alternative-provision-review",
        "twice a year",
    ),
    (
        "Social care will let us know within four days what it has decided about a referral.",
        "referral-decision",
        "within four days",
    ),
    (
        "Photocopies of a DBS certificate are kept for two years.",
        "dbs-copy-retention",
        "for two years",
    ),
    (
        "The first review of an allegation takes place within ten weeks.",
        "allegation-first-review",
        "within ten weeks",
    ),
]

AS_MUCH_OR_MORE = [
    "The safeguarding policy is looked over by governors every year.",
    "The DSL and her deputies have their training renewed every two years.",
    "Placements in alternative provision are reviewed every half term.",
    "We review alternative provision placements once a month.",
    "Social care will let us know within a day what it has decided about a referral.",
    "Following a referral, social care completes its assessment within six weeks.",
    "The school tells the parents within a day of a referral what will come next.",
    "No photocopy of a DBS certificate is kept for longer than six months.",
    "The first review of an allegation takes place within three weeks.",
    "The two terms mean the same.",
]


@cache
def school() -> Baseline:
    return load("kcsie-2025")


@cache
def compared(text: str) -> Result:
    return compare_one("school", document_of(OFFICE + text), school())


@pytest.mark.parametrize(("text", "parted", "said"), LESS, ids=[one for _, one, _ in LESS])
def test_what_is_less_is_told(text: str, parted: str, said: str) -> None:
    (national,) = (one.says for one in school().requirements if one.id == parted)
    answers = [one for one in compared(text).answers if one.requirement == parted]
    assert {one.state for one in answers} <= {"met but weaker"}
    (found,) = (one for one in compared(text).findings if one.cls == "weakens")
    assert found.national
    assert found.national.quote == national
    assert said in found.message


@pytest.mark.parametrize("text", AS_MUCH_OR_MORE)
def test_what_is_as_much_or_more_is_not(text: str) -> None:
    found = compared(text).findings
    assert [one.message for one in found if one.cls in {"weakens", "contradicts"}] == []
