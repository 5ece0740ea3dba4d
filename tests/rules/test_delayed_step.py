"""A concern is passed on at once: it is not looked into first, nor kept for another day."""

from __future__ import annotations

import pytest

from compare.model import Finding
from compare.rules import findings
from tests.rules.made import comparison_of

NATIONAL = "Staff who are worried about a child should refer it to social care at once."

LOOKED_INTO = (
    (
        "The form tutor speaks to the child and to any witnesses to establish whether the "
        "allegation is true before the DSL decides whether to contact social care."
    ),
    (
        "The head of department carries out an investigation in the first instance and "
        "reports to the headteacher, who informs the LADO if the allegation is upheld."
    ),
    (
        "Before the LADO is contacted the headteacher interviews the member of staff and "
        "takes written statements from pupils."
    ),
    (
        "Staff should question the child further until they are sure that the story holds "
        "together, and then report it."
    ),
    (
        "Reports of rape are investigated by the pastoral team, who pass the matter to the "
        "police if they find that there is a case to answer."
    ),
    (
        "The line manager should find out what happened and refer the matter on only if "
        "there is something in it."
    ),
    (
        "If a complaint is made about a volunteer's conduct towards a child, the PTA chair "
        "looks into it first and lets the headteacher know if need be."
    ),
    (
        "The year leader gets to the bottom of it with the pupils concerned before anybody "
        "outside school is told."
    ),
    (
        "The business manager will take the employee's account and, where it seems to have "
        "substance, ring the designated officer."
    ),
    (
        "It is for the agency to investigate allegations about its workers and to decide "
        "whether the LADO should hear of it."
    ),
    (
        "A senior tutor interviews both pupils and decides whether what happened is serious "
        "enough to tell the police."
    ),
    (
        "Parents are asked for their explanation and the matter is referred only if it does "
        "not add up."
    ),
    (
        "The practitioner's manager interviews the family to check the account before a "
        "referral is made."
    ),
    (
        "The setting's committee investigates the complaint and contacts the LADO if it "
        "finds the complaint to be well founded."
    ),
    (
        "The employer hears the worker's side and takes statements before deciding whether "
        "to inform the designated officer."
    ),
    (
        "Staff question the child again, with a colleague taking notes, to make sure of the "
        "facts before they ring social care."
    ),
    (
        "The line manager carries out an internal investigation first, and the LADO is told "
        "of the result."
    ),
    (
        "The elders will look into any allegation themselves and decide whether it should be "
        "passed to the authorities."
    ),
    (
        "A referral is made after the school has looked into what the child says and found "
        "it to be true."
    ),
    (
        "When something is alleged about a teacher, the deputy head will gather accounts "
        "from everyone present and only ring the LADO where these bear the allegation out."
    ),
    (
        "Pastoral staff make their own enquiries and bring in the DSL once they are "
        "confident that there has been abuse."
    ),
    (
        "Class teachers should probe a little to see whether the child is telling the truth "
        "and should tell the DSL if they think so."
    ),
    (
        "The chair of governors conducts a fact-finding exercise, after which the local "
        "authority is told."
    ),
    (
        "The welfare officer speaks to the coach to hear what he has to say, and unless "
        "there is an innocent explanation rings children's services."
    ),
    (
        "It is the headteacher's job to sift out allegations that are plainly untrue by "
        "talking to those concerned; the rest are sent to the LADO."
    ),
    (
        "Both pupils give written statements to the head of year, and police are called only "
        "if the statements agree."
    ),
    "An internal inquiry is held and, depending on its outcome, the LADO may be informed.",
    (
        "The matter is explored with the adult in question prior to any contact with the "
        "designated officer."
    ),
    "Ask the parents what happened; if you are happy with what they say there is no call to refer.",
    "Only refer when you are certain: make a referral only when you are certain of the facts.",
    "A referral is made only where there is firm evidence of abuse.",
    "A child is referred to social care once there is hard evidence of abuse.",
    "The head carries out a thorough investigation and rings the LADO afterwards.",
    "The trustee responsible looks into what has been said and only then are the police told.",
    "The vicar will ask both parties for their version before the diocese is informed.",
)
PUT_OFF = (
    "A concern noticed on a Friday afternoon should be handed to the DSL on Monday.",
    "If the DSL is out for the day the concern is left in their tray until they are back.",
    "Concerns that come up on residential trips are passed on when the group is back in school.",
    (
        "The DSL brings new concerns to the fortnightly pastoral meeting, where it is "
        "decided whether to refer."
    ),
    "We keep an eye on a bruised child for a week or two before telling social care.",
    "Worries that arise on a Friday may be held over until the office reopens on Monday.",
    "A referral can wait until after the weekend unless the child is in hospital.",
    (
        "If the concern comes up during the school holiday, it is kept until the start of "
        "term and then referred."
    ),
    (
        "Concerns are noted and taken to the monthly safeguarding meeting, which decides "
        "whether to refer."
    ),
    "The concern should be monitored for two weeks and referred if nothing changes.",
    "Suspected abuse is watched for a month before a referral is considered.",
    "There is no hurry where the suspected abuser has left the home: refer by the end of the week.",
    "Pick a quiet moment after the holidays to raise it with social care.",
    "Staff should give it a fortnight to see if things settle down before they ring the Gateway.",
    "Safeguarding concerns are collated and sent to social care at the end of each week.",
    "The named nurse picks up concerns when she is next in the clinic.",
    "The case is discussed at the next team meeting before a referral is sent.",
)
RIGHT = (
    "A child is referred to social care before there is hard evidence of abuse: seek none.",
    "No proof is needed: refer to social care if you fear harm.",
    "Where there is clear evidence of a crime the police are told.",
    "The head does not carry out a thorough investigation before contacting the LADO.",
    "The LADO is rung, and agrees how a thorough investigation is made.",
    "Before contacting the LADO the head makes basic enquiries.",
    (
        "Staff should not investigate or try to establish whether the allegation is true "
        "before speaking to the DSL."
    ),
    "The headteacher should not interview the member of staff before the LADO has been consulted.",
    (
        "Before contacting the LADO the case manager makes basic enquiries to establish the "
        "facts, without interviewing anyone."
    ),
    (
        "Once the LADO and police agree, the school investigates and the investigator "
        "interviews the member of staff and takes statements."
    ),
    (
        "Rape is reported to the police first; the school investigates only what the police "
        "have agreed that it may."
    ),
    (
        "The head of year interviews both pupils and decides on the sanction before "
        "contacting their parents."
    ),
    "The complaint is investigated by a senior leader before the governors' panel is convened.",
    "The headteacher interviews the pupil and takes statements before deciding whether to suspend.",
    (
        "If the LADO decides that the threshold is not met, the line manager looks into the "
        "matter under the disciplinary policy."
    ),
    "You do not need to find out what happened before you refer.",
    (
        "The attendance officer finds out why the pupil is absent before a penalty notice is "
        "considered."
    ),
    (
        "It is the job of the police and social care to investigate and to decide whether an "
        "offence has been committed."
    ),
    "It is not for the referrer to investigate or to question the child; ring social care.",
    (
        "No investigation, interview or statement is to be undertaken by the employer before "
        "the LADO has been spoken to."
    ),
    (
        "After the strategy meeting the employer may be asked to carry out an investigation "
        "and to interview the worker."
    ),
    (
        "The social worker interviews the parents and sees the child alone before deciding "
        "whether a conference is needed."
    ),
    "A complaint about a service is looked into by the team manager before it goes to stage two.",
    (
        "The reviewer interviews practitioners and looks into what happened before the "
        "report is written."
    ),
    (
        "The social worker gathers information from professionals before deciding on the "
        "level of need."
    ),
    "The Front Door social worker may speak to the family before deciding on the response.",
    "Nobody should be questioned about the allegation until the LADO has given advice.",
    (
        "Following the strategy meeting the school may carry out its own investigation and "
        "report the result to the LADO."
    ),
    "Clarify with open questions whether the child is hurt, and then tell the DSL straight away.",
    "Staff gather accounts of the fire drill before the report is sent to the head.",
    "The LADO is told whatever the headteacher may think of it; an investigation comes later.",
    (
        "A DSL who is unsure whether to refer talks it through with the social worker on the "
        "advice line."
    ),
    "The police are informed; the school talks to the pupils only when the police say that it may.",
    (
        "The panel explores gaps with the candidate and contacts a previous employer before "
        "an offer is made."
    ),
    "The headteacher reports to the governors once the police investigation has been completed.",
    (
        "If the police investigation ends without a charge, the school looks into what "
        "remains and tells the LADO how it ended."
    ),
    "Do not leave it until the end of the day or until Monday.",
    "If the DSL is out, speak to a deputy; the concern is not left until they are back.",
    "Low-level concerns are looked at each fortnight in the pastoral meeting.",
    "The paper note is filed when the group is back in school.",
    (
        "Existing plans are reviewed at the fortnightly pastoral meeting; new concerns are "
        "acted on at once."
    ),
    "Do not wait until Monday: out of hours ring the emergency duty team.",
    "Never leave a concern until the next day, the weekend or the end of term.",
    "Early help requests received after 4pm will be looked at on the next working day.",
    (
        "A written referral follows on the next working day where the telephone call was "
        "made out of hours."
    ),
    "The emergency duty team deals with what cannot wait until the next working day.",
    "General enquiries can wait until the office reopens on Monday; a child at risk cannot.",
    "Complaints are kept until the Monday meeting.",
    (
        "Concerns at weekends go to the emergency duty team, which hands over to the Gateway "
        "on Monday morning."
    ),
    "If the chair is ill the conference may be put off until the following week.",
    (
        "A bruise on a baby who cannot crawl is referred at once and not watched to see if "
        "another appears."
    ),
    "A referral is made straight away, at whatever hour.",
    "Concerns must not be left over the weekend.",
    "The Gateway aims to ring the referrer back by the end of the next working day.",
    "Social care sends the outcome to the referrer within a week.",
    "A copy of the referral is placed on the file on Monday.",
    "Referrals are counted and reported to the board at the end of each quarter.",
    "Waiting until Monday could cost a child dear.",
    "If you have not heard back in three working days, ring on the next working day.",
    "Do not wait until you are certain before you make a referral.",
    "A referral is made whether or not there is firm evidence of abuse.",
    "Once the social worker has spoken with the child, the school may talk to the parents.",
)


def _told(local: str, national: str = NATIONAL) -> list[Finding]:
    return [one for one in findings(comparison_of(local, national)) if one.rule == "C111"]


@pytest.mark.parametrize("local", LOOKED_INTO)
def test_a_concern_that_is_looked_into_first_is_told(local: str) -> None:
    (found,) = _told(local)
    assert (found.cls, found.severity) == ("contradicts", "high")
    assert "looks into a concern first" in found.message


@pytest.mark.parametrize("local", PUT_OFF)
def test_a_concern_that_is_kept_for_another_day_is_told(local: str) -> None:
    (found,) = _told(local)
    assert "puts off a concern" in found.message


@pytest.mark.parametrize("local", RIGHT)
def test_what_is_passed_on_at_once_or_is_about_something_else_is_left_alone(local: str) -> None:
    assert not _told(local)


def test_where_the_national_text_sets_no_haste_nothing_is_told() -> None:
    assert not _told(LOOKED_INTO[0], "Staff should keep the register in the office.")


def test_what_the_national_text_says_too_is_left_alone() -> None:
    assert not _told(LOOKED_INTO[0], f"{NATIONAL} {LOOKED_INTO[0]}")
