"""The subject that stands before a verb: which words of the clause are it."""

from __future__ import annotations

import re

from compare.lexicon import words_of
from compare.statements.words.actor import (
    LONGEST_ROLE,
    ROLE_FORMS,
    names_actor,
    names_thing,
)
from compare.statements.words.phrases import NOBODY, NOUN_LIKE, TRAILING, phrase_at
from compare.statements.words.tokens import Range, Tokens

_TIME = re.compile("[da]*#[xg]?u(?=[dxsAg])")
""" "Every three months | there should be …", "the 15 working day | review must …"."""
_COMPARING = words_of("grammar", "comparing")
_WITHIN_PHRASE = frozenset("xqAgdcfy#N")
_LEADS_TO_NOUN = frozenset("pfycdziwrt")
_SUCH_AS = ("such", "as")
_ALONE = frozenset(("this", "these", "those", "that"))


def subject_of(tokens: Tokens, first: int, last: int) -> Range:
    """Return the noun phrase that is subject of a verb at `last`, an empty range if there is none.

    After a comma that ends no list only the last piece counts; where a condition has run into the
    subject without a comma, the subject is the phrase right before the verb.
    """
    tags = tokens.tags
    if last - first > 1 and tags[last - 1] == ")" and "(" in tags[first + 1 : last]:
        last = tags.rfind("(", first, last)
    before = _before_aside(tokens, first, last)
    if before:
        return subject_of(tokens, 0, before)
    if first >= last:
        return NOBODY
    first = _past_opening(tags, first, last)
    timed = tokens.words[first] in ("no", "not") and tokens.word(first + 1) in _COMPARING
    if timed or tags[first] in "iwpzM":
        return _before_verb(tokens, first, last)
    return phrase_at(tokens, first, last)


def _past_opening(tags: str, first: int, last: int) -> int:
    """Return where the last piece begins, after a time, a comma that ends no list and adverbs."""
    time = _TIME.match(tags, first, last)
    if time and time.end() < last:
        first = time.end()
    comma = tags.rfind(",", first, last)
    if 0 <= comma < last - 1 and "c" not in tags[comma:last]:
        aside = "," in tags[first:comma] or tags[comma - 1] == ")"
        first = first if aside else comma + 1
    while first < last - 1 and tags[first] in "a,c" and tags[first + 1] in "a,iw":
        first += 1  # "however, if we …"
    return first


def _before_aside(tokens: Tokens, first: int, last: int) -> int:
    """Return where the aside before a verb begins, 0 where there is none.

    "All members *- such as coaches* must", "all staff *- volunteers too -* must".
    """
    tags = tokens.tags
    if tags[first - 1 : first] != "-":
        return 0
    if first >= last:
        return max(0, tags.rfind("-", 0, first - 1))
    return first - 1 if tokens.words[first : first + 2] == _SUCH_AS else 0


def _before_verb(tokens: Tokens, first: int, last: int) -> Range:
    """Return the noun phrase that ends before token `last`, back to where it follows on a noun.

    "… significant harm | the head of service or a deputy" begins at an article that follows
    neither a preposition nor "and".
    """
    tags, words, end = tokens.tags, tokens.words, last
    end = tokens.back(end, TRAILING, first)
    if end > first and (tags[end - 1] == "s" or tokens.words[end - 1] in _ALONE):
        return end - 1, end
    start = end
    while start > first and tags[start - 1] in _WITHIN_PHRASE:
        start -= 1
        if tags[start] == "d" and tags[start - 1] not in _LEADS_TO_NOUN:
            return phrase_at(tokens, start, end)
    if start > first + 1 and tags[start - 1] in "),":
        return phrase_at(tokens, start, end)
    return _known_role(tokens, first, end) if names_actor(words[end - 1]) else _thing(tokens, end)


def _thing(tokens: Tokens, end: int) -> Range:
    """Return the thing named right before token `end`, nobody when it is not known for one."""
    start = tokens.back(end, NOUN_LIKE)
    return (start, end) if end > start and names_thing(tokens.words[end - 1]) else NOBODY


def _known_role(tokens: Tokens, first: int, end: int) -> Range:
    starts = range(max(first, end - LONGEST_ROLE), end)
    roles = (k for k in starts if " ".join(tokens.words[k:end]) in ROLE_FORMS)
    return next(roles, end - 1), end
