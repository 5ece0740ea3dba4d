"""Limits on what national guidance has a time for, and limits that only look like them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.baselines import available, load
from compare.coverage import shown_by
from compare.ledger import ledger, national
from compare.lexicon import word_list
from compare.model import Ask, Quantity, Requirement, Unit
from compare.statements import read_statements
from tests.ledger.made import Chapter, baseline_of, document_of


def _timed(event: str, number: float | None, unit: Unit | None) -> Requirement:
    time = Quantity(number, unit, "max", None, event)
    says = f"There is a time for this: {event}."
    return Requirement(event, says, "should", "Steps", "", "high", "invented", quantity=time)


_CONCERN = "action on a concern"
_TIMED = (
    _timed("return interview", 72, "hour"),
    _timed("telling the designated officer", 1, "working day"),
    _timed("notification of a child death", 48, "hour"),
    _timed("assessment", 45, "working day"),
    _timed("first review conference", 3, "month"),
    _timed("initial child protection conference", 15, "working day"),
    _timed("decision on a referral", 1, "working day"),
    _timed("transfer conference", 15, "working day"),
    _timed("first visit to a looked-after child", 1, "week"),
    _timed("strategy discussion", None, None),
    _timed(_CONCERN, None, None),
)


def _limits(chapter: Chapter) -> tuple[Ask, ...]:
    """Return the asks that add a time beside guidance which has a time for these steps."""
    beside = replace(baseline_of(), requirements=_TIMED)
    local = document_of((chapter,))
    known = national(beside, read_statements(beside.document))
    shown = shown_by(local.sentences, known.signed)
    told = ledger(local, read_statements(local), (), beside, known, shown)
    return tuple(ask for ask in told.asks if "extra timer" in ask.kinds)


@pytest.mark.parametrize(
    "line",
    [
        "Interviews should be done within 72 hours of the child's return.",
        "The return home interview must be offered within three days.",
        "Referrals to the LADO should be completed within 24 hours of the worry becoming known.",
        "The manager must telephone the office and speak to the LADO within two working days.",
        "The designated officer must be told within three days.",
        "Notification of a child's death must be made within 24 hours.",
        "The social work assessment must be finished within 35 working days of the referral.",
        "The first review conference should be held within two months of the initial conference.",
        "The need for a child protection plan must be reviewed within a month.",
        "The initial conference must take place within ten working days of the strategy meeting.",
        "The duty manager must decide what happens next on each referral within 24 hours.",
        "A transfer-in conference must be held within twelve working days of the family's arrival.",
        "A social worker must visit each child within three days of the start of a placement.",
    ],
)
def test_a_limit_on_a_step_that_guidance_times_is_not_of_its_own(line: str) -> None:
    assert not _limits(("Steps", (line,)))


@pytest.mark.parametrize(
    "line",
    [
        "Each new recruit will have an interview within three weeks of the advert.",
        "A manager must visit the office within three days of the start of the lease.",
        "The notes of the return interview must be sent within five working days.",
        "The LADO will send the outcome to the employer within ten working days.",
        "A report on the death of the child must be sent to the insurers within 28 days.",
        "A risk assessment should be completed within five working days of the referral.",
        "Minutes of the review conference should be sent within 20 working days.",
        "The core group must review the plan every four weeks.",
        "A follow-up strategy discussion must take place within five working days.",
        "Invitations to the initial conference must go out within two working days.",
        "The panel must decide who pays within ten working days.",
        "Staff must report low-level concerns to the DSL within five working days.",
        "The DSL must tell governors of the number of concerns within ten working days.",
        "The DSL must report on training within five working days of each course.",
        "Staff must raise concerns about pay with the manager within five working days.",
        "The DSL must send the file to the next school within five working days.",
    ],
)
def test_a_limit_on_another_step_is_of_its_own(line: str) -> None:
    (ask,) = _limits(("Steps", (line,)))
    assert not ask.soon


def test_a_heading_may_tell_which_step_it_is() -> None:
    line = "The interview must be held within four days."
    assert not _limits(("Return interviews", (line,)))
    assert _limits(("Recruitment", (line,)))


@pytest.mark.parametrize(
    ("line", "nearest"),
    [
        ("A strategy discussion must be held within 24 hours.", "strategy discussion"),
        ("Staff should report any concern to the DSL within five working days.", _CONCERN),
        (
            "Concerns must be reported to the designated safeguarding lead within 24 hours.",
            _CONCERN,
        ),
        ("Staff must tell the designated safeguarding lead within two days.", _CONCERN),
        ("Coaches must raise their worries with a DSL within three days.", _CONCERN),
        ("All volunteers must pass on disclosures to the DSL within 48 hours.", _CONCERN),
    ],
)
def test_a_limit_on_what_guidance_wants_soon_is_told_as_such(line: str, nearest: str) -> None:
    (ask,) = _limits(("Steps", (line,)))
    assert ask.soon
    assert ask.nearest == nearest


def test_every_event_names_its_source_and_has_words_for_what_is_timed() -> None:
    lists = word_list("events")
    for event in lists["event"]:
        assert event["source"] in lists["sources"]
        assert event["timed"]


def test_every_event_is_one_that_an_edition_has_a_time_for() -> None:
    named = {name for event in word_list("events")["event"] for name in event["names"]}
    asked = (one for card in available() for one in load(card.id).requirements)
    assert named <= {one.quantity.event for one in asked if one.quantity}
