"""What one sentence of a school's policy is told to part from, among the office's own business."""

from __future__ import annotations

from functools import cache

import pytest

from compare.baselines import load
from compare.model import Baseline, Result
from compare.run.comparison import compare_one
from tests.rules.made import document_of
from tests.run.made import state_of

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

MET = [  # (a sentence, the requirement it answers in words of its own, what only sounds like it)
    (
        "If the DSL and deputy are both out, do not wait: go to the head instead.",
        "dsl-absence-no-delay",
        "The leads are both out on Friday, and the office takes their post.",
    ),
    (
        "Adults never walk past when they see children being cruel: they say something.",
        "challenge-inappropriate-behaviour",
        "Adults never walk past the lake with children who cannot swim.",
    ),
    (
        "The subject of an allegation has somebody to turn to, progress reports and counselling.",
        "allegation-support",
        "An adult learner has somebody to turn to about fees.",
    ),
    (
        "Tell the head yourself if what you have done could be misread, or you let yourself down.",
        "self-referral",
        "Tell the head if a pupil has misread the timetable.",
    ),
    (
        "The partnership's levels of need are built into our own procedure, as governors know.",
        "policy-local-criteria",
        "The levels of need in the hall differ from those of the stage.",
    ),
    (
        "Children are shown how to use the report button and know that they will be believed.",
        "children-can-report",
        "Children are shown how to use the report button of the printer.",
    ),
    (
        "Having no reports of child-on-child abuse proves nothing.",
        "no-reports-not-no-abuse",
        "No reports are sent home this term.",
    ),
    (
        "Filtering: each task is given out by name, so that the DSL leads and a governor checks.",
        "filtering-roles",
        "Filtering of the pond: the caretaker leads on it.",
    ),
    (
        "Phones and smart watches are covered by our device policy, which is for all pupils.",
        "mobile-technology-policy",
        "Watches are given as prizes to pupils.",
    ),
    (
        "We have a teacher, trained for it, who looks after the interests of pupils in care.",
        "designated-teacher",
        "We have a teacher of music in the infant classes who takes care of the piano.",
    ),
    (
        "Visitors: a nurse or inspector shows her pass at the office, which rings the employer.",
        "visitors-professional-id",
        "Visitors to the fair show the pass that they bought at the office.",
    ),
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


@pytest.mark.parametrize(("text", "answered", "_"), MET, ids=[one for _, one, _ in MET])
def test_what_is_asked_may_be_said_in_ordinary_words(text: str, answered: str, _: str) -> None:
    assert state_of(compared(text), answered) == "met"


@pytest.mark.parametrize(("_", "answered", "text"), MET, ids=[one for _, one, _ in MET])
def test_what_only_sounds_like_it_is_no_answer(_: str, answered: str, text: str) -> None:
    assert state_of(compared(text), answered) == "not found"


def test_signing_for_a_file_is_a_receipt() -> None:
    found = compared("The file goes by courier and the next school signs for it.").findings
    assert [one.message for one in found if one.rule == "B102"] == []
    asked = compared("The head signs the file off before the courier takes it.").findings
    assert [one for one in asked if one.rule == "B102"]


def test_what_is_taught_in_every_year_has_no_time_limit() -> None:
    found = compared("Staff teach pupils about respect in every year.").findings
    assert [one.message for one in found if one.local] == []
