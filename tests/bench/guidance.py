"""The invented guidance, as tagged by hand in ``guidance.toml``."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("guidance.toml")


@dataclass(frozen=True, slots=True)
class Guidance:
    """One invented sentence and the spans in it that a mutator may change."""

    says: str
    modal: str = ""
    number: str = ""
    unit: str = ""
    bound: str = ""
    start: str = ""
    actor: str = ""
    exception: str = ""
    list: tuple[str, ...] = ()
    term: str = ""
    front: str = ""
    passive: str = ""
    mark: str = ""
    marked: str = ""
    whole: str = ""
    few: str = ""
    age: str = ""


@cache
def guidance() -> tuple[Guidance, ...]:
    """Return every sentence of the file, in its order."""
    return tuple(_of(row) for row in _tables()["sentence"])


def _of(row: dict[str, Any]) -> Guidance:
    return Guidance(**(row | {"list": tuple(row.get("list", ()))}))


@cache
def superseded() -> tuple[tuple[str, str], ...]:
    """Return (superseded, current) pairs."""
    return tuple((row["superseded"], row["current"]) for row in _tables()["term"])


def synonyms() -> dict[str, str]:
    return dict(_tables()["synonyms"])


def spellings() -> dict[str, str]:
    return dict(_tables()["spellings"])


@cache
def _tables() -> dict[str, Any]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
