"""What a sentence denies is told by what it does, and held to what a requirement asks for."""

from __future__ import annotations

import pytest

from compare.baselines import default, load
from compare.coverage.showing.denials import denied
from compare.model import Requirement
from tests.coverage.made import contrary

PARTNERS, SCHOOLS = (load(one).requirements for one in (default(), "kcsie-2025"))

DENIED = {  # text: what is left of its clauses without their denials, and the act that is denied
    "There is no need for staff to tell the parents.": [("tell the parents.", "tell")],
    "The child does not have to be seen.": [("The child be seen.", "be seen.")],
    "Nobody has to hold a meeting.": [("hold a meeting.", "hold a meeting.")],
    "Concerns are left unrecorded.": [("Concerns are recorded.", "recorded.")],
    "We keep no record.": [("We keep record.", "We keep record.")],
    "Parents are kept out of it, and nobody tells the child.": [
        ("Parents it", "it"),
        (", and tells the child.", "tells"),
    ],
    "New staff may start work without any training.": [
        ("New staff start work training.", "training.")
    ],
    "Nobody is excused from training.": [],  # two denials
    "The police are not only told.": [],
    "They need not come.": [],
    "We do not hold off protecting the child.": [],
    "They should not have to ask for it.": [],
    "It is not for the staff to come.": [("the staff come.", "come.")],
    "The file, which has no note, is not sent.": [],
    "Staff who are not trained are taught.": [],
    "Whether it is not safe is for the chair.": [],
    "The file is sent.": [],
}

OPPOSITES: dict[str, tuple[tuple[Requirement, ...], str, tuple[str, ...]]] = {
    "referral-parents-told": (
        PARTNERS,
        "There is no need to let parents know that a referral about their child has been made.",
        (
            "Parents need not be told of a referral where telling them puts the child at risk.",
            "There is no need to let parents know of a call, but they are told of a referral.",
        ),
    ),
    "section-47-child-seen": (
        PARTNERS,
        "The child does not have to be seen during section 47 enquiries.",
        ("The parents do not have to be present when the child is seen in section 47 enquiries.",),
    ),
    "yearly-report": (
        PARTNERS,
        "The safeguarding partners do not publish a report every year.",
        ("The safeguarding partners publish no names in the report that they print each year.",),
    ),
    "assessment-over-time": (
        PARTNERS,
        "The social worker need not record the reasons when an assessment runs past 45 days.",
        ("The social worker need not record reasons unless an assessment runs past 45 days.",),
    ),
    "child-in-need-plan": (
        PARTNERS,
        "A written plan is optional for a child in need.",
        ("A written plan is not optional for a child in need.",),
    ),
    "core-group-membership": (
        PARTNERS,
        "Parents are left out of the core group.",
        (
            "Parents are never left out of the core group.",
            "A very young child does not attend the core group.",
        ),
    ),
    "act-immediately": (
        SCHOOLS,
        "Staff do not tell the designated safeguarding lead about a concern until they have proof.",
        ("Staff do not tell anyone but the designated safeguarding lead about a concern.",),
    ),
    "dsl-available": (
        SCHOOLS,
        "Nobody needs to be available in the role of designated safeguarding lead during the day.",
        (
            "Staff need not wait for the DSL, since a deputy is always available during the day.",
            "The designated safeguarding lead doesn't have to be on site but must be contactable.",
        ),
    ),
    "filtering-and-monitoring": (
        SCHOOLS,
        "There is no need to filter the internet in school.",
        (
            "There is no need to filter the internet twice.",
            "We have no filtering that we have not tested.",
        ),
    ),
    "enhanced-dbs": (
        SCHOOLS,
        "New staff may work without an enhanced DBS check.",
        ("New staff may not work without an enhanced DBS check.",),
    ),
    "file-transfer-in-year": (
        SCHOOLS,
        "We do not send child protection files to the next school.",
        (
            "We do not send child protection files to the next school by ordinary post.",
            "It should not be transferred to the next school with the file.",
        ),
    ),
    "conference-parents-and-child": (
        PARTNERS,
        "Parents and children are not welcome at the conference.",
        ("Parents who are abusive are not welcome at the conference.",),
    ),
    "strategy-discussion-participants": (
        PARTNERS,
        "The police take no part in a strategy discussion.",
        ("The press take no part in a strategy discussion.",),
    ),
    "escalation": (
        PARTNERS,
        "It is not for practitioners to challenge a decision with which they disagree.",
        ("It is not for practitioners to settle a decision on thresholds alone.",),
    ),
    "induction-papers": (
        SCHOOLS,
        "New staff are no longer given the child protection policy.",
        ("New staff are no longer given the old child protection policy.",),
    ),
    "staff-training-induction": (
        SCHOOLS,
        "New volunteers begin without any safeguarding training.",
        ("New volunteers never begin without safeguarding training.",),
    ),
    "identity-check": (
        SCHOOLS,
        "Checking the identity of candidates is not needed.",
        ("Checking the identity of candidates a second time is not needed.",),
    ),
    "early-help-assessment": (
        PARTNERS,
        "There is no call to undertake an early help assessment.",
        ("Nobody has to undertake an early help assessment, or ask the parents first.",),
    ),
    "zero-tolerance": (
        SCHOOLS,
        "",
        ("Abuse between children is never acceptable and is not tolerated.",),
    ),
    "governors-training": (
        SCHOOLS,
        "Governors are excused from safeguarding training.",
        ("No governor is excused from safeguarding training.",),
    ),
}


@pytest.mark.parametrize("text", DENIED)
def test_what_is_denied_is_told_by_one_denial_in_a_clause(text: str) -> None:
    told = [(" ".join(one.left.split()), one.act) for one in denied(text)]
    assert told == DENIED[text]


@pytest.mark.parametrize("name", [name for name, (_, text, _) in OPPOSITES.items() if text])
def test_who_denies_what_is_asked_says_the_opposite(name: str) -> None:
    among, text, _ = OPPOSITES[name]
    assert name in contrary(text, among)


@pytest.mark.parametrize(
    ("name", "text"), [(name, twin) for name, (_, _, twins) in OPPOSITES.items() for twin in twins]
)
def test_who_denies_something_else_does_not(name: str, text: str) -> None:
    assert contrary(text, OPPOSITES[name][0]) == []
