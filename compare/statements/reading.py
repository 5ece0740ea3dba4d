"""A sentence, with the text that governs it, read as statements."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from compare.model import Quantity, Statement
from compare.statements.bullet import governed
from compare.statements.clauses.clause import Ask, owned_by
from compare.statements.duty.asks import asks_in
from compare.statements.leadin import NONE, lead_in_of
from compare.statements.quantities.quantity import times_in
from compare.statements.stated import stated
from compare.statements.told.cells import tells_of_row
from compare.statements.told.declared import Context, declares
from compare.statements.told.voice import attributed, masked, only_told
from compare.statements.when.limits import limit_in, noted
from compare.statements.when.timing import quantity_of
from compare.statements.words.doing import with_verbs
from compare.statements.words.tokens import Tokens, tokenised
from compare.text import plain

_REMEMBERED = 50_000
"""Sentences whose reading is kept: manuals of one vendor share most of theirs."""
NO_CONTEXT = Context()


@lru_cache(maxsize=_REMEMBERED)
def statements_in(
    text: str, lead_in: str | None = None, context: Context = NO_CONTEXT
) -> tuple[Statement, ...]:
    """Return what one sentence states: at least one statement, each with an empty sentence id.

    `lead_in` is the text that governs a bullet; its duty word counts unless the bullet has its own.
    Every quotation is a substring of `text`; what a lead-in gives stands in the typed fields.
    """
    low = masked(plain(text))
    tokens = with_verbs(tokenised(text, low))
    if only_told(low) or declares(text):
        return (_description(tokens),)
    lead = lead_in_of(lead_in, context) if lead_in and not tells_of_row(lead_in) else NONE
    asks = asks_in(tokens, context, item=lead_in is not None)
    asks = governed(lead, tokens, asks, context)
    owned = owned_by(asks)
    limit = limit_in(tokens, owned[0].begins if owned else len(tokens.words))
    limit = limit or (None if asks else noted(tokens, lead_in or ""))
    if limit and not owned:
        return (limit,)
    if not asks or asks[0].strength == "description":
        return (_description(tokens, asks, _reported_limit(tokens)),)
    found = (*((limit,) if limit else ()), *stated(tokens, asks, lead))
    return tuple(map(_reported, found)) if attributed(low) else found


def _reported(statement: Statement) -> Statement:
    """Return what another document is said to ask: its facts stay, nobody here is asked."""
    return replace(
        statement, strength="description", actor=None, role=None, action=None, confidence="low"
    )


def _description(
    tokens: Tokens, asks: tuple[Ask, ...] = (), limit: Quantity | None = None
) -> Statement:
    """Return what a sentence that asks nothing states; `asks` are its mere possibilities."""
    denied = any(ask.polarity == "-" and ask.cue and ask.cue.test == "possibility" for ask in asks)
    return Statement("", tokens.text, "description", "-" if denied else "+", quantity=limit)


def _reported_limit(tokens: Tokens) -> Quantity | None:
    """Return the limit of another document that a sentence reports; other times limit nothing."""
    times = times_in(tokens.low)
    limit = next((time for time in times if time.bound and time.number is not None), None)
    return quantity_of(tokens, limit, None) if limit and attributed(tokens.low) else None
