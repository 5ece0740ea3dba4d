"""Words that only look like a duty: hindsight, inverted conditions, months, nouns."""

from __future__ import annotations

import re

from compare.lexicon import word_list, words_of
from compare.statements.words.actor import names_actor
from compare.statements.words.tokens import BASE_VERBS, IRREGULAR
from compare.text import any_of

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
_INVERTED = re.compile(
    r" (?:the|a|an|any|there|this|that|these|you|they|it|he|she|we|either|one|no|such|his|her|their"
    r"|its|anyone|someone|anybody|somebody)\b"
    r"| (?!be\b|have\b|not\b|never\b)[a-z]{4,}(?: [a-z]+){0,3}? (?:not )?be\b"
)
_BEFORE_NOUN = re.compile(rf"\b(?:{'|'.join(word_list('duty')['also_nouns']['after'].split())}) $")
_ALSO_NOUNS = tuple(words_of("duty", "also_nouns"))
_MONTH = re.compile(r"May(?= \d|,? \d{4}|$)|(?<=\d )May\b|(?<=(?:in|of|by) )May\b")


def only_looks_so(text: str, low: str, match: re.Match[str]) -> bool:
    """Whether what matched a duty word in `low`, the plain form of `text`, asks nothing."""
    word, start, end = match[0], match.start(), match.end()
    if word.startswith("it ") and f" {low[:start]}".endswith(_REASONS):
        return True
    if low.startswith(" know", end) and low.endswith("who ", 0, start):
        return word.startswith("need")  # "with those who need to know"
    if word.startswith(_ALSO_NOUNS) and _BEFORE_NOUN.search(low, 0, start):
        return word.startswith("need") or not _followed_by_verb(low, end)
    if word.startswith("may") and _MONTH.match(text, start):
        return True
    return _is_inverted(low, match) or _is_hindsight(low, match) or _is_company(low, match)


def _is_company(low: str, match: re.Match[str]) -> bool:
    """Whether someone keeps company: "the warden stays with the group", not "the decision"."""
    if " with " not in match[0] or not match[0].startswith(("remain", "sit", "stay")):
        return False
    before = low[: match.start()].split()
    return bool(before) and names_actor(before[-1])


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
