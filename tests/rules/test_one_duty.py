"""A time that guidance sets in another requirement of the same act is no addition."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Quantity, Requirement
from compare.rules.strengthens.added_time import AddedTime
from compare.rules.weakens.looser_time import LooserTime
from compare.statements import read_statements
from tests.rules.made import comparison_of, document_of

DUTY = "The council must notify the panel of a serious injury to a child."
BY_WHEN = "Notification should be made within five working days of becoming aware of the injury."
ACT = "notify the panel"
TIMED = Quantity(5, "working day", "max", words="within five working days")


def _told(time: str, act: str) -> list[tuple[str, str]]:
    requirements = [
        Requirement(name, says, "must", "topic", "chapter 1", "high", "invented", action=done)
        for name, says, done in (("duty", DUTY, ACT), ("time", BY_WHEN, act))
    ]
    timed = (requirements[0], replace(requirements[1], quantity=TIMED))
    local = f"The council must notify the panel {time} of a serious injury to a child."
    made, both = comparison_of(local, DUTY), document_of(f"{DUTY}\n{BY_WHEN}")
    comparison = replace(
        made,
        baseline=replace(made.baseline, document=both, requirements=timed),
        national_statements=read_statements(both),
    )
    found = [*LooserTime().findings(comparison), *AddedTime().findings(comparison)]
    return [(one.rule, one.national.quote) for one in found if one.national]


@pytest.mark.parametrize(
    ("time", "act", "told"),
    [
        ("within ten working days", ACT, [("W203", BY_WHEN)]),
        ("within two weeks", ACT, [("W203", BY_WHEN)]),
        ("within one week", ACT, []),
        ("within two working days", ACT, []),
        ("within ten working days", "publish a report", [("S303", DUTY)]),
    ],
)
def test_a_time_is_set_against_the_requirement_that_times_the_act(
    time: str, act: str, told: list[tuple[str, str]]
) -> None:
    assert _told(time, act) == told


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ("The night warden has refresher training every two years.", []),
        ("The night warden's knowledge is refreshed every two years.", ["W203"]),
        ("The night warden has refresher training every three years.", ["W203"]),
    ],
)
def test_a_time_of_another_act_of_the_same_people_is_no_longer_one(
    local: str, told: list[str]
) -> None:
    says = ("The night warden's knowledge should be refreshed every year.", "Train the warden.")
    acts = ("have knowledge and skills refreshed", "have training renewed")
    knowledge, training = (
        Requirement(done, one, "should", "topic", "chapter 1", "high", "invented", action=done)
        for one, done in zip(says, acts, strict=True)
    )
    asked = (knowledge, replace(training, quantity=Quantity(2, "year", "every")))
    made = comparison_of(local, says[0])
    comparison = replace(made, baseline=replace(made.baseline, requirements=asked))
    assert [one.rule for one in LooserTime().findings(comparison)] == told
