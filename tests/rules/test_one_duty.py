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
