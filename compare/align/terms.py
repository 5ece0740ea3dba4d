"""The terms of a sentence: what it is about, whatever words it is said in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby

from snowballstemmer import stemmer

from compare.lexicon import word_list
from compare.text import words

Phrase = tuple[str, ...]


def terms(sentence: Sequence[str], forms: Mapping[str, Phrase]) -> Iterator[tuple[str, Phrase]]:
    """Yield the terms of a sentence's folded words, each with the words it stands for.

    An abbreviation of `forms` counts as what it stands for, a phrase of the concept list as its
    concept (named in capitals, so that no word is taken for one), any other word as its stem.
    Stop words, bare numbers and single letters are no terms: a number says nothing about what
    is numbered. Possessives count as the word itself.
    """
    if not forms.keys().isdisjoint(sentence):
        sentence = [word for each in sentence for word in forms.get(each, (each,))]
    at = 0
    while at < len(sentence):
        phrase: Phrase = (sentence[at],)
        term = _term(sentence[at])
        if term is None:
            phrase, term = _concept(sentence, at)
        if term:
            yield term, phrase
        at += len(phrase)


def _concept(sentence: Sequence[str], at: int) -> tuple[Phrase, str]:
    """Return the longest phrase of the concept list that begins here, or the word by itself."""
    lengths = _lengths()[_bare(sentence[at])]
    said = tuple(map(_bare, sentence[at : at + lengths[0]]))
    for length in lengths:
        concept = concepts().get(said[:length])
        if concept:
            return said[:length], concept
    return said[:1], _stem(said[0])


@cache
def _term(word: str) -> str | None:
    """Return the term of a word, "" for a word that is none, None where a phrase may begin."""
    bare = _bare(word)
    if _lengths().get(bare, (1,)) != (1,):
        return None
    return concepts().get((bare,)) or _stem(bare)


@cache
def _stem(bare: str) -> str:
    if len(bare) == 1 or bare.isdigit() or bare in word_list("stop_words")["words"]:
        return ""
    return str(_stemmer.stemWord(bare))


def _bare(word: str) -> str:
    return word.removesuffix("'s")


@cache
def concepts() -> Mapping[Phrase, str]:
    """Return the phrases of `lexicon/concepts.toml`, each with its concept."""
    return {
        tuple(map(_bare, words(form))): concept["name"].upper()
        for concept in word_list("concepts")["concept"]
        for form in concept["forms"]
    }


@cache
def _lengths() -> Mapping[str, tuple[int, ...]]:
    """Return for each first word of a phrase how long its phrases are, longest first."""
    firsts = sorted({(phrase[0], len(phrase)) for phrase in concepts()}, reverse=True)
    return {
        first: tuple(length for _, length in group)
        for first, group in groupby(firsts, key=lambda one: one[0])
    }


_stemmer = stemmer("english")
