"""Words that are something else where they stand: "the *follow up* visit", "who *then* rings"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from compare.lexicon import words_of
from compare.statements.words.actor import names_actor
from compare.statements.words.phrases import NOUN_LIKE
from compare.statements.words.tokens import Tokens
from compare.text import holds

_COMPOUNDS = frozenset(tuple(pair.split("_")) for pair in words_of("grammar", "compounds"))
_SPELLED = tuple(f"{first} {second} " for first, second in _COMPOUNDS)
_ONLY_SUBJECT = re.compile("[^iwrtbhovM;:.,]+(?<=[xAg)])")
"""What stands before "then" when no verb has come yet."""


def as_they_stand(tokens: Tokens) -> Tokens:
    """Return the tokens with those tagged anew that are something else where they stand."""
    tags = tokens.tags
    for tagged in (_with_nouns, _with_such, _with_then):
        tags = tagged(tokens, tags)
    return tokens if tags is tokens.tags else replace(tokens, tags=tags)


def _with_nouns(tokens: Tokens, tags: str) -> str:
    """Return the tags with two words that stand as one before a noun as nouns: "the *follow up*
    meeting", "a child *in need* plan"; not "wardens follow up visits".
    """
    pairs = enumerate(pairwise(tokens.words)) if holds(tokens.low, _SPELLED) else ()
    for k in (k for k, pair in pairs if pair in _COMPOUNDS and k):
        noun = tags[k - 1] in NOUN_LIKE | {"d"} and tags[k + 2 : k + 3] in tuple(NOUN_LIKE)
        if noun and (tags[k] == "p" or not names_actor(tokens.words[k - 1])):
            tags = f"{tags[:k]}xx{tags[k + 2 :]}"
    return tags


def _with_such(tokens: Tokens, tags: str) -> str:
    """Return the tags with "as such" as an adverb before a verb: "and *as such* must"."""
    such = tokens.low.find(" as such ")
    k = tokens.at(such)
    before_verb = such >= 0 and tags[k + 2 : k + 3] in ("M", "b", "h", "v")
    return f"{tags[:k]}aa{tags[k + 2 :]}" if before_verb else tags


def _with_then(tokens: Tokens, tags: str) -> str:
    """Return the tags with "then" as an adverb between a subject and its verb, or within its verb,
    where it joins nothing.
    """
    if "then" not in tokens.words:
        return tags
    k = tokens.words.index("then")
    does = _ONLY_SUBJECT.fullmatch(tags, 0, k) and tags[k + 1 : k + 2] in ("V", "A", "v", "x")
    return f"{tags[:k]}a{tags[k + 1 :]}" if does or tags[k - 1 : k] == "b" else tags
