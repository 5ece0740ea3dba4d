"""Local limits on what national guidance has a time for: they are not of the manual's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from compare.ledger.cues import either, pattern
from compare.ledger.passages import Passage, plain
from compare.lexicon import word_list
from compare.model import Quantity, Requirement, Statement


def times_the_event(one: Requirement, passage: Passage, statement: Statement) -> bool:
    """Say whether the time of an ask is set for the event that a requirement has a time for.

    How long either is does not count; an interval and a limit are times of different things.
    """
    ours, theirs = statement.quantity, one.quantity
    spoken = _events().get(theirs.event or "") if theirs else None
    if not (ours and theirs and spoken) or not _alike(ours, theirs):
        return False
    timed = tuple(plain(said) for said in (ours.event, statement.action) if said)
    said = plain(f"{passage.sentence.lead_in or ''} {passage.sentence.text}")
    if any(_papers().match(words) for words in timed) or spoken.never.search(said):
        return False
    named = any(spoken.timed.match(words) for words in timed)
    return named and (
        spoken.about.search(said) is not None
        or any(spoken.under.search(plain(heading)) for heading in passage.trail)
    )


def _alike(ours: Quantity, theirs: Quantity) -> bool:
    return (ours.bound == "every") == (theirs.bound == "every")


@dataclass(frozen=True, slots=True)
class _Spoken:
    """How manuals speak of an event: see ``events.toml``."""

    timed: re.Pattern[str]
    """Begins what is timed."""
    about: re.Pattern[str]
    """Stands in the sentence or its lead-in."""
    under: re.Pattern[str]
    """Stands in a heading above instead."""
    never: re.Pattern[str]
    """Tells that it is another event."""


@cache
def _events() -> Mapping[str, _Spoken]:
    """Return how manuals speak of each event, by the name that requirements give it."""
    return {name: _spoken(one) for one in word_list("events")["event"] for name in one["names"]}


def _spoken(one: Mapping[str, list[str]]) -> _Spoken:
    return _Spoken(
        either(one["timed"]),
        either(one["about"]) if one["about"] else re.compile(""),
        either(one["under"]),
        either(one["never"]),
    )


@cache
def _papers() -> re.Pattern[str]:
    return pattern("events", "papers")
