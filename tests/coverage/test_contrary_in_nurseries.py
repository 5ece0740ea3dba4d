"""What says the opposite of a nursery's duty is told from what only sounds like it."""

from __future__ import annotations

import pytest

from compare.baselines import load
from tests.coverage.made import contrary

OPPOSED = [one for one in load("eyfs-2025").requirements if one.against]

SAID = {  # requirement: (what says the opposite, what only sounds like it)
    "regard-working-together-prevent": (
        "The Prevent duty does not apply to a nursery.",
        "Prevent does not apply to schools alone: a nursery has the duty too.",
    ),
    "policy-action-on-concern": (
        "The key person may wait and see whether the bruise fades before anyone is told.",
        "The key person must never wait and see whether a bruise fades.",
    ),
    "concerns-told-to-agencies": (
        "Children's social care is told of suspected abuse only if there is clear evidence.",
        "Children's social care is told of suspected abuse; there is no need of clear evidence.",
    ),
    "absence-followed-up": (
        "A child who is absent is not followed up, as parents come and go as they please.",
        "If a child is absent on a booked holiday they are not followed up.",
    ),
    "dsl-appointed": (
        "There is no need for a named designated safeguarding lead in a setting of our size.",
        "If the designated safeguarding lead is away there is a named deputy.",
    ),
    "dsl-advice": (
        "On her other days staff leave a message for the designated safeguarding lead.",
        "Parents may leave a message for the designated safeguarding lead on other days.",
    ),
    "policy-allegations": (
        "An allegation against a practitioner is dealt with in house by the committee.",
        "A low level concern about a member of staff may be dealt with in house.",
    ),
    "ofsted-allegation": (
        "There is no need to tell Ofsted of an allegation against staff that we do not believe.",
        "There is no need to tell Ofsted of a complaint about fees.",
    ),
    "whistleblowing": (
        "Concerns about practice are kept within the team.",
        "Nobody is disciplined for raising a concern about practice.",
    ),
    "references-before-recruitment": (
        "References are taken up once in post.",
        "References are not taken up after they have started but before the offer.",
    ),
    "no-open-references": (
        "Open references are accepted where the last employer is slow.",
        "Open references are never accepted.",
    ),
    "enhanced-dbs": (
        "A basic DBS check is made on every practitioner.",
        "A basic DBS check is not enough for a practitioner.",
    ),
    "unchecked-unsupervised": (
        "A student can be alone with the babies before the DBS certificate comes.",
        "No student can be alone with the babies before the DBS certificate comes.",
    ),
    "dbs-referral": (
        "There is no need to refer staff to the DBS when they resign.",
        "If nobody was harmed there is no need to refer staff who resign to the DBS.",
    ),
    "under-the-influence": (
        "A glass of wine at lunch is acceptable on training days and before work.",
        "Alcohol is not acceptable at lunch or before work.",
    ),
    "paediatric-first-aider": (
        "The first aider need not be on site for the last hour of the session.",
        "If another is there the first aider may leave before the end of the session.",
    ),
    "sight-and-hearing": (
        "Older children may play in the garden without an adult.",
        "No child may play in the garden without an adult.",
    ),
    "eating-supervised": (
        "Babies may be left to eat their lunch while staff wash up.",
        "Babies are not left to eat their lunch.",
    ),
    "medicines-permission": (
        "Staff may give paracetamol without asking the parents.",
        "No medicine is given without written permission.",
    ),
    "ofsted-serious-accident": (
        "Ofsted is not informed of a broken arm, which is a serious injury.",
        "Ofsted is not informed of minor injuries, only of serious injury.",
    ),
    "no-corporal-punishment": (
        "A light smack on the hand is allowed with the permission of parents.",
        "Under no circumstances may a child be smacked, even with parents' permission.",
    ),
    "physical-intervention-recorded": (
        "Physical intervention need not be recorded when nobody is hurt.",
        "Physical intervention is recorded, and parents are told the same day.",
    ),
    "toileting-privacy": (
        "Nappies are changed behind a closed door by one member of staff alone.",
        "The door is never closed while nappies are changed by staff alone.",
    ),
    "collection-by-named-person": (
        "Any parent may collect a friend's child without permission.",
        "Nobody may collect a child unless the parents have given permission.",
    ),
    "outings-assessed": (
        "A walk to the park is not risk assessed.",
        "No outing to a new place goes ahead if one is not risk assessed.",
    ),
    "records-confidential": (
        "Child protection records are left in the staffroom for all to read.",
        "Child protection records are never left in the staffroom.",
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_says_the_opposite_is_known(name: str) -> None:
    assert contrary(SAID[name][0], OPPOSED) == [name]


@pytest.mark.parametrize("name", SAID)
def test_what_only_sounds_like_it_is_not(name: str) -> None:
    assert contrary(SAID[name][1], OPPOSED) == []


def test_every_requirement_with_an_opposite_is_in_the_table() -> None:
    assert {one.id for one in OPPOSED if one.edition == "eyfs-2025"} == set(SAID)


@pytest.mark.parametrize(
    ("text", "opposed"),
    [
        ("If a child is absent and nobody has rung us we may call the parents.", True),
        ("If a child is absent and nobody has rung us we call the parents.", False),
        ("If a child is absent for days we may contact the police.", False),
        ("We may call the parents about a trip.", False),
    ],
)
def test_an_absence_that_may_be_asked_about_is_not_followed_up(text: str, *, opposed: bool) -> None:
    assert contrary(text, OPPOSED) == (["absence-followed-up"] if opposed else [])
