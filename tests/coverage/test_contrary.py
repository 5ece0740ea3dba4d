"""What says the opposite of a requirement is told from what is near to it in words."""

from __future__ import annotations

import pytest

from compare.baselines import default, load
from compare.coverage import answered
from compare.statements import read_statements
from tests.coverage.made import contrary
from tests.rules.made import document_of

BASELINE = load(default())
OPPOSED = [one for one in BASELINE.requirements if one.against]
FILLED = "The office opens at nine.\n"

SAID = {  # requirement: (says the opposite, only looks like it …)
    "conference-chair-independent": (
        "The conference is chaired by the line manager of the social worker.",
        "The conference is chaired by an independent officer; the team manager attends.",
        "The conference must not be chaired by the case holder's line manager.",
        "The strategy meeting is chaired by a team manager, who decides on a conference.",
        "If the conference would be chaired by the line manager, another chair is found.",
    ),
    "allegation-carry-on-after-leaving": (
        "An allegation is taken no further once the member of staff has left the school.",
        "An allegation against someone who resigns is not dropped.",
        "When the LADO has closed the case, the member of staff may leave the room.",
        "The allegation is followed through, even where the person leaves and the post is closed.",
    ),
    "immediate-danger-police": (
        "If a rider is in immediate danger and you cannot reach the stable lead, ring the police.",
        "If a rider is in immediate danger ring the police, and tell the stable lead.",
        "Ring the police if a rider is in danger; where you cannot reach the lead tell the vicar.",
        "If a rider is not in immediate danger and you cannot reach us, ring the police line.",
    ),
    "referrer-follows-up": (
        "Professionals should not chase the outcome of a referral.",
        "Referrers should chase the outcome if they have not been told within three days.",
    ),
    "referral-feedback": (
        "For reasons of confidentiality the referrer will not be told what was decided.",
        "A referrer who is not told the outcome should ring again.",
    ),
    "conference-parents-and-child": (
        "Children are not invited to the conference.",
        "If parents are not invited to the conference, the chair records the reason.",
        "Parents who do not attend the conference are visited the next day.",
        "Young children are not normally invited to the conference.",
    ),
    "conference-reports-seen": (
        "Reports for the conference are confidential and are not shown to parents.",
        "Third-party reports are not shown to parents before the conference.",
    ),
    "conference-attendance": (
        "Anyone who cannot come to the conference may send their apologies to the clerk.",
        "Anyone who cannot come to the conference sends apologies and a written report.",
        "A parent who cannot come to the conference may send a letter.",
    ),
    "lead-social-worker": (
        "The lead practitioner for a child protection plan need not be a social worker.",
        "The lead practitioner in early help need not be a social worker.",
    ),
    "plan-ends": (
        "The team manager may end the child protection plan when the home is calmer.",
        "The core group may recommend that the conference end the child protection plan.",
        "The social worker may not end the child protection plan.",
        "The lead practitioner may end the early help plan when the family is ready.",
        "The local authority may end the child protection plan when the child turns 18.",
    ),
    "section-47-social-worker": (
        "Section 47 enquiries may be carried out by an early help worker.",
        "Section 47 enquiries are led by a social worker, alongside a family support worker.",
    ),
    "strategy-discussion-participants": (
        "Health staff are not routinely invited to a strategy discussion.",
        "The family do not attend the strategy discussion.",
        "Schools need not attend the strategy discussion.",
    ),
    "core-group-membership": (
        "Parents are not members of the core group.",
        "Where parents do not attend the core group, the social worker visits them.",
        "A very young child does not attend the core group.",
    ),
    "review-no-blame": (
        "A review establishes who was at fault.",
        "A review does not establish who was at fault.",
    ),
    "practice-review-published": (
        "The overview report remains confidential.",
        "The overview report remains confidential until it is published.",
    ),
    "supervision-and-training": (
        "Child protection training is voluntary for part-time staff.",
        "Further child protection training is optional.",
        "Child protection training is offered to the voluntary sector.",
    ),
    "whistleblowing": (
        "Staff must not raise their concerns outside the organisation.",
        "Staff must not raise concerns on social media or with anyone outside the organisation.",
    ),
    "data-protection-no-barrier": (
        "The GDPR forbids the sharing of information about a family.",
        "Nothing in the GDPR forbids the sharing of information about a child at risk.",
    ),
    "referral-decision": (
        "A contact officer decides whether to accept the referral.",
        "The social worker decides on the next step, and a contact officer records it.",
    ),
    "child-seen-in-assessment": (
        "In a short assessment the child does not need to be seen.",
        "If the child is not seen alone in the assessment, the reason is written down.",
    ),
    "section-47-child-seen": (
        "Section 47 enquiries: the child is only seen with a parent.",
        "Section 47 enquiries: the child is seen with a parent if they ask for it.",
    ),
    "escalation": (
        "The decision of the Front Door must be accepted by the agency.",
        "The decision of the Front Door can be questioned by any agency.",
    ),
    "refer-immediately": (
        "The concern goes no further if there is a satisfactory explanation for the injury.",
        "The concern is passed on even if there is a satisfactory explanation for the injury.",
    ),
}
CASES = [(name, *texts) for name, texts in SAID.items()]


