"""Sentences that ask nothing: descriptions, and limits stated with "is" or "has"."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.lexicon import word_list
from compare.model import Statement
from compare.statements.action import action_end
from compare.statements.actor import role_of
from compare.statements.artefact import artefact_in
from compare.statements.ask import Ask
from compare.statements.phrases import phrase_at, subject_of
from compare.statements.quantity import Time, times_in
from compare.statements.timing import quantity_of
from compare.statements.tokens import Tokens, holds
from compare.statements.verbs import is_light, object_of

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
    return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))


def _limit(tokens: Tokens, time: Time) -> Statement | None:
    if time.number is None:
        return None
    if time.bound and _LIMIT.search(tokens.low, 0, time.end):
        return _stated(tokens, time)
    allowed = _ALLOWED.match(tokens.low, time.end) if time.bound else None
    if allowed:
        first = tokens.at(allowed.end())
        event = tokens.said(*object_of(tokens, first, len(tokens.words))) or None
        return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))
    has = _HAS.search(tokens.low, 0, time.start)
    to = _TO.match(tokens.low, time.end)
    return _given(tokens, time, has.start(), to) if has and to else None


def _stated(tokens: Tokens, time: Time) -> Statement:
    """Return "the timescale for the assessment is 45 days"."""
    found = _LIMITED.search(tokens.low, 0, time.end)
    event = None
    if found:
        first, last = (tokens.at(letter) for letter in found.span("event"))
        event = tokens.said(*phrase_at(tokens, first, last)) or None
    return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))


def _given(tokens: Tokens, time: Time, has: int, to: re.Match[str]) -> Statement:
    """Return "the worker has 45 days to complete the assessment"; `has` is a letter."""
    verb, end = tokens.at(to.end()), len(tokens.words)
    actor = tokens.said(*subject_of(tokens, 0, tokens.at(has))) or None
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
        quantity=replace(quantity, bound="max", start=quantity.start if to["start"] else None),
        artefact=artefact_in(tokens, verb, end),
    )
