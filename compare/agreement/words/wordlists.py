"""The word lists of this room, ready to look things up in."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from compare.lexicon import data_in, word_list
from compare.text import any_of, words


@cache
def wordlist(name: str) -> dict[str, Any]:
    """Return one table of ``words.toml``. The caller must not change it."""
    table: dict[str, Any] = data_in(__package__, "words")[name]
    return table


@cache
def names(table: str, key: str) -> frozenset[str]:
    """Return the words of a list, white space between them, folded."""
    return frozenset(wordlist(table)[key].casefold().split())


@cache
def ways(table: str, key: str = "ways") -> str:
    """Return the source of a pattern for any of the ways of saying something, in lower case."""
    return any_of(way.strip() for way in wordlist(table)[key].split("|"))


@cache
def clauses(table: str) -> re.Pattern[str]:
    """Return what finds any pattern of a list of the lexicon of qualifiers, in either case."""
    return re.compile("|".join(word_list("qualifiers")[table]["patterns"]), re.IGNORECASE)


@cache
def number_words() -> dict[str, float]:
    """Return the numbers in words that the lexicon knows, by word."""
    listed = word_list("units")["number"].items()
    return {word: float(number) for word, number in listed if not isinstance(number, str)}


@cache
def unit_words() -> frozenset[str]:
    """Return every way of writing a unit of time."""
    forms = word_list("units")["unit"]
    return frozenset(word for name in forms if name != "source" for word in forms[name].split())


@cache
def steps(table: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return an order: each step the ways of naming it, each way its folded words."""
    return tuple(
        tuple(words(way) for way in (step.split("|") if "|" in step else step.split()))
        for step in wordlist(table)["steps"]
    )
