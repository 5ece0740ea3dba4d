"""Local limits on what national guidance has a time for: they are not of the manual's own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile

from compare.ledger.words.passages import KnownPassage, said
from compare.lexicon import word_list, words_of
from compare.model import Quantity, Requirement, Statement
from compare.text import phrases, spoken


def of_its_event(
    passage: KnownPassage, statement: Statement, timed: Iterable[Requirement]
) -> tuple[Requirement, ...]:
    """Return the requirements, of those `timed`, for the event that the time of an ask is set for.

    How long either is does not count; an interval and a limit are times of different things.
    """
    ours = statement.quantity
    events = _events_timed(passage, statement, ours) if ours else ()
    if not events:
        return ()
    named = ((one, one.quantity) for one in timed if one.quantity and one.quantity.event in events)
    return tuple(one for one, theirs in named if ours and ours.recurs == theirs.recurs)


def _events_timed(passage: KnownPassage, statement: Statement, time: Quantity) -> frozenset[str]:
    """Return the events, as requirements name them, that the time may be set for."""
    timed = tuple(_bare(words) for words in (time.event, statement.action) if words)
    if not timed or any(map(_papers().match, timed)):
        return frozenset()
    words, above = spoken(said(passage)), tuple(map(spoken, passage.trail))
    found = (name for name, event in _events().items() if event.is_timed(timed, words, above))
    return frozenset(found)


def _bare(timed: str) -> str:
    """Return what is timed without the determiners before it."""
    return " ".join(
        dropwhile(words_of("grammar", "determiners").__contains__, spoken(timed).split())
    )


@dataclass(frozen=True, slots=True)
class _Event:
    """How manuals speak of an event: see ``events.toml``."""

    timed: re.Pattern[str]
    """Begins what is timed."""
    about: re.Pattern[str]
    """Stands in the sentence or its lead-in."""
    under: re.Pattern[str]
    """Stands in a heading above instead."""
    never: re.Pattern[str]
    """Tells that it is another event."""

    def is_timed(self, timed: Iterable[str], said: str, above: Iterable[str]) -> bool:
        return (
            any(map(self.timed.match, timed))
            and not self.never.search(said)
            and bool(self.about.search(said) or any(map(self.under.search, above)))
        )


@cache
def _events() -> Mapping[str, _Event]:
    """Return how manuals speak of each event, by the name that requirements give it."""
    return {name: _event(one) for one in word_list("events")["event"] for name in one["names"]}


def _event(one: Mapping[str, list[str]]) -> _Event:
    return _Event(
        phrases(one["timed"]),
        phrases(one["about"]) if one["about"] else re.compile(""),
        phrases(one["under"]),
        phrases(one["never"]),
    )


@cache
def _papers() -> re.Pattern[str]:
    return phrases(word_list("events")["papers"]["phrases"])
