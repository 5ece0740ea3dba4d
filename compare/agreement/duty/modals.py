"""Duty words compared as they stand, in texts that are one text edited."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from compare.agreement.words.wording import CACHED, content
from compare.lexicon import duty_words, word_list, words_of
from compare.model import ASKED_OR_ALLOWED, Difference, Direction, Strength
from compare.text import any_of

_TIER: dict[Strength, int] = {"must": 5, "should": 3, "will": 3, "may": 1, "description": 0}
"""The scale of duty words. A local promise ("will") answers an expectation ("should")."""


def direction(ours: Strength, theirs: Strength) -> Direction | None:
    if (ours, theirs) == ("will", "must"):
        return "unclear"
    if _TIER[ours] == _TIER[theirs]:
        return None
    return "weaker" if _TIER[ours] < _TIER[theirs] else "stronger"


MODALS: dict[str, Strength] = {
    way: strength
    for strength in ASKED_OR_ALLOWED
    for way in (*duty_words(strength).split("|"), *word_list("duty")["ways"].get(strength, ()))
}
"""The strength of each duty word, and of the other ways of saying so, by itself."""
_MODAL = re.compile(
    rf"\b(?P<modal>{'|'.join(MODALS)})"
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


def word_for_word(local: str, national: str) -> Iterator[Difference | None]:
    """Yield, for each pair of modals that govern the same word, how they differ, or None."""
    ours = list(modals(local))
    for theirs in modals(national):
        mine = next((modal for modal in ours if modal.governs == theirs.governs), None)
        if mine is None:
            continue
        ours.remove(mine)
        if mine.negated != theirs.negated:
            yield Difference("polarity", mine.said, theirs.said, "changed", "high")
            continue
        way = direction(mine.strength, theirs.strength)
        yield Difference("strength", mine.said, theirs.said, way) if way else None


@lru_cache(maxsize=CACHED)
def modals(text: str) -> tuple[_Modal, ...]:
    """Return the duty words of a text that govern one; none that keeps an act to somebody."""
    reserved = {at for only in _ONLY_SOME.finditer(text) for at in range(*only.span())}
    found = ((m, content(_same_clause(text[m.end() :]))[:1]) for m in _MODAL.finditer(text))
    return tuple(
        _modal(text, m, governs[0]) for m, governs in found if governs and m.start() not in reserved
    )


def _modal(text: str, found: re.Match[str], governs: str) -> _Modal:
    """Return a duty word, with the subject before it where that is nobody."""
    nobody = _NOBODY.search(text, 0, found.start())
    said = text[nobody.start("no") if nobody else found.start() : found.end()]
    strength = _strength(found["modal"], found["not"])
    return _Modal(said, strength, bool(found["not"] or nobody), governs)


_NOBODY = re.compile(
    r"(?:^|[,;:.] )(?:and |but )?"
    r"(?P<no>no(?! (?:later|longer|more|less|fewer|doubt)\b)|nobody|none of)"
    r"(?: [\w'’-]+){0,4} $",
    re.IGNORECASE,
)
""" "No practitioner | should assume" forbids as "practitioners should not" does."""


def reserves(text: str) -> bool:
    """Say whether it keeps an act to somebody: "only a conference can", "can only be … by".

    That is no leave: nobody else may, and it is to be left to none.
    """
    return bool(_ONLY_SOME.search(text))


_ONLY_SOME = re.compile(
    r"\bonly (?!be\b|when|where|if\b|after\b|once\b|in\b|with\b|for\b)"
    r"(?:[\w'’-]+ ){1,8}?(?:can|may)\b"
    r"|\b(?:can|may) only be \w+ by\b",
    re.IGNORECASE,
)


def _same_clause(text: str) -> str:
    """Return `text` up to where its clause ends; a qualifier set off by commas is passed over."""
    return _CLAUSE_END.split(text, maxsplit=1)[0]


_CLAUSE_END = re.compile(
    r"[.;:()]|,(?! (?:where|when|if|as|wherever|whenever|however)\b)"
    r"|^ (?:have|need|want|wish) (?:and|or)\b"
)
"""Also after what somebody may have: "any concerns we may have and refer"."""


def _strength(modal: str, negation: str | None) -> Strength:
    """Return how strongly a modal asks; what "cannot" be done must not be."""
    strength = MODALS[modal.casefold()]
    return "must" if negation and modal.casefold() == "can" else strength


_DUTY = re.compile(
    r"\b(?:(?:it )?(?:is|are|remains) (?:\w+ly )?"
    rf"(?:{any_of(words_of('duty', 'told'))}|good practice|a requirement)"
    r"|(?:has|have) (?:a |the )?(?:\w+ )?(?:duty|responsibility|right|power)"
    rf"|(?:{duty_words()}|might|could|would|ought|has|have|need|needs)"
    r"(?:n['’]t\b|\s+(?:not|never|only|always|no longer)\b)?)"
    r"(?:,? (?:to consider|consider|to aim|aim|endeavour|try|to)\b)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=CACHED)
def duty_word(quote: str, strength: Strength) -> str:
    """Return the words of a quote that carry its duty, as they stand; nothing if unknown."""
    found = [duty[0].strip() for duty in _DUTY.finditer(quote)]
    own = (said for said in found if MODALS.get(said.split()[0].casefold()) == strength)
    phrase = (said for said in found if " " in said)
    return next(own, None) or next(phrase, "")
