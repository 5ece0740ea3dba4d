"""The automatic numbers of an OpenDocument text, of which pandoc knows one level at a time.

Sections cited are of OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from xml.etree.ElementTree import Element

from compare.read.office.numbering import LEVELS, Counting, Level, NumberedList
from compare.read.office.opendocument_styles import OASIS, STYLE, TEXT

_OFFICE = f"{{{OASIS}office:1.0}}"
_FORMAT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}num-list-format"
"""LibreOffice's own attribute, such as ``%1%.%2%.``: what is printed, text and all."""
_ID = "{http://www.w3.org/XML/1998/namespace}id"
_HEADING, _PARAGRAPH, _LIST = TEXT + "h", TEXT + "p", TEXT + "list"
_APART = frozenset({TEXT + "tracked-changes", TEXT + "note", _OFFICE + "annotation"})
"""What stands in the text's source and not in its flow."""
_FORMS = {
    "1": "decimal",
    "01": "decimalZero",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1st": "ordinal",
}
"""Our names for ``style:num-format`` (19.506)."""
_OUTLINE = "Outline"

Levels = dict[int, Level]


def list_styles(roots: Iterable[Element]) -> dict[str, Levels]:
    """Return the levels of each list style (16.30) by its name, and of the outline of headings."""
    kinds = (TEXT + "list-style", TEXT + "outline-style")
    found = (style for root in roots for kind in kinds for style in root.iter(kind))
    return {style.get(STYLE + "name", _OUTLINE): _levels(style) for style in found}


def _levels(style: Element) -> Levels:
    by_depth = {_whole(level.get(TEXT + "level"), 1) - 1: level for level in style}
    return {depth: _level(level, depth, by_depth) for depth, level in by_depth.items()}


def _level(level: Element, depth: int, by_depth: Mapping[int, Element]) -> Level:
    form = level.get(STYLE + "num-format", "")
    if not level.tag.endswith("-number") and not level.tag.endswith("outline-level-style"):
        return Level(form="bullet")
    if not form:
        return Level(form="none")
    said = level.get(_FORMAT)
    shown = _whole(level.get(TEXT + "display-levels"), 1)
    above = range(max(depth - shown + 1, 0), depth + 1)
    printed = [n for n in above if n in by_depth and by_depth[n].get(STYLE + "num-format")]
    places = ".".join(f"%{n + 1}" for n in printed)
    around = level.get(STYLE + "num-prefix", ""), level.get(STYLE + "num-suffix", "")
    return Level(
        start=_whole(level.get(TEXT + "start-value"), 1),
        form=_FORMS.get(form, "decimal"),
        text=places.join(around) if said is None else re.sub(r"%(\d)%", r"%\1", said),
    )


def numbers(text: Element, styles: Mapping[str, Levels]) -> dict[Element, str]:
    """Return the number printed before each ``text:p`` and ``text:h`` of `text` that has one."""
    return {paragraph: number for paragraph, number in _Numbering(styles).within(text) if number}


class _Place(NamedTuple):
    """A list around a paragraph."""

    definition: str
    style: str
    depth: int


@dataclass(slots=True)
class _Numbering:
    """Where counting stands: a list may go on with one before it (19.780, 19.781)."""

    styles: Mapping[str, Levels]
    count: Counting = field(default_factory=lambda: Counting({}))
    by_id: dict[str, str] = field(default_factory=dict)
    """Definition that the list of an id counts with."""
    by_style: dict[str, str] = field(default_factory=dict)
    """Definition that the last list of a style counts with."""

    def within(self, element: Element) -> Iterator[tuple[Element, str]]:
        for child in element:
            if child.tag == _LIST:
                yield from self._list(child, None)
            elif child.tag == _HEADING:
                yield child, self._outlined(child)
            if child.tag not in {*_APART, _LIST}:
                yield from self.within(child)

    def _list(self, element: Element, around: _Place | None) -> Iterator[tuple[Element, str]]:
        place = self._place(element, around)
        for entry in element:
            head = next(iter(entry), None)
            counts = entry.tag == TEXT + "list-item" and head is not None and head.tag != _LIST
            for child in entry:
                if child.tag == _LIST:
                    yield from self._list(child, place)
                elif counts and child is head and child.tag in {_PARAGRAPH, _HEADING}:
                    yield child, self._counted(place, entry)
                else:
                    yield from self.within(child)

    def _place(self, element: Element, around: _Place | None) -> _Place:
        style = element.get(TEXT + "style-name") or (around.style if around else "")
        if around:
            return _Place(around.definition, style, min(around.depth + 1, LEVELS - 1))
        goes_on = element.get(TEXT + "continue-list")
        definition = self.by_id.get(goes_on) if goes_on else None
        if definition is None and element.get(TEXT + "continue-numbering") == "true":
            definition = self.by_style.get(style)
        if definition is None:
            definition = _OUTLINE if style == _OUTLINE else f"{style} {len(self.count.lists)}"
        self.by_id[element.get(_ID, "")] = self.by_style[style] = definition
        return _Place(definition, style, 0)

    def _counted(self, place: _Place, entry: Element) -> str:
        start = entry.get(TEXT + "start-value")
        style = entry.get(TEXT + "style-override") or place.style
        levels = self.styles.get(style, {})
        if place.depth not in levels:
            return ""
        key = f"{place.definition} {style}"
        self.count.lists.setdefault(key, NumberedList(place.definition, levels))
        return self.count.counted(key, place.depth, None if start is None else _whole(start, 1))

    def _outlined(self, heading: Element) -> str:
        if heading.get(TEXT + "is-list-header") == "true":
            return ""
        depth = min(_whole(heading.get(TEXT + "outline-level"), 1), LEVELS) - 1
        return self._counted(_Place(_OUTLINE, _OUTLINE, depth), heading)


def _whole(said: str | None, otherwise: int) -> int:
    return int(said) if said and said.isdecimal() else otherwise
