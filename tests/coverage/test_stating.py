"""A requirement is met by what states its act with its object, and not by their look-alikes."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.coverage import answered
from compare.coverage.showing.stating import states
from compare.coverage.words.parts import ANY_OF, NOT, SAYING, TOGETHER, bare, parts_of, sayings
from compare.coverage.words.passages import Passage
from compare.coverage.words.texts import Texts
from compare.model import Answer, Requirement
from compare.statements import read_statements
from tests.rules.made import document_of

COMPLETE = ("kcsie-2025", "eyfs-2025", "working-together-2023")
EXPECTED = [one for name in COMPLETE for one in load(name).requirements if one.expected]
MANUAL = "Chairs are stacked after use.\nThe kettle is in the kitchen.\n"
"""What the sentences of the tables stand among."""

BOARD = {  # requirement: (what states it, what only looks like it)
    "threshold-document": (
        "The partners publish a threshold document on who gets early help.",
        "If the matter does not meet the threshold the manager rings the advice line.",
    ),
    "work-with-parents": (
        "The club builds trusting relationships with parents and grandparents.",
        "The club sells raffle tickets to parents, who trust it.",
    ),
    "safer-recruitment": (
        "A DBS check is made on everyone before they start work at the club.",
        "The DBS sends its letters to the office of the club.",
    ),
    "allegation-barring-referral": (
        "We notify the DBS of anyone dismissed for harming a child.",
        "The DBS is told of the new address of the club.",
    ),
    "everyones-responsibility": (
        "Safeguarding children is everyone's job, so share what worries you.",
        "It is the shared responsibility of all members to minute the meetings.",
    ),
    "yearly-report": (
        "Once a year the partners publish a report on what their work has done for children.",
        "The office reports to the panel yearly.",
    ),
    "dispute-resolution": (
        "Disagreements between agencies are settled by the managers of both.",
        "This procedure does not replace the disputes policy of your own service.",
    ),
    "immediate-danger-police": (
        "Where a child is in immediate danger, ring the police at once.",
        "Tell the police of:\n- risks to other children",
    ),
    "designated-practitioner": (
        "Each organisation has a named practitioner for safeguarding.",
        "Talk it over with colleagues such as named nurses.",
    ),
    "independence": (
        "Independent scrutiny of the partnership's work is provided by someone from outside.",
        "The executive should alert the independent scrutineer to the complaint.",
    ),
    "local-arrangements": (
        "The council, the police and the integrated care board make arrangements to work together.",
        "The manager passes it on to the partnership's representative, who arranges a meeting.",
    ),
    "share-without-consent": (
        "Information may be shared without consent to keep a child safe.",
        "This information is not shared outside the team without the consent of parents.",
    ),
    "conference-chair-independent": (
        "The conference chair is independent of the management of the case.",
        "The family is supported by the independent chair at the conference.",
    ),
    "referral-acknowledged": (
        "A social worker acknowledges the referral within one working day.",
        "Within one working day of the referral a social worker decides what to do.",
    ),
    "notify-serious-incident": (
        "The council notifies the national panel when a child is seriously harmed by abuse.",
        "The council must be notified six weeks before the placement begins.",
    ),
    "section-47-outcome": (
        "When the enquiries end, the social worker discusses the findings with the parents.",
        "Between the enquiry and the conference an interim plan is made.",
    ),
    "conference-parents-and-child": (
        "The social worker helps parents to attend the conference and to be heard.",
        "The report for the conference is sent to parents three days before.",
    ),
    "child-seen-on-plan": (
        "The social worker sees the child regularly, alone where that is right.",
        "A social worker is appointed to co-ordinate the child's plan (see part 4).",
    ),
    "assessment-harm-outside-home": (
        "The assessment considers harm outside the home, from gangs or online.",
        "Consider whether the person holds a position of trust.",
    ),
    "child-death-response": (
        "A joint agency response follows each unexpected death of a child.",
        "The panel has as members:\n- the doctor for unexpected deaths",
    ),
    "first-review-conference": (
        "Every decision that a child needs a plan is reviewed within three months, then yearly.",
        "The duty rota is reviewed within three months.",
    ),
}
SCHOOL = {
    "dsl-time-and-resources": (
        "The designated safeguarding lead is given time and money for the role.",
        "A governor who has had training can contact the adviser at any time.",
    ),
    "dsl-knowledge-yearly": (
        "The designated safeguarding lead refreshes her knowledge every year.",
        "The designated safeguarding lead sees that the policy is reviewed every year.",
    ),
    "induction-papers": (
        "At induction all staff are given the child protection policy and the code of conduct.",
        "This policy should be read with the code of conduct.",
    ),
    "act-immediately": (
        "Staff who are worried about a child tell the designated safeguarding lead at once.",
        "A designated safeguarding lead is always available in school hours.",
    ),
    "unsure-speak-to-dsl": (
        "Anyone who is not sure asks the designated safeguarding lead.",
        "A designated safeguarding lead is always available in school hours.",
    ),
    "victim-reassured": (
        "A child who tells of abuse is reassured that they are taken seriously.",
        "The school may ring the police without telling parents where a child is at risk.",
    ),
    "write-up-report": (
        "Write down what was said straight after, in the child's own words.",
        "Move the child protection file to the next school as soon as possible.",
    ),
    "separate-file": (
        "Each child with concerns has a child protection file that is kept separately.",
        "The child protection file is sent to the next school as soon as possible.",
    ),
    "allegation-against-headteacher": (
        "An allegation about the headteacher is taken to the chair of governors.",
        "We have a nominated governor for allegations against the headteacher.",
    ),
    "allegation-to-headteacher": (
        "An allegation against a colleague is reported to the headteacher.",
        "If a concern is about staff or the headteacher, refer to the adviser.",
    ),
    "dsl-appointed": (
        "Mrs Ash is our designated safeguarding lead.",
        "Volunteers share worries with the safeguarding leads.",
    ),
    "children-can-report": (
        "All children know an adult whom they can tell if something is wrong.",
        "Staff learn to use the system for reporting child protection cases.",
    ),
}
CASES = [
    *(("working-together-2023", name, *texts) for name, texts in BOARD.items()),
    *(("kcsie-2025", name, *texts) for name, texts in SCHOOL.items()),
    (
        "working-together-2023",
        "designated-practitioner",
        "The club has a welfare officer.",
        "We have to ring the welfare officer first.",
    ),
    (
        "working-together-2023",
        "escalation",
        "Coaches will follow the escalation policy of the county.",
        "The escalation policy is kept in the office.",
    ),
    (
        "kcsie-2025",
        "act-immediately",
        "Any concern or disclosure is reported to the designated safeguarding lead at once.",
        "An allegation against an adult here is put to the designated safeguarding lead at once.",
    ),
    (
        "kcsie-2025",
        "file-transfer-in-year",
        "When a pupil leaves, we send the child protection file to the new school in five days.",
        "When a pupil joins, the previous school sends us the child protection file in five days.",
    ),
    (
        "working-together-2023",
        "section-47-enquiries",
        "Where there is cause to suspect significant harm, the council makes enquiries.",
        "Where there is cause to suspect significant harm, the police make enquiries.",
    ),
    (
        "kcsie-2025",
        "act-immediately",
        "If you have a concern about a child, speak to the designated safeguarding lead at once.",
        "Speak to the designated safeguarding lead at once of a concern about a member of staff.",
    ),
    (
        "kcsie-2025",
        "governors-training",
        "The council trains all governors in safeguarding at induction and each year after.",
        "The council trains social workers in safeguarding at induction and each year after.",
    ),
    (
        "kcsie-2025",
        "separate-file",
        "The lead keeps each child's concerns in a child protection file of its own.",
        "The council keeps each child's concerns in a child protection file of its own.",
    ),
    (
        "working-together-2023",
        "conference-attendance",
        "Those invited to a conference attend it and send a report where they cannot.",
        "Those invited to the yearly conference attend it and send a report where they cannot.",
    ),
    (
        "working-together-2023",
        "strategy-discussion",
        "A strategy discussion is held without delay where harm to a child is suspected.",
        "A strategy discussion on the budget is held without delay after the year's end.",
    ),
    (
        "working-together-2023",
        "strategy-discussion-recorded",
        "The decisions of the strategy discussion are recorded and given to those who took part.",
        "Concerns are discussed with the lead, recorded, and copies are given to the clerk.",
    ),
    (
        "working-together-2023",
        "strategy-discussion-recorded",
        "The social worker writes up the strategy discussion and sends it to everyone.",
        "Strategy discussions about a whole street are minuted by the hub.",
    ),
    (
        "working-together-2023",
        "plan-content",
        "The child protection plan sets out what must change, who does what and by when.",
        "The early help plan sets out what should be different, who does what and by when.",
    ),
    (
        "working-together-2023",
        "plan-content",
        "After the conference the plan is filled in: it says who does what and by when.",
        "The plan of the building says who sits where and when.",
    ),
    (
        "working-together-2023",
        "immediate-danger-police",
        "If a child is in danger, dial 999 for the police.",
        "The police may be rung on their non-emergency number.",
    ),
]


def answer(edition: str, requirement: str, text: str) -> Answer:
    document = document_of(MANUAL + text)
    found = answered(document, read_statements(document), (), load(edition))
    return next(one for one in found if one.requirement == requirement)


@pytest.mark.parametrize(("edition", "requirement", "said", "other"), CASES)
def test_what_states_the_act_with_its_object_meets_it(
    edition: str, requirement: str, said: str, other: str
) -> None:
    assert answer(edition, requirement, said).state != "not found"
    assert answer(edition, requirement, other).state == "not found"


@pytest.mark.parametrize("one", EXPECTED, ids=lambda one: f"{one.edition}:{one.id}")
def test_what_is_expected_says_what_must_be_stated(one: Requirement) -> None:
    assert TOGETHER in one.states or one.id == "definition-mental-health"
    parts = [part for part in one.states.split(TOGETHER) if not part.startswith(NOT)]
    words = ", ".join(map(in_words, parts))
    assert says(one, f"In a row stand {words}, here.")


def in_words(part: str) -> str:
    """Return the last expression of a part, of a saying the first form."""
    last = bare(part).split(ANY_OF)[-1]
    return sayings()[last.removeprefix(SAYING)][0] if last.startswith(SAYING) else last


def says(one: Requirement, text: str) -> bool:
    document = document_of(text)
    passage = Passage(document.sentences[-1:])
    said = [s for s in read_statements(document) if s.sentence == document.sentences[-1].id]
    return states(one.states, passage, said, Texts(document.sentences))


def made(sign: str) -> Requirement:
    return Requirement("made", "Said.", "should", "Topic", "", "high", "made", states=sign)


@pytest.mark.parametrize(
    ("sign", "text", "stated"),
    [
        ("clean + store room", "Clean the store room.", True),
        ("clean + store room", "The store room is cleaned.", True),
        ("clean + store room", "Clean the gate.", False),
        ("clean + store room", "Paint the store room.", False),
        ("clean + store room", "If you clean the store room, tell the clerk.", False),
        ("clean + store room", "Every evening clean:\n- the store room", True),
        ("clean + store room", "Clean the store room and:\n- paint the yard", False),
        ("clean + store room", "Keep the store room tidy (see our rules on cleaning).", False),
        ("clean + store room", "Once you have cleaned the store room, ring the clerk.", False),
        ("clean + store room", "Staff who have cleaned the store room ring the clerk.", False),
        ("clean + store room", "Tell the clerk that the store room has been cleaned.", False),
        ("clean + store room", "Parents are informed that the store room will be cleaned.", False),
        ("clean + store room", "Tell the porter to clean the store room.", True),
        ("clean + store room", "Once they have had tea, staff clean the store room.", True),
        ("lock + gate + key + night", "At night and with a key:\n- lock the gate", False),
        ("clean + near: store room", "The store room is dark.\nClean it.", False),
        ("clean + store room + evening", "Clean the store room.", False),
        ("clean + store room + not: brush", "Clean the store room.", True),
        ("clean + store room + not: brush", "Clean the brush in the store room.", False),
        ("clean + store room + not: brush", "Clean the brushes:\n- in the store room", False),
    ],
)
def test_the_act_stands_in_no_condition_and_its_object_with_it(
    sign: str,
    text: str,
    stated: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert says(made(sign), text) is stated


@pytest.mark.parametrize(
    "text",
    [
        "Examples of poor practice include:\n- the LADO is told of no allegation",
        "Warning signs are:\n- an allegation of which the LADO is told",
        "A minor worry is any concern that:\n- an allegation is told to the LADO",
    ],
)
def test_what_lists_examples_or_defines_is_for_a_person_to_read(text: str) -> None:
    found = answer("kcsie-2025", "allegation-lado-discussion", text)
    assert found.state == "not found"
    assert found.doubtful


@pytest.mark.parametrize(
    "text",
    [
        '"Discussing an allegation" means telling the LADO what is said of a member of staff.',
        "In 2017 an allegation was discussed with the LADO by the headteacher.",
        "It refers to the process in which an allegation is discussed with the LADO and agreed.",
        "Third bullet amended to read discuss an allegation with the LADO.",
    ],
)
def test_what_a_term_means_and_what_was_are_for_a_person_to_read(text: str) -> None:
    found = answer("kcsie-2025", "allegation-lado-discussion", text)
    assert found.state == "not found"
    assert found.doubtful


def test_a_requirement_that_does_not_say_is_left_to_its_signs() -> None:
    assert says(made(""), "Anything.")
    assert parts_of("lock + store room")[0].forms
