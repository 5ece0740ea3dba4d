"""The words of a statement: its action, the event it times, its artefact and its quotation."""

from __future__ import annotations

from compare.statements.action import action_end, artefact_in, is_light, object_of
from compare.statements.actor import head_of, is_family, is_meeting, names_actor
from compare.statements.asks import Ask
from compare.statements.tokens import Tokens

_HAPPENS = frozenset("meet meets take takes occur occurs happen reconvene reconvenes convene convenes sit".split())
"""Verbs whose subject is what happens: "the core group meets every six weeks"."""


def action_of(read: Tokens, ask: Ask, stops: tuple[int, ...]) -> str | None:
    """Return verb and object; for a passive its subject and verb. `stops` are tokens it ends before."""
    verb = ask.verb.verb
    subject = read.said(*ask.subject)
    if verb >= min(ask.ends, len(read.words)) or read.tags[verb] in "iw,;:.":
        return subject or None
    said = read.said(verb, action_end(read, verb, ask.ends, stops))
    if ask.verb.passive:
        return f"{subject} be {said}".strip()
    return said if not subject or ask.actor == ask.subject else f"{subject} {said}"


def event_of(read: Tokens, ask: Ask, stops: tuple[int, ...]) -> str | None:
    """Return what a time of this ask times, as a short phrase."""
    verb = ask.verb.verb
    subject, head = read.said(*ask.subject), head_of(read, *ask.subject)
    if verb >= len(read.words):
        return subject or None
    if subject and (ask.actor != ask.subject or ask.verb.passive):
        someone = names_actor(head) or is_family(head)
        return f"{subject} be {read.words[verb]}" if someone and ask.verb.passive and not is_meeting(head) else subject
    if subject and read.words[verb] in _HAPPENS and not _has_object(read, verb, ask.ends, stops):
        return subject
    end = action_end(read, verb, ask.ends, stops)
    first, last = object_of(read, verb + 1, end)
    if is_light(read.words[verb]) and first < last:
        return read.said(first, last)
    return read.said(verb, max(last, verb + 1)) if first < last else read.said(verb, end) or None


def _has_object(read: Tokens, verb: int, ends: int, stops: tuple[int, ...]) -> bool:
    first, last = object_of(read, verb + 1, action_end(read, verb, ends, stops))
    return first < last and read.words[verb + 1] != "place"


def artefact_of(read: Tokens, ask: Ask, stops: tuple[int, ...]) -> str | None:
    """Return the paper an ask is about: its subject when it is done to, otherwise its object."""
    end = min((stop for stop in stops if stop > ask.verb.verb), default=ask.ends)
    if ask.subject[0] < ask.subject[1] and ask.actor != ask.subject:
        return artefact_in(read, *ask.subject, noun=True) or artefact_in(read, ask.verb.verb, end)
    return artefact_in(read, ask.verb.verb, end)


def event_before(read: Tokens, place: int) -> str | None:
    """Return what a time in a condition times: the words right before it ("has not heard back within …")."""
    last = read.at(place)
    first = last
    while first > 0 and read.tags[first - 1] not in "bhonMirwtc,;:.":
        first -= 1
    while first < last and read.tags[first] in "das":
        first += 1
    return read.said(first, last) or None
