"""Numbers as lists print them: 3, 03, c, iii, third."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l")),
    *((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_MOST = 9999
"""No list is longer; a start above it is a slip or an attack."""
_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


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


def ordinal(number: int) -> str:
    """Return `number` as 1st, 2nd, 3rd, 4th, 11th."""
    teen = number % 100 in range(11, 14)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def cardinal_text(number: int) -> str:
    """Return the number in words, up to ninety-nine; in figures above."""
    if 0 <= number < len(_ONES):
        return _ONES[number]
    tens, ones = divmod(number, 10)
    if not 0 < tens < len(_TENS):
        return str(number)
    return f"{_TENS[tens]}-{_ONES[ones]}" if ones else _TENS[tens]


def ordinal_text(number: int) -> str:
    """Return `number` as first, second … ninety-ninth; in figures above."""
    stem, dash, last = cardinal_text(number).rpartition("-")
    if last.isdigit():
        return ordinal(number)
    ending = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return stem + dash + _ORDINALS.get(last, ending)


NUMERALS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "lowerRoman": roman,
    "upperRoman": lambda n: roman(n).upper(),
    "lowerLetter": letter,
    "upperLetter": lambda n: letter(n).upper(),
    "ordinal": ordinal,
    "cardinalText": lambda n: cardinal_text(n).capitalize(),
    "ordinalText": lambda n: ordinal_text(n).capitalize(),
    "hex": lambda n: f"{n:X}",
    "numberInDash": lambda n: f"- {n} -",
    "none": lambda _: "",
}
"""By Word's name for the form (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""
