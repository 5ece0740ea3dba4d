"""Whom the condition that opens a sentence is about: "if the *referrer* has not heard, they"."""

from __future__ import annotations

import re

from compare.statements.actor import names_actor, names_thing
from compare.statements.phrases import NOBODY, subject_of
from compare.statements.tokens import Range, Tokens

_OPENING_FINITE = re.compile("[bhoMvV]|(?<=s)[Ax]")
_TOLD = re.compile(r"(?P<who>[a-z' -]{3,40}) (?:is|are) (?:informed|advised|told) that\b")
_FRONTED = re.compile("(?:[pg][^,;:iwMbhov]*,)?[ac,]*(?:[iw]|p[^,;:iwMbh]*i|M(?=[dsx]))")
"""What opens a condition: "therefore, when a worker …", "following a talk, if a worker …"."""


def opening_subject(tokens: Tokens) -> Range:
    """Return the subject of the condition that opens a sentence: "if the *referrer* has not …"."""
    told = _TOLD.match(tokens.low)
    if told:
        return subject_of(tokens, 0, tokens.at(told.end("who")))
    opening = _FRONTED.match(tokens.tags)
    if opening is None:
        return NOBODY
    begins = opening.end()
    verb = _OPENING_FINITE.search(tokens.tags, begins + 1)
    if verb is None:
        return NOBODY
    ends = (k for k in range(begins + 1, verb.start()) if _ends_actor(tokens, k))
    return subject_of(tokens, begins, next(ends, verb.start()))


def _ends_actor(tokens: Tokens, k: int) -> bool:
    """Whether an actor ends before token `k`, where a verb that no list knows may stand."""
    before, word = tokens.words[k - 1], tokens.words[k]
    if tokens.tags[k] != "x" or not names_actor(before) or names_actor(word):
        return False
    return tokens.tags[k + 1 : k + 2] == "z" or not names_thing(word)  # "the police wish to"
