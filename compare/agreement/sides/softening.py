"""What is asked for only by half: to consider a step, or to aim at it."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from compare.agreement.sides.acts import KNOWN_BY, verb_of
from compare.agreement.words.wording import CACHED, content, content_words, listed_stems
from compare.agreement.words.wordlists import ways
from compare.lexicon import duty_words
from compare.model import Statement


def soft(statement: Statement, other: Statement) -> bool:
    """Say whether it asks to consider, or aim at, a step that the other asks for.

    The step is known by its verb; one that is aimed at, by two of its words too.
    """
    action = statement.action or ""
    if not _softens(action):
        return False
    quote, softeners = content_words(other.quote), listed_stems("softeners", "words")
    passive = _considered().search(action)
    if passive:
        done = content(passive[0])[:1]
        step = content_words(action[: passive.start()])
        asked_for = len(step & content_words(_WHILE.split(other.quote, maxsplit=1)[0]))
        return set(done) <= softeners - quote and asked_for >= _MOSTLY * len(step)
    first, *rest = content(action) or ("",)
    asked = content(other.action or "")
    aimed = {first} <= listed_stems("softeners", "aims") and len(set(asked) & set(rest)) >= KNOWN_BY
    named = set(asked[:1]) & set(rest) and verb_of(other) <= content_words(action)
    same = aimed or named
    return first in softeners and first not in quote and bool(same)


def weighs_another(statement: Statement, other: Statement) -> bool:
    """Say whether it asks to consider something, and not the act that the other asks for."""
    action = statement.action or ""
    weighed = listed_stems("softeners", "weighs") & set(content(action)[:1])
    return bool(weighed) and not verb_of(other) & content_words(f"{action} {statement.quote}")


@lru_cache(maxsize=CACHED)
def _softens(action: str) -> bool:
    """Say whether it asks to consider or aim at anything."""
    considered = bool(_considered().search(action))
    return considered or not listed_stems("softeners", "words").isdisjoint(content(action)[:1])


def considers(statement: Statement) -> bool:
    """Say whether a passive asks only to consider."""
    return bool(_considered().search(statement.action or ""))


def considering(statement: Statement) -> str:
    """Return the words by which it does ("should be considered"); nothing where no modal does."""
    found = _considering().search(statement.quote) if considers(statement) else None
    return found[0] if found else ""


@cache
def _considered() -> re.Pattern[str]:
    return re.compile(rf"\bbe {ways('softeners', 'done')}\b")


@cache
def _considering() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{duty_words()}) (?:\w+ )?{_considered().pattern}")


_WHILE = re.compile(r"\b(?:for )?(?:as|so) long as\b|\bwhile\b|\buntil\b", re.IGNORECASE)
"""What goes on meanwhile is not what is asked for."""
_MOSTLY = 2 / 3
"""Share of the words for a step by which it is known elsewhere."""
