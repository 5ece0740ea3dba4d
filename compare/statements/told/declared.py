"""What a document says about its own words: abbreviations, and what it means by must and should."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from compare.lexicon import duty_words, word_list
from compare.model import ASKED_OR_ALLOWED, Document, Sentence, Strength
from compare.text import abbreviations, holds

_DUTY = duty_words(*ASKED_OR_ALLOWED)
_QUOTE = r"['\"‘’“”]"
_WORD = re.compile(rf"(?P<open>{_QUOTE})?\b(?P<word>{_DUTY})\b{_QUOTE}?", re.IGNORECASE)
_NAMED = re.compile(r"\b(?:terms?|words?|phrases?|verbs?|and|or)\s$", re.IGNORECASE)
_SAYS = r"(?:means|indicates|denotes|refers|signals|when\b|where\b|(?:is|are) used|=)"
_SAID = re.compile(rf"\s*{_SAYS}")
_MENTIONS = ("'", '"', "‘", "“", "term", "word", "phrase", "verb", "means", "indicates", "denotes")
_CAPITALS = re.compile(rf"\b(?:{_DUTY.upper()})\b")
_IN_CAPITALS = tuple(_DUTY.upper().split("|"))
_REMEMBERED = 50_000
"""Sentences asked about once for the document and once more when each is read."""
_MARKS = (*_MENTIONS, *_IN_CAPITALS)
_DECLARES = re.compile(
    rf"{_QUOTE}(?:{_DUTY}){_QUOTE}|^(?:{_DUTY})\s+{_SAYS}|\b(?:terms?|words?|phrases?|verbs?) "
    rf"{_QUOTE}?(?:{_DUTY})\b",
    re.IGNORECASE,
)
_SPEAKS_OF_WORDS = re.compile(
    r"\b(?:means?|meaning|indicat\w+|denot\w+|refers? to|signals?|signif\w+|uses?|expressed"
    r"|used (?:to|where|when|in|for|throughout))\b|=",
    re.IGNORECASE,
)
_SENSES: tuple[tuple[Strength, re.Pattern[str]], ...] = tuple(
    (entry["strength"], re.compile(entry["pattern"], re.IGNORECASE))
    for entry in word_list("duty")["sense"]
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """A document's own statement of what one of its duty words means."""

    word: str
    strength: Strength
    """The strength that the word has in this document."""
    sentence: str
    """Id of the sentence that says so."""
    quote: str


@dataclass(frozen=True, slots=True, eq=False)
class Context:
    """What a sentence must be read with: the document's own abbreviations and duty words.

    Two are never equal: a manual's is asked for with every sentence, and comparing it would cost
    more than reading some.
    """

    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """What each stands for."""
    meanings: tuple[Meaning, ...] = ()

    def strength(self, word: str, otherwise: Strength) -> Strength:
        """Return the strength that the document declares for `word`, or `otherwise`."""
        return next((m.strength for m in self.meanings if m.word == word), otherwise)


def context_of(document: Document) -> Context:
    """Return the abbreviations and duty words that `document` defines."""
    sentences = document.sentences
    return Context(abbreviations(s.text for s in sentences), declared_meanings(sentences))


def declared_meanings(sentences: Iterable[Sentence]) -> tuple[Meaning, ...]:
    """Return what the sentences declare of must, should, shall, will and may; the first counts.

    "We use the term must when a person is legally required to do something and should when …"
    declares two. A sentence that merely uses the words declares nothing.
    """
    meanings: dict[str, Meaning] = {}
    for sentence in (one for one in sentences if declares(one.text)):
        for word, strength in _declared(sentence.text):
            meanings.setdefault(word, Meaning(word, strength, sentence.id, sentence.text))
    return tuple(meanings.values())


def declares(text: str) -> bool:
    """Whether a sentence speaks of duty words rather than using them."""
    return bool(_mentioned(text))


def _declared(text: str) -> Iterator[tuple[str, Strength]]:
    """Yield the words that a sentence speaks of, one at least, with the strength it gives them."""
    mentions = _mentioned(text)
    ends = [match.start() for match in mentions[1:]] + [len(text)]
    for match, end in zip(mentions, ends, strict=True):
        said = text[match.end() : end]
        sense = next((s for s, pattern in _SENSES if pattern.search(said)), None)
        if sense:
            yield match["word"].lower(), sense


@lru_cache(maxsize=_REMEMBERED)
def _mentioned(text: str) -> tuple[re.Match[str], ...]:
    """Return the duty words that a sentence speaks of."""
    if not holds(text, _MARKS):
        return ()
    if not (_DECLARES.search(text) or _CAPITALS.search(text)) or not _SPEAKS_OF_WORDS.search(text):
        return ()
    return tuple(match for match in _WORD.finditer(text) if _is_mention(text, match))


def _is_mention(text: str, match: re.Match[str]) -> bool:
    """Whether the word is spoken of: quoted, in capitals, or "the term should means …"."""
    said = bool(_SAID.match(text, match.end()))
    named = bool(_NAMED.search(text, 0, match.start())) or match.start() == 0
    return bool(match["open"]) or match["word"].isupper() or (named and said)
