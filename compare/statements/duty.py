"""Duty words: where a sentence says must, should, will or may, and where it only looks so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any, Literal, NamedTuple

from compare.lexicon import duty_words, word_list, words_of
from compare.model import Polarity, Strength
from compare.statements.tokens import BASE_VERBS, IRREGULAR, VERBS, Span, Tokens
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
_PARTICIPLE = rf"(?:[a-z]{{3,}}ed|{any_of(IRREGULAR)})"
_SMALL = r"(?: [a-z]+ly| not| never| also| already)*"
_HINDSIGHT = re.compile(
    rf"{_SMALL} have{_SMALL} (?:been\b|{_PARTICIPLE}(?=[.,;)]|$| (?:a|an|the|this|that|to|by|in"
    r"|on|at|it|them|him|her|earlier|sooner|before|when|if)\b))"
)
_PERFECT = tuple(words_of("duty", "perfect"))
_MUST_HAVE_BEEN = re.compile(rf"{_SMALL} have{_SMALL} been\b")
_REASONS = tuple(f" {word} " for word in words_of("duty", "reasons"))
""" "We invite you, *as* it is important to hear you": a reason, nothing asked."""
_TURNED_ROUND = re.compile(" (?:the|a|an|any|their|his|her|its|this|these|there)\\b")
_LEFT_HANGING = re.compile(" be ?(?:[,;.)]|$)")
""""a place they are expected to be"."""
_INVERTED = re.compile(
    r" (?:the|a|an|any|there|this|that|these|you|they|it|he|she|we|either|one|no|such|his|her|their"
    r"|its|anyone|someone|anybody|somebody)\b"
    r"| (?!be\b|have\b|not\b|never\b)[a-z]{4,}(?: [a-z]+){0,3}? (?:not )?be\b"
)
_BEFORE_NOUN = re.compile(rf"\b(?:{'|'.join(word_list('duty')['also_nouns']['after'].split())}) $")
_ALSO_NOUNS = tuple(words_of("duty", "also_nouns"))
_MONTH = re.compile(r"May(?= \d|,? \d{4}|$)|(?<=\d )May\b|(?<=(?:in|of|by) )May\b")


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
            if not _only_looks_so(tokens.text, low, match):
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


def _only_looks_so(text: str, low: str, match: re.Match[str]) -> bool:
    word, start, end = match[0], match.start(), match.end()
    if word.startswith("it ") and low.endswith(_REASONS, 0, start):
        return True
    if word.endswith(" to") and _LEFT_HANGING.match(low, end):
        return True
    if word.startswith(_ALSO_NOUNS) and _BEFORE_NOUN.search(low, 0, start):
        return word.startswith("need") or not _followed_by_verb(low, end)
    if word.startswith("may") and _MONTH.match(text, start):
        return True
    return _is_inverted(low, match) or _is_hindsight(low, match)


def _is_inverted(low: str, match: re.Match[str]) -> bool:
    """Whether "should" opens a condition: "should you need help, …"."""
    if not match[0].startswith("should") or not _INVERTED.match(low, match.end()):
        return False
    turned = match[0] == "should" and _TURNED_ROUND.match(low, match.end())
    return bool(turned) or _opens_clause(low, match.start())


def _is_hindsight(low: str, match: re.Match[str]) -> bool:
    """Whether it is too late: "staff should have been told", "it must have been known"."""
    word, end = match[0], match.end()
    if word.startswith("must") and _MUST_HAVE_BEEN.match(low, end):
        return True
    perfect = word.startswith(_PERFECT) and not word.endswith("to")
    return perfect and bool(_HINDSIGHT.match(low, end))


def _opens_clause(low: str, start: int) -> bool:
    before = low[:start].rstrip()
    return not before or before[-1] in ",;:(-"


def _followed_by_verb(low: str, end: int) -> bool:
    following = low[end:].split(None, 1)
    return bool(following) and following[0].strip(",.") in BASE_VERBS | {"be", "have", "not"}
