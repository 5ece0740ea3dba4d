"""Tables of steps: what a column tells of a row, and which cells stand in one row."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.lexicon import word_list
from compare.model import Block

_LIMITS = rf"\b(?:{word_list('bounds')['limits']['pattern']}|by when|how often|when)\b"
_LIMIT = re.compile(_LIMITS)
""" "Timescale", "By when": the column of a table in which times are limits."""
_DOER = re.compile(word_list("actors")["columns"]["pattern"])
_BETWEEN = " – "
_FEW_WORDS = 5
"""A column's name has no more words."""


def row_and_column(lead_in: str) -> tuple[str, str]:
    """Return what names the row and the column of a cell, the column empty for any other text."""
    row, _, column = lead_in.rpartition(_BETWEEN)
    named = len(column.split()) <= _FEW_WORDS and not column.endswith(":")
    return row, column.lower() if named else ""


def limits(column: str) -> bool:
    """Whether the times in a column are limits of what its rows tell."""
    return bool(_LIMIT.search(column))


def names_doers(column: str) -> bool:
    """Whether a column tells who is to do what its rows tell: "By whom", "Person responsible"."""
    return bool(_DOER.fullmatch(column))


def tells_of_row(lead_in: str) -> bool:
    """Whether a cell only tells when or by whom the step is taken that names its row."""
    row, column = row_and_column(lead_in)
    return bool(row) and (limits(column) or names_doers(column))


def doer_in(row: tuple[Block, ...]) -> Block | None:
    """Return the cell of a row that tells who is to do what the row tells."""
    columns = (row_and_column(block.lead_in or "")[1] for block in row)
    return next((b for b, name in zip(row, columns, strict=True) if names_doers(name)), None)


def rows(blocks: tuple[Block, ...]) -> Iterator[tuple[Block, ...]]:
    """Yield the blocks, those together that are cells of one row: its columns come once each."""
    row: list[Block] = []
    met: list[str] = []
    for block in blocks:
        column = row_and_column(block.lead_in or "")[1] if block.kind == "cell" else ""
        if row and (not column or (column in met and column != met[-1])):
            yield tuple(row)
            row, met = [], []
        if column:
            row.append(block)
            met.append(column)
        else:
            yield (block,)
    if row:
        yield tuple(row)
