"""Whom or what "they", "it" and "this" that open a sentence stand for: named in the one before."""

from __future__ import annotations

import re
from dataclasses import replace

from compare.lexicon import duty_words, words_of
from compare.model import FIRM, Statement
from compare.statements.actor import is_family, role_of, singular

_DUTY = duty_words(*FIRM, "may")
_BACK = re.compile(
    rf"(?:They|He|She|It|This|These) (?:also |then |therefore )?(?:{_DUTY}|has to|have to|needs? to"
    r"|is|are)\b(?! (?:essential|important|good|the|an?|also|known|because|what|why)\b)"
)
_SOMEONE = ("They", "He", "She", "It")
_BODIES = words_of("actors", "collective") | words_of("actors", "bodies")
_OF_THINGS = words_of("verbs", "of_things")


def points_back(text: str) -> bool:
    """Whether a sentence opens with a word that stands for what the one before names."""
    return bool(_BACK.match(text))


def told_before(read: tuple[Statement, ...], both: tuple[Statement, ...]) -> tuple[Statement, ...]:
    """Return statements with what they leave open: who acts, and what is timed.

    `both` are those of the sentence read together with the one before it.
    """
    before, after = both[: -len(read)], both[-len(read) :]
    same = [s.strength for s in after] == [s.strength for s in read]
    done = before[-1].action if before else None
    return tuple(_filled(s, a, done) for s, a in zip(read, after, strict=True)) if same else read


def _filled(said: Statement, after: Statement, done: str | None) -> Statement:
    """Return a statement with what it leaves open; `done` is what "do so" stands for."""
    actor = said.actor or (after.actor if _acts(said, after) else None)
    quantity = said.quantity
    if quantity and quantity.event is None and after.quantity:
        event = done if " do so " in said.quote else after.quantity.event
        quantity = replace(quantity, event=event if event != after.actor else None)
    return replace(said, actor=actor, role=role_of(actor) if actor else None, quantity=quantity)


def _acts(said: Statement, after: Statement) -> bool:
    """Whether someone at work is named before who does what the sentence says of "them"."""
    word = said.quote.partition(" ")[0]
    head = after.actor.lower().split()[-1] if after.actor else ""
    known = word in _SOMEONE and (word != "It" or singular(head) in _BODIES)
    done_by_things = (said.action or "").partition(" ")[0] in _OF_THINGS
    return known and head != "" and not (is_family(head) or done_by_things)
