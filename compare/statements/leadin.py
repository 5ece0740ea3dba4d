"""The text that governs a bullet: "The social worker must:", "If a child discloses:"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from compare.statements.action import artefact_in, verb_phrase
from compare.statements.actor import head_of, is_meeting, phrase_at
from compare.statements.asks import NOBODY, Ask, asks_in, clause_ask
from compare.statements.declared import Context
from compare.statements.qualifiers import qualifiers_in
from compare.statements.wording import until_subject
from compare.statements.quantity import Time, times_in
from compare.statements.tokens import Tokens, plain, tokens
from compare.statements.voice import masked

_REMEMBERED = 5_000
_POINTS_AHEAD = ("following", "below", "these")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What a lead-in gives to its bullets."""

    ask: Ask | None = None
    actor: str | None = None
    meeting: str | None = None
    """A meeting as its subject, which acts only when the bullet's verb is a deciding one."""
    action: str = ""
    """Its own verb and what follows ("ensure that"), empty when it ends with its duty word."""
    time: Time | None = None
    tokens: Tokens | None = None
    subject: str = ""
    tail: str = ""
    """The noun phrase it ends with ("ensure that the plan:"), subject of a bullet that begins with a verb."""
    artefact: str | None = None
    qualifiers: tuple[str, ...] = ()


NONE = LeadIn()


@lru_cache(maxsize=_REMEMBERED)
def lead_in_of(text: str, context: Context) -> LeadIn:
    """Return what `text`, a lead-in, gives to its bullets."""
    low = masked(plain(text).rstrip(" :;-")).ljust(len(text))
    read = tokens(text, low)
    asks = asks_in(read, context, item=False)
    spans = qualifiers_in(low)
    if not asks:
        return LeadIn(qualifiers=tuple(text[first:last].strip() for first, last in spans))
    ask = asks[-1]
    spans = tuple(until_subject(read, ask, span) for span in spans)
    qualifiers = tuple(text[first:last].strip() for first, last in spans)
    times = times_in(low)
    return LeadIn(
        ask,
        read.said(*ask.actor) or None,
        read.said(*ask.subject) if is_meeting(head_of(read, *ask.subject)) else None,
        _action(read, ask),
        times[0] if times else None,
        read,
        read.said(*ask.subject),
        _tail(read, ask),
        artefact_in(read, *ask.subject, noun=True) if ask.actor != ask.subject else None,
        qualifiers,
    )


def _tail(read: Tokens, ask: Ask) -> str:
    begins = max(read.tags.rfind(tag, ask.verb.verb) for tag in "ti")
    last = len(read.words) - (read.tags[-1:] == ":")
    if begins < 0 or begins + 1 >= last or re.search("[bhoMv]", read.tags[begins:last]):
        return ""
    return read.said(*phrase_at(read, begins + 1, last))


def _action(read: Tokens, ask: Ask) -> str:
    if any(word in _POINTS_AHEAD for word in read.words) and not ask.verb.passive:
        return ""
    said = read.said(ask.verb.verb, len(read.words)).strip(" :;-")
    return f"be {said}" if said and ask.verb.passive else said


def under(lead: LeadIn, read: Tokens, asks: tuple[Ask, ...], context: Context) -> tuple[Ask, ...]:
    """Return what a bullet asks: its own duty if it has one, otherwise that of its lead-in."""
    governing = lead.ask
    own = next((ask for ask in asks if ask.strength != "description"), None)
    if governing is None or (own and own.own_word):
        return asks
    if governing.strength == "description":
        return ()
    if own is None and lead.action:
        own = clause_ask(read, context)
    if own is None:
        verb = verb_phrase(read, _verb_at(read), len(read.words))
        own = Ask("will", "+", 0, len(read.words), NOBODY, verb, NOBODY)
    negative = "-" in (governing.polarity, own.polarity)
    return (
        replace(
            own,
            strength=governing.strength,
            polarity="-" if negative else "+",
            begins=0,
            ends=len(read.words),
            confidence=governing.confidence,
            own_word=False,
        ),
    )


def _verb_at(read: Tokens) -> int:
    """Return where a bullet's own verb stands, after "where appropriate, …"."""
    if read.tags[:1] and read.tags[0] in "iwpy" and "," in read.tags:
        return read.tags.index(",") + 1
    return 0
