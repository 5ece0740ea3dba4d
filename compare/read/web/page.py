"""Which parts of a web page are its text, and which stand around it: menus, banners, sidebars.

The page is followed inwards, from division to division, to the one that holds its text: its
``<main>``, or what has nearly all of its words that are no links. What stands beside that way is
the page's own. Nothing is taken away here: it is put into divisions that say what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.model import FurnitureKind
from compare.read.furniture import (
    ASIDE,
    LANDMARK,
    OPENER,
    asks_of_page,
    beside_kind,
    element_kind,
    is_contents_title,
    landmark_kind,
    signs_off,
)
from compare.read.raw import DEEPEST
from compare.read.tree.inlines import Node
from compare.read.tree.rows import strings
from compare.read.web.page_parts import Part, leaves, part_of

_NEARLY_ALL = 0.9
"""Share of a page's words that are no links, by which a division is known to hold its text."""
_MAIN = 0.5
"""Share that is enough for a division that the page itself calls its main part."""
_TITLED = 0.7
"""Share that is enough for a division in which the title stands: short pages have long feet."""
_TOO_MUCH = 0.25
"""A division with a larger share of those words is text, whatever it is called."""
_LINKS = 0.5
"""Beside the text, what consists of links by this share is navigation."""
_SAID = 20
"""So many words beside a page's main part are text, unless they are named otherwise."""
_OPENERS = frozenset({"aria-controls", "target", "bs-target", "tab"})
"""Attributes of what opens and closes the text under it, as a heading does."""
_LONGEST = 30
"""Words of such a heading, or of what asks how good the page is."""


def with_furniture_marked(blocks: Sequence[Node]) -> list[Node]:
    """Return the blocks of a page, those that are none of its text in divisions that say so.

    What opens a panel of text becomes a heading.
    """
    parts = [part_of(block) for block in blocks]
    return list(_towards(parts, sum(part.prose for part in parts)))


# ---- judging -------------------------------------------------------------------------------------


def _towards(parts: Sequence[Part], whole: int, level: int = 0) -> Iterator[Node]:
    """Yield `parts`, which hold the text of a page of `whole` words, and what stands around it."""
    holder = next((part for part in parts if _holds_the_text(part, whole)), None)
    if holder is None:
        opening = next((n for n, part in enumerate(parts) if part.has_title), 0)
        for part in parts[:opening]:
            yield from _beside(part, parts[opening], whole)
        yield from _inside(parts[opening:], whole, level)
        return
    for part in parts:
        if part is holder:
            yield _with_blocks(part, _towards(part.parts, whole, level))
        else:
            yield from _beside(part, holder, whole)
        level = _level(part, level)


def _holds_the_text(part: Part, whole: int) -> bool:
    enough = _MAIN if part.is_main else _TITLED if part.has_title else _NEARLY_ALL
    return bool(part.parts) and part.prose >= enough * whole


def _beside(part: Part, text: Part, whole: int) -> Iterator[Node]:
    """Yield what stands beside the text: the page's own, unless it is neither named nor links."""
    if part.has_title and not text.has_title:
        if part.parts:
            inner = (node for child in part.parts for node in _beside(child, text, whole))
            yield _with_blocks(part, inner)
        else:
            yield part.block
        return
    kind = beside_kind(part.names)
    linked = part.linked >= _LINKS * (part.prose + part.linked)
    if kind is None and (linked or (text.is_main and part.prose < _SAID)):
        kind = "navigation"
    if kind is None and any(signs_off("".join(strings(leaf))) for leaf in leaves(part)):
        kind = "running footer"
    if kind and part.prose <= _TOO_MUCH * whole:
        yield _aside(kind, part.block)
    else:
        yield from _inside([part], whole, 0)


def _inside(parts: Sequence[Part], whole: int, level: int) -> Iterator[Node]:
    for part in parts:
        kind = _kind_inside(part)
        if _opens(part):
            yield _heading(part, level + 1)
        elif kind and part.prose <= _TOO_MUCH * whole:
            yield _aside(kind, part.block)
        elif part.parts:
            yield _with_blocks(part, _inside(part.parts, whole, level))
        else:
            yield part.block
        level = _level(part, level)


def _kind_inside(part: Part) -> FurnitureKind | None:
    if kind := element_kind(part.names):
        return kind
    return _kind_by_heading(part) if part.has_heading else landmark_kind(part.names)


def _kind_by_heading(part: Part) -> FurnitureKind | None:
    """Return what a division is by the heading it begins with: a list of links, a question."""
    first = next(leaves(part))
    if not part.parts or first["t"] != "Header":
        return None
    said = "".join(strings(first["c"][2]))
    if is_contents_title(said) and part.linked >= part.prose - len(said.split()):
        return "contents"
    return "navigation" if asks_of_page(said) and part.prose <= _LONGEST else None


def _level(part: Part, before: int) -> int:
    """Return the level of the last heading once `part` is read; those within it are its own."""
    return part.block["c"][0] if part.block["t"] == "Header" else before


def _opens(part: Part) -> bool:
    """Return whether a click on `part` shows or hides the text that follows it."""
    if part.block["t"] != "Div" or part.has_heading or part.prose + part.linked > _LONGEST:
        return False
    plain = all(block["t"] in {"Para", "Plain"} for block in leaves(part))
    return plain and any(
        key in _OPENERS or (key, value) == (LANDMARK, OPENER)
        for key, value in part.block["c"][0][2]
    )


# ---- making --------------------------------------------------------------------------------------


def _aside(kind: FurnitureKind, block: Node) -> Node:
    return {"t": "Div", "c": [["", [], [[ASIDE, kind]]], [block]]}


def _with_blocks(part: Part, blocks: Iterable[Node]) -> Node:
    return {"t": "Div", "c": [part.block["c"][0], list(blocks)]}


def _heading(part: Part, level: int) -> Node:
    inlines: list[Node] = []
    for block in leaves(part):
        inlines += [{"t": "Space"}] * bool(inlines) + block["c"]
    return {"t": "Header", "c": [min(level, DEEPEST), ["", [], []], inlines]}
