"""From what a sentence asks to its statements: times, conditions and quotations added."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from compare.model import Confidence, Polarity, Quantity, Statement, Strength
from compare.statements.bullet import action_under, actor_of, event_from, is_headless
from compare.statements.clauses.clause import Ask
from compare.statements.duty.pronouns import NOBODY_NAMED, POINTING
from compare.statements.leadin import LeadIn
from compare.statements.parts import Part, parts_in
from compare.statements.quantities.quantity import Time
from compare.statements.what.action import action_of
from compare.statements.what.artefact import artefact_in, artefact_named, names_paper, own_clause
from compare.statements.when.event import another_verb_in, event_of
from compare.statements.when.own_event import event_before, event_joined, relative_around
from compare.statements.when.timing import parts_of, quantity_of
from compare.statements.words.actor import names_actor, role_of
from compare.statements.words.tokens import Span, Tokens

_BEING = " being "
_ENDING = re.compile("['’](?:s|ll)$")
""" "the IRO's", "you'll" """
_JOINTS = (" and", " but", " or", " then")


class _Timeless(NamedTuple):
    """What an ask says whatever its time: a statement without quotation, times and conditions."""

    strength: Strength
    polarity: Polarity
    actor: str | None
    role: str | None
    action: str | None
    artefact: str | None
    confidence: Confidence


def stated(tokens: Tokens, asks: tuple[Ask, ...], lead: LeadIn) -> tuple[Statement, ...]:
    """Return a statement for each ask, and for each further time that is joined to one."""
    parts = parts_in(tokens, asks)
    before = (None, *parts)
    return tuple(
        s
        for part, earlier in zip(parts, before, strict=False)
        for s in _statements(tokens, part, lead, earlier)
    )


def _statements(tokens: Tokens, part: Part, lead: LeadIn, earlier: Part | None) -> list[Statement]:
    polarity, times = _absorbed(part.ask.polarity, part.times)
    base = _base(tokens, part, lead, polarity)
    event = _event(tokens, part, lead)
    if event is None and earlier:
        event = _pointed_at(tokens, part, earlier)
    if not times:
        given = None if part.ask.own_word else lead.quantity
        quantity = replace(given, event=event) if given else None
        return [_quoted(tokens, base, part, part.span, quantity, lead)]
    found = []
    for n, (time, span) in enumerate(
        zip(times, parts_of(tokens.low, times, part.span), strict=True)
    ):
        named = None
        if n:
            base, named = _further(tokens, base, part, span[0], time.start)
            at = tokens.at(time.start)
            if another_verb_in(tokens, tokens.at(times[n - 1].end), at):
                event = event_of(tokens, part.ask, part.stops, at)
        before = times[n - 1].bound if n and not named else None
        quantity = quantity_of(tokens, time, named or event, part.span[0], before)
        found.append(_quoted(tokens, base, part, span, quantity, lead))
    return found


def _further(
    tokens: Tokens, base: _Timeless, part: Part, begins: int, time: int
) -> tuple[_Timeless, str | None]:
    """Return what an ask says with a further time that begins at a letter, and what that times if
    it is named anew.
    """
    named = event_joined(tokens, begins, time)
    if named and (part.ask.verb.passive or _is_done(tokens, named, begins, time)):
        return _named_anew(tokens, base, named, begins, time), named
    if named and names_actor(named.lower().split()[-1]):  # "and all other staff every year"
        return base._replace(actor=named, role=role_of(named)), None
    return base, named


def _base(tokens: Tokens, part: Part, lead: LeadIn, polarity: Polarity) -> _Timeless:
    """Return what an ask says by itself and with its lead-in."""
    ask = part.ask
    named = _ENDING.sub("", tokens.said(*ask.actor))
    actor = named if named and named.lower() not in NOBODY_NAMED else None
    action = action_of(tokens, ask, part.stops)
    artefact = _artefact(tokens, part)
    if is_headless(tokens, ask) and ask.own_word and not ask.verb.passive:
        actor = actor or lead.actor
    if not ask.own_word:
        actor = actor_of(lead, tokens, ask) or actor
        action = action_under(lead, tokens, part.stops, ask.ends) if lead.action else action
        artefact = artefact or lead.artefact
    role = role_of(actor) if actor else None
    return _Timeless(ask.strength, polarity, actor, role, action, artefact, ask.confidence)


def _artefact(tokens: Tokens, part: Part) -> str | None:
    """Return the paper an ask is about: its subject when it is done to, otherwise its object."""
    if not names_paper(tokens):
        return None
    ask = part.ask
    verb = ask.verb.verb
    end = min((stop for stop in part.stops if stop > verb), default=ask.ends)
    subject = None
    if ask.actor != ask.subject:
        subject = artefact_in(tokens, *ask.subject, noun=True)
    return subject or artefact_in(tokens, verb, own_clause(tokens, verb, end))


def _pointed_at(tokens: Tokens, part: Part, earlier: Part) -> str | None:
    """Return what "this" or "it", which is timed, points at: what the part before times."""
    if tokens.said(*part.ask.subject).lower() not in POINTING:
        return None
    return event_of(tokens, earlier.ask, earlier.stops, tokens.at(part.span[0]))


def _event(tokens: Tokens, part: Part, lead: LeadIn) -> str | None:
    """Return what the first time of a part times, or the time that its lead-in gives."""
    ask = part.ask
    if not part.times:
        if ask.own_word or not lead.quantity:
            return None
        return event_of(tokens, ask, part.stops, len(tokens.words))
    time = part.times[0].start
    around = (c for c in part.conditions if c[0] <= time < c[1])
    clause = next(around, None) or relative_around(tokens, part.times[0])
    if clause:
        return event_before(tokens, clause, part.times[0])
    led = event_from(lead, tokens, ask, part.stops, time)
    return led or event_of(tokens, ask, part.stops, tokens.at(time))


def _absorbed(polarity: Polarity, times: tuple[Time, ...]) -> tuple[Polarity, tuple[Time, ...]]:
    """Return "must not exceed ten days" as what it says: at most ten days."""
    if polarity == "+" or not times or times[0].turned is None:
        return polarity, times
    bound = times[0].bound if times[0].bound == "every" else times[0].turned
    return "+", (times[0]._replace(bound=bound), *times[1:])


def _is_done(tokens: Tokens, named: str, begins: int, time: int) -> bool:
    """Whether it is done to what is named anew: "and a visit *fixed* within", "*being* held"."""
    done = tokens.at(tokens.text.index(named, begins) + len(named))
    return _BEING in tokens.low[begins:time] or tokens.tags[done : done + 1] == "q"


def _named_anew(tokens: Tokens, base: _Timeless, named: str, begins: int, time: int) -> _Timeless:
    """Return a passive whose further time has a subject of its own: "… and reviews within …"."""
    action = tokens.text[tokens.text.index(named, begins) : time].strip(" ,")
    return base._replace(actor=None, role=None, action=action, artefact=artefact_named(named))


def _quoted(
    tokens: Tokens,
    base: _Timeless,
    part: Part,
    span: Span,
    quantity: Quantity | None,
    lead: LeadIn,
) -> Statement:
    said = tuple(_quote(tokens, c) for c in part.conditions if span[0] <= c[0] < span[1])
    qualifiers = (*_of_lead(tokens, part, lead), *said)
    return Statement(
        "", _quote(tokens, span), base.strength, base.polarity, base.actor, base.role, base.action,
        quantity, base.artefact, qualifiers, base.confidence,
    )  # fmt: skip


def _of_lead(tokens: Tokens, part: Part, lead: LeadIn) -> tuple[str, ...]:
    """Return the conditions of the lead-in; one that it leaves open goes on in the bullet."""
    if not lead.condition or part.ask.own_word:
        return lead.qualifiers
    others = (q for q in lead.qualifiers if q != lead.condition)
    return (*others, lead.condition, _quote(tokens, part.span))


def _quote(tokens: Tokens, span: Span) -> str:
    """Return a stretch of the text without the "and" or "or" that leads on from it."""
    said = tokens.text[slice(*span)].strip(" ,;")
    if not said.endswith(_JOINTS):
        return said
    joint = next((word for word in _JOINTS if said.endswith(word)), "")
    return said.removesuffix(joint).rstrip(" ,;")
