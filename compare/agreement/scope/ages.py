"""Ages compared: up to what age, or from what age, a text is about somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal, TypeAlias

from compare.agreement.sides.reading import ALIKE, confidence
from compare.agreement.words.wording import CACHED, Wording
from compare.agreement.words.wordlists import number_words, unit_words
from compare.model import Difference, Direction
from compare.text import any_of, holds

_Side: TypeAlias = Literal["below", "from"]

_LETTERS = ("under", "below", "younger", "older", "over", "above")
"""Letters one of which stands where a text bounds an age."""


def age_differences(local: str, national: str, wording: Wording) -> Iterator[Difference]:
    """Yield another age below which, or from which, what is said holds: for fewer, or for more.

    A text that gives several ages of one side ("16, or 18 for those who are disabled") is compared
    by none of them.
    """
    if wording.closeness < ALIKE or not holds(national.casefold(), _LETTERS):
        return
    here, there = ages(local), ages(national)
    for side in here.keys() & there.keys():
        (ours, said), (theirs, asked) = here[side], there[side]
        if ours != theirs:
            fewer = (ours < theirs) == (side == "below")
            way: Direction = "weaker" if fewer else "stronger"
            yield Difference("number", said, asked, way, confidence(wording.closeness))


@lru_cache(maxsize=CACHED)
def ages(text: str) -> Mapping[_Side, tuple[float, str]]:
    """Return the one age of each side that a text gives, with the words for it."""
    found: dict[_Side, dict[float, str]] = {"below": {}, "from": {}}
    for one in _bounded().finditer(text) if holds(text.casefold(), _LETTERS) else ():
        said = one["below"] or one["down"] or one["from"] or one["up"]
        side: _Side = "below" if one["below"] or one["down"] else "from"
        found[side].setdefault(_value(said), one[0])
    return {side: next(iter(of.items())) for side, of in found.items() if len(of) == 1}


def _value(said: str) -> float:
    return float(said) if said.isdigit() else number_words()[said.casefold()]


@cache
def _bounded() -> re.Pattern[str]:
    years = any_of(word for word, number in number_words().items() if number > 1)
    number = rf"\d{{1,2}}|{years}"
    units = any_of(unit_words() - {"year", "years"})
    units = rf"(?:working |school |calendar )?{units}\b|years? ago\b|per cent\b"
    more = rf"(?![\w%:/£-]|[.,]\d| (?:{units}))"
    return re.compile(
        rf"\b(?:under|below|younger than)(?: the)?(?: age(?: of)?)? (?P<below>{number}){more}"
        rf"|\b(?:aged? )(?P<down>{number}){more} (?:or|and) (?:under|below|younger)\b"
        rf"|\b(?:over|above|older than) the age of (?P<from>{number}){more}"
        rf"|\b(?:aged? )(?P<up>{number}){more} (?:or|and) (?:over|above|older)\b",
        re.IGNORECASE,
    )
