"""Times: how long they are, and when two are as long."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from compare.agreement.words.wording import content
from compare.agreement.words.wordlists import names, ways
from compare.model import Quantity, Unit
from compare.text import words

DAYS: dict[Unit, float] = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "working day": 7 / 5,
    "week": 7,
    "month": 365.25 / 12,
    "year": 365.25,
}
"""Length in days. Five working days make a week; bank holidays are left out of account."""
_SAME_LENGTH = 0.03
"""Months and weeks do not divide evenly: within 3% it is one limit (13 weeks, three months)."""
_SOON_AS = "as soon as"
_FOLLOWING = re.compile(r"(?: [^\s,;:.()]+){1,6}")
_ON_EVENT = re.compile(r"as soon as (?!(?:\w+ ){0,3}(?:possible|practic\w+)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Limit:
    """A quantity and the sentence it was read from."""

    quantity: Quantity
    quote: str
    asked: bool = True
    """It times a duty, rather than stands in a description."""
    paper: str = ""
    """The paper that is timed (minutes, a report), if any."""
    conditional: bool = False
    """It stands in a condition: it tells in which cases something is to be done, not when."""

    @property
    def words(self) -> str:
        """The words that give the limit; the whole quote where they are unknown.

        "As soon as" gives none without what comes after it.
        """
        said = self.quantity.words
        if not said:
            return self.quote
        return self._up_to_start if said.casefold().endswith(_SOON_AS) else said

    @property
    def _up_to_start(self) -> str:
        said, start = self.quantity.words, self.quantity.start
        _, found, after = self.quote.partition(said)
        until, begun, _ = after.partition(start) if start else ("", "", "")
        if begun:
            return f"{said}{until}{begun}"
        follows = _FOLLOWING.match(after)
        return f"{said}{follows[0]}" if found and follows else said

    @property
    def on_event(self) -> bool:
        """Whether it is at once when something happens: "as soon as the worry is noticed".

        When that is a later step, such as an agreement, it is not.
        """
        said = bool(_ON_EVENT.match(self.words))
        return said and not names("later", "words") & set(words(self.words))

    @property
    def at_once(self) -> bool:
        return self.on_event or self._said_at_once

    @property
    def _said_at_once(self) -> bool:
        """Whether it is said in the time, or right before it: "immediately, the same day"."""
        before = self.quote.partition(self.words)[0]
        return bool(_at_once().search(self.words) or _at_once_and().search(before))

    @property
    def days(self) -> float | None:
        """Length in days (the upper end of a range), None where it is not a length."""
        number, unit = self.quantity.upper or self.quantity.number, self.quantity.unit
        return None if number is None or unit is None else number * DAYS[unit]

    @property
    def definite(self) -> bool:
        """Whether one can tell that it has passed: a number, or at once."""
        return self.quantity.number is not None or self._said_at_once


@cache
def _at_once() -> re.Pattern[str]:
    return re.compile(rf"\b{ways('at_once')}\b", re.IGNORECASE)


@cache
def _at_once_and() -> re.Pattern[str]:
    """Return what finds "at once" before a time that ends it: "and in any case", not "or"."""
    return re.compile(rf"\b{ways('at_once')}\W*(?:and |but )?(?:in any \w+,? )?$", re.IGNORECASE)


@cache
def _in_emergency() -> re.Pattern[str]:
    return re.compile(rf"\b{ways('at_once', 'emergency')}\b", re.IGNORECASE)


def said_at_once(text: str) -> bool:
    """Say whether a text has something done at once, not only in an emergency, nor "or" later."""
    found = _at_once().search(text)
    if found is None or _in_emergency().search(text):
        return False
    return not _OR.match(text, found.end())


_OR = re.compile(r"\W*or\b", re.IGNORECASE)


def same_limit(one: Limit, other: Limit) -> bool:
    """Say whether two limits are as long, however they are written."""
    here, there = one.days, other.days
    if here is None or there is None:
        return here is there
    return abs(here - there) <= _SAME_LENGTH * max(here, there)


def given_in(limit: Limit, text: str) -> bool:
    """Say whether a text gives the time in words of its own ("each year") or in its figures.

    In an emergency, and by ringing 999, what is to be done at once is.
    """
    if limit.at_once and _in_emergency().search(text):
        return True
    bounds = names("bounds", "words")
    meant = set(content(limit.words)) - bounds
    figures = set(words(limit.words)) - bounds
    given = meant <= set(content(text)), figures <= set(words(text))
    return bool(meant and given[0]) or bool(figures and given[1])
