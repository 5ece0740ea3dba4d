"""Printed numbers and bullets as people type them: "3.12", "98.", "(a)", "iv)", "•"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, NamedTuple

from compare.read.numerals import letter, roman, roman_value

Form = Literal["bullet", "number", "letter"]

_LEVELS = r"\d{1,3}(?:\.\d{1,3}){1,4}[a-z]?"
"""At least two levels: "3.12", "4.4.5", "2.1a"."""
_CAPITAL_NEXT = r"(?=\s+[\"'‘“(\[]*[^\W\d_a-z])"
"""Needed where nothing but a space ends the number, so that "3.5 million" stays text."""
_APART = r"(?=\s|[A-Z][a-z ])"
"""A blank, or a word begun in haste right after the mark: "1.Staff"."""
_LETTERS = r"(?:[a-z]|[ivxl]{1,6})"
_SIGNS = "•●○◦∙▪▫■□❑❖➢➤➔→►▶✓✔✗·‣⁃\uf000-\uf0ff"
"""Signs used as bullets; those of Word's symbol fonts come as private-use characters."""
_MARKER = re.compile(
    rf"""\s*(?:
      (?P<bullet>[{_SIGNS}]+|[-–—*.o](?=\s))
    | (?P<number>{_LEVELS}(?:[.)](?=\s)|{_CAPITAL_NEXT})|(?:\d{{1,3}}[.)]|\(\d{{1,3}}\)){_APART})
    | (?P<letter>\({_LETTERS}\)(?=\s|[A-Za-z][a-z ])|{_LETTERS}[.)](?=\s)|[A-Z]\)(?=\s))
    )\s*(?=\S)""",
    re.VERBOSE,
)
_BARE_NUMBER = re.compile(rf"\s*(\d{{1,2}}){_CAPITAL_NEXT}\s+")
_CELL = re.compile(rf"(?:{_LEVELS}|\d{{1,3}}|{_LETTERS})[.)]?|\((?:\d{{1,3}}|{_LETTERS})\)")
_SHELL = "().[]:| \t"


_DIGITS = 9
"""Longer runs of digits are no number of a paragraph."""


class Marker(NamedTuple):
    """A bullet or number at the start of a text."""

    form: Form
    printed: str
    rest: str
    """The text after it."""


def marker(text: str) -> Marker | None:
    """Return the bullet or number `text` begins with, None when it begins with neither."""
    found = _MARKER.match(text)
    if not found:
        return None
    forms: tuple[Form, ...] = ("bullet", "number", "letter")
    form = next(f for f in forms if found[f])
    return Marker(form, found[form].strip(), text[found.end() :])


def bare_number(text: str) -> Marker | None:
    """Return the number of a heading such as "2 Scope", which only its neighbours can confirm."""
    found = _BARE_NUMBER.match(text)
    return Marker("number", found[1], text[found.end() :]) if found else None


def is_number(cell: str) -> bool:
    """Return whether `cell` is nothing but a printed number."""
    return bool(_CELL.fullmatch(cell.strip()))


def plain(printed: str) -> str:
    """Return a printed number without dots and brackets around it: "a" for "(a)"."""
    return printed.strip(_SHELL) or printed


def is_lettered(number: str) -> bool:
    """Return whether a plain number is a letter or a Roman numeral."""
    return number.isalpha() and (len(set(number)) == 1 or roman_value(number) is not None)


def follows(number: str, before: str) -> bool:
    """Return whether plain `number` comes right after `before` in a list: b after a, v after iv."""
    return number in successors(before)


def is_of_a_list(letter: str, before: Iterable[str]) -> bool:
    """Return whether a plain letter begins a list, or goes on with one of the letters `before`.

    Only a list that begins at its beginning, or goes on, is one: "p. 12" and "c. 1900" are text.
    """
    return letter in {"a", "A", "i", "I"} or any(follows(letter, earlier) for earlier in before)


def successors(number: str) -> tuple[str, ...]:
    """Return what may come right after a plain number, in its own case.

    After "h" comes "i", after "i" comes "j" among letters and "ii" among Roman numerals.
    """
    stem, dot, last = number.rpartition(".")
    if last.isdecimal() and len(last) <= _DIGITS:
        return (f"{stem}{dot}{int(last) + 1}",)
    after = []
    lower = last.lower()
    if lower and len(set(lower)) == 1 and lower[0].isascii():
        after.append(letter(ord(lower[0]) - ord("a") + 2 + 26 * (len(lower) - 1)))
    value = roman_value(lower)
    if value:
        after.append(roman(value + 1))
    return tuple(a.upper() if last.isupper() else a for a in after)
