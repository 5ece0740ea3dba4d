"""A finding names the passage of the same manual that says what the national text says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.rules import findings
from tests.rules.made import comparison_of

NATIONAL = "The coach must report an injury within 10 working days."
LOOSER = "The coach must report an injury within 15 working days."


@pytest.mark.parametrize(
    ("also", "named"),
    [
        ("The coach must report an injury within 10 working days.", True),
        ("The coach must report an injury no later than 10 working days after it.", True),
        ("The coach must report an injury within 20 working days.", False),
        ("The coach must report an injury.", False),
    ],
)
def test_what_agrees_elsewhere_is_named(also: str, *, named: bool) -> None:
    told = next(
        one
        for one in findings(comparison_of(f"{LOOSER}\n{also}", NATIONAL))
        if one.rule == "W203" and one.local and one.local.quote == LOOSER
    )
    assert (told.agreeing.quote if told.agreeing else None) == (also if named else None)


def test_what_may_be_of_another_thing_is_not_named() -> None:
    compared = comparison_of(f"{LOOSER}\n{NATIONAL}", NATIONAL)
    unsure = replace(compared, links=tuple(replace(one, score=0.8) for one in compared.links))
    assert {one.agreeing for one in findings(unsure)} == {None}
