"""The terms of a sentence: what it is about, whatever words it is said in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from compare.lexicon import irregular, word_list
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
    return tuple(_each(sentence, said))


def _each(sentence: Phrase, said: Phrase) -> Iterator[tuple[str, Phrase]]:
    at = 0
    while at < len(sentence):
        length, found = 1, _of_word(sentence[at])
        if found is None:
            length, found = _of_phrase(sentence, at)
        if found:
            phrase = tuple(dict.fromkeys(said[at : at + length])) if length > 1 else (said[at],)
            for term in found:
                yield term, phrase
        at += length


def _of_phrase(sentence: Sequence[str], at: int) -> tuple[int, tuple[str, ...]]:
    """Return how many words the longest phrase of the concept list has that begins here, and its
    terms; of the word by itself when none begins.
    """
    step, length, found = _phrases(), 1, _stem(_bare(sentence[at]))
    for end in range(at, len(sentence)):
        following = step.after.get(_bare(sentence[end]))
        if following is None:
            break
        step = following
        if step.terms:
            length, found = end + 1 - at, step.terms
    return length, found


@cache
def _of_word(word: str) -> tuple[str, ...] | None:
    """Return the terms of a word, none for a word that has none, None where a phrase may begin."""
    bare = _bare(word)
    begun = _phrases().after.get(bare)
    if begun and begun.after:
        return None
    return concepts().get((bare,)) or _stem(bare)


@cache
def _stem(bare: str) -> tuple[str, ...]:
    if len(bare) == 1 or bare.isdigit() or bare in word_list("stop_words")["words"]:
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
