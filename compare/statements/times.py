"""A time as a value: number, unit and bound, with its place in the sentence."""

from __future__ import annotations

from typing import NamedTuple

from compare.model import Bound, Unit


class Time(NamedTuple):
    """A time as it stands in a sentence: letters from `start`, bound included, to `end`."""

    start: int
    end: int
    number: float | None
    unit: Unit | None
    bound: Bound | None
    upper: float | None = None
    own_bound: bool = True
    """False when the bound is not said here and may come from the time before it."""
    turned: Bound | None = None
    """The bound it has under a "not": "longer than ten days" becomes at most ten days."""
