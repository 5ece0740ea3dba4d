"""The stretch of a sentence that each ask takes up, with its times and conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from compare.statements.clauses.clause import Ask
from compare.statements.duty.pronouns import named
from compare.statements.quantities.quantity import Time, times_in
from compare.statements.what.action import Stops, until_subject
from compare.statements.what.qualifiers import qualifiers_in
from compare.statements.when.timing import times_of
from compare.statements.words.tokens import Span, Tokens

_MOMENTS = ("at", "after", "following", "before", "from", "until", "since")
_TOLD = re.compile("[wi][^,;:bhovM]+[bhov][^,;:]*,")


class Part(NamedTuple):
    """The stretch of a sentence that one ask takes up."""

    ask: Ask
    span: Span
    conditions: tuple[Span, ...]
    times: tuple[Time, ...]
    stops: Stops


def parts_in(tokens: Tokens, asks: tuple[Ask, ...]) -> list[Part]:
    conditions = qualifiers_in(tokens.low)
    times = tuple(time for time in times_in(tokens.low) if not _names(tokens, time))
    last = len(tokens.words) - 1
    later = (min(max(ask.begins, before.verb.verb), last) for before, ask in pairwise(asks))
    cuts = (0, *(tokens.starts[first] for first in later), len(tokens.text))
    found: list[Part] = []
    for said, ask, first, last in zip(asks, named(tokens, asks), cuts, cuts[1:], strict=False):
        here = (span for span in conditions if first <= span[0] < last)
        mine = tuple(cut for span in here for cut in _cut(tokens, said, span))
        counted: tuple[Time, ...] = ()
        if times:
            timed = first if found else _times_begin(tokens, said)
            told = _told_before(tokens, said)
            counted = times_of(tokens.low, times, (timed, last), (*mine, *told))
        stops = (*(c[0] for c in mine), *(t.start for t in times if not _describes(tokens, t)))
        found.append(Part(ask, (first, last), mine, counted, tuple(map(tokens.at, stops))))
    return found


def _names(tokens: Tokens, time: Time) -> bool:
    """Whether a time is part of a name: "the *10 Day* Absence Form", "after the *daily* talk"."""
    follows = tokens.at(time.end)
    if tokens.tags[follows : follows + 1] not in ("x", "A"):
        return False
    if time.bound == "every":
        often = follows - 1 - (tokens.tags[follows - 2 : follows - 1] == "d")
        return tokens.tags[follows - 1] == "a" and tokens.word(often - 1) in _MOMENTS
    return not time.bound and tokens.text[tokens.starts[follows - 1]].isupper()


def _describes(tokens: Tokens, time: Time) -> bool:
    """Whether a time stands within a noun phrase: "an *annual* review", "a *monthly* visit"."""
    first, follows = tokens.at(time.start), tokens.at(time.end)
    within = tokens.word(first) in ("a", "an") or tokens.tags[first - 1 : first] == "d"
    return time.bound == "every" and (within and tokens.tags[follows : follows + 1] in ("x", "A"))


def _times_begin(tokens: Tokens, ask: Ask) -> int:
    """Return the letter before which times belong to a clause that only describes."""
    joined = ask.own_word and tokens.tags[ask.begins - 1 : ask.begins] in ("c", ",")
    return tokens.starts[ask.begins] if joined and ask.begins < len(tokens.starts) else 0


def _told_before(tokens: Tokens, ask: Ask) -> Iterator[Span]:
    """Yield the clauses of time that come first: "once a plan has been open for 15 months, …"."""
    last = min(ask.verb.verb, len(tokens.words))
    for clause in _TOLD.finditer(tokens.tags, 0, last):
        yield tokens.starts[clause.start()], tokens.starts[clause.end() - 1]


def _cut(tokens: Tokens, ask: Ask, span: Span) -> Iterator[Span]:
    """Yield a condition without the clause that it ran into, and the hedges of that clause."""
    cut = until_subject(tokens, ask, span)
    yield cut
    for first, last in qualifiers_in(tokens.low[cut[1] : span[1]]):
        yield cut[1] + first, cut[1] + last
