"""Which copied passages stand in another order than in the guidance."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence


def out_of_order(places: Sequence[int]) -> tuple[bool, ...]:
    """Return, for each place in turn, whether it lies off the longest run that never goes back.

    `places` are the national sections of the copied passages, in local order. The longest
    non-decreasing subsequence is kept (patience sorting, n log n); the rest have moved.
    """
    ends: list[int] = []
    """Place that ends the best run of each length …"""
    at: list[int] = []
    """… and where it stands."""
    before: list[int] = []
    for index, place in enumerate(places):
        length = bisect_right(ends, place)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [place]
        at[length : length + 1] = [index]
    kept = set()
    index = at[-1] if at else -1
    while index >= 0:
        kept.add(index)
        index = before[index]
    return tuple(index not in kept for index in range(len(places)))
