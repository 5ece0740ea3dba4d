"""Definitions compared: one term, explained in other words that mean something else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.words.wording import CACHED, Wording, content, content_words
from compare.model import Difference

_DEFINES = re.compile(
    r"^[\W_]*(?:(?:an?|the|so-called)\s+)?(?P<term>it(?=\s+refers)|[\w‘’“”'\"()/ -]{3,60}?)"
    r"(?:\s+\([^)]*\))?,?"
    r"\s+(?:(?:is|are)\s+(?:when|where|any|an?|the|one)\b"
    r"|(?P<meant>(?:is|are)\s+defined\s+as|means(?!\s+(?:that|of)\b)|comprises"
    r"|refers\s+to\s+(?:the|an?|any)\s+(?:activity|action|practice|process))\b)",
    re.IGNORECASE,
)
_MOST_TERM = 5
"""Content words of a term; a longer subject is no term."""
_OTHERWISE = 1 / 3
"""Share of the shorter definition that the other must have, below which it is another one."""
_LETTERS = 5
"""Letters of a word by which its forms are taken together ("coerced", "coercion")."""
_SAID = 3
"""Content words that say something of it, at the least."""


def definition_differences(local: str, national: str) -> Iterator[Difference]:
    """Yield where both sentences say what the same term means, and say otherwise.

    It is told with medium confidence: a definition may be spread over several sentences.
    """
    theirs = _definition(national)
    ours = _definition(local) if theirs else None
    if not ours or not theirs or not _same_term(ours["term"], theirs["term"]):
        return
    said = Wording(_said(local[ours.end() :]), _said(national[theirs.end() :]))
    told = min(len(said.local), len(said.national)) >= _SAID
    if told and said.coverage < _OTHERWISE:
        yield Difference("definition", local, national, "changed", "medium")


def _said(text: str) -> frozenset[str]:
    return frozenset(one if one.isupper() else one[:_LETTERS] for one in content_words(text))


def defines(text: str) -> bool:
    """Say whether the sentence says what a term means, rather than what is to be done."""
    found = _definition(text)
    return found is not None and 0 < len(set(content(found["term"]))) <= _MOST_TERM


def says_what_is_meant(text: str) -> bool:
    """Say whether the sentence says so by its verb ("means"), which does nothing else."""
    found = _definition(text)
    return found is not None and found["meant"] is not None


def term_defined(text: str) -> str:
    """Return the term of which the sentence says what it means; empty where it does not."""
    found = _definition(text)
    return found["term"] if found else ""


@lru_cache(maxsize=CACHED)
def _definition(text: str) -> re.Match[str] | None:
    return _DEFINES.match(text)


def _same_term(one: str, other: str) -> bool:
    ours, theirs = set(content(one)), set(content(other))
    return bool(ours) and ours == theirs and len(ours) <= _MOST_TERM
