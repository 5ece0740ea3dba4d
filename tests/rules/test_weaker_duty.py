"""A weaker duty word is told where the manual asks for as much nowhere."""

from __future__ import annotations

import pytest

from compare.rules.weaker_duty import WeakerDuty
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
