"""Rows of a pandoc table, each cell in the column it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from compare.read.tree.inlines import Content, Node
from compare.read.tree.marks import taken


@dataclass(frozen=True, slots=True)
class Cell:
    blocks: list[Node]
    column: int
    """Column it begins in, from 0."""

    @property
    def text(self) -> str:
        """Its words, parted by single spaces; or the number that Word puts into an empty cell."""
        mark, text = taken(" ".join("".join(strings(self.blocks)).split()))
        return text or mark.number


Row = tuple[Cell, ...]


def rows_of(rows: Content) -> tuple[Row, ...]:
    """Place cells in columns, past those that reach down from rows above."""
    reaching: dict[int, int] = {}
    placed: list[Row] = []
    for _, cells in rows:
        taken_from_above = {column for column, more in reaching.items() if more > 0}
        reaching = {column: more - 1 for column, more in reaching.items() if more > 1}
        row: list[Cell] = []
        column = 0
        for _, _, down, across, blocks in cells:
            while column in taken_from_above:
                column += 1
            row.append(Cell(blocks, column))
            reaching |= {c: down - 1 for c in range(column, column + across) if down > 1}
            column += across
        placed.append(tuple(row))
    return tuple(placed)


def strings(node: Content) -> Iterator[str]:
    """Yield the words in a part of pandoc's tree, and the blanks between them."""
    if isinstance(node, list):
        for child in node:
            yield from strings(child)
    elif isinstance(node, dict):
        kind = node.get("t")
        if kind == "Str":
            yield node["c"]
        elif kind in {"Code", "CodeBlock"}:
            yield node["c"][1]
        elif kind in {"Link", "Image"}:
            yield from strings(node["c"][1])
        else:
            yield from strings(node.get("c"))
            yield "" if kind in _JOINED else " "


_JOINED = frozenset("Emph Strong Underline Superscript Subscript SmallCaps Span Quoted".split())
