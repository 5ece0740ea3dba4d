"""Duties compared: how strongly something is asked, and whether it is to be done at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from compare.agreement.reading import NEAR, SAME, Pair
from compare.agreement.wording import content
from compare.agreement.wordlists import names
from compare.model import Difference, Direction, Statement, Strength

_TIER: dict[Strength, int] = {"must": 5, "should": 3, "will": 3, "may": 1, "description": 0}
"""The scale of duty words. A local promise ("will") answers an expectation ("should")."""
_SOFT = 1
"""To consider a step is to be left free not to take it."""


def duty_differences(pair: Pair) -> Iterator[Difference]:
    """Yield how the pair differs in strength or sign; nothing where either only describes."""
    local, national = _asking(pair.local, pair), _asking(pair.national, pair)
    if "description" in {local.strength, national.strength}:
        return
    if _forbids(local) != _forbids(national):
        yield from _opposite(local, national, pair.wording.closeness)
        return
    direction = _direction(local, national)
    if direction:
        said = (_duty_word(local), _duty_word(national))
        yield Difference("strength", *said, direction, pair.confidence if all(said) else "low")


def _direction(local: Statement, national: Statement) -> Direction | None:
    soft = _soft(local, national)
    if (local.strength, national.strength) == ("will", "must") and not soft:
        return "unclear"
    ours = _SOFT if soft else _TIER[local.strength]
    theirs = _SOFT if _soft(national, local) else _TIER[national.strength]
    if ours == theirs:
        return None
    return "weaker" if ours < theirs else "stronger"


def _soft(statement: Statement, other: Statement) -> bool:
    """Say whether it asks to consider a step that the other asks for."""
    first = content(statement.action or "")[:1]
    return bool(set(first) & _softeners()) and not set(first) & set(content(other.quote))


@cache
def _softeners() -> frozenset[str]:
    return frozenset(content(" ".join(names("softeners", "words"))))


def _forbids(statement: Statement) -> bool:
    """Say whether it is not to be done: "need not" forbids nothing."""
    return statement.polarity == "-" and statement.strength != "may"


def _opposite(local: Statement, national: Statement, closeness: float) -> Iterator[Difference]:
    """Yield the turned sense. "Must only" is no negation of "must", and "until" may answer one."""
    said = (_duty_word(local), _duty_word(national))
    negated = len(_NEGATION.findall(local.quote)) != len(_NEGATION.findall(national.quote))
    if closeness >= SAME and negated:
        yield Difference("polarity", *said, "changed", "high")
    elif not _RESTRICTS.search(local.quote) and not _RESTRICTS.search(national.quote):
        yield Difference("polarity", *said, "changed", "high" if closeness >= NEAR else "low")


_NEGATION = re.compile(r"\b(?:not|never|no|cannot)\b|n['’]t\b", re.IGNORECASE)
_RESTRICTS = re.compile(r"\bonly\b|\bwithout\b|\buntil\b|\bunless\b", re.IGNORECASE)
_MODALS: dict[str, Strength] = {
    "must": "must",
    "shall": "must",
    "should": "should",
    "will": "will",
    "may": "may",
    "might": "may",
    "could": "may",
    "can": "may",
}
_MODAL = re.compile(rf"\b({'|'.join(_MODALS)})\b", re.IGNORECASE)


def _asking(statement: Statement, pair: Pair) -> Statement:
    """Return the statement with the strength of its own modal where it seems only to describe.

    "The council could tell the parents" mostly speaks of chance; beside a text that is the same
    but for "should", it is what became of the duty.
    """
    other = pair.national if statement is pair.local else pair.local
    modal = _MODAL.search(statement.quote)
    if statement.strength != "description" or other.strength == "description" or not modal:
        return statement
    if pair.wording.closeness < SAME or not _governs_alike(statement.quote, modal, other.quote):
        return statement
    negated = _NEGATION.match(statement.quote[modal.end() :].lstrip())
    strength = _MODALS[modal[0].casefold()]
    return replace(statement, strength=strength, polarity="-" if negated else "+")


def _governs_alike(quote: str, modal: re.Match[str], other: str) -> bool:
    """Say whether the modal stands before the word that the other's duty word stands before."""
    governed = content(quote[modal.end() :])[:1]
    return any(content(other[duty.end() :])[:1] == governed for duty in _DUTY.finditer(other))


_DUTY = re.compile(
    r"\b(?:(?:it )?(?:is|are|remains) (?:essential|vital|crucial|imperative|mandatory|important|required"
    r"|expected|allowed|permitted|encouraged|responsible|good practice|a requirement)"
    r"|(?:has|have) (?:a |the )?(?:\w+ )?(?:duty|responsibility|right|power)"
    r"|(?:must|should|shall|will|may|might|could|can|would|ought|has|have|need|needs)"
    r"(?:n['’]t\b|\s+(?:not|never|only|always|no longer)\b)?"
    r"|(?:is|are|was|were) (?:not|to)\b)"
    r"(?:,? (?:to consider|consider|to aim|aim|endeavour|try|to)\b)?",
    re.IGNORECASE,
)


def _duty_word(statement: Statement) -> str:
    """Return the words of the quote that carry the duty, as they stand; the quote if unknown."""
    found = max(_DUTY.finditer(statement.quote), key=_weight, default=None)
    return found[0].strip() if found else ""


def _weight(found: re.Match[str]) -> int:
    """Prefer a modal to "is" and "has"."""
    return 0 if found[0].split()[0].casefold() in {"is", "are", "was", "were"} else 1
