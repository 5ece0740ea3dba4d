"""From what a sentence asks to its statements: times, conditions and quotations added."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from compare.model import Polarity, Quantity, Statement
from compare.statements.action import Stops, action_of, until_subject
from compare.statements.actor import is_meeting, role_of
from compare.statements.artefact import artefact_in, artefact_named
from compare.statements.asks import Ask
from compare.statements.event import event_before, event_joined, event_of
from compare.statements.leadin import LeadIn, action_under, actor_of, event_from, is_headless
from compare.statements.phrases import NOBODY, opening_subject
from compare.statements.qualifiers import qualifiers_in
from compare.statements.quantity import Time, times_in
from compare.statements.timing import parts_of, quantity_of, times_of
from compare.statements.tokens import Range, Span, Tokens

_POINTING = ("it", "this", "they", "these")
_HELD = (
    "held",
    "take",
    "takes",
    "convened",
    "reconvened",
    "arranged",
    "chaired",
    "happen",
    "occur",
)
_PRONOUNS = ("it", "they", "he", "she")
_TOLD = re.compile("[wi][^,;:bhovM]+[bhov][^,;:]*,")
_JOINTS = (" and", " but", " or", " then")


@dataclass(frozen=True, slots=True)
class _Part:
    """The stretch of a sentence that one ask takes up."""

    ask: Ask
    span: Span
    conditions: tuple[Span, ...]
    times: tuple[Time, ...]
    stops: Stops


def stated(tokens: Tokens, asks: tuple[Ask, ...], lead: LeadIn) -> tuple[Statement, ...]:
    """Return a statement for each ask, and for each further time that is joined to one."""
    parts = _parts(tokens, asks)
    before = (None, *parts)
    return tuple(
        s
        for part, earlier in zip(parts, before, strict=False)
        for s in _statements(tokens, part, lead, earlier)
    )


def _parts(tokens: Tokens, asks: tuple[Ask, ...]) -> list[_Part]:
    conditions, times = qualifiers_in(tokens.low), times_in(tokens.low)
    last = len(tokens.words) - 1
    later = (min(max(ask.begins, before.verb.verb), last) for before, ask in pairwise(asks))
    cuts = (0, *(tokens.starts[first] for first in later), len(tokens.text))
    parts = []
    for said, ask, first, last in zip(asks, _named(tokens, asks), cuts, cuts[1:], strict=False):
        here = (span for span in conditions if first <= span[0] < last)
        mine = tuple(cut for span in here for cut in _cut(tokens, said, span))
        timed = max(first, _times_begin(tokens, said)) if ask is asks[0] else first
        stops = (*(c[0] for c in mine), *(time.start for time in times))
        parts.append(
            _Part(
                ask,
                (first, last),
                mine,
                times_of(tokens.low, times, (timed, last), (*mine, *_told_before(tokens, said))),
                tuple(map(tokens.at, stops)),
            )
        )
    return parts


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


def _named(tokens: Tokens, asks: tuple[Ask, ...]) -> list[Ask]:
    """Return the asks with "it" and "they" standing for whom or what they mean.

    That is the actor of the ask before, or the subject of the condition that opens the sentence.
    """
    found: list[Ask] = []
    meant = opening_subject(tokens)
    for ask in asks:
        pronoun = tokens.said(*ask.subject).lower()
        named = _thing_meant(tokens, ask, pronoun, found)
        if named[1]:
            found.append(replace(ask, subject=named))
            continue
        thing = pronoun == "it" and ask.verb.passive and found
        if meant[1] and pronoun in _PRONOUNS and not thing:
            acting = ask.actor == ask.subject or (found and _is_active(tokens, ask))
            found.append(replace(ask, subject=meant, actor=meant if acting else ask.actor))
        else:
            found.append(ask)
        meant = found[-1].actor if found[-1].actor[1] else meant
    return found


def _thing_meant(tokens: Tokens, ask: Ask, pronoun: str, found: list[Ask]) -> Range:
    """Return what "it" or "this" stands for when it is held or done: a meeting, or what was done.

    A meeting named before it is what is held; what is sent or recorded is what was before it.
    """
    if pronoun not in _POINTING or ask.actor[1]:
        return NOBODY
    if tokens.word(ask.verb.verb) in _HELD:
        meeting = _meeting_before(tokens, ask.subject[0])
        if meeting[1]:
            return meeting
    if found and found[-1].verb.passive and ask.verb.passive and pronoun in ("it", "they"):
        return found[-1].subject
    return NOBODY


def _meeting_before(tokens: Tokens, last: int) -> Range:
    for k in range(last - 1, -1, -1):
        if is_meeting(tokens.words[k]):
            first = k
            while first > 0 and tokens.tags[first - 1] in "xAg":
                first -= 1
            return first, k + 1
    return NOBODY


def _is_active(tokens: Tokens, ask: Ask) -> bool:
    verb = ask.verb.verb
    return not ask.verb.passive and tokens.tags[verb : verb + 1] not in ("", "e")


def _statements(
    tokens: Tokens, part: _Part, lead: LeadIn, earlier: _Part | None
) -> list[Statement]:
    polarity, times = _absorbed(part.ask.polarity, part.times)
    base = _base(tokens, part, lead, polarity)
    event = _event(tokens, part, lead)
    if event is None and earlier and tokens.said(*part.ask.subject).lower() in _POINTING:
        event = event_of(tokens, earlier.ask, earlier.stops, tokens.at(part.span[0]))
    if not times:
        given = None if part.ask.own_word or not lead.quantity else lead.quantity
        quantity = replace(given, event=event) if given else None
        return [_quoted(tokens, base, part, part.span, quantity, lead)]
    found = []
    for n, (time, span) in enumerate(
        zip(times, parts_of(tokens.low, times, part.span), strict=True)
    ):
        named = event_joined(tokens, span[0], time.start) if n else None
        if named and part.ask.verb.passive:
            base = _named_anew(tokens, base, named, span[0], time.start)
        before = times[n - 1].bound if n else None
        quantity = quantity_of(tokens, time, named or event, part.span[0], before)
        found.append(_quoted(tokens, base, part, span, quantity, lead))
    return found


def _base(tokens: Tokens, part: _Part, lead: LeadIn, polarity: Polarity) -> Statement:
    """Return the statement of an ask without quotation, time and conditions."""
    ask = part.ask
    named = tokens.said(*ask.actor)
    actor = named if named and named.lower() not in _PRONOUNS else None
    action = action_of(tokens, ask, part.stops)
    artefact = _artefact(tokens, part)
    if is_headless(tokens, ask) and ask.own_word and not ask.verb.passive:
        actor = actor or lead.actor
    if not ask.own_word:
        actor = actor_of(lead, tokens, ask) or actor
        action = action_under(lead, tokens, part.stops) if lead.action else action
        artefact = artefact or lead.artefact
    role = role_of(actor) if actor else None
    return Statement(
        "", "", ask.strength, polarity, actor, role, action, None, artefact,
        confidence=ask.confidence,
    )  # fmt: skip


def _artefact(tokens: Tokens, part: _Part) -> str | None:
    """Return the paper an ask is about: its subject when it is done to, otherwise its object."""
    ask = part.ask
    verb = ask.verb.verb
    end = min((stop for stop in part.stops if stop > verb), default=ask.ends)
    subject = None
    if ask.actor != ask.subject:
        subject = artefact_in(tokens, *ask.subject, noun=True)
    return subject or artefact_in(tokens, verb, end)


def _event(tokens: Tokens, part: _Part, lead: LeadIn) -> str | None:
    ask = part.ask
    if not part.times:
        if ask.own_word or not lead.quantity:
            return None
        return event_of(tokens, ask, part.stops, len(tokens.words))
    time = part.times[0]
    around = (c for c in part.conditions if c[0] <= time.start < c[1])
    condition = next(around, None)
    if condition:
        return event_before(tokens, condition[0], time.start)
    if is_headless(tokens, ask) and ask.own_word and lead.subject and ask.verb.passive:
        return lead.subject
    led = None if ask.own_word else event_from(lead, tokens, ask, part.stops)
    return led or event_of(tokens, ask, part.stops, tokens.at(time.start))


def _absorbed(polarity: Polarity, times: tuple[Time, ...]) -> tuple[Polarity, tuple[Time, ...]]:
    """Return "must not exceed ten days" as what it says: at most ten days."""
    if polarity == "+" or not times or times[0].turned is None:
        return polarity, times
    bound = times[0].bound if times[0].bound == "every" else times[0].turned
    return "+", (replace(times[0], bound=bound), *times[1:])


def _named_anew(tokens: Tokens, base: Statement, named: str, begins: int, time: int) -> Statement:
    """Return a passive whose further time has a subject of its own: "… and reviews within …"."""
    action = tokens.text[tokens.text.index(named, begins) : time].strip(" ,")
    return replace(base, actor=None, role=None, action=action, artefact=artefact_named(named))


def _quoted(
    tokens: Tokens,
    base: Statement,
    part: _Part,
    span: Span,
    quantity: Quantity | None,
    lead: LeadIn,
) -> Statement:
    said = tuple(_quote(tokens, c) for c in part.conditions if span[0] <= c[0] < span[1])
    qualifiers = (*lead.qualifiers, *said)
    return replace(base, quote=_quote(tokens, span), quantity=quantity, qualifiers=qualifiers)


def _quote(tokens: Tokens, span: Span) -> str:
    """Return a stretch of the text without the "and" or "or" that leads on from it."""
    said = tokens.text[slice(*span)].strip(" ,;")
    joint = next((word for word in _JOINTS if said.endswith(word)), "")
    return said.removesuffix(joint).rstrip(" ,;")
