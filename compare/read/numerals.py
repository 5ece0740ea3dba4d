"""Numbers as lists print them: 3, 03, c, iii, 3rd."""

from __future__ import annotations

from collections.abc import Callable

from compare.text import ending

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST = 9999
"""No list is longer; a start above it is a slip or an attack."""


def roman(number: int) -> str:
    """Return `number` in lower-case Roman numerals; in figures where nobody would write them."""
    if not 0 < number <= _MOST:
        return str(number)
    written = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value) if number > 0 else (0, number)
        written += letters * count
    return written


def roman_value(letters: str) -> int | None:
    """Return the number that `letters` spell as Roman numerals, None when they spell none."""
    rest, value = letters.lower(), 0
    for worth, sign in _ROMAN:
        while rest.startswith(sign):
            rest, value = rest[len(sign) :], value + worth
    return value if value and roman(value) == letters.lower() else None


def letter(number: int) -> str:
    """Return a, b … z, aa, bb …: how Word letters a list; in figures where nobody would."""
    if not 0 < number <= _MOST:
        return str(number)
    turn, place = divmod(number - 1, 26)
    return chr(ord("a") + place) * (turn + 1)


NUMERALS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "lowerLetter": letter,
    "upperLetter": lambda n: letter(n).upper(),
    "ordinal": lambda n: f"{n}{ending(n)}",
    "none": lambda _: "",
}
"""By Word's name for the form (ECMA-376 part 1, 17.18.59 ST_NumberFormat); others in figures."""
