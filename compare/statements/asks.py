"""What a sentence asks, before times and conditions are read: strength, subject and verb."""

from __future__ import annotations

from dataclasses import dataclass

from compare.model import Confidence, Polarity, Strength
from compare.statements import duty
from compare.statements.action import VerbPhrase, verb_phrase
from compare.statements.actor import (
    acts,
    agent_after,
    is_negative,
    kind_of,
    names_actor,
    subject_of,
)
from compare.statements.clauses import Clause, clauses
from compare.statements.declared import Context
from compare.statements.possibility import judged
from compare.statements.practice import Practice, clause_in, practices_in
from compare.statements.tokens import Tokens

Range = tuple[int, int]
NOBODY: Range = (0, 0)


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing asked or done; positions are numbers of tokens."""

    strength: Strength
    polarity: Polarity
    begins: int
    ends: int
    subject: Range
    """The noun phrase that is subject of the verb; empty for an instruction."""
    verb: VerbPhrase
    actor: Range
    """The noun phrase that names who is to act; empty when nobody is named."""
    confidence: Confidence = "high"
    own_word: bool = True
    """A duty word of the sentence itself says so; False for a practice, or a lead-in's duty."""


def asks_in(tokens: Tokens, context: Context, *, item: bool) -> tuple[Ask, ...]:
    """Return what the sentence asks or states as practice, in order; empty when it only describes.

    `item` says that it is a list item. A duty word that turns out to be a mere possibility is left
    out when something else is asked, and stands with strength "description" when nothing is.
    """
    found = duty.cues(tokens.text, tokens.low)
    read = tuple(_of_clause(tokens, clause, context) for clause in _clauses(tokens, found, context))
    asked = tuple(ask for ask in read if ask.strength != "description")
    if asked:
        before = practices_in(tokens, until=asked[0].begins) if asked[0].begins > 1 else ()
        return (*(_of_practice(tokens, practice, context) for practice in before), *asked)
    done = tuple(
        _of_practice(tokens, practice, context) for practice in practices_in(tokens, item=item)
    )
    return done or read[:1]


def _clauses(tokens: Tokens, found: tuple[duty.Cue, ...], context: Context) -> tuple[Clause, ...]:
    if not found:
        return ()
    return clauses(
        tokens, found, lambda first, last: acts(tokens, subject_of(tokens, first, last), context)
    )


def _of_clause(tokens: Tokens, clause: Clause, context: Context) -> Ask:
    cue = clause.cue
    subject, verb_at = _subject_and_verb(tokens, clause)
    verb = verb_phrase(tokens, verb_at, clause.ends)
    head = kind_of(tokens, *subject)
    strength, confidence = judged(
        cue,
        head,
        _word(tokens, verb.verb),
        _word(tokens, verb.verb + 1),
        passive=verb.passive or cue.bare,
    )
    negative = cue.polarity == "-" or (
        is_negative(tokens, clause.subject) and cue.subject == "before"
    )
    return Ask(
        strength if strength == "description" else context.strength(_modal(tokens, cue), strength),
        "-" if negative else "+",
        clause.begins,
        clause.ends,
        subject,
        verb,
        _actor(tokens, subject, verb, clause.ends, context) if not cue.bare else NOBODY,
        confidence,
    )


def _modal(tokens: Tokens, cue: duty.Cue) -> str:
    return tokens.low[cue.start : cue.end].split(" ", 1)[0]


def _subject_and_verb(tokens: Tokens, clause: Clause) -> tuple[Range, int]:
    cue = clause.cue
    if cue.subject == "before":
        return subject_of(tokens, *clause.subject), clause.verb
    if cue.inside:
        first, last = tokens.at(cue.inside[0]), tokens.at(cue.inside[1])
        return subject_of(tokens, first, last), clause.verb
    if tokens.words[clause.verb - 1] == "to":
        return NOBODY, clause.verb
    begins = clause.verb
    if begins < clause.ends and tokens.tags[begins] in "iw" and "," in tokens.tags[begins : clause.ends]:
        begins = tokens.tags.index(",", begins) + 1
        begins += tokens.tags[begins : begins + 1] == "t"
    end = begins
    stops = "behonMvV;:." if tokens.words[clause.verb - 1] == "that" else "behonzMvV;:."
    while (
        end < clause.ends
        and tokens.tags[end] not in stops
        and tokens.words[end] not in ("from", "who")
    ):
        if tokens.tags[end] == "A" and end > begins and names_actor(tokens.words[end - 1]):
            break
        end += 1
    verb = end + 1 if end < clause.ends and tokens.words[end] in ("to", "from") else end
    return subject_of(tokens, begins, end), verb


def clause_ask(tokens: Tokens, context: Context) -> Ask | None:
    """Return the clause that a lead-in asks for, whatever its verb: "parents are given …"."""
    practice = clause_in(tokens)
    return _of_practice(tokens, practice, context) if practice else None


def _of_practice(tokens: Tokens, practice: Practice, context: Context) -> Ask:
    ends = practice.ends
    if practice.subject is None:
        return Ask(
            practice.strength,
            practice.polarity,
            practice.begins,
            ends,
            NOBODY,
            VerbPhrase(practice.verb, passive=False),
            NOBODY,
            own_word=False,
        )
    subject = subject_of(tokens, *practice.subject)
    verb = VerbPhrase(practice.verb, passive=practice.passive)
    return Ask(
        practice.strength,
        practice.polarity,
        practice.begins,
        ends,
        subject,
        verb,
        _actor(tokens, subject, verb, ends, context),
        own_word=False,
    )


def _actor(tokens: Tokens, subject: Range, verb: VerbPhrase, ends: int, context: Context) -> Range:
    """Return who acts: the subject of an active verb, the agent of a passive one."""
    if verb.passive:
        return agent_after(tokens, verb.verb, ends) or NOBODY
    if acts(tokens, subject, context, _word(tokens, verb.verb)):
        return subject
    return agent_after(tokens, verb.verb, ends) or NOBODY


def _word(tokens: Tokens, k: int) -> str:
    return tokens.words[k] if 0 <= k < len(tokens.words) else ""
