"""Abbreviations that a document defines: "Initial Child Protection Conference (ICPC)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compare.text import holds

_IN_BRACKETS = re.compile(r"\((?:the |known as |or |[‘'\"“])?([A-Z][A-Za-z&/-]{1,9}?)s?[’'\"”]?\)")
_BEFORE_BRACKETS = re.compile(r"\b([A-Z]{2,8})s? \(([A-Z][A-Za-z' ’-]{5,80})\)")
_SHORT_FIRST = re.compile(r"^([A-Z]{2,8})\s*(?:-|–|:|=)\s*([A-Z][A-Za-z' ’,-]{5,80})$")
_LONG_FIRST = re.compile(r"^([A-Z][A-Za-z' ’-]{5,80}?),? (?:-|–|known as|or) ([A-Z]{2,8})\b")
_MARKS = (" -", " –", ":", "=", "known as", " or ")
_NAME_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_FEWEST_LETTERS = 2
_MOST_PASSED = 2
"""Small words between two letters of an abbreviation ("Team *around the* Family")."""


def abbreviations(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the (short, long) pairs that the texts define; the first definition counts.

    "Initial Child Protection Conference (ICPC)", "ICPC (Initial Child Protection Conference)",
    "MAPPA - Multi-Agency …" and "…, known as MAPPA" are definitions. Long forms are found as by
    Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003).
    """
    pairs: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        for short, long in _defined(text):
            pairs.setdefault(short, long)
    return tuple(pairs.items())


def _defined(text: str) -> Iterator[tuple[str, str]]:
    if "(" in text:
        for match in _IN_BRACKETS.finditer(text):
            if long := _long_form(match[1], text[: match.start()]):
                yield match[1], long
        for match in _BEFORE_BRACKETS.finditer(text):
            if _long_form(match[1], match[2]):
                yield match[1], match[2]
    if not holds(text, _MARKS):
        return
    if (said := _SHORT_FIRST.match(text)) and _long_form(said[1], said[2]):
        yield said[1], said[2]
    elif (said := _LONG_FIRST.match(text)) and _long_form(said[2], said[1]):
        yield said[2], said[1]


def _long_form(short: str, before: str) -> str | None:
    """Return the last words of `before` whose first letters spell `short`."""
    letters = [letter for letter in short if letter.isupper()]
    words = list(_NAME_WORD.finditer(before))
    if len(letters) < _FEWEST_LETTERS:
        return None
    place = len(words)
    for letter in reversed(letters):
        near = range(place - 1, max(-1, place - 2 - _MOST_PASSED), -1)
        spelled = (k for k in near if words[k][0][0].upper() == letter)
        place = next(spelled, -1)
        if place < 0:
            return None
    return before[words[place].start() :].strip(" ,")
