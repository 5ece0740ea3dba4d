"""Word lists as data, each entry with its source, for a safeguarding lead to read and correct."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["data_in", "duty_words", "irregular", "stop_words", "word_list", "words_of"]


@cache
def data_in(package: str, name: str) -> dict[str, Any]:
    """Return what a package keeps in ``name``.toml. The caller must not change it."""
    return tomllib.loads(files(package).joinpath(f"{name}.toml").read_text("utf-8"))


def word_list(name: str) -> dict[str, Any]:
    """Return the list kept in ``name``.toml beside this module. The caller must not change it."""
    return data_in(__name__, name)


@cache
def words_of(name: str, table: str, key: str = "words") -> frozenset[str]:
    """Return the words that ``name``.toml keeps in a table, white space between them."""
    return frozenset(word_list(name)[table][key].split())


@cache
def stop_words() -> frozenset[str]:
    """Return the words of grammar, which say nothing of what a text is about."""
    return frozenset(word_list("stop_words")["words"])


@cache
def irregular() -> Mapping[str, str]:
    """Return the verb of each irregular participle: "seen" is "see"."""
    return dict(pair.split(":") for pair in word_list("grammar")["irregular"]["words"].split())


def duty_words(*strengths: str) -> str:
    """Return the duty words of these strengths as alternatives of a pattern: "must|shall|should".

    The strengths are those of a statement, and "can"; without any, the words of all are returned.
    """
    listed = word_list("duty")["words"]
    words = (listed[strength].split() for strength in strengths or listed if strength != "source")
    return "|".join(word for some in words for word in some)
