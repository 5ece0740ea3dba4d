"""Sentences that ask nothing: descriptions, and notes without a verb."""

from __future__ import annotations

import re

from compare.model import Statement
from compare.statements.actor import names_actor, role_of
from compare.statements.artefact import artefact_in
from compare.statements.ask import Ask
from compare.statements.phrases import phrase_at
from compare.statements.quantity import times_in
from compare.statements.timing import quantity_of
from compare.statements.tokens import Tokens

_DONE_BY = re.compile("q(?:[zp][^q]*)?y")
_BY = re.compile(r" by (?=the |an? |each |all )")
_ANY_VERB = re.compile("[bhoMvVsiwr?]|q[ds]")


def description(tokens: Tokens, asks: tuple[Ask, ...] = (), *, reported: bool = False) -> Statement:
    """Return what a sentence that asks nothing states; `asks` are its mere possibilities.

    Numbers of days in it limit nothing, unless it reports the limit of another document.
    """
    denied = any(ask.polarity == "-" and ask.cue and ask.cue.test == "possibility" for ask in asks)
    times = times_in(tokens.low) if reported else ()
    limit = next((time for time in times if time.bound and time.number is not None), None)
    quantity = quantity_of(tokens, limit, None) if limit else None
    return Statement("", tokens.text, "description", "-" if denied else "+", quantity=quantity)


def noted(tokens: Tokens) -> Statement | None:
    """Return the limit of a note without a verb: "joint home visit within 24 hours"."""
    if _ANY_VERB.search(tokens.tags):
        return None
    limits = (t for t in times_in(tokens.low) if t.number is not None and t.bound == "max")
    time = next(limits, None)
    last = tokens.at(time.start) if time else 0
    heading = tokens.tags.find(":", 0, last)
    last = heading if heading > 0 else last
    event = tokens.said(*phrase_at(tokens, 0, last)) if last else ""
    if time is None or not event:
        return None
    agent = _BY.search(tokens.low, 0, time.start)
    done = agent and _DONE_BY.search(tokens.tags, 0, tokens.at(agent.end()))
    actor = tokens.said(*phrase_at(tokens, tokens.at(agent.end()), last)) if agent and done else ""
    named = actor if actor and names_actor(actor.lower().split()[-1]) else None
    quantity = quantity_of(tokens, time, event)
    role = role_of(named) if named else None
    paper = artefact_in(tokens, 0, last, noun=True)
    return Statement(
        "", tokens.text, "will", actor=named, role=role, quantity=quantity, artefact=paper
    )
