"""What is to be done, in the words of the text, and the paper it is done with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from compare.lexicon import word_list
from compare.statements.actor import singular
from compare.statements.tokens import BASE_VERBS, IRREGULAR, NOUN_VERBS, Tokens

_GRAMMAR = word_list("grammar")
_ADJECTIVES = frozenset(_GRAMMAR["adjectives"]["words"].split())
_LIGHT = frozenset(word_list("verbs")["light"]["words"].split())
_PAPERS = word_list("artefacts")
_NOUNS = frozenset(_PAPERS["nouns"]["words"].split())
_ALSO_VERBS = frozenset(_PAPERS["verbs_too"]["words"].split())
_MADE_PAPER = frozenset(_PAPERS["with"]["words"].split())
_KNOWN_VERBS = (
    BASE_VERBS
    | NOUN_VERBS
    | _LIGHT
    | frozenset(
        " ".join(
            word_list("verbs")[name]["words"] for name in ("practice", "stative", "describing")
        ).split()
    )
    | frozenset(" ".join(v for v in word_list("duty")["possibility"].values()).split())
)
_MOST_WORDS = 12
"""An action is named, not retold."""
_PAPER_WHEN_MADE = frozenset(_PAPERS["with"]["nouns"].split())
_BEFORE_NOUN = frozenset("dxqgAN#")
_MODIFIER = frozenset("xqgA")


@dataclass(frozen=True, slots=True)
class VerbPhrase:
    """Where a verb stands and whether its subject has it done to it."""

    verb: int
    passive: bool


def verb_phrase(tokens: Tokens, first: int, last: int) -> VerbPhrase:
    """Return the verb at or after token `first`, adverbs and "be" before a participle passed over."""
    tags = tokens.tags
    k = _past_small(tags, first, last)
    if k < last and tags[k] == "p" and (verb := tags.find("V", k, last)) > 0:
        k = verb  # "will in accordance with the law make …"
    if k < last and tags[k] in "eb":
        after = _past_small(tags, k + 1, last)
        if after < last and tokens.words[after] == "being":
            after = _past_small(tags, after + 1, last)
        if after < last and is_participle(tokens.words[after], tags[after]):
            return VerbPhrase(after, passive=True)
    return VerbPhrase(k, passive=False)


def _past_small(tags: str, k: int, last: int) -> int:
    """Return the token after adverbs, and after an aside between commas."""
    while k < last and tags[k] in "an,z":
        if tags[k] == "," and re.match(",(?:[piwy]|a*q)", tags[k:last]):
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
    if not word.endswith("ed"):
        return word
    stem = word[:-2]
    forms = (stem, word[:-1], stem[:-1], stem[:-1] + "y")
    return next((form for form in forms if form in _KNOWN_VERBS), stem)


def is_light(verb: str) -> bool:
    """Whether the noun after it says what happens ("complete the assessment")."""
    return verb in _LIGHT or base_of(verb) in _LIGHT


def object_of(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the noun phrase after a verb, without its article: up to the first preposition but "of"."""
    tags = tokens.tags
    while first < last and tags[first] in "dapz":
        first += 1
    end = first
    while end < last and (tags[end] not in 'piwrtMbhyz,;:.()cena-s"' or _pairs(tags, end, first)):
        end += 1
    return first, end


def _pairs(tags: str, k: int, first: int) -> bool:
    """Whether "and" joins two words before one noun: "filtering and monitoring provision"."""
    return (
        tags[k] == "c"
        and k > first
        and tags[k + 1 : k + 2] in ("x", "g")
        and tags[k + 2 : k + 3] in ("x", "A")
    )


def action_end(tokens: Tokens, first: int, last: int, stops: tuple[int, ...]) -> int:
    """Return where the words of an action end: at a stop, a condition or the end of the clause."""
    limit = min((stop for stop in stops if stop > first), default=last)
    limit = min(limit, last, first + _MOST_WORDS)
    for k in range(first + 1, limit):
        if tokens.tags[k] in ';:.("y' or (tokens.tags[k] in "iw" and tokens.words[k] != "whether"):
            return k
        if tokens.tags[k] == "," and not _goes_on(tokens, k, limit):
            return k
    while limit > first + 1 and tokens.tags[limit - 1] in "pfyzcda,tn":
        limit -= 1
    return limit


def _goes_on(tokens: Tokens, comma: int, limit: int) -> bool:
    """Whether the comma stands within a short list: "the police, health and …"."""
    return bool(re.match(r",[dxqgA]{1,4}(?:,[dxqgA]{1,4})*,?c", tokens.tags[comma:limit]))


def artefact_in(tokens: Tokens, first: int, last: int, *, noun: bool = False) -> str | None:
    """Return the first paper named among those tokens, with the words that make it out.

    `noun` says that they are a noun phrase, so that "report" cannot be a verb in it.
    """
    for k in range(first, last):
        word = tokens.words[k]
        if singular(word) in _NOUNS and (_is_noun(tokens, k, first, last) or noun):
            start = k
            while (
                start > first
                and tokens.tags[start - 1] in _MODIFIER
                and (noun or not _is_verb(tokens, start - 1, first))
            ):
                start -= 1
            return tokens.said(start, k + 1)
        if word in _PAPER_WHEN_MADE and k > first and tokens.words[k - 1] in _MADE_PAPER:
            return tokens.said(k - 1, k + 1)
    return None


def _is_noun(tokens: Tokens, k: int, first: int, last: int) -> bool:
    if (
        k + 1 < last
        and tokens.tags[k + 1] in "xA"
        and singular(tokens.words[k + 1]) not in _ALSO_VERBS
    ):
        return False  # "plan meeting"
    if singular(tokens.words[k]) not in _ALSO_VERBS:
        return True
    if k == first:
        return tokens.words[k].endswith("s") and k + 1 < last and tokens.tags[k + 1] not in "dx"
    return tokens.tags[k - 1] in _BEFORE_NOUN


def _is_verb(tokens: Tokens, k: int, first: int) -> bool:
    """Whether a word before a noun is the verb that governs it ("completing the form")."""
    return k == first or (tokens.tags[k] in "gq" and tokens.tags[k - 1] in "zfpcMean")
