"""Counts compared: how many people, references or numbers are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.agreement.words.wording import CACHED, content
from compare.agreement.words.wordlists import number_words
from compare.model import Bound, Confidence, Difference, Direction, Facet
from compare.text import any_of

_BOUNDS: dict[str, Bound] = {
    "at least": "min",
    "a minimum of": "min",
    "minimum of": "min",
    "no fewer than": "min",
    "not fewer than": "min",
    "no less than": "min",
    "up to": "max",
    "at most": "max",
    "no more than": "max",
    "not more than": "max",
    "a maximum of": "max",
    "only": "max",
}
_OPEN: dict[str, tuple[Bound, int]] = {
    "more than": ("min", 1),
    "fewer than": ("max", -1),
    "less than": ("max", -1),
}
"""Bounds that leave the number itself out. Behind a negation they bound the other way and keep it:
who must not go ahead "with fewer than three" needs three at least.
"""
_TURNED: dict[Bound, Bound] = {"min": "max", "max": "min"}
_NEGATION = re.compile(r"\b(?:not|no|never|cannot)\b", re.IGNORECASE)
_NOUN_WORDS = 3
"""Words after the number in which the thing counted is named ("two emergency contact numbers")."""
_NO_COUNT = frozenset("one a an half next following single".split())
"""Number words that mostly count nothing ("one of them"); they count after a bound."""
_UNCOUNTED = frozenset(
    "minute minutes hour hours day days week weeks month months year years".split()
)


@dataclass(frozen=True, slots=True)
class Count:
    number: float
    bound: Bound | None
    noun: frozenset[str]
    said: str


@lru_cache(maxsize=CACHED)
def counts(text: str) -> tuple[Count, ...]:
    """Return what the text counts. Times, ages and printed numbers are no counts."""
    found = (_count(match) for match in _pattern().finditer(text))
    return tuple(count for count in found if count)


def count_differences(local: str, national: str, sure: Confidence) -> Iterator[Difference]:
    """Yield each national count that the local text gives otherwise for the same thing."""
    for theirs in counts(national):
        several = theirs.bound == "min" and theirs.number > 1
        ours = (*counts(local), *(_ones(local) if several else ()))
        same = next((count for count in ours if count.noun & theirs.noun), None)
        direction = _direction(same, theirs) if same else None
        if same and direction:
            facet: Facet = "bound" if same.number == theirs.number else "number"
            yield Difference(facet, same.said, theirs.said, direction, sure)


def _ones(text: str) -> Iterator[Count]:
    """Yield what there is one of: beside several it is a count."""
    for one in _ONE.finditer(text):
        if noun := frozenset(content(one["noun"])):
            yield Count(1, None, noun, one[0])


_ONE = re.compile(
    r"\b(?:one|a single)(?P<noun>(?: (?!of\b|or\b|and\b)[a-z-]+){1,3})", re.IGNORECASE
)


def _direction(ours: Count, theirs: Count) -> Direction | None:
    if ours.number == theirs.number:
        return "weaker" if (theirs.bound, ours.bound) == ("min", "max") else None
    if theirs.bound == "max":
        return "weaker" if ours.number > theirs.number else "stronger"
    return "weaker" if ours.number < theirs.number else "stronger"


def _count(match: re.Match[str]) -> Count | None:
    bound, number = match["bound"], match["number"].casefold()
    following = match["noun"].split()
    if following[0].casefold() in _UNCOUNTED:
        return None
    if not bound and (number in _NO_COUNT or number.isdigit()):
        return None
    noun = frozenset(content(" ".join(following[:_NOUN_WORDS])))
    value = number_words().get(number) or float(number)
    kind, step = _bounds((bound or "").casefold(), match.string[: match.start()])
    return Count(value + step, kind, noun, match[0].strip()) if noun else None


def _bounds(bound: str, before: str) -> tuple[Bound | None, int]:
    """Return how a bound binds, and how far the number is from the first that is allowed."""
    if bound not in _OPEN:
        return _BOUNDS.get(bound), 0
    kind, step = _OPEN[bound]
    return (_TURNED[kind], 0) if _NEGATION.search(before) else (kind, step)


@cache
def _pattern() -> re.Pattern[str]:
    bounds, numbers = any_of((*_BOUNDS, *_OPEN)), any_of(number_words())
    return re.compile(
        rf"\b(?:(?P<bound>{bounds})\s+)?(?P<number>\d{{1,2}}|{numbers})"
        rf"(?!\s*(?:working|school|%|per cent))(?P<noun>(?:\s+[a-z-]+){{1,{_NOUN_WORDS}}})",
        re.IGNORECASE,
    )
