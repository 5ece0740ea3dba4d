"""Words as two sentences are compared by: content words, cut to stems, like words as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.agreement.words.concepts import as_one, concept, groups
from compare.agreement.words.spelling import spelt
from compare.agreement.words.wordlists import names, number_words, unit_words
from compare.lexicon import irregular, words_of
from compare.text import stem

_FUNCTION = (
    "determiners pronouns prepositions coordinators be be_nonfinite have do modals relatives "
    "conditions times negatives"
).split()
_ALSO_FUNCTION = frozenset(
    "to of by as than so s etc e.g i.e eg ie also therefore however addition there such own".split()
)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:st|nd|rd|th)?")
CACHED = 50_000
"""Sentences whose content is remembered; a manual and its baseline have fewer."""


@lru_cache(maxsize=CACHED)
def content(text: str) -> tuple[str, ...]:
    """Return the stems of the content words of `text`, in order.

    Function words, numbers and units of time are left out; words that may stand for each other
    come as one ("notify" as "tell"), and so do spellings ("organize").
    """
    return tuple(filter(None, map(_meaning, as_one(spelt(text)))))


@lru_cache(maxsize=CACHED)
def content_words(text: str) -> frozenset[str]:
    """Return the stems of `content`, each once."""
    return frozenset(content(text))


@lru_cache(maxsize=CACHED)
def stems(text: str) -> frozenset[str]:
    """Return the stems of the content words of `text` as they stand, no phrase taken as one."""
    return frozenset(filter(None, map(_own_stem, spelt(text))))


@cache
def listed_stems(table: str, key: str = "names") -> frozenset[str]:
    """Return the stems of the words of a list of this room: see `names`."""
    return frozenset(content(" ".join(sorted(names(table, key)))))


@lru_cache(maxsize=CACHED)
def may_be_same(one: str, other: str) -> bool:
    """Say whether two phrases may name one thing: neither says what the other does not."""
    wording, plain = Wording.of(one, other), (stems(one), stems(other))
    if not wording.local or not wording.national:
        return True
    return wording.coverage == 1.0 or plain[0] <= plain[1] or plain[1] <= plain[0]


@dataclass(frozen=True, slots=True)
class Wording:
    """The content words of a local and of a national text, set against each other."""

    local: frozenset[str]
    national: frozenset[str]

    @classmethod
    def of(cls, local: str, national: str) -> Wording:
        return cls(content_words(local), content_words(national))

    @property
    def kept(self) -> frozenset[str]:
        return self.local & self.national

    @property
    def closeness(self) -> float:
        """Share (0 to 1) of the content words of both that they have in common (Dice)."""
        return dice(self.local, self.national)

    @property
    def lost(self) -> float:
        """Share (0 to 1) of the national content words that the local text has not."""
        return 1 - len(self.kept) / len(self.national) if self.national else 0.0

    @property
    def coverage(self) -> float:
        """Share (0 to 1) of the shorter side's content words that the other has."""
        shorter = min(len(self.local), len(self.national))
        return len(self.kept) / shorter if shorter else 1.0


def dice(one: frozenset[str], other: frozenset[str]) -> float:
    """Return the share (0 to 1) of both that they have in common; 1 where both are empty."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 1.0


def without(wording: Wording, *texts: Iterable[str]) -> Wording:
    """Return `wording` without the content words of the given texts, on either side."""
    dropped = {stem for some in texts for text in some for stem in content(text)}
    return Wording(wording.local - dropped, wording.national - dropped)


@cache
def _meaning(word: str) -> str:
    """Return the stem of a content word, that of its group, or the word that stands for a concept;
    nothing of any other word.
    """
    meant = concept(word)
    return "" if _NUMBER.fullmatch(meant) else _own_stem(meant)


@cache
def _own_stem(word: str) -> str:
    """Return the stem of a content word or number, that of its group; nothing of any other word."""
    return "" if word in _empty() else _like(_stem(word))


def _like(stem: str) -> str:
    return _like_stems().get(stem, stem)


@cache
def _like_stems() -> dict[str, str]:
    """Return the stem that stands for all of its group, by the stem of each single word."""
    alike = {_stem(form): _stem(verb) for form, verb in irregular().items()}
    single = ((way, first) for first, *others in groups() for way in others if " " not in way)
    named = {_stem(way): _stem(first) for way, first in single}
    return {form: named.get(verb, verb) for form, verb in alike.items()} | named


@cache
def _empty() -> frozenset[str]:
    listed = (words_of("grammar", name) for name in _FUNCTION)
    return frozenset[str]().union(
        *listed, unit_words(), number_words(), _ALSO_FUNCTION, {"working"}
    )


def _stem(word: str) -> str:
    return word if word.isupper() else stem(word)
