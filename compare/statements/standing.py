"""Words that may be nouns and are verbs where they stand: "the worker *visits* the family"."""

from __future__ import annotations

import re

from compare.statements.actor import is_meeting, names_actor
from compare.statements.agent import is_someone
from compare.statements.doing import COLLECTIVE, PLURAL
from compare.statements.tokens import BASE_VERBS, NOUN_VERBS, Tokens, third_person, words_of

_EVERYDAY = words_of("verbs", "everyday")
_BASES = _EVERYDAY | NOUN_VERBS
THIRDS = frozenset(map(third_person, _BASES | BASE_VERBS))
_VERBS = _BASES | THIRDS
_SURE = frozenset("ds")
"""No noun stands before an article or a pronoun."""
_LIKELY = frozenset("#pzatwigrx")
"""These may follow a noun too, so that no verb may come after them."""
_LATER_VERB = re.compile(r"[^,;:.irwtc]*[bhoMv]")
_SINGULAR = ("who", "he", "she", "anyone", "everyone", "nobody", "someone", "it")
_PLURAL_PRONOUNS = ("they", "we", "you", "who")
_LETTING = words_of("verbs", "letting")
""""Help staff *record* it": the verb is no finite one."""
_NEAR_OF = 3
"""Words between "of" and the noun after it, and the noun."""
_ASKING = frozenset("oM")


def with_verbs(tokens: Tokens) -> Tokens:
    """Return the tokens with such words tagged as finite verbs ("v")."""
    words, tags = tokens.words, tokens.tags
    maybe = [k for k, word in enumerate(words) if word in _VERBS and k]
    verbs = [k for k in maybe if tags[k] in "xAq" and _is_verb(tokens, k)]
    for k in verbs:
        tags = f"{tags[:k]}v{tags[k + 1 :]}"
    return Tokens(tokens.text, tokens.low, words, tokens.starts, tags) if verbs else tokens


def _is_verb(tokens: Tokens, k: int) -> bool:
    tags, words = tokens.tags, tokens.words
    follows = tags[k + 1 : k + 2]
    if follows not in _SURE and (follows not in _LIKELY or _LATER_VERB.match(tags, k + 1)):
        return False
    before = k - 1
    while before > 0 and tags[before] == "a":
        before -= 1
    if tags[before] == ",":  # "the chair, having heard from all, *decides*"
        before = max(0, tokens.tags.rfind(",", 0, before) - 1)
    of = tags.rfind("f", max(0, before - _NEAR_OF), before)
    if of > 0 and not tags[of + 1 : before].strip("dxA"):
        before = of - 1  # "the *chair* of governors"
    return _agrees(words[before], words[k]) and not _after_letting(tokens, before)


def _agrees(subject: str, verb: str) -> bool:
    """Whether someone is named who goes with the form of the verb."""
    if verb in THIRDS and verb not in _BASES:
        return subject in _SINGULAR or (_can_do(subject) and not _is_plural(subject))
    return subject in _PLURAL_PRONOUNS or (
        _can_do(subject) and (_is_plural(subject) or subject in COLLECTIVE)
    )


def _can_do(word: str) -> bool:
    return names_actor(word) or is_meeting(word) or is_someone(word)


def _is_plural(word: str) -> bool:
    return word in PLURAL or (word.endswith("s") and not word.endswith(("'s", "ss")))


def _after_letting(tokens: Tokens, k: int) -> bool:
    """Whether the phrase that ends at `k` follows "help" or a verb that asks: "do staff …"."""
    while k > 0 and tokens.tags[k - 1] in "xAgda":
        if tokens.words[k - 1] in _LETTING:
            return True
        k -= 1
    return k > 0 and (tokens.tags[k - 1] in _ASKING or tokens.words[k - 1] in _LETTING)
