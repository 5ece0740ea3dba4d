"""The words of a text as signs are sought in it."""

from __future__ import annotations

import pytest

from compare.coverage.words.spoken import read_words


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Concerns by telephone aren't accepted.", "Concerns by telephone are not accepted."),
        ("Staff can’t promise to keep a secret.", "Staff cannot promise to keep a secret."),
        ("We won't wait for the meeting.", "We will not wait for the meeting."),
        ("You shan’t open the picture.", "You shall not open the picture."),
    ],
)
def test_a_denial_is_read_alike_however_short_it_is_written(short: str, full: str) -> None:
    assert read_words(short) == read_words(full)
