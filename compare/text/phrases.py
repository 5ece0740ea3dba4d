"""Phrases as people write them in a word list, sought in a text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compare.text.words import words

_ANY_WORDS = r"(?:\S+ ){0,4}"


def spoken(text: str) -> str:
    """Return the words of `text`, folded, a space between them: what phrases are sought in."""
    return " ".join(words(text))


def phrases(ways: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of several phrases, to be sought in what `spoken` returns.

    A word stands for its plural in "-s" too, "refer*" for every word that begins so, "a/b" for
    either of two, and "…" for up to four words. Without phrases it matches nothing.
    """
    sought = "|".join(" ".join(map(_word, way.split())).replace("… ", _ANY_WORDS) for way in ways)
    return re.compile(rf"(?<!\S)(?:{sought})(?!\S)" if sought else "(?!)")


def _word(ways: str) -> str:
    return f"(?:{'|'.join(map(_form, ways.split('/')))})" if "/" in ways else _form(ways)


def _form(way: str) -> str:
    if way == "…":
        return way
    return rf"{re.escape(way[:-1])}\S*" if way.endswith("*") else f"{re.escape(way)}s?"
