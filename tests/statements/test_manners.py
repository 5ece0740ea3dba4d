"""Manners in which boards write what they ask, each with sentences that only look like it."""

from __future__ import annotations

import pytest

from compare.statements import statements_in

Said = tuple[str, str, str | None]
"""Strength, polarity and actor."""

ACTIVE_AFTER_PASSIVE: dict[str, list[Said]] = {
    "The meeting must be chaired by a manager and involve the police.": [
        ("must", "+", "manager"),
        ("must", "+", None),
    ],
    "Leaflets will be shared to aid and inform parents.": [("will", "+", None)],
    "The letter will be sent to the parents and state the date.": [
        ("will", "+", None),
        ("will", "+", None),
    ],
    "The plan should be reviewed monthly and identify any drift.": [
        ("should", "+", None),
        ("should", "+", None),
    ],
    "Contact will be suspended and not restart until the panel agrees.": [
        ("will", "+", None),
        ("will", "-", None),
    ],
    "The pathway should be followed and form part of induction.": [
        ("should", "+", None),
        ("should", "+", None),
    ],
    "The form should be used to record and describe the injury.": [("should", "+", None)],
    "The chair should be asked for advice and support.": [("should", "+", None)],
    "Meetings must be held in a place that is safe and include an interpreter.": [
        ("must", "+", None)
    ],
    "The tool should be completed and set out in the file.": [("should", "+", None)],
    "Concerns should be discussed and support from the nurse sought.": [("should", "+", None)],
}
FREE_TO_DO: dict[str, list[Said]] = {
    "Visits can be led by either the nurse or the teacher.": [("may", "+", "nurse or the teacher")],
    "Enquiries may be led by the police.": [("may", "+", "police")],
    "Induction can be covered by the manager.": [("may", "+", "manager")],
    "The club reserves the right to refuse entry.": [("may", "+", "club")],
    "Injuries may be caused by carers.": [("description", "+", None)],
    "The risk can be increased by poor housing.": [("description", "+", None)],
    "Signs may be missed by staff.": [("description", "+", None)],
    "Pressure can be applied to victims.": [("description", "+", None)],
    "Parents may be led by their own parents.": [("description", "+", None)],
}
FORETOLD: dict[str, list[Said]] = {
    "It is likely that the duty worker will ring you first.": [("will", "+", "duty worker")],
    "Unless they worry, it is likely that we will ask you.": [("will", "+", "we")],
    "It is likely that the child will be harmed again.": [("description", "+", None)],
    "It is likely that prices will rise.": [("description", "+", None)],
    "It should be recognised that parents may be frightened.": [("should", "+", None)],
    "It should be recognised that staff must record everything.": [("must", "+", "staff")],
    "It should be noted that a review is a chance to learn.": [("description", "+", None)],
    "Drift: the repeated failure to meet a deadline.": [("description", "+", None)],
    "The right to be heard.": [("description", "+", None)],
    "We expect to print the leaflet in the spring.": [("description", "+", None)],
    "Chair to see the family.": [("should", "+", "Chair")],
}
WHOSE: dict[str, list[Said]] = {
    "However if we have concerns we can ring the hub.": [("may", "+", "we")],
    "Therefore where a child is hurt the manager must ring.": [("must", "+", "manager")],
    "Following a talk with the pupil, if the teacher is worried they should ring.": [
        ("should", "+", "teacher")
    ],
    "All club members - such as coaches and managers are required to sign.": [
        ("must", "+", "club members")
    ],
    "All staff - such as cooks and cleaners - must read the policy.": [("must", "+", "staff")],
    "All staff – including volunteers – must ring the hub.": [("must", "+", "staff")],
    "Adults, such as coaches, must sign in.": [("must", "+", "Adults")],
    "In some cases, such as at weekends, staff can ring the hub.": [("may", "+", "staff")],
    "The post holder will be involved with training provided by the board.": [("will", "+", None)],
    "Staff should be told of the checks made by the manager.": [("should", "+", None)],
    "Files must be kept in the cabinet held by the head.": [("must", "+", None)],
    "The plan must be reviewed and approved by the manager.": [("must", "+", "manager")],
    "The report should be read, signed and dated by the chair.": [("should", "+", "chair")],
    "Checks should be carried out by the manager.": [("should", "+", "manager")],
}
TIMED: dict[str, str] = {
    "Claims must be taken seriously and passed to the officer within a day.": "passed",
    "The report should be completed and sent to the chair within five days.": "sent",
    "The plan is typed up by the clerk and emailed to members within two days.": "emailed",
    "Concerns should be reported and recorded within a day.": "Concerns",
    "Minutes must be taken and agreed within ten days.": "Minutes",
    "A note is sent within five days and placed on the record.": "note",
}
PAPERS: dict[str, str | None] = {
    "The chair must sign the minutes of the meeting.": "minutes",
    "The clerk should send a copy of the Agreement to the parents.": "copy of the Agreement",
    "The file should be transferred to the new school.": "file",
    "Parents will be provided with the written report.": "written report",
    "The reasons should be recorded in the minutes.": "minutes",
    "Staff should fill in the form at once.": "form",
    "The panel must decide that a plan should come to an end.": None,
    "Workers should be familiar with the threshold document.": None,
    "The child should not be the subject of a plan.": None,
    "The lead should complete each action in the plan.": None,
    "Notification should take place within a day of the death.": None,
    "Learning should be shared before the plan is written.": None,
}
WHOLE_CONDITION: dict[str, list[Said]] = {
    "If a child is hurt and the parents are not told, the manager must be rung.": [
        ("must", "+", None)
    ],
    "If the police are called and the family cannot be found, staff should ring.": [
        ("should", "+", "staff")
    ],
    "Where the plan has ended and help is still needed, a new plan will be drawn up.": [
        ("will", "+", None)
    ],
    "When a child has moved and the school is known, the file is sent on.": [("will", "+", None)],
    "Where a meeting has been held and no action is agreed, the chair writes to all.": [
        ("will", "+", "chair")
    ],
    "If a child is hurt the nurse is rung and the parents are told, normally that day.": [
        ("will", "+", None),
        ("will", "+", None),
    ],
    "When a child is hurt, the nurse is rung and the parents are told, and a note is made.": [
        ("will", "+", None),
        ("will", "+", None),
        ("will", "+", None),
    ],
    "If a child is hurt and in pain staff must ring the nurse, and a note is made.": [
        ("must", "+", "staff"),
        ("will", "+", None),
    ],
}
WITHIN: dict[str, list[Said]] = {
    "A club that hears of a worry tells the officer.": [("will", "+", "club")],
    "Any school that learns of a death must tell the panel.": [("must", "+", "school")],
    "A school that parents trust does well.": [("description", "+", None)],
    "A child who comes home after going missing is offered a talk within a day.": [
        ("will", "+", None)
    ],
    "The group meets within a month, and after that the plan is reviewed every year.": [
        ("will", "+", "group"),
        ("will", "+", None),
    ],
}
"""A clause about someone, or a phrase, within the clause that says what is done."""
NOT_TO: dict[str, list[Said]] = {
    "It is best not to challenge the umpire.": [("should", "-", None)],
    "It is important not to ask leading questions.": [("should", "-", None)],
    "It is vital not to delay.": [("must", "-", None)],
    "It is important to note that nobody is perfect.": [("description", "+", None)],
    "It is best to ring the nurse, not to wait.": [("should", "+", None)],
}
"""What it is good or vital to leave undone."""
NAMED: dict[str, list[Said]] = {
    "When a pupil moves, Mrs Heron sends the file on.": [("will", "+", "Mrs Heron")],
    "Mr Teal and Mrs Heron keep the file.": [("will", "+", "Mr Teal and Mrs Heron")],
    "Mrs Heron has been with us for years.": [("description", "+", None)],
}
"""Someone whom only a title shows to be one."""
SAID = (
    NOT_TO | NAMED | WITHIN | ACTIVE_AFTER_PASSIVE | FREE_TO_DO | FORETOLD | WHOLE_CONDITION | WHOSE
)


