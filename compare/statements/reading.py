"""A sentence, with the text that governs it, read as statements."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from compare.model import Bound, Polarity, Quantity, Statement
from compare.statements.action import action_end, artefact_in, object_of
from compare.statements.actor import decides, phrase_at, role_of, subject_of
from compare.statements.asks import NOBODY, Ask, asks_in
from compare.statements.declared import Context, declares
from compare.statements.leadin import NONE, LeadIn, lead_in_of, under
from compare.statements.qualifiers import Span, qualifiers_in
from compare.statements.quantity import Time, times_in
from compare.statements.timing import event_between, parts_of, start_after, start_before, times_of
from compare.statements.tokens import Tokens, plain, tokens
from compare.statements.voice import attributed, masked, only_told
from compare.statements.wording import (
    action_of,
    artefact_of,
    event_before,
    event_joined,
    event_of,
    happens,
    until_subject,
)

_REMEMBERED = 50_000
"""Sentences whose reading is kept: manuals of one vendor share most of theirs."""
NO_CONTEXT = Context()


@lru_cache(maxsize=_REMEMBERED)
def statements_in(
    text: str, lead_in: str | None = None, context: Context = NO_CONTEXT
) -> tuple[Statement, ...]:
    """Return what one sentence states: at least one statement, each with an empty sentence id.

    `lead_in` is the text that governs a bullet; its duty word counts unless the bullet has its own.
    Every quotation is a substring of `text`; what a lead-in contributes stands in the typed fields.
    """
    low = masked(plain(text))
    read = tokens(text, low)
    if only_told(low) or declares(text):
        return (_description(read, ()),)
    lead = lead_in_of(lead_in, context) if lead_in else NONE
    asks = asks_in(read, context, item=lead_in is not None)
    asks = under(lead, read, asks, context) if lead_in else asks
    if not asks or asks[0].strength == "description":
        return (_description(read, asks),)
    stated = _stated(read, asks, lead)
    return tuple(map(_as_reported, stated)) if attributed(low) else stated


def _as_reported(statement: Statement) -> Statement:
    """Return what another document is said to ask: its facts stay, nobody here is asked."""
    return replace(
        statement, strength="description", actor=None, role=None, action=None, confidence="low"
    )


# ---- sentences that ask nothing ------------------------------------------------------------------

_DENIED = re.compile(r"^[^bohMvirw]*[bohM]a*n")
_DENIAL = re.compile(r"n't|cannot")
_LIMIT = re.compile(
    r"\b(?:time ?scales?|time ?frames?|time limits?|deadlines?|maximum|frequency|interval|period) .{0,90}?\b(?:is|are|will be)\b"
)
_LIMITED = re.compile(
    r"\b(?:for|of) (?P<event>[^,:;]+?)(?= to | is\b| are\b| will\b| should\b| must\b|$)"
)


def _description(read: Tokens, asks: tuple[Ask, ...]) -> Statement:
    times = [time for time in times_in(read.low) if time.bound and time.number is not None]
    quantity = _quantity(read, times[0], None, 0) if times else None
    if times and _LIMIT.search(read.low, 0, times[0].end):
        return _limit(read, times[0])
    if allowed := _allowed(read):
        return allowed
    denied = any(ask.polarity == "-" for ask in asks) or bool(_DENIED.match(read.tags))
    return Statement("", read.text, "description", "-" if denied else "+", quantity=quantity)


def _limit(read: Tokens, time: Time) -> Statement:
    """Return a limit stated with "is" ("the timescale for the assessment is 45 days"): a practice."""
    found = _LIMITED.search(read.low, 0, time.end)
    event = None
    if found:
        event = read.said(
            *phrase_at(read, read.at(found.start("event")), read.at(found.end("event")))
        )
    return Statement("", read.text, "will", quantity=_quantity(read, time, event, 0))


def _allowed(read: Tokens) -> Statement | None:
    """Return a limit given to someone: "the social worker has 45 days to complete the assessment"."""
    for time in times_in(read.low):
        has = re.search(
            r"\b(?:has|have)(?: only)? (?:up to )?$",
            read.low[: time.start] + ("" if time.bound else ""),
        )
        to = re.match(r" (?:in which |within which )?to ", read.low[time.end :])
        if has and to:
            subject = subject_of(read, 0, read.at(has.start()))
            verb = read.at(time.end + to.end())
            action = read.said(verb, action_end(read, verb, len(read.words), ()))
            event = read.said(*object_of(read, verb + 1, len(read.words))) or action
            quantity = replace(_quantity(read, time, event, 0), bound="max", start=None)
            actor = read.said(*subject) or None
            role = role_of(actor) if actor else None
            paper = artefact_in(read, verb, len(read.words))
            return Statement("", read.text, "will", "+", actor, role, action, quantity, paper)
    return None


# ---- sentences that ask -----------------------------------------------------------------------------


def _stated(read: Tokens, asks: tuple[Ask, ...], lead: LeadIn) -> tuple[Statement, ...]:
    conditions = qualifiers_in(read.low)
    times = times_in(read.low)
    ends = (*(read.starts[ask.begins] for ask in asks[1:]), len(read.text))
    begins = (0, *ends[:-1])
    found: list[Statement] = []
    for ask, said, part in zip(
        _antecedents(read, asks), asks, zip(begins, ends, strict=True), strict=True
    ):
        mine = tuple(
            until_subject(read, said, span) for span in conditions if part[0] <= span[0] < part[1]
        )
        stops = tuple(
            read.at(place) for place in (*(s[0] for s in mine), *(t.start for t in times))
        )
        found += _of_ask(read, ask, part, mine, times_of(read.low, times, part, mine), lead, stops)
    return tuple(found)


def _antecedents(read: Tokens, asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """Return the asks with "it" and "they" standing for what they mean.

    That is the actor of the ask before, or the subject of the condition that opens the sentence.
    """
    found: list[Ask] = []
    meant = _opening_subject(read)
    for ask in asks:
        pronoun = read.said(*ask.subject).lower()
        if meant and pronoun in _PRONOUNS and not (pronoun == "it" and ask.verb.passive and found):
            same = ask.actor == ask.subject or (found and _acts(read, ask))
            ask = replace(ask, subject=meant, actor=meant if same else ask.actor)  # noqa: PLW2901 -- the same ask, named
        found.append(ask)
        meant = ask.actor if ask.actor[1] else meant
    return tuple(found)


def _opening_subject(read: Tokens) -> tuple[int, int]:
    if not read.tags or read.tags[0] not in "iw":
        return NOBODY
    verb = re.search("[bhoMv]", read.tags)
    return subject_of(read, 1, verb.start()) if verb else NOBODY


def _acts(read: Tokens, ask: Ask) -> bool:
    verb = ask.verb.verb
    return not ask.verb.passive and verb < len(read.words) and read.tags[verb] != "e"


_PRONOUNS = ("it", "they", "he", "she")


def _of_ask(
    read: Tokens,
    ask: Ask,
    part: Span,
    conditions: tuple[Span, ...],
    times: tuple[Time, ...],
    lead: LeadIn,
    stops: tuple[int, ...],
) -> list[Statement]:
    own = read.said(*ask.actor) or None
    governed = not ask.own_word
    actor = (lead.actor or _deciding(read, ask, lead) or own) if governed else own
    polarity, times = _absorbed(ask.polarity, times)
    base = Statement(
        "", "", ask.strength, polarity, actor, role_of(actor) if actor else None,
        _action(read, ask, stops, lead), None, artefact_of(read, ask, stops) or (lead.artefact or _paper(lead.tail) if governed else None),
        confidence=ask.confidence,
    )  # fmt: skip
    place = read.at(times[0].start) if times else len(read.words)
    event = event_of(read, ask, stops, place) if times or (governed and lead.time) else None
    if governed and event:
        event = _led(read, ask, lead, stops) or event
    condition = _around(times[0], conditions) if times else None
    if condition:
        event = event_before(read, condition[0], times[0].start)
    given = lead.qualifiers
    found = []
    for n, (time, span) in enumerate(
        zip(times or (None,), parts_of(read.low, times, part), strict=True)
    ):
        said = tuple(
            _quote(read, first, last) for first, last in conditions if span[0] <= first < span[1]
        )
        named = event_joined(read, span[0], time.start) if time and n else None
        quantity = (
            _quantity(read, time, named or event, part[0], times[n - 1].bound if n else None)
            if time
            else _given(lead, ask, event)
        )
        if named and time and ask.verb.passive:
            action = read.text[read.text.index(named, span[0]) : time.start].strip(" ,")
            base = replace(base, actor=None, role=None, action=action, artefact=_paper(named))
        found.append(
            replace(base, quote=_quote(read, *span), quantity=quantity, qualifiers=(*given, *said))
        )
    return found


def _absorbed(polarity: Polarity, times: tuple[Time, ...]) -> tuple[Polarity, tuple[Time, ...]]:
    """Return "must not exceed ten days" as what it says: at most ten days."""
    if polarity == "+" or not times or times[0].turns is None:
        return polarity, times
    bound = times[0].bound if times[0].bound == "every" else times[0].turns
    return "+", (replace(times[0], bound=bound), *times[1:])


def _around(time: Time, conditions: tuple[Span, ...]) -> Span | None:
    return next((span for span in conditions if span[0] <= time.start < span[1]), None)


def _action(read: Tokens, ask: Ask, stops: tuple[int, ...], lead: LeadIn) -> str | None:
    if not lead.action or ask.own_word:
        return action_of(read, ask, stops)
    return f"{lead.action} {read.said(0, min((s for s in stops if s > 0), default=len(read.words)))}".strip(
        " .;,"
    )


def _led(read: Tokens, ask: Ask, lead: LeadIn, stops: tuple[int, ...]) -> str | None:
    """Return what is timed when the lead-in names it: "the core group must: meet within …"."""
    if lead.tail and read.tags[:1] in ("b", "M", "h", "v"):
        return lead.tail
    return (
        lead.subject
        if not ask.subject[1] and not lead.action and happens(read, ask, stops)
        else None
    )


def _deciding(read: Tokens, ask: Ask, lead: LeadIn) -> str | None:
    """Return the meeting of a lead-in when a bullet says that it is to decide something."""
    verb = ask.verb.verb
    return (
        lead.meeting
        if not lead.action and verb < len(read.words) and decides(read.words[verb])
        else None
    )


def _paper(phrase: str) -> str | None:
    named = tokens(phrase, plain(phrase))
    return artefact_in(named, 0, len(named.words), noun=True) if phrase else None


def _given(lead: LeadIn, ask: Ask, event: str | None) -> Quantity | None:
    """Return the time that the lead-in sets for a bullet without one of its own."""
    if ask.own_word or lead.time is None or lead.tokens is None or lead.ask is None:
        return None
    return _quantity(lead.tokens, lead.time, event, 0)


def _quote(read: Tokens, first: int, last: int) -> str:
    return _JOINT.sub("", read.text[first:last]).strip(" ,;")


_JOINT = re.compile(r"[,;]? (?:and|but|or|then)\s*$")


def _quantity(
    read: Tokens, time: Time, event: str | None, begins: int, before: Bound | None = None
) -> Quantity:
    """Return a time as a quantity; `before` is the bound of the time it is joined to."""
    bound = time.bound if time.own_bound or before is None else before
    start = start_after(read, time.end, counted=bound not in ("min", "every"))
    event = event_between(read, time.end) or event
    if start is None and bound != "every":
        start = start_before(read, begins, time.start)
    return Quantity(
        time.number,
        time.unit,
        bound,
        start,
        event,
        time.upper,
        read.text[time.start : time.end].strip(),
    )
