"""A sentence as words, each with a one-letter tag, so that grammar can be read off a short string.

Tags: M modal, i condition, w time, r relative, t "that", c coordinator, b finite be, e other be,
h have, o do, n negative, a adverb, p preposition, f "of", y "by", z "to", d determiner, s pronoun,
# number, u unit of time, v verb in the third person, V base verb, A base verb that is also a noun,
g "-ing" word, q participle, x any other word, and punctuation as itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from compare.lexicon import word_list

_TOKEN = re.compile(r"[a-z0-9£&]+(?:['./&-][a-z0-9]+)*'?|[,;:()\"“”.?!]|(?<=\s)[-•](?=\s)")
_PLAIN = str.maketrans("‘’ʼ‐‑–—−\u00a0", "'''-----" + " ")
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
    ends: tuple[int, ...]
    tags: str

    def at(self, char: int) -> int:
        """Return the number of the first token that begins at or after `char`."""
        return bisect_left(self.starts, char)

    def said(self, first: int, last: int) -> str:
        """Return the text from token `first` up to, not including, token `last`."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""


def plain(text: str) -> str:
    """Return `text` in lower case with plain quotes and dashes; no letter moves."""
    low = text.translate(_PLAIN).lower()
    if len(low) == len(text):
        return low
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_PLAIN))


def tokens(text: str, low: str) -> Tokens:
    """Return the tokens of `text`, read from `low`, its plain (and perhaps masked) form."""
    found = [(m[0], m.start(), m.end()) for m in _TOKEN.finditer(low)]
    if not found:
        return Tokens(text, low, (), (), (), "")
    words, starts, ends = zip(*found, strict=True)
    return Tokens(text, low, words, starts, ends, "".join(map(_tag, words)))


def _tag(word: str) -> str:
    known = _TAGS.get(word)
    if known is None:
        known = _TAGS[word] = _guess(word)
    return known


def _guess(word: str) -> str:
    if word[0].isdigit():
        return "#"
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


def _verbs() -> tuple[frozenset[str], frozenset[str]]:
    lists = word_list("verbs")
    return frozenset(lists["verbs"]["words"].split()), frozenset(
        lists["nouns_too"]["words"].split()
    )


BASE_VERBS, NOUN_VERBS = _verbs()
IRREGULAR = dict(pair.split(":") for pair in word_list("grammar")["irregular"]["words"].split())


def _known() -> dict[str, str]:
    grammar = word_list("grammar")
    known = dict.fromkeys(map(third_person, BASE_VERBS - NOUN_VERBS), "v")
    describing = word_list("verbs")["describing"]["words"].split()
    known |= dict.fromkeys((v for v in map(third_person, describing) if v not in _ALSO_NOUNS), "v")
    known |= dict.fromkeys(IRREGULAR, "q")
    known |= dict.fromkeys(BASE_VERBS, "V") | dict.fromkeys(NOUN_VERBS, "A")
    tables = {
        "p": "prepositions", "a": "adverbs", "d": "determiners", "s": "pronouns", "c": "coordinators",
        "w": "times", "i": "conditions", "r": "relatives", "b": "be", "e": "be_nonfinite", "h": "have",
        "o": "do", "M": "modals", "n": "negatives",
    }  # fmt: skip
    for tag, name in tables.items():
        known |= dict.fromkeys(grammar[name]["words"].split(), tag)
    units = word_list("units")
    known |= dict.fromkeys(
        " ".join(v for k, v in units["unit"].items() if k != "source").split(), "u"
    )
    known |= dict.fromkeys((n for n in units["number"] if n not in _NOT_NUMBERS), "#")
    known |= dict.fromkeys(units["frequency"], "a")
    return (
        known
        | {"that": "t", "of": "f", "by": "y", "to": "z"}
        | {p: p for p in ',;:().?!-"'}
        | _QUOTES
    )


_NOT_NUMBERS = frozenset(("a", "an", "next", "following", "single", "half", "source"))
_ALSO_NOUNS = frozenset(("works", "concerns", "needs", "causes", "leaves", "lives"))
_QUOTES = {"“": '"', "”": '"', "•": "-"}
_TAGS = _known()
"""Grows with every new word met, so that a suffix is looked at once a word."""
