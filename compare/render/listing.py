"""Cut long lists, and say how much was cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Listing(Generic[T]):
    """The head of a list, and how many of it are not shown."""

    shown: tuple[T, ...]
    more: int

    @property
    def total(self) -> int:
        return len(self.shown) + self.more


def listing(whole: Sequence[T], limit: int) -> Listing[T]:
    """Return the first `limit` of a list."""
    return Listing(tuple(whole[:limit]), max(0, len(whole) - limit))
