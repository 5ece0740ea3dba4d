"""What a heading in disguise looks like, told from one passage alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from compare.read.printed import is_lettered, plain
from compare.read.raw import RawPassage
from compare.read.titles import is_plain_title, is_title

_LONGEST = 25
"""Words. Headings of real manuals rarely have more; a longer bold paragraph is emphasis."""
_LONGEST_PLAIN = 10
"""Words, of a heading that only its number, capitals or underlining betray."""
LARGER = 1.15
"""Type this many times the size of the body's is a heading's."""
_SHOUTED = 6
"""Letters of a single word in capitals that is more than an abbreviation."""
_LETTERED_DEPTH = 9
"""Headings numbered with letters lie below all those numbered with figures."""
_LABEL = re.compile(r"[^:]+:\W*")


class Look(NamedTuple):
    """How a heading in disguise is set; the smaller, the higher. Equal looks are of one level."""

    size: float
    """Size of the type in points, negative; 0 when no larger than the body's."""
    small_letters: bool
    light: bool
    """Not bold."""
    plain: bool
    """Not underlined."""
    depth: int
    """Levels of its number, 1 when it has none."""
    turn: int = 0
    """How many looks that differ in colour or slant alone are above it."""

    @property
    def marked(self) -> bool:
        """Its type alone sets it off from the text."""
        return self.size < 0 or not (self.small_letters and self.light and self.plain)


def look_of(passage: RawPassage, body: float) -> Look | None:
    """Return how `passage` is set if it may be a heading in disguise, otherwise None.

    `body` is the size of the body's type in points, 0 when not known.
    """
    if passage.kind not in {"paragraph", "item"} or passage.continues:
        return None
    if passage.kind == "item" and not passage.number:
        return None
    words = passage.text.split()
    text = " ".join(words)
    if len(words) > _LONGEST or not is_title(text):
        return None
    larger = bool(body) and passage.size >= body * LARGER
    look = Look(
        -passage.size if larger else 0.0,
        not _shouts(text),
        not passage.bold,
        not passage.underlined,
        _depth(passage.number),
    )
    if len(words) > _LONGEST_PLAIN and not (passage.bold or larger):
        return None
    return look if look.marked or (passage.number and is_plain_title(text)) else None


def in_turn(looks: Mapping[int, Look], manners: Mapping[int, str]) -> dict[int, Look]:
    """Return `looks`, by place, with the turn of each, told from the `manners` of type.

    Colour and slant have no rank of their own. One is above another that comes after it if it
    comes again after that: chapters that differ in colour do not.
    """
    firsts: dict[tuple[Look, str], int] = {}
    lasts: dict[tuple[Look, str], int] = {}
    for n in sorted(looks):
        firsts.setdefault((looks[n], manners[n]), n)
        lasts[looks[n], manners[n]] = n
    turns = {
        one: sum(other[0] == one[0] and firsts[other] < first < lasts[other] for other in firsts)
        for one, first in firsts.items()
    }
    return {n: look._replace(turn=turns[look, manners[n]]) for n, look in looks.items()}


def is_label(text: str) -> bool:
    """Return whether `text` ends in its first colon, as the label of a field of a form does."""
    return bool(_LABEL.fullmatch(text.strip()))


def _shouts(text: str) -> bool:
    words = ["".join(filter(str.isalpha, word)) for word in text.split()]
    letters = "".join(words)
    return letters.isupper() and (sum(map(bool, words)) > 1 or len(letters) >= _SHOUTED)


def _depth(number: str | None) -> int:
    if not number:
        return 1
    return _LETTERED_DEPTH if is_lettered(plain(number)) else plain(number).count(".") + 1
