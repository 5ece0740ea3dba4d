"""Limits stated without a duty word: "the timescale for the visit is five days", "it is due …"."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.lexicon import word_list, words_of
from compare.model import Statement
from compare.statements.quantities.quantity import Time, times_in
from compare.statements.told.cells import limits, row_and_column
from compare.statements.what.action import action_end
from compare.statements.what.artefact import artefact_in
from compare.statements.when.timing import quantity_of
from compare.statements.words.actor import is_family, names_actor, role_of
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import head_of, phrase_at
from compare.statements.words.tokens import Tokens
from compare.statements.words.verbs import is_light, object_of
from compare.text import holds

_LIMIT_NOUNS = word_list("bounds")["limits"]["pattern"]
_LIMIT = re.compile(rf"\b(?:{_LIMIT_NOUNS}) .{{0,170}}?\b(?:is|are|will be)\b")
_LIMITED = re.compile(
    r"\b(?:for|of|between) (?P<event>[^,:;]+?)(?= to | is\b| are\b| will\b| should\b| must\b|$)"
)
_HAS = re.compile(
    r"\b(?:has|have|gets?|is given|are given|is allowed|are allowed)(?: only)? (?:up to )?$"
)
_LIMIT_WORDS = tuple(stem.replace("_", " ") for stem in words_of("bounds", "limits", "stems"))
_DUE = re.compile(r"\b(?:is|are|falls?) due $")
_HAVE = re.compile(r"\b(?:has|have|gets?) (?P<what>(?:[a-z-]+ ){1,4})$")
_TO = re.compile(
    r" (?P<start>(?:from|of|after) [a-z' ]{3,50}? )?(?:in which |within which )?"
    r"to (?!the |a |an |be )"
)
_ANY_VERB = re.compile("[bhoMvVsir?]|q[ds]")


def limit_in(tokens: Tokens, until: int) -> Statement | None:
    """Return the limit that a sentence sets without a duty word, before token `until`.

    "The timescale for the assessment is 45 days" and "the worker has 45 days to …" are practices.
    """
    if until == 0 or not holds(tokens.low, _LIMIT_WORDS):
        return None
    last = tokens.starts[until] if until < len(tokens.starts) else len(tokens.text)
    times = (time for time in times_in(tokens.low) if time.end <= last)
    return next(filter(None, (_limit(tokens, time) for time in times)), None)


def _limit(tokens: Tokens, time: Time) -> Statement | None:
    if time.number is None:
        return None
    read = _stated(tokens, time) or _due(tokens, time)
    return read or _had(tokens, time) or _to_do(tokens, time)


def _stated(tokens: Tokens, time: Time) -> Statement | None:
    """Return "the timescale for the assessment is 45 days"."""
    if not time.bound or not _LIMIT.search(tokens.low, 0, time.end):
        return None
    found = _LIMITED.search(tokens.low, 0, time.end)
    event = None
    if found:
        first, last = (tokens.at(letter) for letter in found.span("event"))
        event = tokens.said(*phrase_at(tokens, first, last)) or None
    return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))


def _due(tokens: Tokens, time: Time) -> Statement | None:
    """Return "the report is due within five days"."""
    due = _DUE.search(tokens.low, 0, time.start) if time.bound else None
    if due is None:
        return None
    event = tokens.said(*phrase_at(tokens, 0, tokens.at(due.start()))) or None
    return Statement("", tokens.text, "will", quantity=quantity_of(tokens, time, event))


def _had(tokens: Tokens, time: Time) -> Statement | None:
    """Return "all staff have training every two years"; what others have is no practice."""
    have = _HAVE.search(tokens.low, 0, time.start) if time.bound == "every" else None
    if have is None:
        return None
    who = subject_of(tokens, 0, tokens.at(have.start()))
    actor = tokens.said(*who)
    head = head_of(tokens, *who)
    if not actor or is_family(head) or not names_actor(head):
        return None
    first, last = (tokens.at(letter) for letter in have.span("what"))
    event = tokens.said(*object_of(tokens, first, last)) or None
    action = tokens.said(first - 1, last)
    quantity = quantity_of(tokens, time, event)
    return Statement(
        "", tokens.text, "will", actor=actor, role=role_of(actor), action=action, quantity=quantity
    )


def _to_do(tokens: Tokens, time: Time) -> Statement | None:
    """Return "the worker has 45 days to complete the assessment"."""
    has = _HAS.search(tokens.low, 0, time.start)
    to = _TO.match(tokens.low, time.end)
    if not (has and to):
        return None
    verb, end = tokens.at(to.end()), len(tokens.words)
    actor = tokens.said(*subject_of(tokens, 0, tokens.at(has.start()))) or None
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


def noted(tokens: Tokens, label: str = "") -> Statement | None:
    """Return the limit of a note without a verb: "joint home visit within 24 hours".

    So too the time in a table, beside what it times, and after a colon: `label` names the row and
    the column of a cell ("Initial conference – Timescale").
    """
    if _ANY_VERB.search(tokens.tags):
        return None
    row, column = row_and_column(label)
    column = column if row else ""
    time = next((t for t in times_in(tokens.low) if t.number is not None), None)
    if time is None or (time.bound not in ("max", "every") and not _is_alone(tokens, time, column)):
        return None
    time = time._replace(bound=time.bound if time.own_bound and time.bound else "max")
    last = tokens.at(time.start)
    heading = tokens.tags.find(":", 0, last)
    last = heading if heading > 0 else last
    event = tokens.said(*phrase_at(tokens, 0, last)).rstrip(" -–") or (row if column else "")
    if not event:
        return None
    quantity = quantity_of(tokens, time, event)
    paper = artefact_in(tokens, 0, last, noun=True)
    return Statement("", tokens.text, "will", quantity=quantity, artefact=paper)


def _is_alone(tokens: Tokens, time: Time, column: str) -> bool:
    """Whether a time without a bound is a limit: in a column of limits, or working days by a name.

    "Age: 3 years" is none.
    """
    if time.bound not in (None, "exact"):
        return False
    if column and not time.start:
        return limits(column)
    named = tokens.low[: time.start].rstrip().endswith(":")
    return named and time.unit == "working day"
