"""Which country's rules a manual follows. English guidance says nothing about another's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.dating.passages import has, holding, listed, passages
from compare.lexicon import word_list
from compare.model import Document
from compare.text import any_of

_ENGLAND = "England"
_LEAST_SIGNS = 2
"""Different signs a manual must show: any manual may name one neighbour's body or law."""
_LEAST_NAMED = 3
"""How often they must be named in all."""
_MARGIN = 2
"""How many times more often than English ones: a manual of a border county names both."""
_LEAST_SECTIONS = 2
"""Sections they must stand in: one chapter on children from across a border is not enough."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A country other than England whose rules a manual follows, and how that shows."""

    country: str
    signs: tuple[tuple[str, int], ...]
    """Bodies, laws and procedures it names, with how often, most frequent first."""

    @property
    def warning(self) -> str:
        named = ", ".join(sign for sign, _ in self.signs[:_SHOWN])
        return (
            f"This manual follows the rules of {self.country} (it names {named}): nothing in it "
            f"was called out of date, and the comparison with English guidance needs care."
        )


_SHOWN = 4
"""Signs named in the warning."""


_KEPT = 4
"""Manuals whose country is remembered while the rules go through them."""


@lru_cache(maxsize=_KEPT)
def elsewhere(document: Document) -> Elsewhere | None:
    """Return the country whose rules the manual follows, when it is not England.

    It must show two signs or more, three times in all and at least twice as often as English ones,
    in two sections or more that are not on crossing borders. The country's name in the title counts
    as a sign.
    """
    found = {country: _signs(document, country) for country in _countries()}
    english = sum(count for count, _ in found.pop(_ENGLAND).values())
    best = max(found, key=lambda country: sum(count for count, _ in found[country].values()))
    signs = found[best]
    sections = {section for _, where in signs.values() for section in where}
    if len(signs) < _LEAST_SIGNS or len(sections) < _LEAST_SECTIONS:
        return None
    named = sum(count for count, _ in signs.values())
    if named < _LEAST_NAMED or named < _MARGIN * english:
        return None
    ranked = sorted(
        ((sign, count) for sign, (count, _) in signs.items()), key=lambda one: (-one[1], one[0])
    )
    return Elsewhere(best, tuple(ranked))


_Sign = tuple[int, frozenset[tuple[str, ...]]]


def _signs(document: Document, country: str) -> dict[str, _Sign]:
    """Return how often each sign is named, and in which sections."""
    counted: Counter[str] = Counter()
    where: dict[str, set[tuple[str, ...]]] = {}
    known, seek = _known(country)
    text = passages(document)
    named = ((seek.findall(_plain(said)), places) for said, places in holding(document, known))
    for found, trail in (
        (found, text[place].where.trail) for found, places in named if found for place in places
    ):
        if any(has(h, listed("across")) for h in trail) or _of_another(trail[1:], country):
            continue
        for sign in map(known.__getitem__, found):
            counted[sign] += 1
            where.setdefault(sign, set()).add(trail)
    if country != _ENGLAND and has(document.title, (country, *_ADJECTIVES.get(country, ()))):
        counted[country] += 1
        where.setdefault(country, set()).add(())
    return {sign: (count, frozenset(where[sign])) for sign, count in counted.items()}


_ADJECTIVES = {"Wales": ("Welsh",), "Scotland": ("Scottish",), "Isle of Man": ("Manx",)}


def _of_another(trail: Iterable[str], country: str) -> bool:
    """Say whether a section inside the manual is on another country ("Children in Wales")."""
    if country == _ENGLAND:
        return any(has(heading, listed("jurisdictions")) for heading in trail)
    return any(has(heading, (country, *_ADJECTIVES.get(country, ()))) for heading in trail)


@cache
def _countries() -> tuple[str, ...]:
    return tuple(country for country in word_list("jurisdictions") if country != "sources")


@cache
def _known(country: str) -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the signs of a country by their plain form, and a pattern for these."""
    known = {_plain(sign): sign for sign in word_list("jurisdictions")[country]["signs"]}
    return known, re.compile(rf"(?<!\w){any_of(known)}(?!\w)")


def _plain(text: str) -> str:
    return text.casefold().replace("’", "'")
