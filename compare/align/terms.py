"""The terms of a sentence: what it is about, whatever words it is said in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from compare.lexicon import irregular, stop_words, word_list
from compare.text import stem, words

Phrase = tuple[str, ...]
_REMEMBERED = 50_000
"""Sentences whose terms are kept: more than one room asks for them."""


def terms(sentence: Phrase, forms: Mapping[str, Phrase]) -> tuple[tuple[str, Phrase], ...]:
    """Return the terms of a sentence's folded words, each with the words of it they stand for.

    An abbreviation of `forms` is read as what it stands for, and a phrase of the concept list as
    the name of its concept, so that older and local names meet the current one; the terms are
    the stems of the words then read. Stop words, bare numbers and single letters are no terms:
    a number says nothing about what is numbered. Possessives count as the word itself.
    """
    if forms.keys().isdisjoint(sentence):
        return _terms(sentence, sentence)
    return _terms(
        tuple(word for each in sentence for word in forms.get(each, (each,))),
        tuple(each for each in sentence for _ in forms.get(each, (each,))),
    )


@lru_cache(maxsize=_REMEMBERED)
def _terms(sentence: Phrase, said: Phrase) -> tuple[tuple[str, Phrase], ...]:
    """Return the terms of a sentence; `said` has the word that stands for each of its words."""
    found: list[tuple[str, Phrase]] = []
    at = 0
    while at < len(sentence):
        length, (terms, begun) = 1, _of_word(sentence[at], said[at])
        if begun:
            length, of_phrase = _of_phrase(begun, sentence, at)
            if length > 1:
                phrase = tuple(dict.fromkeys(said[at : at + length]))
                terms = tuple((term, phrase) for term in of_phrase)
        found += terms
        at += length
    return tuple(found)


def _of_phrase(begun: _Step, sentence: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """Return how many words the longest phrase of the concept list has that is begun with the word
    here, and its terms; one word where none goes on.
    """
    step, length, found = begun, 1, begun.terms
    for end in range(at + 1, len(sentence)):
        following = step.after.get(_bare(sentence[end]))
        if following is None:
            break
        step = following
        if step.terms:
            length, found = end + 1 - at, step.terms
    return length, found


@cache
def _of_word(word: str, said: str) -> tuple[tuple[tuple[str, Phrase], ...], _Step | None]:
    """Return the terms of a word by itself, with what it is said in, and the phrase that may begin
    with it.
    """
    bare = _bare(word)
    begun = _phrases().after.get(bare)
    found = (begun and begun.terms) or _stem(bare)
    return tuple((term, (said,)) for term in found), begun if begun and begun.after else None


@cache
def _stem(bare: str) -> tuple[str, ...]:
    if len(bare) == 1 or bare.isdigit() or bare in stop_words():
        return ()
    return (stem(irregular().get(bare, bare)),)


def _bare(word: str) -> str:
    return word.removesuffix("'s")


@cache
def concepts() -> Mapping[Phrase, tuple[str, ...]]:
    """Return the phrases of `lexicon/concepts.toml`, each with the stems of its concept's name."""
    return {
        tuple(map(_bare, words(form))): tuple(
            stem for word in words(concept["name"]) for stem in _stem(_bare(word))
        )
        for concept in word_list("concepts")["concept"]
        for form in concept["forms"]
    }


@dataclass(slots=True)
class _Step:
    """What has been said of a phrase: its terms, if one ends here, and what may follow."""

    terms: tuple[str, ...] = ()
    after: dict[str, _Step] = field(default_factory=dict)


@cache
def _phrases() -> _Step:
    """Return the step before the first word of every phrase of the concept list."""
    first = _Step()
    for phrase, found in concepts().items():
        step = first
        for word in phrase:
            step = step.after.setdefault(word, _Step())
        step.terms = found
    return first
