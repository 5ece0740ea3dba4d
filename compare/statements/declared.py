"""What a document says about its own words: abbreviations, and what it means by must and should."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from compare.model import Document, Sentence, Strength


@dataclass(frozen=True, slots=True)
class Meaning:
    """A document's own statement of what one of its duty words means."""

    word: str
    strength: Strength
    """The strength that the word has in this document."""
    sentence: str
    """Id of the sentence that says so."""
    quote: str


@dataclass(frozen=True, slots=True)
class Context:
    """What a sentence must be read with: the document's own abbreviations and duty words."""

    abbreviations: tuple[tuple[str, str], ...] = ()
    """(short, long) pairs, in order of definition."""
    meanings: tuple[Meaning, ...] = ()

    def long_form(self, short: str) -> str | None:
        return dict(self.abbreviations).get(short)

    def strength(self, word: str, otherwise: Strength) -> Strength:
        """Return the strength that the document declares for `word`, or `otherwise`."""
        return next((m.strength for m in self.meanings if m.word == word), otherwise)


def context_of(document: Document) -> Context:
    """Return the abbreviations and duty words that `document` defines."""
    sentences = document.sentences
    return Context(abbreviations(s.text for s in sentences), declared_meanings(sentences))


# ---- duty words -------------------------------------------------------------------------------

_WORD = r"['\"‘’“”]?\b(?P<word>must|should|shall|will|may)\b['\"‘’“”]?"
_DECLARES = re.compile(
    rf"(?:\b(?:terms?|words?|phrases?|verbs?|uses?|used|using|where|when|wherever)\b[^.;]*?{_WORD}|^{_WORD.replace('?P<word>', '?P<first>')}"
    r"\s*(?:means|indicates|denotes|=|-|–|:|is used|are used|refers|signals))",
    re.IGNORECASE,
)
_MEANT = re.compile(rf"{_WORD}\s*(?:means|indicates|denotes|=)")
_EACH = re.compile(_WORD, re.IGNORECASE)
_SPEAKS_OF_WORDS = re.compile(
    r"\b(?:means?|meaning|indicat\w+|denot\w+|refers? to|signals?|signif\w+|used (?:to|where|when|in|for|throughout)|use (?:the|of)|uses (?:the)?|expressed)\b|=",
    re.IGNORECASE,
)
_SENSES: tuple[tuple[Strength, re.Pattern[str]], ...] = (
    ("should", re.compile(r"good practice|best practice|non-?statutory|not (?:a )?(?:legal|statutory)|good reason|expect|recommend|advis|guidance|unless|exceptional", re.IGNORECASE)),
    ("must", re.compile(r"legal|statut|law|mandatory|required|requirement|obligat|compulsory|no discretion|duty|have to", re.IGNORECASE)),
    ("may", re.compile(r"discretion|option|permi|choice|allowed", re.IGNORECASE)),
)  # fmt: skip


_MENTIONS = (
    "'",
    '"',
    "‘",
    "“",
    "term",
    "word",
    "phrase",
    "verb",
    "MUST",
    "SHOULD",
    "SHALL",
    "WILL",
    "MAY",
    "means",
    "indicates",
)
_MAY_MENTION = re.compile(
    r"['\"‘“](?:[Mm]ust|[Ss]hould|[Ss]hall|[Ww]ill|[Mm]ay)['\"’”]|\b(?:MUST|SHOULD|SHALL|WILL|MAY)\b"
    r"|\b(?:terms?|words?|phrases?|verbs?) (?:must|should|shall|will|may)\b|^(?:Must|Should|Shall|Will|May) "
)


def _may_mention(text: str) -> bool:
    return any(mention in text for mention in _MENTIONS) and bool(_MAY_MENTION.search(text))


def declared_meanings(sentences: Iterable[Sentence]) -> tuple[Meaning, ...]:
    """Return what the sentences declare of must, should, shall, will and may; the first counts.

    "We use the term must when a person is legally required to do something and should when …"
    declares two. A sentence that merely uses the words declares nothing.
    """
    meanings: dict[str, Meaning] = {}
    for sentence in sentences:
        if not _may_mention(sentence.text):
            continue
        for word, strength in _declared(sentence.text):
            meanings.setdefault(word, Meaning(word, strength, sentence.id, sentence.text))
    return tuple(meanings.values())


