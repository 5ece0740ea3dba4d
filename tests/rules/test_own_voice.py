"""What a place writes of itself is as firm as it likes; of others a duty word is a departure."""

from __future__ import annotations

import pytest

from compare.rules.strengthens.stronger_duty import StrongerDuty
from compare.rules.weakens.promised_duty import PromisedDuty
from tests.rules.made import comparison_of

LAW = "The council must make enquiries when a child may have been hurt."
ADVICE = "The office should keep a list of all helpers."
SCHOOL = "\n".join(
    f"The headteacher shows the governors and pupils of our school room {n}." for n in range(9)
)


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ("The council will make enquiries when a child may have been hurt.", 1),
        ("We will make enquiries when a child may have been hurt.", 0),
        ("The council will make enquiries when we think a child may have been hurt.", 1),
    ],
)
def test_a_promise_is_told_of_others_only(local: str, told: int) -> None:
    assert len(list(PromisedDuty().findings(comparison_of(local, LAW)))) == told
    assert not list(PromisedDuty().findings(comparison_of(f"{local}\n{SCHOOL}", LAW)))


@pytest.mark.parametrize(
    ("local", "national", "alone", "in_a_school"),
    [
        ("The office must keep a list of all helpers.", ADVICE, 1, 0),
        ("We must keep a list of all helpers.", ADVICE, 0, 0),
        ("The office needs to keep a list of all helpers.", ADVICE, 0, 0),
        ("The office must keep a list.", "The office may keep a list.", 1, 1),
    ],
)
def test_a_place_may_bind_itself_to_what_it_should_do(
    local: str, national: str, alone: int, in_a_school: int
) -> None:
    assert len(list(StrongerDuty().findings(comparison_of(local, national)))) == alone
    choir = comparison_of(f"{local}\nWe meet in our hall.\nWe sing.\nOur hall is new.", national)
    assert len(list(StrongerDuty().findings(choir))) == in_a_school
    school = comparison_of(f"{local}\n{SCHOOL}", national)
    assert len(list(StrongerDuty().findings(school))) == in_a_school
