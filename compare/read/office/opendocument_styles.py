"""What the styles of an OpenDocument text say of its type: OpenDocument 1.3, part 3, 16 and 20."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element

from compare.read.tree.marks import sets_off

OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
TEXT = f"{{{OASIS}text:1.0}}"
STYLE, _FO = f"{{{OASIS}style:1.0}}", f"{{{OASIS}xsl-fo-compatible:1.0}}"
_DEFAULT = ""
"""Name we give to what all styles of a family inherit from."""
_DEFAULT_POINTS = 12.0
"""Size of type when no style says one."""
_BOLD = frozenset({"bold", "600", "700", "800", "900"})
_POINTS = re.compile(r"([\d.]+)pt")

Key = tuple[str, str]
"""Family and name of a style: "paragraph" or "text" first."""


@dataclass(frozen=True, slots=True)
class Style:
    """A style, as far as it says anything itself."""

    parent: str | None
    size: float | None
    bold: bool | None
    underlined: bool | None
    colour: str | None
    """One that sets it off, "" for one that does not."""


class Type(NamedTuple):
    """How letters are set."""

    size: float
    """Points."""
    bold: bool
    underlined: bool
    colour: str
    """One that sets it off, or ""."""


Styles = Mapping[Key, Style]


def styles_of(roots: Iterable[Element]) -> Styles:
    """Return the styles that the parts of a text define."""
    return {key: style for root in roots for key, style in _styles(root)}


def _styles(root: Element) -> Iterator[tuple[Key, Style]]:
    for style in (*root.iter(STYLE + "default-style"), *root.iter(STYLE + "style")):
        family = style.get(STYLE + "family", "")
        if family in {"paragraph", "text"}:
            said = style.find(STYLE + "text-properties")
            own = {} if said is None else said.attrib
            size = _POINTS.fullmatch(own.get(_FO + "font-size", ""))
            weight, colour = own.get(_FO + "font-weight"), own.get(_FO + "color")
            rule = own.get(STYLE + "text-underline-style")
            yield (
                (family, style.get(STYLE + "name", _DEFAULT)),
                Style(
                    style.get(STYLE + "parent-style-name"),
                    float(size[1]) if size else None,
                    None if weight is None else weight in _BOLD,
                    None if rule is None else rule != "none",
                    colour if colour is None or sets_off(colour) else "",
                ),
            )


def ancestry(key: Key, styles: Styles) -> Iterator[Key]:
    """Yield a style's name and those it inherits from, each with its family."""
    family, name = key
    seen: set[str] = set()
    while name and name not in seen:
        seen.add(name)
        yield family, name
        found = styles.get((family, name))
        name = (found.parent if found else None) or _DEFAULT
    yield family, _DEFAULT


def type_of(paragraph: Element, styles: Styles) -> Type:
    """Return the size of most letters of a ``text:p``, and what is true of all of them."""
    line = [styles[k] for k in ancestry(_key(paragraph, "paragraph"), styles) if k in styles]
    letters: Counter[Type] = Counter()
    for text, spans in _runs(paragraph, ()):
        letters[_type((*(styles[k] for k in spans if k in styles), *line))] += len(text)
    if not letters:
        return _type(line)
    size = max(letters, key=lambda one: letters[one]).size
    colour = next(iter(letters)).colour if all(t.colour for t in letters) else ""
    bold, underlined = all(t.bold for t in letters), all(t.underlined for t in letters)
    return Type(size, bold, underlined, colour)


def _runs(element: Element, spans: tuple[Key, ...]) -> Iterator[tuple[str, tuple[Key, ...]]]:
    """Yield the letters of `element`, each stretch with the styles of the spans around it."""
    if (element.text or "").strip():
        yield element.text or "", spans
    for child in element:
        inner = (_key(child, "text"), *spans) if child.tag == TEXT + "span" else spans
        yield from _runs(child, inner)
        if (child.tail or "").strip():
            yield child.tail or "", spans


def _key(element: Element, family: str) -> Key:
    return family, element.get(TEXT + "style-name", _DEFAULT)


def _type(line: Iterable[Style]) -> Type:
    line = list(line)
    return Type(
        next((s.size for s in line if s.size is not None), _DEFAULT_POINTS),
        next((s.bold for s in line if s.bold is not None), False),
        next((s.underlined for s in line if s.underlined is not None), False),
        next((s.colour for s in line if s.colour is not None), ""),
    )
