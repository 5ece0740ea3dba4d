"""Words as two sentences are compared by: content words, cut to stems, like words as one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.agreement.spelling import spelt
from compare.agreement.wordlists import names, number_words, unit_words, wordlist
from compare.lexicon import irregular, word_list, words_of
from compare.text import any_of, stem, words

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
    plain = " ".join(words(spelt(text)))
    if _any_same().search(plain):
        for phrase, same in _same():
            plain = phrase.sub(same, plain)
    pattern, concept = _concepts()
    plain = pattern.sub(lambda form: concept[form[0]], plain)
    return tuple(stem for word in plain.split() if (stem := _meaning(word)))


@lru_cache(maxsize=CACHED)
def content_words(text: str) -> frozenset[str]:
    """Return the stems of `content`, each once."""
    return frozenset(content(text))


@lru_cache(maxsize=CACHED)
def stems(text: str) -> frozenset[str]:
    """Return the stems of the content words of `text` as they stand, no phrase taken as one."""
    return frozenset(_like(_stem(word)) for word in words(spelt(text)) if word not in _empty())


@cache
def listed_stems(table: str, key: str = "names") -> frozenset[str]:
    """Return the stems of the words of a list of this room: see `names`."""
    return frozenset(content(" ".join(sorted(names(table, key)))))


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
def _concepts() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return what matches a form of a listed concept, and the one word that stands for each form.

    The word is in capitals and underlined, so that it is taken for no other.
    """
    named = set(wordlist("concepts")["names"])
    forms = {
        " ".join(words(spelt(form))): concept["name"].upper().replace(" ", "_").replace("'", "")
        for concept in word_list("concepts")["concept"]
        if concept["name"] in named
        for form in concept["forms"]
    }
    return re.compile(rf"\b{any_of(forms)}\b"), forms


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    groups = (group.split("|") for group in wordlist("same")["groups"])
    return tuple(tuple(way.strip() for way in group) for group in groups)


@cache
def _same() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return a pattern for the phrases of each group, and its word."""
    phrases = ((first, [way for way in others if " " in way]) for first, *others in _groups())
    return tuple((re.compile(rf"\b{any_of(ways)}\b"), first) for first, ways in phrases if ways)


@cache
def _any_same() -> re.Pattern[str]:
    """Return a pattern for any of those phrases: few sentences have one."""
    ways = (way for _, *others in _groups() for way in others if " " in way)
    return re.compile(rf"\b{any_of(ways)}\b")


@lru_cache(maxsize=CACHED)
def _meaning(word: str) -> str:
    """Return the stem of a content word, that of its group; nothing of any other word."""
    return "" if word in _empty() or _NUMBER.fullmatch(word) else _like(_stem(word))


def _like(stem: str) -> str:
    return _like_stems().get(stem, stem)


@cache
def _like_stems() -> dict[str, str]:
    """Return the stem that stands for all of its group, by the stem of each single word."""
    alike = {_stem(form): _stem(verb) for form, verb in irregular().items()}
    groups = ((way, first) for first, *others in _groups() for way in others if " " not in way)
    named = {_stem(way): _stem(first) for way, first in groups}
    return {form: named.get(verb, verb) for form, verb in alike.items()} | named


@cache
def _empty() -> frozenset[str]:
    listed = (words_of("grammar", name) for name in _FUNCTION)
    return frozenset[str]().union(
        *listed, unit_words(), number_words(), _ALSO_FUNCTION, {"working"}
    )


def _stem(word: str) -> str:
    return word if word.isupper() else stem(word)
