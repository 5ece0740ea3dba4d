"""Duty words: where a sentence says must, should, will or may."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Literal, NamedTuple

from compare.lexicon import duty_words, word_list, words_of
from compare.model import Polarity, Strength
from compare.statements.clauses.seeming import only_looks_so
from compare.statements.words.tokens import VERBS, Span, Tokens
from compare.text import any_of, holds

Subject = Literal["before", "after", "inside"]


class Cue(NamedTuple):
    """A duty word and what it says by itself. `start` and `end` are letters of the sentence."""

    start: int
    end: int
    strength: Strength
    polarity: Polarity
    subject: Subject
    """Where the one who acts is named, as in the word list."""
    test: str
    """Which reading to try: "permission", "promise" and so on; empty when it is plain."""
    inside: Span | None = None
    bare: bool = False
    """No verb follows it: "consent is not required"."""


_IN_LY = "(?!(?:ap|sup|re|com|im|multi)ply|rely|family)[a-z]{3,}ly"
_ADVERBS = any_of(w for w in words_of("grammar", "adverbs") if not re.fullmatch(_IN_LY, w))
_PLACES = {
    "{adv}": rf"(?:,? (?:{_ADVERBS}|{_IN_LY})\b,?)*",
    "{not}": "(?:not|never)",
    "{be}": "(?:is|are|was|were|be|being|been|remains?)",
    "{x}": r"(?: ?(?!not\b)[a-z'-]+){0,2} ?",
    "{duty}": f"(?:{duty_words()})",
    "@verb": f"(?:{any_of(VERBS)})",
}
_ENTRIES: tuple[dict[str, Any], ...] = tuple(word_list("duty")["cue"])


class _Family(NamedTuple):
    """Cues that begin with one word, tried only in a sentence that holds one of the stems."""

    pattern: re.Pattern[str]
    stems: tuple[str, ...]
    """Empty for cues that are always tried."""


def spelled(number: int) -> str:
    """Return the pattern of a cue with the expressions that its places stand for."""
    pattern = str(_ENTRIES[number]["pattern"])
    for place, expression in _PLACES.items():
        pattern = pattern.replace(place, expression)
    return pattern


def _pattern(number: int) -> str:
    """Return one cue as a group of its own name."""
    return f"(?P<c{number}>{spelled(number)})".replace("?P<inside>", f"?P<inside{number}>")


def _by_first_word() -> dict[str, tuple[_Family, ...]]:
    """Return for each word that can begin a cue those that it begins, in order."""
    cues: dict[str, list[int]] = {}
    for number, entry in enumerate(_ENTRIES):
        for word in entry["first"].split():
            cues.setdefault(word, []).append(number)
    return {word: tuple(_families(numbers)) for word, numbers in cues.items()}


def _families(numbers: list[int]) -> Iterator[_Family]:
    """Yield the cues, those with stems and those without together as long as their order lasts."""
    for _, group in groupby(numbers, lambda number: "stems" in _ENTRIES[number]):
        same = tuple(group)
        stems = {s for n in same for s in _ENTRIES[n].get("stems", "").split()}
        stems = {s for s in stems if not any(t in s for t in stems - {s})}
        yield _Family(
            re.compile(rf"(?:{'|'.join(map(_pattern, same))})(?!\w)"), tuple(sorted(stems))
        )


_CUES = _by_first_word()
_CUE_WORDS = frozenset(_CUES)


def cues(tokens: Tokens) -> tuple[Cue, ...]:
    """Return the duty words of a sentence in order.

    Hindsight ("should have been"), nouns ("against their will"), months and inverted conditions
    ("should you need") are not among them.
    """
    low, end = tokens.low, 0
    found: list[Cue] = []
    if _CUE_WORDS.isdisjoint(tokens.words):
        return ()
    for k, word in enumerate(tokens.words):
        if word not in _CUES or tokens.starts[k] < end:
            continue
        match = _match(low, tokens.starts[k], word)
        if match:
            end = match.end()
            if not only_looks_so(tokens.text, low, match):
                found.append(_cue(match))
    return tuple(found)


def _match(low: str, start: int, word: str) -> re.Match[str] | None:
    """Return the first cue that begins with `word`, which stands at letter `start`."""
    for pattern, stems in _CUES[word]:
        if not stems or holds(low, stems):
            match = pattern.match(low, start)
            if match:
                return match
    return None


def _cue(match: re.Match[str]) -> Cue:
    number = int(str(match.lastgroup)[1:])
    entry = _ENTRIES[number]
    subject = entry.get("subject", "before")
    return Cue(
        match.start(),
        match.end(),
        entry["strength"],
        entry.get("polarity", "+"),
        subject,
        entry.get("test", ""),
        match.span(f"inside{number}") if subject == "inside" else None,
        entry.get("complement") == "none",
    )
