"""Who is to hold an office, compared: "the lead practitioner should be a social worker"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.sides.parties import (
    anyone,
    chief_noun,
    chief_phrase,
    known_roles,
    same_party,
)
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wording import CACHED, content
from compare.lexicon import duty_words
from compare.model import Difference
from compare.statements.words.actor import names_actor

_HELD = re.compile(
    r"^(?:(?:for|once|where|when|if|while) [\w'’ -]{3,60},? (?=the ))?"
    r"(?:the |an? |each |every )?(?P<office>[\w'’ -]{3,80}?)"
    rf" (?:(?:{duty_words()}) (?:always |normally |usually )?be|is)"
    r" (?P<holder>(?:an?|any|one of the|someone)\b[^,;:.()]*)",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"any(?:one|body)?\b", re.IGNORECASE)


def holder_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield where the same office is to be held by somebody else, or may be held by anybody.

    It is told only where the national one is a role the field knows, and the local one names an
    office: "a senior person" may be any.
    """
    theirs = _held(national.text)
    ours = _held(local.text) if theirs else None
    if not ours or not theirs or not _same_office(ours["office"], theirs["office"]):
        return
    here, there = ours["holder"].strip(), theirs["holder"].strip()
    closed = known_roles(there) and not _ANYBODY.match(there)
    if closed and (_ANYBODY.match(here) or _is_office(here)) and not same_party(here, there):
        yield Difference("actor", chief_phrase(here), chief_phrase(there), "changed")


def _is_office(holder: str) -> bool:
    noun = chief_noun(holder)
    return known_roles(holder) or (names_actor(noun) and not anyone(noun))


@lru_cache(maxsize=CACHED)
def _held(text: str) -> re.Match[str] | None:
    return _HELD.match(text)


def _same_office(one: str, other: str) -> bool:
    """Say whether two phrases name one office, and nothing that sets one of them apart."""
    if content(chief_phrase(one)) != content(chief_phrase(other)):
        return False
    ours, theirs = set(content(one)), set(content(other))
    return ours <= theirs or theirs <= ours
