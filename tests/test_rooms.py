"""Rooms and modules: the maps of rooms name all that is in them, and no module is long."""

from __future__ import annotations

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest

import compare

HOME = Path(compare.__file__).parent
ROOMS = [
    path.parent.relative_to(HOME)
    for room in ("statements", "agreement", "coverage", "ledger")
    for path in sorted((HOME / room).rglob("__init__.py"))
]


@pytest.mark.parametrize("room", ROOMS, ids=str)
def test_every_module_is_on_the_map(room: Path) -> None:
    modules = {path.stem for path in (HOME / room).glob("[a-z]*.py")}
    rooms = {path.parent.name for path in (HOME / room).glob("[a-z]*/__init__.py")}
    described = import_module(".".join(("compare", *room.parts))).__doc__ or ""
    named = re.findall(r"^ *([a-z_]+)  |`([a-z_]+)`", described, re.MULTILINE)
    assert {first or second for first, second in named} - {"lexicon"} == modules | rooms


MODULES = sorted(HOME.rglob("*.py"))
_MOST_LINES = 200
_LONGEST = 42
"""Lines of a function: half a screen."""


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HOME)))
def test_a_module_and_each_of_its_functions_is_short(path: Path) -> None:
    source = path.read_text("utf-8")
    assert len(source.splitlines()) <= _MOST_LINES
    functions = (one for one in ast.walk(ast.parse(source)) if isinstance(one, ast.FunctionDef))
    long = [one.name for one in functions if (one.end_lineno or 0) - one.lineno >= _LONGEST]
    assert long == []
