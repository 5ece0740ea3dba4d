"""The map of a room names every module and every room of it."""

from __future__ import annotations

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
