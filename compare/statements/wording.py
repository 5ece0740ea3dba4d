"""The words of a statement: its action, the event it times, its artefact and its quotation."""

from __future__ import annotations

import re

from compare.statements.action import action_end, artefact_in, is_light, object_of
from compare.statements.actor import (
    head_of,
    is_family,
    is_meeting,
    names_actor,
    phrase_at,
    subject_of,
)
from compare.statements.asks import Ask
from compare.statements.qualifiers import Span
from compare.statements.tokens import Tokens

_HAPPENS = frozenset(
    "meet meets take takes occur occurs happen reconvene reconvenes convene convenes sit".split()
)
"""Verbs whose subject is what happens: "the core group meets every six weeks"."""


def action_of(read: Tokens, ask: Ask, stops: tuple[int, ...]) -> str | None:
    """Return verb and object; for a passive its subject and verb. `stops` are tokens it ends before."""
    verb = ask.verb.verb
    subject = read.said(*ask.subject)
    if verb >= min(ask.ends, len(read.words)) or read.tags[verb] in "iw,;:.":
        return subject if subject and ask.actor != ask.subject else None
    said = read.said(verb, action_end(read, verb, ask.ends, stops))
    if ask.verb.passive:
        return f"{subject} be {said}".strip()
    return said if not subject or ask.actor == ask.subject else f"{subject} {said}"


def event_of(read: Tokens, ask: Ask, stops: tuple[int, ...], time: int) -> str | None:
    """Return what a time of this ask, at token `time`, times, as a short phrase."""
    verb = ask.verb.verb
    subject, head = read.said(*ask.subject), head_of(read, *ask.subject)
    if (
        subject
        and ask.actor != ask.subject
        and read.tags[ask.subject[0] : ask.subject[1]] in ("s", "d", "t")
    ):
        return None
    if verb >= len(read.words):
        return subject or None
    if (leading := _infinitive(read, verb, time)) is not None:
        return leading
    if read.words[verb] in ("ensure", "ensures", "ensuring"):
        return _ensured(read, verb, ask.ends, time) or read.said(
            verb, action_end(read, verb, ask.ends, stops)
        )
    if subject and (ask.actor != ask.subject or ask.verb.passive):
        someone = names_actor(head) or is_family(head)
        return (
            f"{subject} be {read.words[verb]}"
            if someone and ask.verb.passive and not is_meeting(head)
            else subject
        )
    if subject and happens(read, ask, stops):
        return subject
    end = action_end(read, verb, ask.ends, stops)
    first, last = object_of(read, verb + 1, end)
    if is_light(read.words[verb]) and first < last:
        return read.said(first, last)
    return read.said(verb, max(last, verb + 1)) if first < last else read.said(verb, end) or None


def _infinitive(read: Tokens, verb: int, time: int) -> str | None:
    """Return the object of "to convene a conference" when the time stands right after it."""
    found = re.search("z[VA][^cpyt,]*$", read.tags[verb + 1 : time])
    if found is None or read.words[verb] in _ASKED:
        return None
    at = verb + 1 + found.start() + 1
    if not is_light(read.words[at]):
        return None
    return read.said(*object_of(read, at + 1, time)) or None


_ASKED = ("asked", "expected", "required", "requested")


def _ensured(read: Tokens, verb: int, ends: int, time: int) -> str | None:
    """Return what is to happen in time: "ensure that the minutes are sent within …"."""
    begins = max(read.tags.rfind(tag, verb, time) for tag in "t,c")
    be = re.search("[beM]", read.tags[max(begins, verb) + 1 : ends])
    if be is None:
        return None
    first = max(begins, verb) + 1
    return read.said(*subject_of(read, first, first + be.start())) or None


def happens(read: Tokens, ask: Ask, stops: tuple[int, ...]) -> bool:
    """Whether the verb says that its subject takes place: "the core group meets"."""
    verb = ask.verb.verb
    return (
        verb < len(read.words)
        and read.words[verb] in _HAPPENS
        and not _has_object(read, verb, ask.ends, stops)
    )


def _has_object(read: Tokens, verb: int, ends: int, stops: tuple[int, ...]) -> bool:
    first, last = object_of(read, verb + 1, action_end(read, verb, ends, stops))
    return (first < last or read.tags[verb + 1 : verb + 2] == "s") and read.words[
        verb + 1
    ] != "place"


def artefact_of(read: Tokens, ask: Ask, stops: tuple[int, ...]) -> str | None:
    """Return the paper an ask is about: its subject when it is done to, otherwise its object."""
    end = min((stop for stop in stops if stop > ask.verb.verb), default=ask.ends)
    if ask.subject[0] < ask.subject[1] and ask.actor != ask.subject:
        return artefact_in(read, *ask.subject, noun=True) or artefact_in(read, ask.verb.verb, end)
    return artefact_in(read, ask.verb.verb, end)


def until_subject(read: Tokens, ask: Ask, span: Span) -> Span:
    """Return a condition cut off where the clause it ran into without a comma begins."""
    if ask.verb.verb >= len(read.words):
        return span
    first = ask.subject[0] if ask.subject[0] < ask.subject[1] else ask.verb.verb
    while first > 0 and read.tags[first - 1] == "d":
        first -= 1
    subject = read.starts[first]
    return (span[0], subject) if span[0] < subject < span[1] else span


def event_before(read: Tokens, begins: int, place: int) -> str | None:
    """Return what a time in a condition times; `begins` and `place` are letters.

    Its subject when that is a thing ("if the conference cannot be held within …"), otherwise its verb
    ("if you have not heard back within …").
    """
    first, last = read.at(begins) + 1, read.at(place)
    verb = re.search("[bhoM]", read.tags[first:last])
    if verb is None:
        return read.said(*phrase_at(read, first, last)) if last - first > 1 else None
    subject = phrase_at(read, first, first + verb.start())
    if not names_actor(head_of(read, *subject)) and read.tags[slice(*subject)] != "s":
        return read.said(*subject) or None
    first += verb.end()
    while first < last and read.tags[first] in "danbeho":
        first += 1
    return read.said(first, last) or None


def event_joined(read: Tokens, begins: int, place: int) -> str | None:
    """Return what a further time times when that is named anew: "… and further reviews within …"."""
    first, last = read.at(begins), read.at(place)
    while first < last and (read.tags[first] in ",ca" or read.words[first] == "with"):
        first += 1
    if first == last or read.tags[first] not in "dxAg":
        return None
    named = phrase_at(
        read, first, next((k for k in range(first, last) if read.tags[k] in "qpM"), last)
    )
    return read.said(*named) or None