@pytest.mark.parametrize("name", SAID)
def test_what_says_the_opposite_is_known_and_meets_nothing(name: str) -> None:
    opposite = SAID[name][0]
    assert contrary(opposite, OPPOSED) == [name]
    document = document_of(FILLED + opposite)
    found = answered(document, read_statements(document), (), BASELINE)
    assert {one.state for one in found if one.requirement == name} <= {"not found"}


@pytest.mark.parametrize(
    ("name", "text"), [(name, text) for name, (_, *twins) in SAID.items() for text in twins]
)
def test_what_only_looks_like_it_is_not(name: str, text: str) -> None:
    assert contrary(text, OPPOSED) == [], name


def test_every_requirement_with_an_opposite_is_in_the_table() -> None:
    assert {one.id for one in OPPOSED} == set(SAID)


@pytest.mark.parametrize(
    ("text", "opposed"),
    [
        ("Where abuse is feared the camp leader may make no promise.", False),
        ("Where harm is feared the duty manager may make a referral to social services.", True),
        ("Where harm is feared the duty manager makes a referral to social services.", False),
        ("Where harm is feared the duty manager may refer directly to social services.", False),
        ("The duty manager may refer a family to the early help service or the police.", False),
        ("If the parents explain the bruise to the warden it goes no further.", True),
        ("The bruise is reported even if the parents explain it; it never ends there.", False),
        ("If the parents explain why the child is late it goes no further.", False),
        ("The troop committee will investigate any report of abuse within a week.", True),
        ("Once social services agree, the club will investigate a report of abuse.", False),
        ("The club will investigate complaints of harm to the pitch.", False),
        ("Suspicions of abuse are handled in house by the treasurer.", True),
        ("Suspicions of abuse are never handled in house.", False),
        ("The kit committee decides who drives the van.", False),
        ("Where it may be abuse ring the county officer first, then the police.", True),
        ("Where it may be abuse ring the police first, then the county officer.", False),
        ("Do not ring the county officer first and then the police: abuse cannot wait.", False),
        ("The captain speaks to the county officer first, then the team.", False),
    ],
)
def test_a_referral_left_to_choice_explained_away_or_kept_in_house_is_none(
    text: str, *, opposed: bool
) -> None:
    assert contrary(text, OPPOSED) == (["refer-immediately"] if opposed else [])


@pytest.mark.parametrize(
    ("text", "opposed"),
    [
        ("Once the case has been referred the warden has no further responsibility.", True),
        ("That it has been referred does not mean that there is nothing more to do.", False),
        ("Once the key is returned the warden has no further responsibility.", False),
    ],
)
def test_who_has_referred_is_not_done_with_it(text: str, *, opposed: bool) -> None:
    assert contrary(text, OPPOSED) == (["referrer-follows-up"] if opposed else [])
