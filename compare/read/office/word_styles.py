"""What Word's styles say of a paragraph: its list, its outline level, its size of type.

Sections cited are of ECMA-376, part 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from compare.read.tree.marks import is_contents_style, sets_off

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BODY_TEXT = 9
"""Outline level of body text, counted from 0 (17.3.1.20)."""
_DEFAULT_HALF_POINTS = 20
"""Size of type, in half points, when neither style nor defaults say one (17.3.2.38)."""
_HEADING = re.compile(r"heading\s*\d", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style, with what it inherits."""

    name: str = ""
    based_on: str | None = None
    list_id: str | None = None
    list_level: int | None = None
    outline: int | None = None
    """Outline level from 0."""
    half_points: int | None = None
    bold: bool | None = None
    colour: str | None = None
    """One that sets it off, "" for one that does not."""

    @property
    def is_contents(self) -> bool:
        """Paragraphs of this style are lines of a contents list."""
        return is_contents_style(self.name)

    @property
    def is_heading(self) -> bool:
        """Pandoc knows paragraphs of this style for headings by its name."""
        return bool(_HEADING.match(self.name))


@dataclass(frozen=True, slots=True)
class Styles:
    by_id: dict[str, Style]
    default: str | None
    """Id of the style of paragraphs that name none."""
    half_points: int

    def of(self, paragraph: Element) -> Style:
        """Return the style of a ``w:p``, with inherited values filled in."""
        named = value(paragraph, "pPr", "pStyle") or self.default
        return self.by_id.get(named or "", Style())


def value(element: Element | None, *path: str) -> str | None:
    """Return ``w:val`` of the element at `path` below, None when it is not there."""
    for name in path:
        if element is None:
            return None
        element = element.find(W + name)
    return None if element is None else element.get(W + "val")


def whole(text: str | None) -> int | None:
    """Return `text` as a whole number, None when it is none."""
    try:
        return int(float(text)) if text else None
    except (ValueError, OverflowError):
        return None


def styles_of(root: Element | None) -> Styles:
    """Return the styles of ``styles.xml``; none when there is no such part."""
    if root is None:
        return Styles({}, None, _DEFAULT_HALF_POINTS)
    elements = {
        style.get(W + "styleId", ""): style
        for style in root.findall(W + "style")
        if style.get(W + "type", "paragraph") == "paragraph"
    }
    own = {name: _own(style) for name, style in elements.items()}
    default = next((n for n, e in elements.items() if e.get(W + "default") in {"1", "true"}), None)
    size = whole(value(root, "docDefaults", "rPrDefault", "rPr", "sz"))
    return Styles(
        {name: _inherited(name, own) for name in own}, default, size or _DEFAULT_HALF_POINTS
    )


def _own(style: Element) -> Style:
    list_level = whole(value(style, "pPr", "numPr", "ilvl"))
    outline = whole(value(style, "pPr", "outlineLvl"))
    return Style(
        value(style, "name") or "",
        value(style, "basedOn"),
        value(style, "pPr", "numPr", "numId"),
        list_level,
        outline,
        whole(value(style, "rPr", "sz")),
        _switch(style),
        _colour(style),
    )


def _switch(element: Element) -> bool | None:
    """Return whether ``w:b`` is on, off or not said (17.3.2.1)."""
    bold = element.find(f"{W}rPr/{W}b")
    return None if bold is None else bold.get(W + "val", "1") not in {"0", "false", "none"}


def _colour(element: Element) -> str | None:
    """Return the colour of type, "" for one that does not set it off, None for none (17.3.2.6)."""
    colour = value(element, "rPr", "color")
    return colour if colour is None or sets_off(colour) else ""


def _inherited(name: str, own: dict[str, Style]) -> Style:
    line = tuple(_ancestry(name, own))
    said = {field: _first(getattr(style, field) for style in line) for field in _HANDED_DOWN}
    telling = (style.name for style in line if style.is_contents or style.is_heading)
    return replace(line[0], name=next(telling, line[0].name), **said)


_HANDED_DOWN = ("list_id", "list_level", "outline", "half_points", "bold", "colour")


def _first(said: Iterable[Any]) -> Any:  # noqa: ANN401 - of the type of what is said
    return next((one for one in said if one is not None), None)


def _ancestry(name: str | None, own: dict[str, Style]) -> Iterator[Style]:
    seen: set[str] = set()
    while name in own and name not in seen:
        seen.add(name)
        yield own[name]
        name = own[name].based_on


def outline_of(paragraph: Element, style: Style) -> int:
    """Return the outline level of a ``w:p`` from 1, 0 for body text (17.3.1.20)."""
    level = _first((whole(value(paragraph, "pPr", "outlineLvl")), style.outline))
    return 0 if level is None or level >= _BODY_TEXT else level + 1


def points_of(paragraph: Element, style: Style, styles: Styles) -> float:
    """Return the size in points of most of the text of a ``w:p``."""
    sizes: dict[int, int] = {}
    usual = style.half_points or styles.half_points
    for run in paragraph.iter(W + "r"):
        size = whole(value(run, "rPr", "sz")) or usual
        sizes[size] = sizes.get(size, 0) + sum(len(t.text or "") for t in run.findall(W + "t"))
    return max(sizes, key=lambda size: sizes[size]) / 2 if sizes else usual / 2


def is_bold(paragraph: Element, style: Style) -> bool:
    """Return whether all the letters of a ``w:p`` are bold."""
    own = [_switch(run) for run in _lettered(paragraph.iter(W + "r"))]
    return bool(own) and all(style.bold if bold is None else bold for bold in own)


def colour_of(paragraph: Element, style: Style) -> str:
    """Return the colour of the first letters of a ``w:p``, if colours set off all of them.

    "" if not; a link's colour does not.
    """
    links = {run for link in paragraph.iter(W + "hyperlink") for run in link.iter(W + "r")}
    runs = _lettered(paragraph.iter(W + "r"))
    own = ["" if run in links else _colour(run) for run in runs]
    colours = [(style.colour or "") if said is None else said for said in own]
    return colours[0] if colours and all(colours) else ""


def _lettered(runs: Iterable[Element]) -> list[Element]:
    return [r for r in runs if any((t.text or "").strip() for t in r.findall(W + "t"))]
