"""The present tense: "the chair sends the minutes", "minutes are sent"."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.lexicon import words_of
from compare.model import Polarity, Strength
from compare.statements.told.declared import Context
from compare.statements.words.actor import is_family, names_actor
from compare.statements.words.agent import agent_after, is_negative
from compare.statements.words.before_verb import subject_of
from compare.statements.words.doing import does
from compare.statements.words.phrases import head_of
from compare.statements.words.proceeding import UNDERGONE, is_limited, moves, needs, proceeds
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import (
    DONE_TO_FAMILIES,
    PRACTICE,
    base_of,
    is_participle,
    object_of,
)

SUFFERED = words_of("verbs", "suffered")
_NOW_AND_THEN = words_of("grammar", "now_and_then")
_SOME = frozenset(("some", "many", "few"))
""" "straight *to*", "back *to*" """
_DONE = re.compile("oa*n?a*[VAx]")
_GOVERNED = re.compile("(?P<subject>[^i(]*?)(?P<done>b[an]*q)")
""" "Parents are given …"; not "sent by post unless it *is asked* otherwise"."""


class Practice(NamedTuple):
    """What is done; positions are tokens, and an instruction has no subject."""

    strength: Strength
    polarity: Polarity
    verb: int
    begins: int
    ends: int
    subject: Range | None = None
    passive: bool = False


def practice_of(tokens: Tokens, subject: Range, verb: int, ends: int) -> Practice | None:
    """Return what a clause with a verb in the present tense states as practice, None if nothing.

    `subject` is where its subject stands, and where the clause begins.
    """
    tag = tokens.tags[verb]
    if not _NOW_AND_THEN.isdisjoint((tokens.word(verb - 1), tokens.word(verb + 1))):
        return None
    if _is_regular(tokens, verb) or (tag == "h" and _has_training(tokens, subject, verb, ends)):
        return Practice("will", "+", verb, subject[0], ends, subject)
    if tag == "b":
        return _passive(tokens, subject, verb, ends)
    if needs(tokens, subject, verb):
        return Practice("must", "+", verb, subject[0], ends, subject)
    return _active(tokens, subject, verb, ends)


def _active(tokens: Tokens, subject: Range, verb: int, ends: int) -> Practice | None:
    """Return "the chair sends the minutes" and "staff do not smoke"."""
    done = _DONE.match(tokens.tags, verb) if tokens.tags[verb] == "o" else None
    denied = done and ("n" in done[0] or tokens.words[verb].endswith("n't"))
    verb = done.end() - 1 if done else verb
    if tokens.tags[verb] not in "vVAx" or _is_of_some(tokens, subject):
        return None
    on = proceeds(tokens, subject, verb) or moves(tokens, subject, verb)
    if does(tokens, subject, verb) or (not done and on):
        only = tokens.words[verb - 1] == "only"  # "staff only use school cameras"
        no = denied or only or "n" in tokens.tags[verb - 2 : verb] or is_negative(tokens, subject)
        return Practice("will", "-" if no else "+", verb, subject[0], ends, subject)
    return None


def _is_regular(tokens: Tokens, verb: int) -> bool:
    """Whether it is so at set times or at all times: "visits *are every* three months"."""
    if tokens.words[verb] == "was":
        return False
    every = tokens.word(verb + 1) in ("every", "weekly", "monthly")
    return every or (tokens.tags[verb] == "b" and _is_standing(tokens, verb))


def _is_of_some(tokens: Tokens, subject: Range) -> bool:
    """Whether it is told how some do it, which is no rule for anybody: "many clubs keep a log"."""
    first = 0 if _SOME.isdisjoint(tokens.words) else subject_of(tokens, *subject)[0]
    return not _SOME.isdisjoint(tokens.words[max(0, first - 1) : first + 1])


def _has_training(tokens: Tokens, subject: Range, have: int, ends: int) -> bool:
    """Whether "all staff *have* safeguarding training", supervision or a check."""
    last = object_of(tokens, have + 1, len(tokens.words))[1]
    head = head_of(tokens, *subject_of(tokens, *subject))
    if not names_actor(head) or is_family(head):
        return False
    everyone = tokens.words[subject[0]] in ("all", "every", "each")
    asked = everyone or is_limited(tokens, have, ends)  # else a state of some
    return asked and tokens.words[last - 1] in UNDERGONE


def _is_standing(tokens: Tokens, be: int) -> bool:
    """Whether a thing is said to be so at all times: "two adults *are always* in the room"."""
    return tokens.word(be + 1) == "always" and tokens.tags[be + 2 : be + 3] in ("p", "#", "d")


def clause_in(tokens: Tokens) -> Practice | None:
    """Return the clause that a lead-in such as "ensure that:" asks for: "parents are given …"."""
    found = _GOVERNED.match(tokens.tags)
    if found is None:
        return None
    polarity: Polarity = "-" if "n" in found["done"] else "+"
    subject = found.span("subject")
    return Practice("will", polarity, found.end() - 1, 0, len(tokens.words), subject, passive=True)


def _passive(tokens: Tokens, subject: Range, be: int, ends: int) -> Practice | None:
    """Return "minutes are sent"; what happens to children and families merely describes."""
    k = _done(tokens, be)
    if k is None:
        return None
    denied, base = is_negative(tokens, subject), base_of(tokens.words[k])
    known = denied or base in PRACTICE
    if not (known or is_limited(tokens, k) or _by(tokens, k, ends)):
        return None
    if not denied and not _is_done_to(tokens, subject, base):
        return None
    denied = denied or "n" in tokens.tags[be:k] or "only" in tokens.words[be:k]
    polarity: Polarity = "-" if denied else "+"
    return Practice("will", polarity, k, subject[0], ends, subject, passive=True)


def _done(tokens: Tokens, be: int) -> int | None:
    """Return the participle that a form of "be" makes a passive with, None where there is none."""
    tags, k = tokens.tags, be + 1
    while k < len(tags) and tags[k] in "anb,":
        k += 1
    if tokens.words[be] in ("was", "were") or tokens.word(k) in ("", "being"):
        return None
    # "the parents are prepared", but "the report is prepared by the worker"
    return k if is_participle(tokens.words[k], tags[k]) or tags[k : k + 2] == "qy" else None


def _is_done_to(tokens: Tokens, subject: Range, verb: str) -> bool:
    """Whether `verb` done to a subject is a practice."""
    first, last = subject_of(tokens, *subject)
    if first >= last or tokens.said(first, last).lower() == "it":
        return False
    if tokens.tags[subject[0] : subject[0] + 2] == "gs":
        return False  # "ensuring they are told"
    return not is_family(head_of(tokens, first, last)) or verb in DONE_TO_FAMILIES


def _by(tokens: Tokens, verb: int, ends: int) -> bool:
    """Whether someone is named who does it: "notifications are processed by the service"."""
    agent = agent_after(tokens, verb, ends, Context())
    head = head_of(tokens, *agent) if agent else ""
    return bool(head) and not is_family(head) and base_of(tokens.words[verb]) not in SUFFERED
