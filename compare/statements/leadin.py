"""The text that governs a bullet: "The social worker must:", "If a child discloses:"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from compare.model import Quantity
from compare.statements.action import Stops, happens, until_subject
from compare.statements.actor import decides, is_meeting
from compare.statements.agent import acts
from compare.statements.artefact import artefact_in, artefact_named
from compare.statements.ask import Ask
from compare.statements.asks import asks_in, clause_ask
from compare.statements.declared import Context
from compare.statements.phrases import NOBODY, head_of, phrase_at
from compare.statements.qualifiers import qualifiers_in
from compare.statements.quantity import times_in
from compare.statements.timing import quantity_of
from compare.statements.tokens import Range, Tokens, plain, tokenised
from compare.statements.verbs import verb_phrase
from compare.statements.voice import masked

_DUTIES_OF = re.compile(
    r"^(?:the )?(?:key |main |core |specific |lead )?"
    r"(?:(?:roles?|responsibilit(?:y|ies)|duties|tasks?)(?: and | & |/)?){1,2} (?:of|for)"
    r" (?P<who>[^,;:()]+?)"
    r"(?: (?:is|are|include|includes)(?: to)?| will be(?: to)?)?\s*:?$"
    r"|^(?P<whose>(?:the |each )?[^,;:()]+?)(?:'s|’s|s'|s’)"
    r" (?:roles?|responsibilit(?:y|ies)|duties|tasks?|job)"
    r"(?: (?:is|are|include|includes)(?: to)?)?\s*:?$",
    re.IGNORECASE,
)
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
    conditions = qualifiers_in(low)
    if not asks:
        subject = phrase_at(tokens, 0, len(tokens.words))
        named = tokens.said(*subject) if _is_name(tokens, subject) else ""
        acting = named if acts(tokens, subject, context) else None
        return LeadIn(
            actor=acting,
            subject=named,
            qualifiers=tuple(text[slice(*span)].strip(" ,;") for span in conditions),
        )
    ask = asks[-1]
    conditions = tuple(until_subject(tokens, ask, span) for span in conditions)
    times = times_in(low)
    tail = _tail(tokens, ask)
    paper = artefact_in(tokens, *ask.subject, noun=True) if ask.actor != ask.subject else None
    return LeadIn(
        ask,
        tokens.said(*ask.actor) or None,
        "" if ask.cue and ask.cue.test == "aim" else tokens.said(*ask.subject),
        is_meeting(head_of(tokens, *ask.subject)),
        _action(tokens, ask),
        tail,
        quantity_of(tokens, times[0], None) if times else None,
        paper or artefact_named(tail),
        tuple(text[slice(*span)].strip(" ,;") for span in conditions),
    )


def _action(tokens: Tokens, ask: Ask) -> str:
    if not ask.verb.passive and any(word in _POINTS_AHEAD for word in tokens.words):
        return ""
    said = tokens.said(ask.verb.verb, len(tokens.words)).strip(" :;-")
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


def governed(
    lead: LeadIn, tokens: Tokens, asks: tuple[Ask, ...], context: Context
) -> tuple[Ask, ...]:
    """Return what a bullet asks: its own duty if it has one, otherwise that of its lead-in."""
    own = next((ask for ask in asks if ask.strength != "description"), None)
    if lead.ask is None:
        return asks
    owned = tuple(ask for ask in asks if ask.own_word and ask.strength != "description")
    ends = owned[0].begins if owned else len(tokens.words)
    which = _relative_before(tokens, owned[0]) if owned else 0
    if which:
        own, ends = None, which  # "should include: a form which must be signed"
    elif owned and (own in owned or ends == 0):
        return owned
    if lead.ask.strength == "description":
        return ()
    if own is None and lead.action:
        own = clause_ask(tokens, context)
    if own is None:
        verb = verb_phrase(tokens, _verb_at(tokens), len(tokens.words))
        own = Ask("will", "+", 0, ends, NOBODY, verb, NOBODY)
    first = own._replace(
        strength=lead.ask.strength,
        polarity="-" if "-" in (lead.ask.polarity, own.polarity) else "+",
        begins=0,
        ends=ends,
        confidence=lead.ask.confidence,
        own_word=False,
    )
    return (first, *owned)


def _relative_before(tokens: Tokens, ask: Ask) -> int:
    """Return where "which" stands right before the duty word of an ask, 0 where it does not."""
    before = tokens.at(ask.cue.start) - 1 if ask.cue else 0
    return before if before > 0 and tokens.words[before] in ("which", "who", "that") else 0


def _verb_at(tokens: Tokens) -> int:
    """Return where a bullet's own verb stands, after "where appropriate, …"."""
    fronted = tokens.tags[:1] in ("i", "w", "p", "y") and "," in tokens.tags
    return tokens.tags.index(",") + 1 if fronted else 0


def is_headless(tokens: Tokens, ask: Ask) -> bool:
    """Whether a bullet opens with its verb: the lead-in is its subject ("must be offered …")."""
    return not ask.subject[1] and tokens.tags[:1] in ("M", "b", "h", "v") and ask.begins == 0


def actor_of(lead: LeadIn, tokens: Tokens, ask: Ask) -> str | None:
    """Return who is to do what a governed bullet says, when its lead-in names them."""
    deciding = lead.meets and not lead.action and decides(tokens.word(ask.verb.verb))
    return lead.subject if deciding else lead.actor


def event_from(lead: LeadIn, tokens: Tokens, ask: Ask, stops: Stops) -> str | None:
    """Return what is timed when the lead-in names it: "the core group must: meet within …"."""
    if tokens.tags[:1] == "q" and lead.action == "be":
        return lead.subject or None  # "the letter will be: sent within …"
    if lead.tail and tokens.tags[:1] in ("b", "M", "h", "v"):
        return lead.tail
    meets = not ask.subject[1] and not lead.action and happens(tokens, ask, stops)
    return lead.subject or None if meets else None


def action_under(lead: LeadIn, tokens: Tokens, stops: Stops, last: int) -> str:
    """Return the lead-in's verb with the bullet: "ensure that … parents are invited".

    `last` is where the words of the ask end.
    """
    ends = min((stop for stop in (*stops, last) if stop > 0), default=len(tokens.words))
    return f"{lead.action} {tokens.said(0, ends)}".strip(" .;,")
