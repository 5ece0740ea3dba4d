"""How strong a duty is, and whether it is one to leave something undone."""

from __future__ import annotations

from typing import NamedTuple

from compare.lexicon import words_of
from compare.model import FIRM, Confidence, Polarity, Strength
from compare.statements.clauses.clause import Clause
from compare.statements.clauses.cues import Cue
from compare.statements.duty.possibility import LOOSE, judged
from compare.statements.duty.present import SUFFERED
from compare.statements.duty.subjects import kind_of_subject
from compare.statements.told.declared import Context
from compare.statements.words.actor import is_family, names_actor
from compare.statements.words.agent import agent_after, is_negative
from compare.statements.words.phrases import head_of
from compare.statements.words.proceeding import is_limited
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import VerbPhrase, base_of

_HELD_BACK = words_of("duty", "possibility", "held_back")
_UNTIL = words_of("duty", "possibility", "until")
_VAGUE = ("some", "many", "most", "others", "few")
"""What "will be ready within ten days" only foretells of these."""
_OPEN = ("permission", "ability")
_NEAR = 3
"""Words between "there" and its "be"."""


class Said(NamedTuple):
    """What a duty word says in its clause."""

    strength: Strength
    polarity: Polarity
    confidence: Confidence


def strength_of(tokens: Tokens, clause: Clause, cue: Cue, subject: Range, verb: VerbPhrase) -> Said:
    """Return what a duty word says of its subject and verb."""
    strength, confidence = _of_word(tokens, clause, cue, subject, verb)
    denied = cue.subject == "before" and (
        is_negative(tokens, clause.subject) or _there_is_no(tokens, verb.verb)
    )
    if denied and strength == "may" and cue.polarity == "+":
        strength = "must"  # "no agency can withdraw"
    return Said(strength, "-" if denied else cue.polarity, confidence)


def _of_word(
    tokens: Tokens, clause: Clause, cue: Cue, subject: Range, verb: VerbPhrase
) -> tuple[Strength, Confidence]:
    """Return how strongly a duty word binds, whatever its subject denies."""
    strength, confidence = judged(
        cue,
        kind_of_subject(tokens, subject),
        tokens.word(verb.verb),
        tokens.word(verb.verb + 1),
        passive=verb.passive or cue.bare,
    )
    if strength == "description" and _is_open_to(tokens, clause, cue, subject, verb):
        return "may", "low"
    if strength != "description":
        return strength, confidence
    if _rules(tokens, clause, cue, verb.verb):
        return cue.strength, confidence
    if _is_held_back(tokens, cue, subject, verb):
        return "must", "high"
    return strength, confidence


def _is_open_to(tokens: Tokens, clause: Clause, cue: Cue, subject: Range, verb: VerbPhrase) -> bool:
    """Whether people at work are said to be free to do it: "can be led by the nurse"."""
    if not verb.passive or cue.test not in _OPEN or tokens.word(verb.verb + 1) != "by":
        return False
    base = base_of(tokens.words[verb.verb])
    chief = head_of(tokens, *subject)
    if base in SUFFERED or is_family(chief) or names_actor(chief) or chief in LOOSE:
        return False
    agent = agent_after(tokens, verb.verb, clause.ends, Context())
    return agent is not None and not is_family(head_of(tokens, *agent))


def _is_held_back(tokens: Tokens, cue: Cue, subject: Range, verb: VerbPhrase) -> bool:
    """Whether it says what a step must wait for: "may not begin until the form is signed"."""
    if cue.test not in ("possibility", "rule") or cue.polarity == "+":
        return False
    done, after = tokens.word(verb.verb), tokens.word(verb.verb + 1)
    base = base_of(done) if verb.passive else done
    if _HELD_BACK.isdisjoint((base, f"{base}_{after}")):
        return False
    waits = next((k for k in range(verb.verb, len(tokens.words)) if tokens.words[k] in _UNTIL), 0)
    by_nature = is_family(head_of(tokens, *subject))
    return bool(waits) and not by_nature and not set("bh").isdisjoint(tokens.tags[waits:])


def _rules(tokens: Tokens, clause: Clause, cue: Cue, verb: int) -> bool:
    """Whether what might foretell rules after all.

    "The letter will be:" leads in, "will always result in a discussion" has no exception, and
    "there will be a review within three months" sets a time.
    """
    if tokens.low[cue.start : cue.end] == "will always":
        return True
    if cue.strength in FIRM and cue.polarity == "+" and set(tokens.tags[verb:]) <= set("eha:"):
        return True
    return cue.test == "promise" and _is_limited(tokens, clause)


def _is_limited(tokens: Tokens, clause: Clause) -> bool:
    """Whether a clause about no family sets a time."""
    head = head_of(tokens, *clause.subject)
    if clause.verb >= len(tokens.words) or is_family(head) or head in _VAGUE:
        return False
    return is_limited(tokens, clause.verb - 1, clause.ends)


def _there_is_no(tokens: Tokens, verb: int) -> bool:
    """Whether a duty is "there should be no delay"."""
    there = "there" in tokens.words[max(0, verb - _NEAR) : verb]
    return there and tokens.words[verb : verb + 2] == ("be", "no")
