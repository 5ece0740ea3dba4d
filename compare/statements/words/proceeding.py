"""What goes on by itself: steps that take place in time, papers on their way, what is needed."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.quantities.quantity import times_in
from compare.statements.words.actor import is_family, names_actor, names_thing, singular
from compare.statements.words.agent import is_someone
from compare.statements.words.before_verb import subject_of
from compare.statements.words.doing import base_of_third
from compare.statements.words.phrases import head_of
from compare.statements.words.tokens import Range, Tokens
from compare.statements.words.verbs import PROCEEDING, object_of

UNDERGONE = words_of("verbs", "had")
_MOVING = words_of("verbs", "moving")
_NEED = ("need", "needs")
_ONWARD = re.compile("[ax]?z")
PAPERS = words_of("artefacts", "nouns")


def needs(tokens: Tokens, subject: Range, verb: int) -> bool:
    """Whether someone at work needs what they must get: "new tutors *need* training"."""
    if tokens.words[verb] not in _NEED:
        return False
    head = head_of(tokens, *subject_of(tokens, *subject))
    needed = head_of(tokens, *object_of(tokens, verb + 1, len(tokens.words)))
    someone = (names_actor(head) or is_someone(head)) and not is_family(head)
    return someone and (needed in UNDERGONE or singular(needed) in PAPERS)


def proceeds(tokens: Tokens, subject: Range, verb: int) -> bool:
    """Whether a step of the process is taken: "the letter goes out within five days"."""
    base = base_of_third(tokens.words[verb])
    if base not in PROCEEDING or not is_limited(tokens, verb):
        return False
    if "i" in tokens.tags[verb:]:
        return False  # "such an arrangement occurs when … for 28 days"
    first, last = subject_of(tokens, *subject)
    return first < last


def moves(tokens: Tokens, subject: Range, verb: int) -> bool:
    """Whether a paper or a worry is on its way to someone: "the matter passes to …"."""
    base = base_of_third(tokens.words[verb])
    if base not in _MOVING or not _ONWARD.match(tokens.tags, verb + 1):
        return False
    head = head_of(tokens, *subject_of(tokens, *subject))
    return names_thing(head)


def is_limited(tokens: Tokens, verb: int, ends: int | None = None) -> bool:
    """Whether a time limit follows: "training is repeated at least every two years"."""
    last = len(tokens.text) if ends is None else tokens.end(ends - 1)
    times = (t for t in times_in(tokens.low) if tokens.end(verb) < t.start < last)
    return any(t.number is not None and t.bound for t in times)
