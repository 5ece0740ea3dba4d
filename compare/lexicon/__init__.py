"""Word lists as data, each entry with its source, for a safeguarding lead to read and correct."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["word_list"]


@cache
def word_list(name: str) -> dict[str, Any]:
    """Return the list kept in ``name``.toml beside this module. The caller must not change it."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))
