"""Word's automatic paragraph numbers, counted as Word counts them.

Pandoc loses them (jgm/pandoc#10233). Sections cited are of ECMA-376, part 1.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from xml.etree.ElementTree import Element

from compare.read.numerals import NUMERALS
from compare.read.word_styles import Style, W, value, whole

_LEVELS = 9
"""A list has at most nine levels (17.9.6)."""
_PLACE = re.compile(r"%([1-9])")
_NO_LIST = "0"
"""The list id that takes a paragraph out of the list of its style (17.9.18)."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered (17.9.6)."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    """With %1 for the number of the first level, and so on (17.9.11)."""
    legal: bool = False
    """All levels are shown in figures (17.9.4)."""
    restart: int | None = None
    """Counting begins anew after a level up to this one; 0: never; None: after any above."""
    style: str | None = None
    """Paragraphs of this style are of this level (17.9.23)."""


@dataclass(frozen=True, slots=True)
class WordList:
    """A ``w:num``: which definition it counts with, and what it changes of it."""

    definition: str
    levels: dict[int, Level]
    starts: dict[int, int]
    """Levels that begin anew, with their first number, where this list first appears (17.9.27)."""


@dataclass(slots=True)
class Counting:
    """Where counting stands: it goes on from one paragraph to the next."""

    lists: dict[str, WordList]
    counts: dict[str, dict[int, int]] = field(default_factory=dict)
    """By definition and level: lists with one definition count together."""
    begun: set[tuple[str, int]] = field(default_factory=set)

    def number(self, paragraph: Element, style: Style) -> str:
        """Count a ``w:p`` and return the number Word prints before it; "" for none or a bullet."""
        place = self._place(paragraph, style)
        if place is None:
            return ""
        list_id, depth = place
        word_list = self.lists[list_id]
        counts = self.counts.setdefault(word_list.definition, {})
        level = word_list.levels.get(depth, Level())
        _count(counts, word_list, depth)
        if depth in word_list.starts and (list_id, depth) not in self.begun:
            counts[depth] = word_list.starts[depth]
        self.begun.add((list_id, depth))
        return "" if level.form == "bullet" else _printed(level, word_list, counts)

    def _place(self, paragraph: Element, style: Style) -> tuple[str, int] | None:
        own = value(paragraph, "pPr", "numPr", "numId")
        list_id = style.list_id if own is None else own
        if list_id is None or list_id == _NO_LIST or list_id not in self.lists:
            return None
        depth = whole(value(paragraph, "pPr", "numPr", "ilvl"))
        if depth is None:
            named = value(paragraph, "pPr", "pStyle")
            levels = self.lists[list_id].levels
            of_style = (n for n, level in levels.items() if level.style and level.style == named)
            depth = next(of_style, style.list_level or 0)
        return list_id, min(depth, _LEVELS - 1)


def _count(counts: dict[int, int], word_list: WordList, depth: int) -> None:
    for above in range(depth):  # a level that never came shows its first number
        counts.setdefault(above, word_list.levels.get(above, Level()).start)
    level = word_list.levels.get(depth, Level())
    counts[depth] = counts[depth] + 1 if depth in counts else level.start
    for below in [n for n in counts if n > depth]:
        restart = word_list.levels.get(below, Level()).restart
        if restart is None or depth < restart:
            del counts[below]


def _printed(level: Level, word_list: WordList, counts: dict[int, int]) -> str:
    def shown(place: re.Match[str]) -> str:
        depth = int(place[1]) - 1
        form = word_list.levels.get(depth, Level()).form
        figures = level.legal or form not in NUMERALS
        return NUMERALS["decimal" if figures else form](counts.get(depth, 1))

    return _PLACE.sub(shown, level.text).strip()


def counting(numbering: Element | None) -> Counting:
    """Return counting at its beginning, by ``numbering.xml``; without that part nothing counts."""
    if numbering is None:
        return Counting({})
    definitions = {
        definition.get(W + "abstractNumId", ""): definition
        for definition in numbering.findall(W + "abstractNum")
    }
    resolve = _resolver(definitions)
    lists = numbering.findall(W + "num")
    return Counting({num.get(W + "numId", ""): _word_list(num, resolve) for num in lists})


def _resolver(
    definitions: dict[str, Element],
) -> Callable[[str], Element | None]:
    """Return a look-up of definitions that follows a link through a list style (17.9.21)."""
    by_style = {
        style: definition
        for definition in definitions.values()
        if (style := value(definition, "styleLink"))
    }

    def resolve(name: str) -> Element | None:
        found = definitions.get(name)
        linked = value(found, "numStyleLink")
        return by_style.get(linked, found) if linked else found

    return resolve


def _word_list(num: Element, resolve: Callable[[str], Element | None]) -> WordList:
    definition = value(num, "abstractNumId") or ""
    levels = _levels(resolve(definition))
    starts: dict[int, int] = {}
    for override in num.findall(W + "lvlOverride"):
        depth = whole(override.get(W + "ilvl")) or 0
        levels |= _levels(override)
        start = whole(value(override, "startOverride"))
        if start is not None:
            starts[depth] = start
            levels[depth] = replace(levels.get(depth, Level()), start=start)
    return WordList(definition, levels, starts)


def _levels(parent: Element | None) -> dict[int, Level]:
    found = [] if parent is None else parent.findall(W + "lvl")
    return {whole(lvl.get(W + "ilvl")) or 0: _level(lvl) for lvl in found}


def _level(lvl: Element) -> Level:
    start = whole(value(lvl, "start"))
    legal = lvl.find(W + "isLgl")
    return Level(
        start=0 if start is None else start,
        form=value(lvl, "numFmt") or "decimal",
        text=value(lvl, "lvlText") or "",
        legal=legal is not None and legal.get(W + "val", "1") not in {"0", "false"},
        restart=whole(value(lvl, "lvlRestart")),
        style=value(lvl, "pStyle"),
    )
