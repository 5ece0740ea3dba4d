"""The parts of a web page, division in division, each with its words weighed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from compare.read.furniture import is_hidden, names_of
from compare.read.tree.inlines import Content, Node


class Part(NamedTuple):
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
    parts: tuple[Part, ...]
    """Of a division."""

    @property
    def names(self) -> list[str]:
        """What the page calls it; the id of a heading is made of its words and says nothing."""
        if self.block["t"] == "Div":
            return names_of(self.block["c"][0])
        is_heading = self.block["t"] == "Header"
        return [name for name in self.block["c"][1][1] if is_hidden(name)] if is_heading else []


def part_of(block: Node) -> Part:
    """Return `block` weighed, and if it is a division, what it holds."""
    if block["t"] != "Div":
        prose, linked = _words(block)
        heading = block["t"] == "Header"
        title = heading and block["c"][0] == 1
        return Part(block, prose, linked, title, heading, is_main=False, parts=())
    parts = tuple(part_of(child) for child in block["c"][1])
    return Part(
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
        return int(any(map(str.isalnum, node["c"]))), 0
    if kind == "Link":
        return 0, sum(_words(node["c"][1]))
    content = node.get("c")
    return _words(content) if isinstance(content, (list, dict)) else (0, 0)


def leaves(part: Part) -> Iterator[Node]:
    """Yield the blocks in `part` that are no divisions, in order."""
    if part.block["t"] == "Div":
        for child in part.parts:
            yield from leaves(child)
    else:
        yield part.block
