"""Sentences that ask nothing: descriptions, and limits stated with "is" or "has"."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.lexicon import word_list
from compare.model import Statement
from compare.statements.action import action_end
from compare.statements.actor import names_actor, role_of
from compare.statements.artefact import artefact_in
from compare.statements.ask import Ask
from compare.statements.phrases import phrase_at, subject_of
from compare.statements.quantity import Time, times_in
from compare.statements.timing import quantity_of
from compare.statements.tokens import Range, Tokens
from compare.statements.verbs import is_light, object_of
from compare.text import holds

_LIMIT_NOUNS = word_list("bounds")["limits"]["pattern"]
_LIMIT = re.compile(rf"\b(?:{_LIMIT_NOUNS}) .{{0,170}}?\b(?:is|are|will be)\b")
_LIMITED = re.compile(
    r"\b(?:for|of|between) (?P<event>[^,:;]+?)(?= to | is\b| are\b| will\b| should\b| must\b|$)"
)
_HAS = re.compile(
    r"\b(?:has|have|gets?|is given|are given|is allowed|are allowed)(?: only)? (?:up to )?$"
)
_LIMIT_WORDS = (
    "scale",
    "frame",
    "limit",
    "deadline",
    "maximum",
    "frequency",
    "interval",
    "period",
    " has ",
    " have ",
    " get",
    "given",
    "allowed",
    "available",
    "provided",
    "permitted",
)
_ALLOWED = re.compile(
    r" (?:is|are|will be|should be) (?:allowed|given|available|provided|permitted) (?P<to>for|to)\b"
)
_DONE_BY = re.compile("q(?:[zp][^q]*)?y")
_BY = re.compile(r" by (?=the |an? |each |all )")
_ANY_VERB = re.compile("[bhoMvVsiwr?]|q[ds]")
_TO = re.compile(
    r" (?P<start>(?:from|of|after) [a-z' ]{3,50}? )?(?:in which |within which )?"
    r"to (?!the |a |an |be )"
)


def limit_in(tokens: Tokens, until: int) -> Statement | None:
    """Return the limit that a sentence sets without a duty word, before token `until`.

    "The timescale for the assessment is 45 days" and "the worker has 45 days to …" are practices.
    """
    if until == 0 or not holds(tokens.low, _LIMIT_WORDS):
        return None
    last = tokens.starts[until] if until < len(tokens.starts) else len(tokens.text)
    times = (time for time in times_in(tokens.low) if time.end <= last)
    return next(filter(None, (_limit(tokens, time) for time in times)), None)


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


def _limit(tokens: Tokens, time: Time) -> Statement | None:
    if time.number is None:
        return None
    if time.bound and _LIMIT.search(tokens.low, 0, time.end):
        return _stated(tokens, time)
    allowed = _ALLOWED.match(tokens.low, time.end)
    if allowed:
        time = time._replace(bound=time.bound or "max")
        first = tokens.at(allowed.end())
        infinitive = tokens.tags.find("z", first)
        if infinitive > 0 and tokens.tags[infinitive + 1 : infinitive + 2] in ("V", "A"):
            return _given(tokens, time, (first, infinitive), infinitive + 1, None)
        event = tokens.said(*object_of(tokens, first, len(tokens.words))) or None
        return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))
    has = _HAS.search(tokens.low, 0, time.start)
    to = _TO.match(tokens.low, time.end)
    if not (has and to):
        return None
    whose = (0, tokens.at(has.start()))
    return _given(tokens, time, whose, tokens.at(to.end()), to["start"])


def _stated(tokens: Tokens, time: Time) -> Statement:
    """Return "the timescale for the assessment is 45 days"."""
    found = _LIMITED.search(tokens.low, 0, time.end)
    event = None
    if found:
        first, last = (tokens.at(letter) for letter in found.span("event"))
        event = tokens.said(*phrase_at(tokens, first, last)) or None
    return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))


def _given(tokens: Tokens, time: Time, whose: Range, verb: int, start: str | None) -> Statement:
    """Return "the worker has 45 days to complete the assessment", the verb at token `verb`."""
    end = len(tokens.words)
    actor = tokens.said(*subject_of(tokens, *whose)) or None
    action = tokens.said(verb, action_end(tokens, verb, end, ()))
    first, last = object_of(tokens, verb + 1, end)
    event = tokens.said(first if is_light(tokens.words[verb]) else verb, last) or action
    quantity = quantity_of(tokens, time, event)
    return Statement(
        "",
        tokens.text,
        "will",
        actor=actor,
        role=role_of(actor) if actor else None,
        action=action,
        quantity=replace(quantity, bound="max", start=quantity.start if start else None),
        artefact=artefact_in(tokens, verb, end),
    )
