"""Verbs: where one stands after a duty word, its base form, and its object."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from compare.lexicon import word_list, words_of
from compare.statements.words.tokens import IRREGULAR, VERBS, Range, Tokens

_ADJECTIVES = words_of("grammar", "adjectives")
_LIGHT = words_of("verbs", "light")
PRACTICE = words_of("verbs", "practice")
STATIVE = words_of("verbs", "stative")
PROCEEDING = words_of("verbs", "proceeding")
OF_THINGS = words_of("verbs", "of_things")
DONE_TO_FAMILIES = words_of("verbs", "done_to_families")
_ALL_VERBS = VERBS.union(
    _LIGHT,
    PRACTICE,
    STATIVE,
    words_of("verbs", "describing"),
    *(words.split() for words in word_list("duty")["possibility"].values()),
)
_ASIDE = re.compile(",(?:[piwy]|a*q)")
_VERBLESS = re.compile(",i[qx](?=[VA])")
_VERB = re.compile("[Ve]")
_NOT_OBJECT = frozenset('piwrtMbhyz,;:.()cena-s"')


class VerbPhrase(NamedTuple):
    """Where a verb stands and whether its subject has it done to it."""

    verb: int
    passive: bool


def verb_phrase(tokens: Tokens, first: int, last: int) -> VerbPhrase:
    """Return the verb at or after token `first`, adverbs and "be" passed over."""
    tags = tokens.tags
    k = _past_small(tags, first, last)
    if k < last and tags[k] == "p" and (verb := _VERB.search(tags, k, last)):
        k = verb.start()  # "will in accordance with the law make …", "must in all cases be seen"
    if k < last and tags[k] == "h":
        after = _past_small(tags, k + 1, last)
        if after < last and tokens.word(k) == "have" and tags[after] == "q":
            return VerbPhrase(after, passive=False)  # "must have completed the course"
    if k < last and tags[k] in "eb":
        after = _past_small(tags, k + 1, last)
        if after < last and is_participle(tokens.words[after], tags[after]):
            return VerbPhrase(after, passive=True)
    return VerbPhrase(k, passive=False)


def _past_small(tags: str, k: int, last: int) -> int:
    """Return the token after adverbs, and after an aside between commas."""
    while k < last and tags[k] in "an,z":
        if verbless := _VERBLESS.match(tags, k, last):
            k = verbless.end() - 1  # "will, if required seek"
        elif _ASIDE.match(tags, k, last):
            closing = tags.find(",", k + 1, last)
            k = closing if closing > 0 else k
        k += 1
    return k


def is_participle(word: str, tag: str) -> bool:
    """Whether after "be" the word tells of something done: "held", "sent", not "prepared"."""
    return (tag == "q" or word in IRREGULAR) and word not in _ADJECTIVES


@cache
def base_of(word: str) -> str:
    """Return the base form of a participle: "convened" → "convene", "held" → "hold"."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if not word.endswith("ed") or word in VERBS:
        return word  # "need", "proceed"
    stem = word[:-2]
    forms = (stem, word[:-1], stem[:-1], stem[:-1] + "y")
    return next((form for form in forms if form in _ALL_VERBS), stem)


def is_light(verb: str) -> bool:
    """Whether the noun after it says what happens ("complete the assessment")."""
    return base_of(verb) in _LIGHT


def object_of(tokens: Tokens, first: int, last: int) -> Range:
    """Return the noun phrase from token `first`, without its article; "of" does not end it."""
    tags = tokens.tags
    first = end = tokens.on(first, "dapz", last)
    while end < last and (tags[end] not in _NOT_OBJECT or _pairs(tags, end, first)):
        if tags[end - 1 : end + 1] == "xd" and end > first:
            break  # "send the LADO | a report"
        end += 1
    if tags[end - 1 : end + 1] == "da":
        end -= 1  # "send the chair | a weekly report"
    return first, end


def _pairs(tags: str, k: int, first: int) -> bool:
    """Whether "and" joins two words before one noun: "filtering and monitoring provision"."""
    joins = tags[k] == "c" and k > first
    return (
        joins
        and tags[k + 1 : k + 2] in ("x", "g", "A", "q")
        and tags[k + 2 : k + 3] in ("x", "A", "g")
    )
