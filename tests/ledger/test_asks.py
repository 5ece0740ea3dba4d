"""Which words ask for process, and which only look like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.coverage import shown_by
from compare.ledger import ledger, national
from compare.ledger.asks.gates import step_held_up
from compare.ledger.words.kinds import process_in, stages_in
from compare.ledger.words.papers import papers_in
from compare.model import AskKind, Link, Quantity, Requirement, Why
from compare.rules.outdated.examples import OLD_PROCEDURE
from compare.statements import read_statements
from tests.ledger.made import baseline_of, document_of, ledger_of, of_text

_ASKS: tuple[tuple[str, tuple[AskKind, ...]], ...] = (
    ("Record the visit on form CV2.", ("form", "recording or notification")),
    ("The head of service must countersign the plan.", ("sign-off",)),
    ("Written approval from the service manager is needed.", ("sign-off",)),
    ("A Risk Huddle will look at the case on day three.", ("extra stage",)),
    ("There are five stages, and each stage must be completed before the next.", ("extra stage",)),
    ("Each of the four stages has to be exhausted before the chair is asked.", ("extra stage",)),
    ("No stage may be skipped.", ("extra stage",)),
    ("Each stage should be completed as soon as possible.", ()),
    ("Staff may go to the last stage at once.", ()),
    ("Every child at this stage must be seen before the meeting.", ()),
    ("The checklist should be completed at each visit.", ("checklist",)),
    ("Minutes must be circulated within three days.", ("recording or notification",)),
    ("The lead should submit a report to the committee.", ("attendance or report",)),
    ("Anyone who cannot attend must send a written report.", ("attendance or report",)),
    ("The plan goes to the team manager for approval.", ("sign-off",)),
    ("The chair must seek the authority of the assistant director to close it.", ("sign-off",)),
    ("Reasons for a delay must be agreed by the Children's Services Manager.", ("sign-off",)),
    ("The notes are not shared without the consent of the chair.", ("sign-off",)),
    ("Every worry is logged on CPOMS.", ("recording or notification",)),
    ("Every caller is entered in the visitors register.", ("recording or notification",)),
    ("Take brief notes of each drill and file them.", ("recording or notification",)),
)
_ASKS_NOT = (
    "Neglect takes different forms.",
    "The sixth form has a policy of its own.",
    "Look for signs of harm.",
    "An approved foster carer may collect the child.",
    "Visits go on until the aunt is approved as a foster carer.",
    "The local authority of the area should be told.",
    "Absence without authorisation is followed up by the school.",
    "The strategy discussion should be held at once.",
    "Staff should learn some sign language.",
    "A criminal record is no bar in itself.",
    "Please note that the office is closed on Fridays.",
    "Visitors sign in at reception.",
    "Write it down in the child's own words.",
    "This is not a checklist.",
    "Make a call to the safeguarding hub.",
    "Call the hub's consultation line.",
    "Complete the Rapid Review of the case.",
    "A shorter time may be agreed by a manager.",
    "Records must be stored in a locked cabinet.",
    "Files must be kept up to date.",
    "CPOMS should not be relied upon to tell anyone.",
    "Say so if you cannot attend the panel.",
    "Every member should attend the core group.",
    "A meeting may be held.",
    "Players are filmed for no purpose other than to record their progress.",
    "Letters are shared in accordance with the Access to Records procedure.",
    "The child's file must be sent to the new school.",
    "The old club should keep the file until the child is 25.",
    "Letters and plans are stored here.",
    "Information must be carefully recorded and copies of letters saved.",
    "The lead sees to it that information is recorded and shared as it should be.",
    "The office must enter each new pupil on the admission register.",
    "Anyone who is late will be recorded in the register.",
    "Make brief notes at the time and write them up afterwards.",
    "The tutor keeps these records in good order and shares them.",
    "The report is made available to the Fostering Panel.",
)


@pytest.mark.parametrize(("text", "kinds"), _ASKS, ids=[text for text, _ in _ASKS])
def test_process_is_told_by_its_words(text: str, kinds: tuple[AskKind, ...]) -> None:
    assert process_in(text) == kinds


@pytest.mark.parametrize("text", _ASKS_NOT)
def test_what_only_looks_like_process_is_none(text: str) -> None:
    assert process_in(text) == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Send form RF3 and the home visit template.", ("form RF3", "home visit template")),
        ("Complete the Family Mirror and the Safety Ladder.", ("Family Mirror", "Safety Ladder")),
        (
            "Complete the Family Mirror, the Safety Ladder and the QXA.",
            ("Family Mirror", "Safety Ladder", "QXA"),
        ),
        ("Complete the Family Mirror and the DBS check.", ("Family Mirror",)),
        ("Complete the Fire Safety Training each year.", ()),
        ("Coaches must complete Kite Badge training.", ()),
        ("Coaches must complete Kite Badge.", ("Kite Badge",)),
        ("It can be a form of control.", ()),
        ("Send the Case Tracker (form QT2) on Friday.", ("Case Tracker",)),
        ("The hub waits for a completed QARF2.", ("QARF2",)),
        ("Complete the Early Help Child and Family Assessment.", ()),
        ("Add a line to the pupil chronology.", ()),
        ("Send the family chronology to the chair.", ("family chronology",)),
        ("Ask them what they think through short questionnaires.", ()),
        ("Note it on a Record of concern form.", ("Record of concern form",)),
        ("Ask at the back of the concern form.", ("concern form",)),
    ],
)
def test_papers_have_the_names_the_text_gives_them(text: str, names: tuple[str, ...]) -> None:
    assert tuple(paper.name for paper in papers_in(text)) == names


def test_a_record_that_guidance_asks_for_in_other_words_is_not_added() -> None:
    guidance = baseline_of(
        [("Records", ("A written record should be kept of all concerns and decisions.",))]
    )
    told = (
        "The club will keep written records of concerns about players even where a coach thinks "
        "that nobody needs to be told of them for the time being or the season is nearly over."
    )
    register = "The club will keep written records of the balls and bibs that are lent to players."
    added = [ask.quote for ask in ledger_of([("Club", (told, register))], guidance).asks]
    assert added == [register]


@pytest.mark.parametrize(
    "text",
    [
        "The coach will record each worry about harm to a player.",
        "The welfare officer makes a dated record of the details of the disclosure.",
        "The officer will log all incidents of sexual harassment, and what was done.",
        "Worries about players will be recorded in writing.",
        "Details will be recorded.",
        "If it is a bruise or an injury the coach should record details.",
        "The player's body language should be noted.",
        "Take notes of exactly what is said, without views of your own.",
        "Record any information about the place of the incident and who saw it.",
        "Record and report the worry to the welfare officer.",
        "Write down what you shared, with whom and why.",
        "Coaches should write down what the player says in the player's words.",
        "Keep a record of why information was withheld.",
        "Record what was decided and the reasons.",
        "The captain must record the reasons for the decision.",
        "Coaches who do not ask must record the reasons why.",
        "The reasons for going ahead should be recorded.",
        "Parents will be told of the decision in writing.",
    ],
)
def test_a_record_of_one_kind_of_worry_adds_nothing(text: str) -> None:
    assert of_text(text).asks == ()


@pytest.mark.parametrize(
    "text",
    [
        "Record any worry in the touchline log.",
        "Record the names of all players in the van.",
        "Take notes of the committee's meeting.",
        "Record what was agreed in the visits register.",
        "Record what was said and keep a copy on the blue file.",
        "Write down who had the key and what they did.",
        "Record the reasons in the captain's book.",
        "Record the disclosure and keep a copy in the clubhouse safe.",
        "Record any worry and tell the trustees.",
        "The club keeps a record of late arrivals.",
        "Notes on the record of concern will be typed and dated.",
    ],
)
def test_what_else_is_recorded_or_where_is_added(text: str) -> None:
    assert [ask.kinds for ask in of_text(text).asks] == [("recording or notification",)]


def test_a_record_is_asked_for_alike_however_long_the_lead_in_over_it() -> None:
    guidance = baseline_of(
        [("Records", ("A written record should be kept of all concerns and decisions.",))]
    )
    lead_in = (
        "The club will follow the procedures of its county and take account of the handbook to:"
    )
    told = "- keep written records of concerns about players, even where nobody needs to be told"
    register = "- keep written records of the balls and bibs that are lent to players"
    added = [ask.quote for ask in ledger_of([("Club", (lead_in, told, register))], guidance).asks]
    assert added == [register.removeprefix("- ")]


def test_a_meeting_of_the_national_process_is_no_stage() -> None:
    assert stages_in("Hold a strategy meeting.") == ()
    assert stages_in("It is raised at a staff meeting.") == ()
    assert stages_in("The case is presented to a scoring panel.") == ("scoring panel",)


@pytest.mark.parametrize(
    ("text", "heading", "waits"),
    [
        ("The form must be signed by a manager before the referral is made.", "", True),
        ("The form must be signed by a manager before social care is telephoned.", "", True),
        ("Get the permission of the manager before ringing the front door.", "", True),
        ("Get the permission of the manager before ringing the caterers.", "", False),
        ("Every strategy discussion must be authorised by the director.", "", True),
        ("Obtain the signature of your manager before it is sent.", "Making a referral", True),
        ("Obtain the signature of your manager before it is sent.", "Expenses", False),
        ("The minutes must be approved by the chair.", "Referrals", False),
        ("Make the referral on form RF3.", "Referrals", False),
    ],
)
def test_what_waits_for_an_approval_is_named(text: str, heading: str, *, waits: bool) -> None:
    assert bool(step_held_up(text, process_in(text), (heading,))) == waits


_HELD_UP = (
    "The worker must first obtain the manager's approval to make a referral.",
    "Before early help begins, the worker will complete the Family Mirror.",
    "No referral may be made without the director's approval.",
    "A referral can only be made once the form has been signed by the manager.",
    "Before any referral is made the approval of the lead nurse must be obtained.",
    "Police should not be called until the matter has been discussed with the director.",
    "A referral should be made once the head teacher has given approval.",
    "Complete form QT1 before you contact the police.",
    "The form must be signed by a manager before it is submitted to children's social care.",
    "Every decision to begin section 47 enquiries should be endorsed by the Quality Panel.",
    "Section 47 enquiries may not begin until the start record is countersigned by the manager.",
    "A strategy discussion cannot proceed unless the head of service has countersigned the record.",
    "The hub will not open a contact or a referral until a completed QARF2 has been sent in.",
    "An assessment can not start until the team leader has signed the allocation form.",
    "Before a CAF can be opened, the practitioner must complete the family form.",
    "Only if the panel agrees can a referral be made.",
    "Only when the manager has signed off the form may a strategy discussion be called.",
    "Only with the written approval of the head of service may the police be contacted.",
    "Before any information leaves us the tutor must get the agreement of the Caldicott Guardian.",
    "Information about a child may only be given to others once the lead manager has approved it.",
)
_NOT_HELD_UP = (
    "A referral must be made without delay on the referral form.",
    "The referral form must be completed unless the police have been informed.",
    "Before completing the form, the social worker should see the child.",
    "Do not wait until the form is complete to make the referral.",
    "A referral should not be delayed until the form has been signed by the manager.",
    "Following a strategy discussion, the manager will approve the plan before the team sees it.",
    "After the referral, complete form QT9 before the visit ends.",
    "Tell the manager on the form who was seen, before the office is telephoned.",
    "Approval by a manager must not be required before making a referral.",
    "The form should be completed once the referral has been made.",
    "Notes of the strategy discussion are approved by the chair.",
    "The social worker should see the child before the manager approves the plan.",
    "The chair should sign the plan after the child protection conference.",
    "Only if the manager agrees can the notes of a strategy discussion be copied.",
    "Only with the approval of the chair may a member bring a friend.",
    "The trip may not proceed until the risk assessment form has been signed by the head.",
    "Risk assessments may not begin until the form has been approved by the estates manager.",
    "Before any information leaves the office it must be put in an envelope.",
    "The Caldicott Guardian must approve the notice before it is given to families.",
)


@pytest.mark.parametrize("text", _HELD_UP)
def test_a_step_waits_where_the_text_says_so(text: str) -> None:
    assert step_held_up(text, process_in(text), ("Chapter",))


@pytest.mark.parametrize("text", _NOT_HELD_UP)
def test_a_step_named_beside_process_need_not_wait(text: str) -> None:
    assert not step_held_up(text, process_in(text), ("Chapter",))


def test_what_may_not_begin_yet_is_an_ask_with_its_gate() -> None:
    (ask,) = of_text("Enquiries under section 47 may not begin until the form is signed off.").asks
    assert ask.before == "enquiries"


def test_a_gate_outside_the_ask_is_seen_and_quoted() -> None:
    text = "Before a referral can be made, form QT1 must be completed by the manager."
    (ask,) = of_text(text).asks
    assert (ask.before, ask.quote) == ("a referral", text)


def test_a_form_is_one_ask_whatever_it_holds() -> None:
    told = of_text("Staff must note on the visit sheet form:", "- the time;", "- the place;")
    assert [ask.quote for ask in told.asks if "form" in ask.kinds] == ["the time"]


def test_a_time_that_law_sets_is_not_added() -> None:
    assert not of_text("Under regulation 9 the panel must reply within 9 days.").asks
    assert of_text("The panel must reply within 9 days.").asks


def test_nothing_is_shown_beside_an_ask_that_answers_nothing() -> None:
    (ask,) = of_text("The referral of a child must be logged in the Blue Book register.").asks
    assert ask.nearest is None


def test_a_bullet_is_an_ask_and_its_lead_in_is_none() -> None:
    told = of_text("Staff must:", "- complete form QA1", "- upload it to the hub")
    assert [ask.quote for ask in told.asks] == ["complete form QA1", "upload it to the hub"]


def test_what_national_guidance_asks_is_not_added() -> None:
    told = of_text("The conference should be held within 15 working days of the discussion.")
    assert told.asks == ()
    same = of_text(
        "Hold the conference within three weeks of the discussion, so within 15 working days."
    )
    assert not [ask for ask in same.asks if "extra timer" in ask.kinds]


def test_a_time_of_its_own_is_added() -> None:
    told = of_text("Core groups will meet at least every four weeks.")
    assert [(ask.kinds, ask.by_when) for ask in told.asks] == [
        (("extra timer",), "at least every four weeks")
    ]


def test_a_purpose_is_read_from_the_sentence_or_the_next() -> None:
    told = of_text(
        "Complete form AB1 so that the family need not tell it twice.",
        "Complete form CD1.",
        "This helps the next worker to start at once.",
        "Complete form EF1.",
    )
    assert [bool(ask.purpose) for ask in told.asks] == [True, True, False]


@pytest.mark.parametrize(
    ("says", "by_when"),
    [
        ("Send a copy of form AB1 to the Business Unit for its monthly audit.", ""),
        ("Send a copy of form AB1 to the Business Unit monthly for its audit.", "monthly"),
    ],
)
def test_a_time_of_what_an_ask_is_for_is_not_its_own(says: str, by_when: str) -> None:
    (ask,) = of_text(says).asks
    assert ask.by_when == by_when


def test_several_forms_for_one_step_make_a_topic_heavy() -> None:
    told = of_text("Complete form AB1 and form CD1, so that nothing is lost.")
    assert [topic.band for topic in told.topics] == ["Heavy"]
    assert told.topics[0].reasons == ("2 forms for one step: form AB1, form CD1.",)


def test_amendment_notes_ask_nothing() -> None:
    assert of_text("Updated paragraph 4 to read: complete form AB1.").asks == ()


@pytest.mark.parametrize(
    ("text", "timed"),
    [
        ("The notes must be retained for twenty-five years.", False),
        ("The notes must be written within two days.", True),
        ("Reports should reach the parents at least three days before the conference.", True),
        ("At least three staff should be present before the visit.", False),
        ("Staff must tell Ofsted of a new manager within 14 days.", False),
        (
            "A child protection conference must take place within 15 working days of the decision.",
            False,
        ),
        ("The notes of the core group must be sent within ten working days.", True),
        ("The assessment will be completed within 45 working days.", False),
        ("The risk register will be completed within 45 working days.", True),
        ("A coach sees a third burn in a year.", False),
        ("The nurse sees each child twice in a year.", True),
        ("The warden will come to the club on the same day if asked.", False),
        ("If asked by a parent, the warden must come to the club on the same day.", True),
        ("The hub runs a drop-in each Wednesday.", False),
        ("The manager runs through the diary each Wednesday.", True),
        ("The nurse holds a surgery every Friday for anyone who wants advice.", False),
        ("The helpline answers calls every day of the year.", False),
        ("It is best held about ten weeks before the day.", False),
        ("It is best practice to read the diary every ten weeks.", True),
        ("Teams work best when they meet every four weeks.", False),
        ("The team meets every four weeks.", True),
        ("The learning sub-group meets every two months.", False),
        ("The Safeguarding Board (SB) currently meets four times a year.", False),
        ("Meetings of the executive are held quarterly.", False),
        ("The governors will meet once a month.", False),
        ("The governors must meet once a month.", True),
        ("The core group meets every four weeks.", True),
        ("The governors will meet the nurse once a month.", True),
        ("The panel will read the diary every four weeks.", True),
        ("The tutor must telephone home on the first day of absence.", False),
        ("The tutor must telephone home on day two of the absence.", True),
        ("Tutors keep up an open, daily dialogue with the child.", False),
        ("Tutors keep a daily diary of the child.", True),
        ("Reports to the police are made by the end of the next working day.", False),
        ("There's no rule that you must wait 24 hours before you ring.", False),
        ("There is no requirement that a week must pass before you ring.", False),
        ("The rule is that you must wait 24 hours before you ring.", True),
    ],
)
def test_a_time_limit_is_on_somebodys_work(text: str, *, timed: bool) -> None:
    assert any("extra timer" in ask.kinds for ask in of_text(text).asks) == timed


def test_a_time_said_again_in_other_words_is_one_time() -> None:
    told = of_text("Wardens must have a talk with the manager monthly, i.e. every four weeks.")
    assert [ask.by_when for ask in told.asks] == ["monthly"]


def test_a_number_in_a_lead_in_counts_where_as_soon_as_possible_stands_before_it() -> None:
    told = of_text(
        "The coach must write to the family as soon as possible and within nine days, giving:",
        "- the date of the match;",
        "- any injuries;",
    )
    assert [ask.by_when for ask in told.asks if "extra timer" in ask.kinds] == ["within nine days"]


def test_a_time_in_a_lead_in_is_asked_once() -> None:
    told = of_text("Within nine days the team must:", "- see the family;", "- agree the plan;")
    assert [ask.quote for ask in told.asks if "extra timer" in ask.kinds] == ["see the family"]


_YEARLY = Requirement(
    "updates",
    "All who work with children should be brought up to date not less than once a year.",
    "should",
    "Training",
    "",
    "high",
    "invented",
    quantity=Quantity(1, "year", "every"),
    signs=("staff + training + every year",),
)


def test_a_time_in_a_lead_in_that_guidance_gives_is_not_added() -> None:
    asks = "Notice should be given within five working days."
    beside = replace(baseline_of((("Loss", (asks,)),)), requirements=(_YEARLY,))
    lines = ("A slip must be posted within five working days when:", "- a lorry is lost;")
    local = document_of((("Lorries", lines),))
    known = national(beside, read_statements(beside.document))
    lead_in, there = local.sentences[0], beside.document.sentences
    links = (Link(lead_in, there, 1.0, "reworded", Why((), 1.0, 1.0)),)
    stated, shown = read_statements(local), shown_by(local.sentences, known.signed)
    assert ledger(local, stated, links, beside, known, shown).asks == ()
    assert ledger(local, stated, (), beside, known, shown).asks


def test_a_time_alone_has_nothing_in_common_with_another_as_long() -> None:
    beside = baseline_of((("Rooms", ("Rooms should be booked every four weeks.",)),))
    local = ["The group should meet within nine working days and every four weeks after."]
    told = ledger_of((("Group", local),), replace(beside, requirements=(_YEARLY,)))
    assert [ask.by_when for ask in told.asks] == ["within nine working days", "every four weeks"]


def test_what_a_requirement_asks_in_other_words_is_national() -> None:
    beside = replace(baseline_of(), requirements=(_YEARLY,))
    told = ledger_of((("Chapter", ["Staff must have training every year."]),), beside)
    assert (told.asks, told.placed[-1].box) == ((), "national in other words")
    other = ledger_of((("Chapter", ["Staff must have training every week."]),), beside)
    assert [ask.kinds for ask in other.asks] == [("extra timer",)]


def test_notice_to_the_same_person_is_asked_alike() -> None:
    beside = baseline_of((("Heads", ["A worry about the head goes to the chair of governors."]),))
    local = document_of((("Heads", ["Staff must tell the chair of governors of any worry."]),))
    link = Link(local.sentences[0], beside.document.sentences, 1.0, "reworded", Why((), 1.0, 1.0))
    known = national(beside, read_statements(beside.document))
    stated, shown = read_statements(local), shown_by(local.sentences, known.signed)
    assert ledger(local, stated, (), beside, known, shown).asks
    assert not ledger(local, stated, (link,), beside, known, shown).asks


def test_a_clause_without_process_of_its_own_is_not_charged_with_its_neighbours() -> None:
    text = "Staff will log each visit on form QT4 and will take part in the outing."
    assert [ask.artefact for ask in of_text(text).asks] == ["form QT4"]


def test_what_has_no_name_and_is_asked_for_nowhere_is_no_paper_of_the_inventory() -> None:
    text = "This means all forms e.g. by phone.\nSee the Visit Log form.\nComplete the template."
    assert {form.name for form in of_text(text).forms} == {"Visit Log form", "template"}


def test_the_time_of_what_was_withdrawn_is_told_with_it() -> None:
    shares = "80 per cent of cases should be closed within a month."
    gone = replace(OLD_PROCEDURE, forms=("80 per cent of cases",), current="")
    old = replace(baseline_of(), terms=(gone,))
    assert not ledger_of((("Chapter", (shares,)),), old).asks
    assert of_text(shares).asks
    replaced = replace(old, terms=(replace(gone, current="a green file"),))
    assert ledger_of((("Chapter", (shares,)),), replaced).asks


@pytest.mark.parametrize(
    ("text", "adds"),
    [
        ("All policies and procedures are reviewed annually by the captain.", False),
        ("The captain does an annual review of the club's safeguarding policies.", False),
        ("We will review this page and our procedures every year with the captain.", False),
        ("The fire drill must be reviewed annually by the captain.", True),
        ("All outcomes will be recorded and told to those concerned.", False),
        ("All outcomes will be recorded in the captain's book.", True),
    ],
)
def test_a_yearly_look_at_policies_and_a_record_of_outcomes_add_nothing(
    text: str, *, adds: bool
) -> None:
    assert bool(of_text(text).asks) == adds
