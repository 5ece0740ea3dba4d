"""Headings of a web page that are divisions by their element and headings by their name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compare.read.raw import DEEPEST
from compare.read.tree.inlines import Content, Node

_CLASS = re.compile(r"(?:heading|head|title|h)[-_]?([1-6])(?![0-9a-z])", re.IGNORECASE)
"""Such as "heading2", "h3", "h2-style" or "title-1"."""
_LONGEST = 30
"""Words of a heading."""


def with_named_headings(blocks: Iterable[Node]) -> list[Node]:
    """Return `blocks`, divisions that are called headings, with one short line in each, as such.

    A page says so by class, or to those who cannot see it: ``role="heading" aria-level="2"``.
    """
    return [_named(block) for block in blocks]


def _named(block: Node) -> Node:
    if block["t"] != "Div":
        return block
    attributes, inner = block["c"]
    level = _level(attributes)
    if (
        level
        and len(inner) == 1
        and inner[0]["t"] in {"Para", "Plain"}
        and _is_short(inner[0]["c"])
    ):
        return {"t": "Header", "c": [min(level, DEEPEST), ["", attributes[1], []], inner[0]["c"]]}
    return {"t": "Div", "c": [attributes, with_named_headings(inner)]}


def _level(attributes: Content) -> int:
    _, classes, pairs = attributes
    said = dict(pairs)
    if said.get("role") == "heading":
        told = said.get("aria-level", "")
        return int(told) if told.isdecimal() and int(told) > 0 else 2  # WAI-ARIA 1.2, 5.3.3
    return next((int(found[1]) for name in classes if (found := _CLASS.match(name))), 0)


def _is_short(inlines: list[Node]) -> bool:
    blanks = sum(node["t"] in {"Space", "SoftBreak", "LineBreak"} for node in inlines)
    return bool(inlines) and blanks < _LONGEST
