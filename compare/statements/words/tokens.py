"""A sentence as words, each with a one-letter tag, so that grammar can be read off a short string.

Tags: M modal, i condition, w time, r relative, t "that", c coordinator, b finite be, e other be,
h have, o do, n negative, a adverb, p preposition, f "of", y "by", z "to", d determiner, s pronoun,
# number, u unit of time, v verb in the third person, V base verb, A base verb that is also a noun,
g "-ing" word, q participle, x any other word, and punctuation as itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Container
from dataclasses import dataclass
from itertools import accumulate

from compare.lexicon import irregular, word_list, words_of

Range = tuple[int, int]
"""First token and the one after the last."""
Span = tuple[int, int]
"""First letter and the one after the last."""

_TOKEN = re.compile(r"([a-z0-9£&]+(?:['./&-][a-z0-9]+)*'?|[,;:()\"“”.?!]|(?<=\s)[-•](?=\s))")
_SUFFIXES = (("ing", "g"), ("ed", "q"), ("ly", "a"))
_SUFFIX_LEAST = 5
"""Shorter words ("ring", "bed", "fly") are no inflections."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """`text` and its words. `low` is the text in plain lower case, letter for letter as long."""

    text: str
    low: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    tags: str

    def at(self, letter: int) -> int:
        """Return the number of the first token that begins at or after `letter`."""
        return bisect_left(self.starts, letter)

    def said(self, first: int, last: int) -> str:
        """Return the text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.end(last - 1)] if first < last else ""

    def end(self, k: int) -> int:
        """Return the letter after token `k`."""
        return self.starts[k] + len(self.words[k])

    def back(self, k: int, tags: Container[str], least: int = 0) -> int:
        """Return the first of the tokens right before `k`, from `least`, that have these tags."""
        while k > least and self.tags[k - 1] in tags:
            k -= 1
        return k

    def on(self, k: int, tags: Container[str], last: int) -> int:
        """Return the token after those from `k`, up to `last`, that have these tags."""
        while k < last and self.tags[k] in tags:
            k += 1
        return k

    def word(self, k: int) -> str:
        """Return word number `k`, nothing beyond the ends."""
        return self.words[k] if 0 <= k < len(self.words) else ""


def tokenised(text: str, low: str) -> Tokens:
    """Return the tokens of `text`, read from `low`, its plain (and perhaps masked) form."""
    parts = _TOKEN.split(low)  # what is between words, a word, what is between …
    words = tuple(parts[1::2])
    starts = tuple(accumulate(map(len, parts)))[:-1:2]
    return Tokens(text, low, words, starts, "".join(map(_TAGS.__getitem__, words)))


class _Tags(dict[str, str]):
    """Tags by word. It grows with every word met, so that a suffix is looked at once a word."""

    def __missing__(self, word: str) -> str:
        self[word] = tag = _guess(word)
        return tag


def _guess(word: str) -> str:
    if word[0].isdigit():
        return "#"
    if "/" in word:
        return "x"  # "manager/safeguarding"
    if len(word) >= _SUFFIX_LEAST:
        for suffix, tag in _SUFFIXES:
            if word.endswith(suffix):
                return tag
    return "x"


def third_person(verb: str) -> str:
    """Return the form for he and she: "carry" → "carries"."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o", "z")) else "s")


BASE_VERBS = words_of("verbs", "verbs")
NOUN_VERBS = words_of("verbs", "nouns_too")
VERBS = BASE_VERBS | NOUN_VERBS
IRREGULAR = irregular()

_GRAMMAR_TAGS = {
    "p": "prepositions",
    "a": "adverbs",
    "d": "determiners",
    "s": "pronouns",
    "c": "coordinators",
    "w": "times",
    "i": "conditions",
    "r": "relatives",
    "b": "be",
    "e": "be_nonfinite",
    "h": "have",
    "o": "do",
    "M": "modals",
    "n": "negatives",
}
_SINGLE = {"that": "t", "of": "f", "by": "y", "to": "z", "&": "c", "“": '"', "”": '"', "•": "-"}
_NOT_COUNTED = frozenset(("a", "an", "next", "following", "single", "half", "source"))
"""Words of the number table that are mostly something else."""


def _known() -> dict[str, str]:
    """Return the tag of every listed word; later lists outrank earlier ones."""
    describing = set(map(third_person, words_of("verbs", "describing")))
    describing -= words_of("verbs", "third_or_plural")
    known = dict.fromkeys(map(third_person, BASE_VERBS - NOUN_VERBS), "v")
    known |= dict.fromkeys(describing, "v") | dict.fromkeys(IRREGULAR, "q")
    known |= dict.fromkeys(words_of("grammar", "past"), "v")
    known |= dict.fromkeys((*BASE_VERBS, "go", "come"), "V") | dict.fromkeys(NOUN_VERBS, "A")
    for tag, name in _GRAMMAR_TAGS.items():
        known |= dict.fromkeys(words_of("grammar", name), tag)
    units = word_list("units")
    unit_words = " ".join(forms for unit, forms in units["unit"].items() if unit != "source")
    known |= dict.fromkeys(unit_words.split(), "u") | dict.fromkeys(units["frequency"], "a")
    known |= dict.fromkeys(set(units["number"]) - _NOT_COUNTED, "#")
    known |= dict.fromkeys(words_of("grammar", "no_inflection"), "x")
    return known | _SINGLE | {mark: mark for mark in ',;:().?!-"'}


_TAGS = _Tags(_known())
