"""Whom a manual is for, by the words it uses of itself: a school's policy is no board's manual."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.coverage.place.parties import each_of
from compare.lexicon import word_list
from compare.model import Document, Requirement
from compare.text import any_of, fold

_LEAST_OFTEN = 3 / 1000
"""Share of the words. Three schools' policies have 0.007 or more and four nurseries' 0.007; eight
manuals and policies that are for others have at most 0.0005."""
_LEAST_NAMED = 5
"""Times in all: a leaflet names anything once."""
_LEAST_WORDS = 2
"""Different words: one may have another meaning."""
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Setting:
    """The kind of place a manual is for, and how that shows."""

    kind: str
    audience: str
    """Of the guidance that is written for it, as on the card of an edition."""
    named: tuple[str, ...]
    """Words it uses of itself, the most frequent first."""
    others: tuple[str, ...] = ()
    """Those whose duties are not its own."""


@lru_cache(maxsize=1)  # asked of a manual for what it owes and for what fits it
def setting_of(document: Document) -> Setting | None:
    """Return the kind of place the manual is for; None where its words do not tell it plainly."""
    text = "\n".join((document.title, *(block.text for block in document.blocks))).casefold()
    often = max(_LEAST_NAMED, _LEAST_OFTEN * document.words)
    kinds = (kind for kind, entry in word_list("settings").items() if "audience" in entry)
    found = [(_named(text, kind), kind) for kind in kinds if _at_most(text, kind) >= often]
    named, kind = max(found, key=lambda one: one[0].total(), default=(Counter[str](), ""))
    if named.total() < often or len(named) < _LEAST_WORDS:
        return None
    entry = word_list("settings")[kind]
    shown = tuple(word for word, _ in named.most_common(_SHOWN))
    outside = word_list("settings")["outside"]["others"] if entry.get("outside") else ()
    others = (*outside, *entry.get("others", ()))
    return Setting(kind, entry["audience"], shown, others)


def is_asked_of(setting: Setting | None, requirement: Requirement) -> bool:
    """Say whether a requirement can be asked of the place that a manual is for."""
    return setting is None or not requirement.only_for or setting.kind in requirement.only_for


def is_for_others(actor: str | None, setting: Setting | None) -> bool:
    """Say whether who is to act are all others than the place that a manual is for."""
    if actor is None or setting is None or not setting.others:
        return False
    acting = each_of(actor)
    return bool(acting) and all(_others(setting.others).search(part) for part in acting)


@cache
def _others(others: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(map(fold, others))}s?$")


def _at_most(low: str, kind: str) -> int:
    """Return how often the letters of a kind's words stand in a text: a quick test."""
    return sum(map(low.count, _words(kind)[0]))


def _named(low: str, kind: str) -> Counter[str]:
    listed, pattern = _words(kind)
    return Counter(map(listed.__getitem__, pattern.findall(low)))


@cache
def _words(kind: str) -> tuple[Mapping[str, str], re.Pattern[str]]:
    """Return the words of a kind of place by their folded form, and a pattern for these."""
    listed = {word.casefold(): word for word in word_list("settings")[kind]["words"]}
    return listed, re.compile(rf"\b({any_of(listed)})s?\b")
