"""Which of several a time is of: the first, the last or a later one, in its first year or after."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from compare.agreement.sides.limits import Limit
from compare.agreement.words.wording import CACHED
from compare.agreement.words.wordlists import names, wordlist
from compare.text import words


def of_another_turn(ours: Limit, theirs: Limit) -> bool:
    """Say whether they time two of several: the last meeting is not the first, nor are visits in
    the first year those after it, nor is a conference for a child who moved here any other.
    """
    here, there = (set(words(limit.quantity.event or "")) for limit in (ours, theirs))
    first, last, later = (names("several", key) for key in ("first", "last", "later"))
    other = last if theirs.quantity.recurs else later
    if (here & other and not there & later) or (here & first and there & later):
        return True
    if _of_a_move(ours.quote) != _of_a_move(theirs.quote):
        return True
    periods = _periods(ours.quote), _periods(theirs.quote)
    return all(len(turn) == 1 for turn in periods) and periods[0] != periods[1]


@lru_cache(maxsize=CACHED)
def _periods(quote: str) -> frozenset[str]:
    """Return which of several periods it speaks of: "first", "later" or both."""
    return frozenset(turn for turn, pattern in _patterns().items() if pattern.search(quote))


@lru_cache(maxsize=CACHED)
def _of_a_move(quote: str) -> bool:
    """Say whether it speaks of the conference that follows a move from one area to another."""
    return "conference" in quote and bool(_moves().search(quote))


@cache
def _moves() -> re.Pattern[str]:
    return re.compile("|".join(wordlist("moves")["patterns"]), re.IGNORECASE)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    periods = wordlist("periods")
    return {turn: re.compile("|".join(periods[turn]), re.IGNORECASE) for turn in ("first", "later")}