def declares(text: str) -> bool:
    """Whether a sentence speaks of duty words rather than using them."""
    return _may_mention(text) and bool(_mentioned(text))


def _mentioned(text: str) -> list[re.Match[str]]:
    if not (_SPEAKS_OF_WORDS.search(text) and (_DECLARES.search(text) or _MEANT.search(text))):
        return []
    return [m for m in _EACH.finditer(text) if _is_mention(text, m)]


def _is_mention(text: str, match: re.Match[str]) -> bool:
    """Whether the word is spoken of: quoted, in capitals, or right after "term" and the like."""
    quoted = match[0] != match["word"]
    named = re.search(
        r"\b(?:terms?|words?|phrases?|and|or|verbs?)\s$", text[: match.start()], re.IGNORECASE
    )
    meant = re.match(
        r"\s*(?:means|indicates|denotes|=|when\b|where\b|is used|refers)", text[match.end() :]
    )
    return (
        quoted
        or match["word"].isupper()
        or bool(named and meant)
        or bool(meant and not match.start())
    )


def _declared(text: str) -> Iterator[tuple[str, Strength]]:
    mentions = _mentioned(text)
    for n, match in enumerate(mentions):
        end = mentions[n + 1].start() if n + 1 < len(mentions) else len(text)
        sense = _sense(text[match.end() : end])
        if sense:
            yield match["word"].lower(), sense


def _sense(said: str) -> Strength | None:
    return next((strength for strength, pattern in _SENSES if pattern.search(said)), None)


# ---- abbreviations ----------------------------------------------------------------------------

_IN_BRACKETS = re.compile(
    r"\((?:the |known as |or |‘|'|\"|“)?([A-Z][A-Za-z&/-]{1,9}?)s?(?:’|'|\"|”)?\)"
)
_BEFORE_BRACKETS = re.compile(r"\b([A-Z]{2,8})s? \(([A-Z][A-Za-z' ’-]{5,80})\)")
_AFTER_DASH = re.compile(
    r"^([A-Z]{2,8})\s*(?:-|–|:|=)\s*([A-Z][A-Za-z' ’,-]{5,80})$|^([A-Z][A-Za-z' ’-]{5,80}?),? (?:-|–|known as|or) ([A-Z]{2,8})\b"
)
_DASHES = (" -", " –", ":", "=", "known as", " or ")
_NAME_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_MOST_WORDS_A_LETTER = 2


def abbreviations(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Return the (short, long) pairs that the texts define; the first definition counts.

    "Initial Child Protection Conference (ICPC)", "ICPC (Initial Child Protection Conference)",
    "MAPPA - Multi-Agency …" and "…, known as MAPPA" are definitions.
    """
    pairs: dict[str, str] = {}
    for text in texts:
        for short, long in _defined(text):
            pairs.setdefault(short, long)
    return tuple(pairs.items())


def _defined(text: str) -> Iterator[tuple[str, str]]:
    if "(" in text:
        for match in _IN_BRACKETS.finditer(text):
            long = _words_for(match[1], text[: match.start()])
            if long:
                yield match[1], long
        for match in _BEFORE_BRACKETS.finditer(text):
            if _words_for(match[1], match[2]):
                yield match[1], match[2]
    if any(mark in text for mark in _DASHES) and (match_ := _AFTER_DASH.search(text)):
        short, long = match_[1] or match_[4], match_[2] or match_[3]
        if _words_for(short, long):
            yield short, long


def _words_for(short: str, before: str) -> str | None:
    """Return the last words of `before` whose first letters spell `short`, small words passed over."""
    letters = [c for c in short if c.isupper()]
    if len(letters) < 2:  # noqa: PLR2004 -- one letter abbreviates nothing
        return None
    found = list(_NAME_WORD.finditer(before))
    place = len(found)
    for letter in reversed(letters):
        place -= 1
        passed = 0
        while place >= 0 and found[place][0][0].upper() != letter:
            place, passed = place - 1, passed + 1
            if passed > _MOST_WORDS_A_LETTER:
                return None
        if place < 0:
            return None
    return before[found[place].start() :].strip(" ,")
