"""What a time times that has an event of its own: in a condition, or named anew before it."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.actor import is_family, names_actor
from compare.statements.before_verb import subject_of
from compare.statements.phrases import head_of, phrase_at
from compare.statements.quantity import Time
from compare.statements.tokens import Span, Tokens

_FINITE = re.compile("[bhoM]")
_BOUND_WORDS = words_of("bounds", "nouns")


def event_before(tokens: Tokens, clause: Span, time: Time) -> str | None:
    """Return what a time in a clause such as a condition times.

    Its subject when that is a thing ("if the conference cannot be held within …"), otherwise its
    verb ("if you have not heard back within …") or what someone is ("if a parent is an hour late").
    """
    first, last = tokens.at(clause[0]) + 1, tokens.at(time.start)
    if last - first <= 1 and not _FINITE.search(tokens.tags, first, last):
        first, last = tokens.at(time.end), tokens.at(clause[1])  # "if after an hour nobody has …"
    verb = _FINITE.search(tokens.tags, first, last)
    if verb is None:
        return tokens.said(*phrase_at(tokens, first, last)) if last - first > 1 else None
    subject = subject_of(tokens, first, verb.start())
    head = head_of(tokens, *subject)
    if not (names_actor(head) or is_family(head)) and tokens.tags[slice(*subject)] != "s":
        return tokens.said(*subject) or None
    first = verb.end()
    while first < last and tokens.tags[first] in "danbeho":
        first += 1
    after = tokens.at(time.end)
    return tokens.said(first, last) or (tokens.said(after, after + 1) or None)


def event_joined(tokens: Tokens, begins: int, time: int) -> str | None:
    """Return what a further time times if named anew: "… and further reviews within …"."""
    first, last = tokens.at(begins), tokens.at(time)
    while first < last and (tokens.tags[first] in ",ca" or tokens.words[first] == "with"):
        first += 1
    if first == last or tokens.tags[first] not in "dxAg":
        return None
    ends = (k for k in range(first, last) if tokens.tags[k] in "qpM")
    phrase = phrase_at(tokens, first, next(ends, last))
    if head_of(tokens, *phrase) in _BOUND_WORDS or set(tokens.tags[slice(*phrase)]) & set("VMb"):
        return None
    if tokens.tags[phrase[1] - 1 : phrase[1]] == "c":
        return None
    being = tokens.words[phrase[1] - 1] in ("being", "be")  # "with the last one *being* held"
    return tokens.said(phrase[0], phrase[1] - being) or None
