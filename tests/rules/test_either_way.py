"""What is done whether or not something is known waits for no certainty."""

from __future__ import annotations

from compare.rules import findings
from tests.rules.made import comparison_of

LOCAL = "The head must tell the board when a pupil is hurt, whether or not neglect is known."
NATIONAL = "The head must tell the board when a pupil is hurt, whether or not neglect is suspected."


def is_told(local: str, national: str) -> bool:
    return any(found.rule == "W211" for found in findings(comparison_of(local, national)))


def test_what_is_done_either_way_waits_for_no_certainty() -> None:
    assert not is_told(LOCAL, NATIONAL)


def test_what_is_done_once_it_is_known_waits_for_it() -> None:
    assert is_told(*(text.replace("whether or not", "where") for text in (LOCAL, NATIONAL)))
