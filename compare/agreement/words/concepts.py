"""Phrases that stand for one word, and the names of concepts: many ways of saying, one word."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from compare.agreement.words.spelling import spelt
from compare.agreement.words.wordlists import wordlist
from compare.lexicon import word_list
from compare.text import any_of, holds

_JOINS = ("'", ".")
"""What joins two words to one: the second may be a form of a concept, or begin one."""


def as_one(spoken: tuple[str, ...]) -> tuple[str, ...]:
    """Return words, as `spelt`, with the one word for each listed phrase, and for each form of a
    concept of several words; `concept` gives that for a form of one word.
    """
    plain = " ".join(spoken)
    if _openings().isdisjoint(pairwise(spoken)) and not holds(plain, _JOINS):
        return spoken
    if _any_same().search(plain):
        for phrase, same in _same():
            plain = phrase.sub(same, plain)
    pattern, stands_for = _concepts()
    return tuple(pattern.sub(lambda form: stands_for[form[0]], plain).split())


def concept(word: str) -> str:
    """Return the word that stands for a form of a concept; any other word as it is."""
    return _concepts()[1].get(word, word)


@cache
def _openings() -> frozenset[tuple[str, ...]]:
    """Return the two words that each of them begins with which has several."""
    phrases = (way for _, *others in groups() for way in others)
    several = (way.split() for way in (*phrases, *_concepts()[1]) if " " in way)
    return frozenset((first, second) for first, second, *_ in several)


@cache
def _concepts() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what matches a form of a listed concept, and the one word that stands for each form.

    The word is in capitals and underlined, so that it is taken for no other.
    """
    named = set(wordlist("concepts")["names"])
    forms = {
        " ".join(spelt(form)): concept["name"].upper().replace(" ", "_").replace("'", "")
        for concept in word_list("concepts")["concept"]
        if concept["name"] in named
        for form in concept["forms"]
    }
    return re.compile(rf"\b{any_of(forms)}\b"), forms


@cache
def groups() -> tuple[tuple[str, ...], ...]:
    """Return the listed groups of words and phrases that may stand for each other."""
    listed = (group.split("|") for group in wordlist("same")["groups"])
    return tuple(tuple(way.strip() for way in group) for group in listed)


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return a pattern for the phrases of each group, and its word."""
    phrases = ((first, [way for way in others if " " in way]) for first, *others in groups())
    return tuple((re.compile(rf"\b{any_of(ways)}\b"), first) for first, ways in phrases if ways)


@cache
def _any_same() -> re.Pattern[str]:
    """Return a pattern for any of those phrases: few sentences have one."""
    ways = (way for _, *others in groups() for way in others if " " in way)
    return re.compile(rf"\b{any_of(ways)}\b")
