"""A sentence names the first few of a list, and counts the others."""

from __future__ import annotations

import pytest

from compare.text import first_of


@pytest.mark.parametrize(
    ("names", "told"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a, b"),
        (["a", "b", "c"], "a, b and 1 more"),
        (["a", "b"] + ["c"] * 1200, "a, b and 1,200 more"),
    ],
)
def test_the_first_are_named_and_the_others_counted(names: list[str], told: str) -> None:
    assert first_of(names, 2) == told
