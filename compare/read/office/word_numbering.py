"""Word's automatic paragraph numbers: what a Word file says of them.

Pandoc loses them (jgm/pandoc#10233). Sections cited are of ECMA-376, part 1.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from compare.read.office.numbering import LEVELS, Counting, Level, NumberedList
from compare.read.office.word_styles import Style, W, value, whole

_NO_LIST = "0"
"""The list id that takes a paragraph out of the list of its style (17.9.18)."""


def number(paragraph: Element, style: Style, count: Counting) -> str:
    """Count a ``w:p`` and return the number Word prints before it; "" for none or a bullet."""
    place = _place(paragraph, style, count.lists)
    return count.counted(*place) if place else ""


def _place(
    paragraph: Element, style: Style, lists: dict[str, NumberedList]
) -> tuple[str, int] | None:
    own = value(paragraph, "pPr", "numPr", "numId")
    list_id = style.list_id if own is None else own
    if list_id is None or list_id == _NO_LIST or list_id not in lists:
        return None
    depth = whole(value(paragraph, "pPr", "numPr", "ilvl"))
    if depth is None:
        named = value(paragraph, "pPr", "pStyle")
        levels = lists[list_id].levels
        of_style = (n for n, level in levels.items() if level.style and level.style == named)
        depth = next(of_style, style.list_level or 0)
    return list_id, min(depth, LEVELS - 1)


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
    return Counting({num.get(W + "numId", ""): _list_of(num, resolve) for num in lists})


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


def _list_of(num: Element, resolve: Callable[[str], Element | None]) -> NumberedList:
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
    return NumberedList(definition, levels, starts)


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
