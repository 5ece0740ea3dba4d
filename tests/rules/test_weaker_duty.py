"""A weaker duty word is told where the manual asks for as much nowhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.ledger import ABOUT_THE_DOCUMENT
from compare.rules.weakens.weaker_duty import WeakerDuty
from tests.rules.made import comparison_of

NATIONAL = "The teacher must report an injury to the police."


@pytest.mark.parametrize(
    ("also", "told"),
    [
        ("The teacher must report an injury to the police.", 0),
        ("The teacher should report an injury to the police at once.", 2),
        ("The teacher may ring the parents.", 1),
    ],
)
def test_a_duty_word_kept_in_another_sentence_is_kept(also: str, told: int) -> None:
    local = f"The teacher should report an injury to the police.\n{also}"
    found = list(WeakerDuty().findings(comparison_of(local, NATIONAL)))
    assert len(found) == told


def test_what_a_manual_says_of_its_own_versions_is_no_departure() -> None:
    comparison = comparison_of("The teacher should report an injury to the police.", NATIONAL)
    placed = tuple(
        replace(one, rule=ABOUT_THE_DOCUMENT, box="navigation and boilerplate")
        for one in comparison.ledger.placed
    )
    about = replace(comparison, ledger=replace(comparison.ledger, placed=placed))
    assert len(list(WeakerDuty().findings(comparison))) == 1
    assert not list(WeakerDuty().findings(about))


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ("Anyone can report an injury to the police.", 0),
        ("Any member of staff can report an injury to the police.", 0),
        ("Any coach can report an injury to the police.", 1),
        ("Staff may report an injury to the police.", 1),
    ],
)
def test_what_anyone_at_all_can_do_is_no_choice(local: str, told: int) -> None:
    national = (
        "All staff should know how to report an injury to the police and what part they may be "
        "asked to play in the enquiry afterwards."
    )
    assert len(list(WeakerDuty().findings(comparison_of(local, national)))) == told
