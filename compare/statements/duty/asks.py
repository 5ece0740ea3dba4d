"""What a sentence asks, before times and conditions are read: strength, subject, verb and actor."""

from __future__ import annotations

from functools import partial

from compare.model import Strength
from compare.statements.clauses.clause import Ask, Clause, owned_by
from compare.statements.clauses.cues import Cue, cues
from compare.statements.clauses.governing import clauses
from compare.statements.duty.halves import parted
from compare.statements.duty.instruction import instruction_in
from compare.statements.duty.notes import done_in, note_in
from compare.statements.duty.present import Practice, clause_in, practice_of
from compare.statements.duty.strength import strength_of
from compare.statements.duty.subjects import (
    actor_of,
    for_whom,
    holder,
    subject_and_verb,
)
from compare.statements.told.declared import Context
from compare.statements.words.agent import acts
from compare.statements.words.before_verb import subject_of
from compare.statements.words.phrases import NOBODY
from compare.statements.words.proceeding import is_limited
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import VerbPhrase, verb_phrase

_ROOM = 3
"""An instruction before a duty takes up at least so many words: "Ring the police, who should …"."""


def asks_in(tokens: Tokens, context: Context, *, item: bool) -> tuple[Ask, ...]:
    """Return what the sentence asks or states as practice, in order; empty when it only describes.

    `item` says that it is a list item. A duty word that turns out to be a mere possibility is left
    out when something else is asked, and stands with strength "description" when nothing is.
    """
    said = _said(tokens, context)
    asked = tuple(ask for ask in said if ask.strength != "description")
    owned = bool(owned_by(asked))
    told = None if owned and asked[0].begins < _ROOM else _told(tokens, item=item)
    if told and (not owned or told.verb < asked[0].begins):
        first = _of_practice(tokens, told, context)
        return (first._replace(ends=asked[0].begins), *asked) if owned else (first,)
    return tuple(both for ask in asked for both in parted(tokens, ask)) or said[:1]


def _said(tokens: Tokens, context: Context) -> tuple[Ask, ...]:
    """Return what the clauses of a sentence say, mere possibilities too."""
    found = clauses(tokens, cues(tokens), partial(_is_actor, tokens, context))
    asks = (_of_clause(tokens, clause, context) for clause in found)
    return tuple(ask for ask in asks if ask)


def _told(tokens: Tokens, *, item: bool) -> Practice | None:
    told = instruction_in(tokens, item=item) or note_in(tokens)
    return told or (done_in(tokens) if item else None)


def _is_actor(tokens: Tokens, context: Context, first: int, last: int) -> bool:
    return acts(tokens, subject_of(tokens, first, last), context)


def clause_ask(tokens: Tokens, context: Context) -> Ask | None:
    """Return the clause that a lead-in asks for, whatever its verb: "parents are given …"."""
    practice = clause_in(tokens)
    return _of_practice(tokens, practice, context) if practice else None


def _of_clause(tokens: Tokens, clause: Clause, context: Context) -> Ask | None:
    """Return what a clause asks, None for a present tense that states no practice."""
    if clause.cue is None:
        practice = practice_of(tokens, clause.subject, clause.verb, clause.ends)
        if practice and clause.place == "aside":
            told = is_limited(tokens, clause.verb, clause.ends) or _adds_who(tokens, clause)
            practice = practice._replace(subject=clause.subject) if told else None
        if practice and clause.place == "main" and clause.begins > clause.subject[1]:
            practice = practice._replace(begins=clause.begins)  # "… and *reports* back"
        return _of_practice(tokens, practice, context) if practice else None
    return _of_duty(tokens, clause, clause.cue, context)


def _adds_who(tokens: Tokens, clause: Clause) -> bool:
    """Whether a clause ends the sentence with what someone does: "…, who arranges a visit"."""
    after_comma = tokens.tags[clause.begins - 1 : clause.begins] == ","
    ends = clause.ends >= len(tokens.words) - 1
    return tokens.word(clause.begins) == "who" and after_comma and ends


def _of_duty(tokens: Tokens, clause: Clause, cue: Cue, context: Context) -> Ask:
    subject, first = subject_and_verb(tokens, clause, cue)
    verb = verb_phrase(tokens, first, clause.ends)
    said = strength_of(tokens, clause, cue, subject, verb)
    strength = said.strength
    if strength != "description":
        strength = context.strength(tokens.words[tokens.at(cue.start)], strength)
    return Ask(
        strength,
        said.polarity,
        clause.begins,
        clause.ends,
        subject,
        verb,
        _actor(tokens, clause, subject, verb, strength, context),
        said.confidence,
        cue,
    )


def _actor(
    tokens: Tokens,
    clause: Clause,
    subject: Range,
    verb: VerbPhrase,
    strength: Strength,
    context: Context,
) -> Range:
    """Return who is to do what a duty word asks."""
    cue = clause.cue
    if cue and cue.bare and not cue.inside:
        return for_whom(tokens, clause, context)
    if cue and cue.test == "aim" and strength == "will":
        return holder(tokens, subject)
    return actor_of(tokens, subject, verb, clause.ends, context)


def _of_practice(tokens: Tokens, practice: Practice, context: Context) -> Ask:
    verb = VerbPhrase(practice.verb, practice.passive)
    subject = actor = NOBODY
    if practice.subject:
        subject = subject_of(tokens, *practice.subject)
        actor = actor_of(tokens, subject, verb, practice.ends, context)
    return Ask(
        practice.strength,
        practice.polarity,
        practice.begins,
        practice.ends,
        subject,
        verb,
        actor,
        own_word=False,
    )
