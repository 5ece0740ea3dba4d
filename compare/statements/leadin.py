"""The text that governs a bullet: "The social worker must:", "If a child discloses:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from compare.model import Quantity
from compare.statements.clauses.clause import Ask
from compare.statements.duty.asks import asks_in
from compare.statements.duty.pronouns import named
from compare.statements.quantities.numbers import Time
from compare.statements.quantities.quantity import times_in
from compare.statements.told.declared import Context
from compare.statements.told.voice import masked
from compare.statements.what.action import until_subject
from compare.statements.what.artefact import artefact_in, artefact_named
from compare.statements.what.qualifiers import open_condition, qualifiers_in
from compare.statements.when.timing import quantity_of
from compare.statements.words.actor import is_meeting
from compare.statements.words.agent import acts
from compare.statements.words.phrases import head_of, phrase_at
from compare.statements.words.tokens import Range, Span, Tokens, tokenised
from compare.text import plain

_DUTIES_OF = re.compile(
    r"^(?:the )?(?:key |main |core |specific |lead )?"
    r"(?:(?:roles?|responsibilit(?:y|ies)|duties|tasks?)(?: and | & |/)?){1,2} (?:of|for)"
    r" (?P<who>[^,;:()]+?)"
    r"(?: (?:is|are|include|includes)(?: to)?| will be(?: to)?)?\s*:?$"
    r"|^(?P<whose>(?!it is )(?:the |each )?[^,;:()]+?)(?:'s|’s|s'|s’)"
    r" (?:roles?|responsibilit(?:y|ies)|duties|tasks?|job)"
    r"(?: (?:is|are|include|includes)(?: to)?)?\s*:?$",
    re.IGNORECASE,
)
_TASKS = re.compile(r"\b(?:tasks|responsibilities|duties)\b[^.,;]*$")
_REMEMBERED = 5_000
_POINTS_AHEAD = ("following", "below", "these")
_FINITE = re.compile("[bhoMv]")


@dataclass(frozen=True, slots=True)
class LeadIn:
    """What a lead-in gives to its bullets."""

    ask: Ask | None = None
    actor: str | None = None
    subject: str = ""
    meets: bool = False
    """Its subject is a meeting, which acts only when the bullet's verb is a deciding one."""
    action: str = ""
    """Its own verb and what follows ("ensure that"), empty when it ends with its duty word."""
    tail: str = ""
    """The noun phrase it ends with ("ensure that the plan:"), subject of a bullet "is sent …"."""
    quantity: Quantity | None = None
    artefact: str | None = None
    qualifiers: tuple[str, ...] = ()
    condition: str = ""
    """The condition that it leaves open for its bullets: "whenever a child has:"."""
    tasks: bool = False
    """It asks nothing but announces tasks: "There are the following tasks:"."""


NONE = LeadIn()


def names_duties(text: str) -> bool:
    """Whether a heading announces someone's duties: "Responsibilities of the chair"."""
    return bool(_DUTIES_OF.match(text))


@lru_cache(maxsize=_REMEMBERED)
def lead_in_of(text: str, context: Context) -> LeadIn:
    """Return what `text`, a lead-in, gives to its bullets."""
    duties = _DUTIES_OF.match(text)
    if duties:
        return lead_in_of(f"{duties['who'] or duties['whose']} will", context)
    low = masked(plain(text).rstrip(" :;-")).ljust(len(text))
    tokens = tokenised(text, low)
    asks = asks_in(tokens, context, item=False)
    return _asking(tokens, named(tokens, asks)[-1]) if asks else _naming(tokens, context)


def _naming(tokens: Tokens, context: Context) -> LeadIn:
    """Return what a lead-in that asks nothing gives: whom or what it names ("The coach:")."""
    subject = phrase_at(tokens, 0, len(tokens.words))
    name = tokens.said(*subject) if _is_name(tokens, subject) else ""
    return LeadIn(
        actor=name if acts(tokens, subject, context) else None,
        subject=name,
        qualifiers=_said(tokens, qualifiers_in(tokens.low)),
        tasks=bool(_TASKS.search(tokens.low)),
    )


def _asking(tokens: Tokens, ask: Ask) -> LeadIn:
    """Return what a lead-in gives whose last ask is `ask`."""
    says = ask.verb.verb < len(tokens.words)  # its verb is not only in the bullets
    left_open = open_condition(tokens.low, tokens.starts[ask.verb.verb]) if says else None
    conditions = tuple(until_subject(tokens, ask, span) for span in qualifiers_in(tokens.low))
    times = times_in(tokens.low)
    tail = _tail(tokens, ask)
    paper = artefact_in(tokens, *ask.subject, noun=True) if ask.actor != ask.subject else None
    return LeadIn(
        ask,
        tokens.said(*ask.actor) or None,
        "" if ask.cue and ask.cue.test == "aim" else tokens.said(*ask.subject),
        is_meeting(head_of(tokens, *ask.subject)),
        _action(tokens, ask, left_open),
        tail,
        quantity_of(tokens, _time_of(times), None) if times else None,
        paper or artefact_named(tail),
        _said(tokens, conditions),
        tokens.text[slice(*left_open)] if left_open else "",
    )


def _time_of(times: tuple[Time, ...]) -> Time:
    """Return the time that counts: "within two days", where "as soon as possible" stands first."""
    return next((time for time in times if time.number is not None), times[0])


def _said(tokens: Tokens, spans: tuple[Span, ...]) -> tuple[str, ...]:
    return tuple(tokens.text[slice(*span)].strip(" ,;") for span in spans)


def _action(tokens: Tokens, ask: Ask, left_open: Span | None) -> str:
    if not ask.verb.passive and any(word in _POINTS_AHEAD for word in tokens.words):
        return ""
    last = tokens.at(left_open[0]) if left_open else len(tokens.words)
    said = tokens.said(ask.verb.verb, last).strip(" :;-")
    return f"be {said}" if said and ask.verb.passive else said


def _is_name(tokens: Tokens, subject: Range) -> bool:
    """Whether a lead-in is a noun phrase and nothing else: "Supervision of staff:"."""
    first = "d" if tokens.tags[:1] == "d" else ""
    return subject[1] > subject[0] and subject[0] == len(first) and not _FINITE.search(tokens.tags)


def _tail(tokens: Tokens, ask: Ask) -> str:
    begins = max(tokens.tags.rfind(tag, ask.verb.verb) for tag in "ti")
    last = len(tokens.words)
    if begins < 0 or begins + 1 >= last or _FINITE.search(tokens.tags, begins, last):
        return ""
    return tokens.said(*phrase_at(tokens, begins + 1, last))
