"""A sheet as a value: its columns, and one tuple a row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from compare.model import Evidence
from compare.render.telling.phrases import shortened

Value = str | int | date | None

NARROW, MIDDLING, WIDE = 12, 20, 42
"""Widths in letters: a word, a heading, a quotation."""
_MOST = 2_000
"""Letters of a cell that a reader takes in. A spreadsheet holds 32,767."""


@dataclass(frozen=True, slots=True)
class Column:
    name: str
    width: int = MIDDLING
    choices: tuple[str, ...] = ()
    """What the drop-down offers."""
    is_day: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    """One value a column."""


def quoted(evidence: Evidence | None, otherwise: str = "") -> str:
    """Return the words of a passage."""
    return shortened(evidence.quote, _MOST) if evidence else otherwise


def as_day(iso: str) -> date | None:
    return date.fromisoformat(iso) if iso else None
