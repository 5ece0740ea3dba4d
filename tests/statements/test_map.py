"""The map of the room names every module of it."""

from __future__ import annotations

import re
from pathlib import Path

import compare.statements


def test_every_module_is_on_the_map() -> None:
    modules = {path.stem for path in Path(compare.statements.__path__[0]).glob("[a-z]*.py")}
    named = re.findall(
        r"^ +([a-z_]+)  |`([a-z_]+)`", compare.statements.__doc__ or "", re.MULTILINE
    )
    assert {first or second for first, second in named} - {"lexicon"} == modules
