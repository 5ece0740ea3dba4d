"""People and bodies: when two phrases name the same ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TypeAlias

from compare.agreement.words.wording import (
    CACHED,
    Wording,
    content,
    content_words,
    listed_stems,
    may_be_same,
)
from compare.agreement.words.wordlists import names, wordlist
from compare.statements.words.actor import role_of, singular
from compare.text import words

_Ways: TypeAlias = frozenset[frozenset[str]]
"""Ways of naming something, each by its stems."""

_LOOSE = frozenset(("manager", "practitioner", "agency"))
"""Roles that gather several offices: two of them are not the same person."""
_MOSTLY = 0.5
"""Closeness above which two phrases name the same people ("voluntary bodies")."""


@lru_cache(maxsize=CACHED)
def same_party(one: str, other: str) -> bool:
    """Say whether two phrases may name one person or body."""
    wording = Wording.of(one, other)
    if not wording.local or not wording.national:
        return _anyone(one) and _anyone(other)
    several = "," in one or "," in other
    if may_be_same(one, other) or wording.closeness > _MOSTLY or (several and wording.kept):
        return True
    role = role_of(one)
    if role is not None and role not in _LOOSE and role == role_of(other):
        return True
    return _initials(one, other) or _initials(other, one)


@lru_cache(maxsize=CACHED)
def acts_for(one: str, other: str) -> bool:
    """Say whether one of two parties is a body, the other the same or one who acts for it."""
    sides = _whole(one), _whole(other)
    return any(
        here in body and there in body | officers
        for here, there in (sides, sides[::-1])
        for body, officers in _bodies()
    )


@lru_cache(maxsize=CACHED)
def is_body(party: str) -> bool:
    """Say whether it is a body that others act for."""
    return any(_whole(party) in body for body, _ in _bodies())


def owns(party: str, act: str) -> bool:
    """Say whether the act ("strategy discussion be held") is one that the party alone performs."""
    said = content_words(act)
    ours = [acts for body, acts in _owned() if _whole(party) in body]
    return any(thing <= said for acts in ours for thing in acts)


def _whole(party: str) -> frozenset[str]:
    return content_words(chief_phrase(party))


@cache
def _bodies() -> tuple[tuple[_Ways, _Ways], ...]:
    return tuple(map(_sides, wordlist("officers")["bodies"]))


@cache
def _owned() -> tuple[tuple[_Ways, _Ways], ...]:
    return tuple(map(_sides, wordlist("owners")["bodies"]))


def _sides(line: str) -> tuple[_Ways, _Ways]:
    """Return what stands before and after the colon of "council | front door: social worker"."""
    before, after = (frozenset(map(content_words, side.split("|"))) for side in line.split(":"))
    return before, after


def _initials(short: str, long: str) -> bool:
    """Say whether `short` holds the initials of `long`, whose capitals count as such."""
    first = "".join(w if w.isupper() else w[0] for w in re.findall(r"\w+", long)).casefold()
    return any(len(word) > 1 and first.endswith(word) for word in words(short))


@lru_cache(maxsize=CACHED)
def chief_phrase(party: str) -> str:
    """Return a phrase without what follows its chief noun: "team manager of the unit"."""
    return _AFTER.split(party, maxsplit=1)[0]


_AFTER = re.compile(r" (?:of|who|that|in|from|for|with)\b|,")


@lru_cache(maxsize=CACHED)
def chief_noun(party: str) -> str:
    """Return the chief noun of a phrase: its last word before "of" or "who"."""
    spoken = words(chief_phrase(party))
    return spoken[-1] if spoken else ""


def of_parents(said: str, actor: str = "") -> bool:
    """Say whether parents are to do it: they open what is said, or end who acts."""
    who = {*words(said)[:1], *words(actor)[-1:]}
    return not who.isdisjoint(names("leave", "whose"))


def known_roles(*parties: str) -> bool:
    return all(role_of(chief_phrase(p)) and not _anyone(p) and not is_setting(p) for p in parties)


def is_setting(party: str) -> bool:
    return set(content(party)) <= listed_stems("setting") and not _is_pronoun(party)


def _anyone(party: str) -> bool:
    return set(content(party)) <= listed_stems("setting") | listed_stems("anyone")


@lru_cache(maxsize=CACHED)
def anyone(party: str) -> bool:
    """Say whether it names no office: "practitioners", "all staff", "agencies"."""
    spoken = {singular(word) for word in words(party)} - names("small", "words")
    return bool(spoken) and spoken <= names("anyone", "names")


def _is_pronoun(party: str) -> bool:
    return not content(party) and not set(words(party)) & names("setting", "names")


@lru_cache(maxsize=CACHED)
def stands_for_all(party: str) -> bool:
    """Say whether it is the setting, or anyone in it."""
    return is_setting(party) or _anyone(party)
