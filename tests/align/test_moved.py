from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from compare.align.moved import out_of_order


def longest(places: list[int]) -> int:
    """Length of the longest run that never goes back, by trying all."""
    return max(
        len(chosen)
        for size in range(len(places) + 1)
        for chosen in combinations(places, size)
        if list(chosen) == sorted(chosen)
    )


@given(st.lists(st.integers(0, 6), max_size=10))
def test_what_stays_is_in_order_and_as_long_as_can_be(places: list[int]) -> None:
    off = out_of_order(places)
    kept = [place for place, moved in zip(places, off, strict=True) if not moved]
    assert kept == sorted(kept)
    assert len(kept) == longest(places)
