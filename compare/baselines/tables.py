"""TOML on disk → checked entries, every fault told as one line: file, entry, fault, remedy."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from compare.baselines.entries import Card, RequirementEntry, Stated, Strict, TermEntry
from compare.errors import BadSetting

_Entry = TypeVar("_Entry", bound=Strict)
_Listed = TypeVar("_Listed", bound=Stated)
_UNKNOWN_KEY = "extra_forbidden"
"""What pydantic calls it."""
_GUIDE = "see baselines/README.md for the keys and their values"


def card(path: Path) -> Card:
    """Return the card in `path`. Raises BadSetting."""
    read = _checked(Card, _table(path), path, "the card")
    if read.id != path.parent.name:
        raise BadSetting(
            str(path), f"the id {read.id!r} is not the folder's name", "make the two the same"
        )
    return read


def requirement_entries(path: Path) -> tuple[RequirementEntry, ...]:
    """Return the requirements in `path`, in order. Raises BadSetting."""
    return _listed(RequirementEntry, path, "requirement")


def term_entries(path: Path) -> tuple[TermEntry, ...]:
    """Return the terms in `path`, in order. Raises BadSetting."""
    return _listed(TermEntry, path, "term")


def _listed(shape: type[_Listed], path: Path, name: str) -> tuple[_Listed, ...]:
    table = _table(path)
    defaults, rows = table.pop("defaults", {}), table.pop(name, [])
    if table or not _is_rows(rows) or not isinstance(defaults, dict):
        strange = ", ".join(table) or name
        raise BadSetting(
            str(path), f"not expected here: {strange}", f"write [defaults] and [[{name}]] only"
        )
    entries = tuple(
        _checked(shape, defaults | row, path, f"{name} {row.get('id', f'number {nth}')!r}")
        for nth, row in enumerate(rows, 1)
    )
    _refuse_repeats(tuple(entry.id for entry in entries), path, name)
    return entries


def _is_rows(rows: object) -> bool:
    return isinstance(rows, list) and all(isinstance(row, dict) for row in rows)


def _refuse_repeats(ids: tuple[str, ...], path: Path, name: str) -> None:
    twice = [key for key, times in Counter(ids).items() if times > 1]
    if twice:
        raise BadSetting(str(path), f"{name} {twice[0]!r} stands twice", "give each its own id")


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except tomllib.TOMLDecodeError as fault:
        raise BadSetting(str(path), f"not valid TOML: {fault}", "mend that line") from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise BadSetting(str(path), f"cannot be read: {fault}", "save it as UTF-8 text") from fault


def _checked(shape: type[_Entry], table: Mapping[str, object], path: Path, entry: str) -> _Entry:
    try:
        return shape.model_validate(table)
    except ValidationError as fault:
        faults = fault.errors(include_url=False)
        unknown = (one for one in faults if one["type"] == _UNKNOWN_KEY)
        first = next(unknown, faults[0])  # a misspelt key tells why another one is missing
        key = ".".join(map(str, first["loc"]))
        said = first["msg"].removeprefix("Value error, ")
        of = f"{key!r}: " if key else ""
        if first["type"] == _UNKNOWN_KEY:
            of, said = f"{key!r} ", "is an unknown key"
        raise BadSetting(str(path), f"{entry}: {of}{said}", _GUIDE) from fault
