"""What a bullet takes from the lead-in that governs it."""

from __future__ import annotations

from compare.statements.clauses.clause import Ask, owned_by
from compare.statements.duty.asks import clause_ask
from compare.statements.leadin import NONE, LeadIn
from compare.statements.told.declared import Context
from compare.statements.what.action import Stops, happens
from compare.statements.words.actor import decides
from compare.statements.words.doing import THIRDS
from compare.statements.words.phrases import NOBODY
from compare.statements.words.tokens import Tokens
from compare.statements.words.verbs import VerbPhrase, verb_phrase


def governed(
    lead: LeadIn, tokens: Tokens, asks: tuple[Ask, ...], context: Context
) -> tuple[Ask, ...]:
    """Return what a bullet asks: its own duty if it has one, otherwise that of its lead-in."""
    if lead is NONE:
        return asks
    if lead.ask is None:
        return asks or _of_named(lead, tokens)
    own = next((ask for ask in asks if ask.strength != "description"), None)
    owned = owned_by(asks)
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
    return (_led(lead, lead.ask, own or _opened(tokens, ends), ends), *owned)


def _opened(tokens: Tokens, ends: int) -> Ask:
    """Return a bullet that opens with its verb as what is done."""
    verb = verb_phrase(tokens, _verb_at(tokens), len(tokens.words))
    return Ask("will", "+", 0, ends, NOBODY, verb, NOBODY)


def _led(lead: LeadIn, asked: Ask, own: Ask, ends: int) -> Ask:
    """Return a bullet with the strength of what its lead-in asks, and a "not" of either."""
    ours = "+" if lead.condition else own.polarity  # who "is not seen" is no "not" of the lead-in
    return own._replace(
        strength=asked.strength,
        polarity="-" if "-" in (asked.polarity, ours) else "+",
        begins=0,
        ends=ends,
        confidence=asked.confidence,
        own_word=False,
    )


def _of_named(lead: LeadIn, tokens: Tokens) -> tuple[Ask, ...]:
    """Return what a bullet says that a lead-in's actor does: "The coach: *keeps* a log"."""
    verb = verb_phrase(tokens, 0, len(tokens.words))
    if lead.actor and tokens.tags[:1] == "b" and verb.passive:
        denied = "n" in tokens.tags[: verb.verb]
        return (Ask("will", "-" if denied else "+", 0, len(tokens.words), NOBODY, verb, NOBODY),)
    if lead.tasks and tokens.tags[:2] in ("zV", "zA"):
        verb = VerbPhrase(1, passive=False)
        return (Ask("will", "+", 0, len(tokens.words), NOBODY, verb, NOBODY, own_word=False),)
    third = tokens.tags[:1] == "v" or (tokens.word(0) in THIRDS and tokens.tags[1:2] in ("d", "s"))
    if not lead.actor or not third:
        return ()
    verb = VerbPhrase(0, passive=False)
    return (Ask("will", "+", 0, len(tokens.words), NOBODY, verb, NOBODY, own_word=False),)


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


def event_from(lead: LeadIn, tokens: Tokens, ask: Ask, stops: Stops, time: int) -> str | None:
    """Return what a time at letter `time` times when the lead-in names it.

    "The core group must: meet within …", "reviews are held at these times: within four weeks of …".
    """
    if ask.own_word:
        headless = is_headless(tokens, ask) and ask.verb.passive
        return lead.subject or None if headless else None
    if lead.subject and not lead.actor and time == tokens.starts[0]:
        return lead.subject
    if lead.tail and tokens.tags[:1] in ("b", "M", "h", "v"):
        return lead.tail
    return lead.subject or None if _is_done(lead, tokens, ask, stops) else None


def _is_done(lead: LeadIn, tokens: Tokens, ask: Ask, stops: Stops) -> bool:
    """Whether what a bullet says is done to the lead-in's subject, or is what it does."""
    if tokens.tags[:1] == "q" and lead.action == "be":
        return True  # "the letter will be: sent within …"
    return not ask.subject[1] and not lead.action and happens(tokens, ask, stops)


def action_under(lead: LeadIn, tokens: Tokens, stops: Stops, last: int) -> str:
    """Return the lead-in's verb with the bullet: "ensure that … parents are invited".

    `last` is where the words of the ask end.
    """
    if lead.condition:
        return lead.action  # the bullet is a condition of it
    ends = min((stop for stop in (*stops, last) if stop > 0), default=len(tokens.words))
    return f"{lead.action} {tokens.said(0, ends)}".strip(" .;,")
