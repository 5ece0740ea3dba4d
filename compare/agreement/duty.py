"""Duties compared: how strongly something is asked, and whether it is to be done at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.agreement.reading import SAME, Pair, Reading, nearest_wording
from compare.agreement.wording import CACHED, content
from compare.agreement.wordlists import names
from compare.model import Confidence, Difference, Direction, Statement, Strength

_TIER: dict[Strength, int] = {"must": 5, "should": 3, "will": 3, "may": 1, "description": 0}
"""The scale of duty words. A local promise ("will") answers an expectation ("should")."""


def duty_differences(
    local: Reading, national: Reading, paired: Iterable[Pair]
) -> Iterator[Difference]:
    """Yield how two sentences differ in strength or sign; nothing where one only describes.

    In texts that are the same but for a word or two, duty words before the same verb are compared
    as they stand: "could" mostly speaks of chance, but beside "should" it is what became of it.
    """
    if nearest_wording(local, national).closeness >= SAME:
        turned = tuple(_word_for_word(local.text, national.text))
        if turned:
            yield from (d for d in turned if d is not None)
            return
    for pair in paired:
        yield from _stated(pair)


# ---- word for word -------------------------------------------------------------------------------

_MODALS: dict[str, Strength] = {
    "must": "must",
    "shall": "must",
    "has to": "must",
    "have to": "must",
    "needs to": "must",
    "need to": "must",
    "is required to": "must",
    "are required to": "must",
    "should": "should",
    "ought to": "should",
    "will": "will",
    "may": "may",
    "might": "may",
    "could": "may",
    "can": "may",
}
_MODAL = re.compile(
    rf"\b(?P<modal>{'|'.join(_MODALS)})"
    r"(?P<not>n?['’]?t\b|not\b|\s+(?:not|never|under no circumstances)\b)?(?!\w)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Modal:
    said: str
    strength: Strength
    negated: bool
    governs: str
    """Stem of the first content word after it."""


def _word_for_word(local: str, national: str) -> Iterator[Difference | None]:
    """Yield, for each pair of modals that govern the same word, how they differ, or None."""
    ours = list(_modals(local))
    for theirs in _modals(national):
        mine = next((modal for modal in ours if modal.governs == theirs.governs), None)
        if mine is None:
            continue
        ours.remove(mine)
        if mine.negated != theirs.negated:
            yield Difference("polarity", mine.said, theirs.said, "changed", "high")
            continue
        direction = _direction(mine.strength, theirs.strength)
        yield Difference("strength", mine.said, theirs.said, direction) if direction else None


@lru_cache(maxsize=CACHED)
def _modals(text: str) -> tuple[_Modal, ...]:
    found = ((m, content(_same_clause(text[m.end() :]))[:1]) for m in _MODAL.finditer(text))
    return tuple(
        _Modal(m[0], _strength(m["modal"], m["not"]), bool(m["not"]), governs[0])
        for m, governs in found
        if governs
    )


def _same_clause(text: str) -> str:
    """Return `text` up to where its clause ends; a qualifier set off by commas is passed over."""
    return re.split(r"[.;:()]|,(?! (?:where|when|if|as|wherever|whenever|however)\b)", text)[0]


def _strength(modal: str, negation: str | None) -> Strength:
    """Return how strongly a modal asks; what "cannot" be done must not be."""
    strength = _MODALS[modal.casefold()]
    return "must" if negation and modal.casefold() == "can" else strength


# ---- as stated -----------------------------------------------------------------------------------


def _stated(pair: Pair) -> Iterator[Difference]:
    local, national = pair.local, pair.national
    if "description" in {local.strength, national.strength}:
        return
    said = (_duty_word(local.quote, local.strength), _duty_word(national.quote, national.strength))
    sure = pair.confidence if all(said) else "low"
    if _excuses(local) or _excuses(national):
        other = national if _excuses(local) else local
        if _excuses(local) != _excuses(national) and sure == "high" and other.strength != "may":
            direction: Direction = "weaker" if _excuses(local) else "stronger"
            yield Difference("strength", *said, direction, sure)
        return
    if _forbids(local) != _forbids(national):
        if not _RESTRICTS.search(local.quote) and not _RESTRICTS.search(national.quote):
            said = (said[0] or _negative(local), said[1] or _negative(national))
            turned = _sure_turn(pair, said)
            if turned == "high" or "may" not in {local.strength, national.strength}:
                yield Difference("polarity", *said, "changed", turned)
        return
    soft, other_soft = _soft(local, national), _soft(national, local)
    if soft != other_soft:
        yield Difference("strength", *said, "weaker" if soft else "stronger", sure)
        return
    way = _direction(local.strength, national.strength)
    if way and not _narrows(local, national):
        yield Difference("strength", *said, way, sure)


def _direction(ours: Strength, theirs: Strength) -> Direction | None:
    if (ours, theirs) == ("will", "must"):
        return "unclear"
    if _TIER[ours] == _TIER[theirs]:
        return None
    return "weaker" if _TIER[ours] < _TIER[theirs] else "stronger"


def _excuses(statement: Statement) -> bool:
    """Say whether it says that something need not be done."""
    return statement.strength == "may" and statement.polarity == "-"


def _forbids(statement: Statement) -> bool:
    """Say whether it is not to be done: "need not" forbids nothing."""
    return statement.polarity == "-" and statement.strength != "may"


_RESTRICTS = re.compile(r"\b(?:only|without|until|unless)\b", re.IGNORECASE)
"""Who forbids all but one thing asks for that: "must not … without", "may only …"."""


def _sure_turn(pair: Pair, said: tuple[str, str]) -> Confidence:
    return "high" if all(said) and pair.confidence == "high" else "low"


def _negative(statement: Statement) -> str:
    found = re.search(r"\b(?:never|not|no)\b", statement.quote, re.IGNORECASE)
    return found[0] if found else ""


def _narrows(local: Statement, national: Statement) -> bool:
    """Say whether the national text narrows a power ("only in an emergency") the local one gives:
    what may be done only then asks nobody to do it.
    """
    return local.strength == "may" and bool(re.search(r"\bonly\b", national.quote))


def _soft(statement: Statement, other: Statement) -> bool:
    """Say whether it asks to consider, or aim at, a step that the other asks for."""
    first, *rest = content(statement.action or "") or ("",)
    asked = content(other.action or "")[:1]
    softened = first in _softeners() and first not in content(other.quote)
    return softened and bool(set(asked) & set(rest))


@cache
def _softeners() -> frozenset[str]:
    return frozenset(content(" ".join(names("softeners", "words"))))


_DUTY = re.compile(
    r"\b(?:(?:it )?(?:is|are|remains) (?:essential|vital|crucial|imperative|mandatory|important"
    r"|required|expected|allowed|permitted|encouraged|responsible|good practice|a requirement)"
    r"|(?:has|have) (?:a |the )?(?:\w+ )?(?:duty|responsibility|right|power)"
    r"|(?:must|should|shall|will|may|might|could|can|would|ought|has|have|need|needs)"
    r"(?:n['’]t\b|\s+(?:not|never|only|always|no longer)\b)?)"
    r"(?:,? (?:to consider|consider|to aim|aim|endeavour|try|to)\b)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=CACHED)
def _duty_word(quote: str, strength: Strength) -> str:
    """Return the words of a quote that carry its duty, as they stand; nothing if unknown."""
    found = [duty[0].strip() for duty in _DUTY.finditer(quote)]
    own = (said for said in found if _MODALS.get(said.split()[0].casefold()) == strength)
    phrase = (said for said in found if " " in said)
    return next(own, None) or next(phrase, "")
