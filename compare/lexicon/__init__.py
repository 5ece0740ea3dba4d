"""Word lists as data, each entry with its source, for a safeguarding lead to read and correct."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["duty_words", "word_list"]


@cache
def word_list(name: str) -> dict[str, Any]:
    """Return the list kept in ``name``.toml beside this module. The caller must not change it."""
    return tomllib.loads(files(__name__).joinpath(f"{name}.toml").read_text("utf-8"))


def duty_words(*strengths: str) -> str:
    """Return the duty words of these strengths as alternatives of a pattern: "must|shall|should".

    The strengths are those of a statement, and "can"; without any, the words of all are returned.
    """
    listed = word_list("duty")["words"]
    words = (listed[strength].split() for strength in strengths or listed if strength != "source")
    return "|".join(word for some in words for word in some)
