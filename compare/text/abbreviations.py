"""What a document's own abbreviations stand for: "Local Authority Designated Officer (LADO)"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from compare.text.forms import holds
from compare.text.words import words

_IN_BRACKETS = re.compile(
    r"\((?:the |known as |or |[‘'\"“])?\s*([A-Z][A-Za-z&/-]{1,9}?)s?\s*[’'\"”]?\)"
)
_BEFORE_BRACKETS = re.compile(r"\b([A-Z]{2,8})s? \(([A-Z][A-Za-z' ’-]{5,80})\)")
_SHORT_FIRST = re.compile(r"^([A-Z]{2,8})\s*(?:-|–|:|=)\s*([A-Z][A-Za-z' ’,-]{5,80})$")
_LONG_FIRST = re.compile(r"^([A-Z][A-Za-z' ’-]{5,80}?),? (?:-|–|known as|or) ([A-Z]{2,8})\b")
_BETWEEN = (" -", " –", ":", "=", "known as", " or ")
_NAME_WORD = re.compile(r"(?<![a-z])[A-Z](?=[A-Z])|(?<=[A-Z])[A-Z](?![a-z])|[A-Za-z][A-Za-z'’]*")
"""A word, or each letter of one in capitals ("County FA" is CFA)."""
_FEWEST_LETTERS = 2
_MOST_PASSED = 2
"""Small words between two letters of an abbreviation ("Team *around the* Family")."""
_REMEMBERED = 50_000
"""Texts whose definitions are kept: every room asks for the same again."""


def abbreviations(texts: Iterable[str]) -> Mapping[str, str]:
    """Return short → long form as the texts define them, in order; the first definition counts.

    "Initial Child Protection Conference (ICPC)", "ICPC (Initial Child Protection Conference)",
    "MAPPA - Multi-Agency …" and "…, known as MAPPA" are definitions. Long forms are found as by
    Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions" (2003).
    """
    pairs: dict[str, str] = {}
    for text in dict.fromkeys(texts):
        for short, long in _defined(text):
            pairs.setdefault(short, long)
    return pairs


def long_forms(texts: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the folded words of each long form by its abbreviation, folded, and its plural."""
    return {
        form: words(long)
        for short, long in abbreviations(texts).items()
        for form in (short.lower(), f"{short.lower()}s")
    }


@lru_cache(maxsize=_REMEMBERED)
def _defined(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_definitions(text)) if "(" in text or holds(text, _BETWEEN) else ()


def _definitions(text: str) -> Iterator[tuple[str, str]]:
    for match in _IN_BRACKETS.finditer(text):
        if long := long_form(match[1], text[: match.start()]):
            yield match[1], long
    for match in _BEFORE_BRACKETS.finditer(text):
        if long_form(match[1], match[2]):
            yield match[1], match[2]
    if (said := _SHORT_FIRST.match(text)) and long_form(said[1], said[2]):
        yield said[1], said[2]
    elif (said := _LONG_FIRST.match(text)) and long_form(said[2], said[1]):
        yield said[2], said[1]


def long_form(short: str, before: str) -> str | None:
    """Return the last words of `before` whose first letters spell `short`."""
    letters = [letter for letter in short if letter.isupper()]
    said = list(_NAME_WORD.finditer(before))
    if len(letters) < _FEWEST_LETTERS:
        return None
    place = len(said)
    for letter in reversed(letters):
        near = range(place - 1, max(-1, place - 2 - _MOST_PASSED), -1)
        spelled = (k for k in near if said[k][0][0].upper() == letter)
        place = next(spelled, -1)
        if place < 0:
            return None
    long = before[said[place].start() :].strip(" ,")
    return long if len(words(long)) > 1 else None