@pytest.mark.parametrize("text", SAID)
def test_manner_is_read(text: str) -> None:
    found = [(s.strength, s.polarity, s.actor) for s in statements_in(text)]
    assert found == SAID[text]


@pytest.mark.parametrize("text", TIMED)
def test_the_last_thing_done_before_a_time_is_timed(text: str) -> None:
    (statement,) = statements_in(text)
    assert statement.quantity
    said = (statement.quantity.event or "").split()
    assert TIMED[text] in said
    assert ("be" in said) is (TIMED[text] not in ("Concerns", "Minutes", "note"))


@pytest.mark.parametrize("text", PAPERS)
def test_a_paper_is_what_is_made_sent_or_kept(text: str) -> None:
    assert statements_in(text)[0].artefact == PAPERS[text]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("If you think a child is hurt, it may be reported to the nurse.", "it be reported"),
        ("If the panel is late, it may be told to stop.", "panel be told"),
    ],
)
def test_it_is_nobody_who_has_a_worry(text: str, done: str) -> None:
    (statement,) = statements_in(text)
    assert (statement.action or "").startswith(done)


@pytest.mark.parametrize("time", ["One week", "Five working days after the start"])
@pytest.mark.parametrize("row", ["Tell the nurse of an injury", "First visit"])
def test_a_time_in_a_table_times_its_row(row: str, time: str) -> None:
    (statement,) = statements_in(time, f"{row} – By when")
    assert statement.quantity
    assert (statement.quantity.event, statement.quantity.bound) == (row, "max")
