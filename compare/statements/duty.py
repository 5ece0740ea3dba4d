"""Duty words: where a sentence says must, should, will or may, and where it only looks so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from compare.lexicon import word_list
from compare.model import Polarity, Strength
from compare.statements.tokens import BASE_VERBS, NOUN_VERBS, IRREGULAR

Subject = Literal["before", "after", "inside"]


@dataclass(frozen=True, slots=True)
class Cue:
    """A duty word and what it says by itself. `start` and `end` are places in the sentence."""

    start: int
    end: int
    strength: Strength
    polarity: Polarity
    subject: Subject
    test: str
    """Which reading to try: "permission", "suggestion", "promise", "rule" or none."""
    inside: tuple[int, int] | None = None
    bare: bool = False
    """Nothing follows it: "consent is not required"."""


_ADVERBS = "|".join(
    sorted((w for w in word_list("grammar")["adverbs"]["words"].split()), key=len, reverse=True)
)
_PLACES = {
    "{adv}": rf"(?:,? (?:{_ADVERBS}|[a-z]{{3,}}ly)\b,?)*",
    "{not}": "(?:not|never)",
    "{be}": "(?:is|are|was|were|be|being|been|remains?)",
    "{x}": r"(?: ?[a-z'-]+){0,2} ?",
    "@verb": "(?:" + "|".join(sorted(BASE_VERBS | NOUN_VERBS, key=len, reverse=True)) + ")",
}


def _compiled() -> tuple[re.Pattern[str], tuple[dict[str, Any], ...]]:
    entries = tuple(word_list("duty")["cue"])
    parts = []
    for number, entry in enumerate(entries):
        pattern = entry["pattern"].replace("?P<inside>", f"?P<inside{number}>")
        for place, expression in _PLACES.items():
            pattern = pattern.replace(place, expression)
        parts.append(f"(?P<c{number}>{pattern})")
    opening = "|".join(word_list("duty")["opening"]["patterns"].split())
    return re.compile(rf"\b(?=(?:{opening})\b)(?:" + "|".join(parts) + r")(?!\w)"), entries


_CUE, _ENTRIES = _compiled()
_TRIGGERS = (
    "need", "requir", "expect", "dut", "obli", "respons", "accountable", "essential", "imperative", "important",
    "practice", "permitted", "entitled", "encouraged", "allowed", " to ", "prevent", "preclude", "prohibit",
    "forbidden", "vital", "crucial", "critical", "mandatory", "necessary", "appropriate", "acceptable", "offence",
    "right", "power", "recommend", "desirable", "advis", " ask", "must", "should", "may",
    "can", "will", "shall", "ought", "might", "could", "would", "won't",
)  # fmt: skip
"""A sentence with none of these has no duty word; looking for them is far cheaper than the cues."""
_PARTICIPLE = r"(?:been|[a-z]{3,}ed|" + "|".join(IRREGULAR) + ")"
_HINDSIGHT = re.compile(
    rf" (?:[a-z]+ly |not |never |also |already )*have(?: [a-z]+ly| not| never| also)* (?:been\b|{_PARTICIPLE}"
    r"(?=[.,;)]|$| (?:a|an|the|this|that|to|by|in|on|at|it|them|him|her|earlier|sooner|before|when|if)\b))"
)
_INVERTED = re.compile(
    r" (?:the|a|an|any|there|this|that|these|you|they|it|he|she|we|either|one|no|such|his|her|their|its)\b"
)
_NOUN = re.compile(r"(?:\b(?:their|his|her|its|my|your|our|own|free|the|of|good|god's) )$")
_MONTH = re.compile(r"\bMay(?= \d|,? \d{4}|$)|(?<=\d )May\b|(?<=(?:in|of|by) )May\b")


def cues(text: str, low: str) -> tuple[Cue, ...]:
    """Return the duty words of a sentence in order; `low` is its plain text, quotations masked.

    Hindsight ("should have been"), nouns ("against their will"), months and inverted conditions
    ("should you need") are not among them.
    """
    if not any(trigger in low for trigger in _TRIGGERS):
        return ()
    return tuple(
        _cue(match) for match in _CUE.finditer(low) if not _only_looks_so(text, low, match)
    )


def _cue(match: re.Match[str]) -> Cue:
    number = int(str(match.lastgroup)[1:])
    entry = _ENTRIES[number]
    named = entry.get("subject", "before")
    return Cue(
        start=match.start(),
        end=match.end(),
        strength=entry["strength"],
        polarity=entry.get("polarity", "+"),
        subject=named,
        test=entry.get("test", ""),
        inside=match.span(f"inside{number}") if named == "inside" else None,
        bare=entry.get("complement") == "none",
    )


def _only_looks_so(text: str, low: str, match: re.Match[str]) -> bool:
    word, start, end = match[0], match.start(), match.end()
    if word.startswith(("will", "must", "might", "can")) and _NOUN.search(low, 0, start):
        return not _followed_by_verb(low, end)
    if word.startswith("may") and _MONTH.match(text, start):
        return True
    if word.startswith("should") and _opens_clause(low, start) and _INVERTED.match(low, end):
        return True
    return not word.endswith("to") and bool(_HINDSIGHT.match(low, end))


def _opens_clause(low: str, start: int) -> bool:
    return not low[:start].strip() or low[:start].rstrip()[-1] in ",;:(-"


def _followed_by_verb(low: str, end: int) -> bool:
    following = low[end:].split(None, 1)
    return bool(following) and following[0].strip(",.") in (BASE_VERBS | {"be", "have", "not"})
