"""Words that may be nouns and are verbs where they stand: "the panel *meet*", "who *visits*"."""

from __future__ import annotations

import re
from functools import cache

from compare.lexicon import words_of
from compare.statements.words.actor import decides, is_family, is_meeting, names_actor
from compare.statements.words.agent import is_someone
from compare.statements.words.before_verb import subject_of
from compare.statements.words.compounds import as_they_stand
from compare.statements.words.phrases import head_of
from compare.statements.words.tokens import (
    BASE_VERBS,
    NOUN_VERBS,
    VERBS,
    Range,
    Tokens,
    third_person,
)
from compare.statements.words.verbs import PROCEEDING, STATIVE

_COLLECTIVE = words_of("actors", "collective")
HAPPENS = words_of("verbs", "taking_place")
"""Verbs whose subject is what happens: "the core group meets every six weeks"."""
FINITE_VERBS = VERBS | PROCEEDING | words_of("verbs", "everyday")
_AFTER_DO = re.compile("oa*na*$")
""" "Does not" and whatever verb comes next."""
_INSERTED = ("including", "excluding")
_PLURAL = words_of("grammar", "plural")
_BASES = words_of("verbs", "everyday") | NOUN_VERBS
THIRDS = frozenset(map(third_person, _BASES | BASE_VERBS))
_VERBS = _BASES | THIRDS
_MAYBE = re.compile(r"(?<=.)[xAq](?:(?=[ds])|(?=[#pzatwigrx])(?![^,;:.irwtc]*[bhoMv]))")
"""What may be a verb by what follows: no noun stands before an article or a pronoun; what else may
follow a noun too, so that no verb may come after it.
"""
_SINGULAR = words_of("grammar", "single")
_SEVERAL = words_of("grammar", "several")
_NEAR_OF = 3
"""Words between "of" and the noun after it, and the noun."""


def does(tokens: Tokens, subject: Range, k: int) -> bool:
    """Whether the word at `k` is a verb that its subject, an actor before it, does."""
    word, tags = tokens.words[k], tokens.tags
    joined = subject[1] < k  # "visits the family and *reports* back"
    base = base_of_third(word)
    sure = joined and bool(_AFTER_DO.search(tags, 0, k))
    base = word if sure and base is None else base
    if base is None or base in STATIVE or not (joined or _may_be_verb(tokens, k)):
        return False
    head = _head_before(tokens, subject, k, joined=joined)
    return _can(head, base) and (sure or _agrees(tags[k], head, bare=word == base))


def _head_before(tokens: Tokens, subject: Range, k: int, *, joined: bool) -> str:
    """Return the chief noun of the subject of the verb at `k`, nothing where none stands by it."""
    first, last = subject_of(tokens, *subject)
    if first >= last or tokens.words[subject[0]] in _INSERTED:
        return ""
    if tokens.tags[last - 1] == "s" and last - first > 1:
        return ""  # "the actions we take"
    return head_of(tokens, first, last) if joined or _stands_by(tokens.tags, last, k) else ""


def _stands_by(tags: str, subject_ends: int, k: int) -> bool:
    """Whether the verb at `k` follows its subject, with no more than a phrase or aside between."""
    if subject_ends >= k - 1:
        return True
    return tags[k] in "vV" and (tags[subject_ends] in "rt,(gq" or _is_within(tags[subject_ends:k]))


def _is_within(tags: str) -> bool:
    """Whether it is only "in the north", or an aside, that stands between subject and verb."""
    if set(tags) & set(";bhMvVr"):
        return False
    return (tags[0] == "p" and "," not in tags) or (tags[0] == tags[-1] == ",")


def _can(head: str, verb: str) -> bool:
    """Whether someone is named who does it, or a meeting, which decides or takes place."""
    if head.endswith("'s"):
        return False  # "the college's approach"
    if is_meeting(head):
        return decides(verb) or verb in HAPPENS
    return (names_actor(head) or is_someone(head)) and not is_family(head)


def _may_be_verb(tokens: Tokens, k: int) -> bool:
    """Whether the word can be a verb where it stands: not "to act" or "the Children Act"."""
    tag, follows = tokens.tags[k], tokens.tags[k + 1 : k + 2]
    if tag == "x" and not _third_of_noun(tokens, k):
        return False
    if tokens.tags[k - 1] in "zMp" or tokens.text[tokens.starts[k]].isupper():
        return False
    return follows not in (*"bMhfvoc", *("-:,." if tag == "A" else "")) and (tag, follows) != (
        "A",
        "",
    )


def _agrees(tag: str, head: str, *, bare: bool) -> bool:
    """Whether a verb, bare or in the third person, goes with its subject."""
    plural = head.endswith("s") or head in _PLURAL
    return tag in "vx" or (plural or head in _COLLECTIVE if bare else not plural)


@cache
def base_of_third(word: str) -> str | None:
    """Return the verb that `word` may be a form of: "carries" → "carry"."""
    forms = (word, word[:-1], word[:-2], word[:-3] + "y")
    return next((form for form in forms if form in FINITE_VERBS), None)


def _third_of_noun(tokens: Tokens, k: int) -> bool:
    """Whether a plural noun is a verb here: "the manager reviews the plan"."""
    word, follows = tokens.words[k], tokens.tags[k + 1 : k + 2]
    return word.endswith("s") and follows in ("d", "s", "#") and base_of_third(word) in NOUN_VERBS


def with_verbs(tokens: Tokens) -> Tokens:
    """Return the tokens with such words tagged as finite verbs ("v")."""
    tokens = as_they_stand(tokens)
    words, tags = tokens.words, tokens.tags
    for maybe in _MAYBE.finditer(tokens.tags):
        k = maybe.start()
        if words[k] in _VERBS and _is_verb(tokens, k):
            tags = f"{tags[:k]}v{tags[k + 1 :]}"
    same = tags is tokens.tags
    return tokens if same else Tokens(tokens.text, tokens.low, words, tokens.starts, tags)


def _is_verb(tokens: Tokens, k: int) -> bool:
    tags, words = tokens.tags, tokens.words
    before = tokens.back(k, "a", 1) - 1
    if tags[before] == ",":  # "the chair, having heard from all, *decides*"
        before = max(0, tokens.tags.rfind(",", 0, before) - 1)
    of = tags.rfind("f", max(0, before - _NEAR_OF), before)
    if of > 0 and not tags[of + 1 : before].strip("dxA"):
        before = of - 1  # "the *chair* of governors"
    return _may_do(words[before], words[k])


def _may_do(subject: str, verb: str) -> bool:
    """Whether someone is named who goes with the form of the verb."""
    if verb in THIRDS and verb not in _BASES:
        return subject in _SINGULAR or (_can_do(subject) and not is_plural(subject))
    return subject in _SEVERAL or (
        _can_do(subject) and (is_plural(subject) or subject in _COLLECTIVE)
    )


def _can_do(word: str) -> bool:
    return names_actor(word) or is_meeting(word) or is_someone(word)


def is_plural(word: str) -> bool:
    return word in _PLURAL or (word.endswith("s") and not word.endswith(("'s", "ss")))
