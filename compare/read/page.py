"""Which parts of a web page are its text, and which stand around it: menus, banners, sidebars.

The page is followed inwards, from division to division, to the one that holds its text: its
``<main>``, or what has nearly all of its words that are no links. What stands beside that way is
the page's own. Nothing is taken away here: it is put into divisions that say what it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from compare.model import FurnitureKind
from compare.read.furniture import (
    ASIDE,
    LANDMARK,
    OPENER,
    beside_kind,
    element_kind,
    is_hidden,
    landmark_kind,
    names_of,
)
from compare.read.inlines import Content, Node

_NEARLY_ALL = 0.9
"""Share of a page's words that are no links, by which a division is known to hold its text."""
_MAIN = 0.5
"""Share that is enough for a division that the page itself calls its main part."""
_TOO_MUCH = 0.25
"""A division with a larger share of those words is text, whatever it is called."""
_LINKS = 0.5
"""Beside the text, what consists of links by this share is navigation."""
_SAID = 20
"""So many words beside a page's main part are text, unless they are named otherwise."""
_DEEPEST = 6
_OPENERS = frozenset({"aria-controls", "target", "bs-target", "tab"})
"""Attributes of what opens and closes the text under it, as a heading does."""
_LONGEST = 30
"""Words of such a heading."""


class _Part(NamedTuple):
    """A block with its words weighed."""

    block: Node
    prose: int
    """Words that are no links."""
    linked: int
    has_title: bool
    """A heading of the first level is in it."""
    has_heading: bool
    is_main: bool
    """It is, or holds, what the page calls its main part."""
    parts: tuple[_Part, ...]
    """Of a division."""

    @property
    def names(self) -> list[str]:
        """What the page calls it; the id of a heading is made of its words and says nothing."""
        if self.block["t"] == "Div":
            return names_of(self.block["c"][0])
        is_heading = self.block["t"] == "Header"
        return [name for name in self.block["c"][1][1] if is_hidden(name)] if is_heading else []


def with_furniture_marked(blocks: Sequence[Node]) -> list[Node]:
    """Return the blocks of a page, those that are none of its text in divisions that say so.

    What opens a panel of text becomes a heading.
    """
    parts = [_part(block) for block in blocks]
    return list(_towards(parts, sum(part.prose for part in parts)))


# ---- weighing ------------------------------------------------------------------------------------


def _part(block: Node) -> _Part:
    if block["t"] != "Div":
        prose, linked = _words(block)
        heading = block["t"] == "Header"
        title = heading and block["c"][0] == 1
        return _Part(block, prose, linked, title, heading, is_main=False, parts=())
    parts = tuple(_part(child) for child in block["c"][1])
    return _Part(
        block,
        sum(part.prose for part in parts),
        sum(part.linked for part in parts),
        any(part.has_title for part in parts),
        any(part.has_heading for part in parts),
        "main" in names_of(block["c"][0]) or any(part.is_main for part in parts),
        parts,
    )


def _words(node: Content) -> tuple[int, int]:
    """Return the number of words in `node` that are no links, and of those that are."""
    if isinstance(node, list):
        counts = [_words(child) for child in node if isinstance(child, (list, dict))]
        return sum(prose for prose, _ in counts), sum(linked for _, linked in counts)
    kind = node.get("t")
    if kind == "Str":
        return 1, 0
    if kind == "Link":
        return 0, sum(_words(node["c"][1]))
    content = node.get("c")
    return _words(content) if isinstance(content, (list, dict)) else (0, 0)


# ---- judging -------------------------------------------------------------------------------------


def _towards(parts: Sequence[_Part], whole: int, level: int = 0) -> Iterator[Node]:
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


def _holds_the_text(part: _Part, whole: int) -> bool:
    return bool(part.parts) and part.prose >= (_MAIN if part.is_main else _NEARLY_ALL) * whole


def _beside(part: _Part, text: _Part, whole: int) -> Iterator[Node]:
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
    if kind and part.prose <= _TOO_MUCH * whole:
        yield _aside(kind, part.block)
    else:
        yield from _inside([part], whole, 0)


def _inside(parts: Sequence[_Part], whole: int, level: int) -> Iterator[Node]:
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


def _kind_inside(part: _Part) -> FurnitureKind | None:
    kind = element_kind(part.names)
    return kind or (None if part.has_heading else landmark_kind(part.names))


def _level(part: _Part, before: int) -> int:
    """Return the level of the last heading once `part` is read; those within it are its own."""
    return part.block["c"][0] if part.block["t"] == "Header" else before


def _opens(part: _Part) -> bool:
    """Return whether a click on `part` shows or hides the text that follows it."""
    if part.block["t"] != "Div" or part.has_heading or part.prose + part.linked > _LONGEST:
        return False
    plain = all(block["t"] in {"Para", "Plain"} for block in _leaves(part))
    return plain and any(
        key in _OPENERS or (key, value) == (LANDMARK, OPENER)
        for key, value in part.block["c"][0][2]
    )


# ---- making --------------------------------------------------------------------------------------


def _aside(kind: FurnitureKind, block: Node) -> Node:
    return {"t": "Div", "c": [["", [], [[ASIDE, kind]]], [block]]}


def _with_blocks(part: _Part, blocks: Iterable[Node]) -> Node:
    return {"t": "Div", "c": [part.block["c"][0], list(blocks)]}


def _heading(part: _Part, level: int) -> Node:
    inlines: list[Node] = []
    for block in _leaves(part):
        inlines += [{"t": "Space"}] * bool(inlines) + block["c"]
    return {"t": "Header", "c": [min(level, _DEEPEST), ["", [], []], inlines]}


def _leaves(part: _Part) -> Iterator[Node]:
    if part.block["t"] == "Div":
        for child in part.parts:
            yield from _leaves(child)
    else:
        yield part.block
