"""What a nursery's policy is told to part from: an invented one, whole, and single sentences."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from compare.baselines import load
from compare.model import Result
from compare.read import read
from compare.run.comparison import compare_one
from tests.rules.made import document_of
from tests.run.made import state_of

POLICY = Path(__file__).parents[1] / "samples" / "nursery.md"
OFFICE = "The office opens at nine.\nPaint pots are washed on Friday.\nThe hall has a new floor.\n"

PLANTED = [  # (what it says, the class it is told in)
    ("the room leader can wait and see for a few days", "contradicts"),
    ("contacted about suspected abuse only once the parents have agreed", "contradicts"),
    ("References for students are asked for after they have started", "contradicts"),
    ("A volunteer whose DBS is pending may be left alone with a small group", "contradicts"),
    ("it is enough that a child is within sight or hearing", "contradicts"),
    ("it is refreshed every four years", "weakens"),
    ("and of what we did, within 28 days", "weakens"),
    ("first aid certificates are renewed every five years", "weakens"),
    ("who writes back with the outcome within eight weeks", "weakens"),
    ("Our lead practitioner for safeguarding", "outdated"),
]

MET = [  # (a sentence, the requirement it answers in words of its own, what only sounds like it)
    (
        "Staff watch for bruises and for changes in how a child behaves.",
        "alert-to-concerns",
        "Staff watch for changes in the weather.",
    ),
    (
        "A worry about a child goes to the designated safeguarding lead: tell her at once.",
        "policy-action-on-concern",
        "A worry about the boiler goes to the caretaker that day.",
    ),
    (
        "If a child may be at risk we ring the council's duty desk, or the police.",
        "concerns-told-to-agencies",
        "We ring the council about the bins.",
    ),
    (
        "We let Ofsted know of any allegation of serious harm within a fortnight.",
        "ofsted-allegation",
        "We let Ofsted know of the new telephone number within a fortnight.",
    ),
    (
        "A member of staff who is alleged to have hurt a child: refer it to Ofsted.",
        "ofsted-allegation",
        "A member of staff who has lost a key: refer it to the owner, not Ofsted.",
    ),
    (
        "Staff who see unsafe practice speak up, and the owner listens.",
        "whistleblowing",
        "Speak up if the telephone line is bad.",
    ),
    (
        "Mobile phones are put away in a locker while staff are with the children.",
        "policy-devices",
        "Coats are put away in a locker while staff are with the children.",
    ),
]


@cache
def compared(text: str) -> Result:
    return compare_one("nursery", document_of(OFFICE + text), load("eyfs-2025"))


@cache
def policy() -> Result:
    return compare_one("nursery", read(POLICY), load("eyfs-2025"))


@pytest.mark.parametrize(("said", "told"), PLANTED)
def test_what_was_planted_in_a_policy_is_told(said: str, told: str) -> None:
    assert told in {one.cls for one in policy().findings if one.local and said in one.local.quote}


def test_nothing_else_in_it_is_accused() -> None:
    planted = [said for said, _ in PLANTED]
    others = [
        one.message
        for one in policy().findings
        if one.cls != "bulk"
        and not (one.local and any(said in one.local.quote for said in planted))
    ]
    assert others == []


@pytest.mark.parametrize(("text", "answered", "_"), MET, ids=[one for _, one, _ in MET])
def test_what_is_asked_may_be_said_in_ordinary_words(text: str, answered: str, _: str) -> None:
    assert state_of(compared(text), answered) in {"met", "met but weaker"}


@pytest.mark.parametrize(("_", "answered", "text"), MET, ids=[one for _, one, _ in MET])
def test_what_only_sounds_like_it_is_no_answer(_: str, answered: str, text: str) -> None:
    assert state_of(compared(text), answered) == "not found"
