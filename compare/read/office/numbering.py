"""Automatic numbers of lists and headings, counted as word processors count and print them.

Sections cited are of ECMA-376, part 1; OpenDocument's lists count in the same way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from compare.read.numerals import NUMERALS

LEVELS = 9
"""A list has at most nine levels (17.9.6)."""
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered (17.9.6)."""

    start: int = 1
    form: str = "decimal"
    """A name of `NUMERALS`, or "bullet"."""
    text: str = ""
    """With %1 for the number of the first level, and so on (17.9.11)."""
    legal: bool = False
    """All levels are shown in figures (17.9.4)."""
    restart: int | None = None
    """Counting begins anew after a level up to this one; 0: never; None: after any above."""
    style: str | None = None
    """Paragraphs of this style are of this level (17.9.23)."""


@dataclass(frozen=True, slots=True)
class NumberedList:
    """Paragraphs that are numbered by one set of levels."""

    definition: str
    """Lists with one definition count together."""
    levels: dict[int, Level]
    starts: dict[int, int] = field(default_factory=dict)
    """Levels that begin anew, with their first number, where this list first appears (17.9.27)."""


@dataclass(slots=True)
class Counting:
    """Where counting stands: it goes on from one paragraph to the next."""

    lists: dict[str, NumberedList]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    """By definition and level."""
    begun: set[tuple[str, int]] = field(default_factory=set)

    def counted(self, list_id: str, depth: int, start: int | None = None) -> str:
        """Count a paragraph at `depth`, from 0, of a list and return the number printed before it.

        "" for none or a bullet. With `start`, its number is that one.
        """
        one = self.lists[list_id]
        counts = self.counts.setdefault(one.definition, {})
        _count(counts, one.levels, depth)
        if start is None and (list_id, depth) not in self.begun:
            start = one.starts.get(depth)
        if start is not None:
            counts[depth] = start
        self.begun.add((list_id, depth))
        level = one.levels.get(depth, Level())
        return "" if level.form == "bullet" else _printed(level, one.levels, counts)


def _count(counts: dict[int, int], levels: dict[int, Level], depth: int) -> None:
    for above in range(depth):  # a level that never came shows its first number
        counts.setdefault(above, levels.get(above, Level()).start)
    counts[depth] = counts[depth] + 1 if depth in counts else levels.get(depth, Level()).start
    for below in [n for n in counts if n > depth]:
        restart = levels.get(below, Level()).restart
        if restart is None or depth < restart:
            del counts[below]


def _printed(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    def shown(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        form = levels.get(depth, Level()).form
        figures = level.legal or form not in NUMERALS
        return NUMERALS["decimal" if figures else form](counts.get(depth, 1))

    return _PLACE.sub(shown, level.text).strip()
