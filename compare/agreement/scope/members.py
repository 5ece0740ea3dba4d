"""Who makes up a gathering: members under other names, and members who come on a condition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from compare.agreement.conditions.qualifying import qualifiers
from compare.agreement.sides.reading import Reading
from compare.agreement.words.wording import CACHED, content_words
from compare.agreement.words.wordlists import clauses, wordlist
from compare.model import Difference
from compare.text import any_of, holds


@lru_cache(maxsize=CACHED)
def as_named(text: str, other: str) -> str:
    """Return `text` with the members that the `other` text names, in its words for them:
    "children's social care" as "social worker". Whoever both name keeps their name.
    """
    for group in _groups():
        named = [found[0] for found in group.finditer(other)]
        if named:
            text = group.sub(lambda own: own[0] if own[0] in named else named[0], text)  # noqa: B023
    return text


@cache
def _groups() -> tuple[re.Pattern[str], ...]:
    groups = (line.split("|") for line in wordlist("members")["groups"])
    return tuple(
        re.compile(rf"\b{any_of(way.strip() for way in ways)}\b", re.IGNORECASE) for ways in groups
    )


def composes(text: str) -> bool:
    """Say whether a text tells who takes part in something."""
    return bool(clauses("composing").search(text))


def who(part: str) -> str:
    """Return whoever a part of a list names, without the verb that governs the list."""
    return clauses("composing").split(part)[-1].removeprefix(" at least").strip() or part


def member_differences(
    local: Reading, national: Reading, parts: tuple[str, ...]
) -> Iterator[Difference]:
    """Yield the condition on which one comes who is among the `parts` of a national list of who
    takes part: "health will be invited if they hold information".

    A hedge is none.
    """
    if not parts or not composes(national.text):
        return
    known = [content_words(who(part)) for part in parts]
    hedges = qualifiers(local.text)
    for found in _coming(as_named(local.text, national.text)):
        coming, on = content_words(found["who"]), found["on"]
        if any(q.sort == "hedge" and q.said in on for q in hedges):
            continue
        if any(coming and coming <= part for part in known):
            yield Difference("qualifier", on, "", "weaker", "medium")
            return


def _coming(text: str) -> Iterator[re.Match[str]]:
    """Yield whoever comes on a condition: one in a list, or the whole subject."""
    found = (way.search(text) for way in _CONDITIONS if holds(text.casefold(), _OPENINGS))
    return (one for one in found if one)


_OPENINGS = ("where", "if ", "when", "provided")
_ON = r"(?P<on>\b(?:where|if|when|whenever|provided(?: that)?) [^,;.]+)"
_WHO = r"(?:the |an? )?(?P<who>[^,;.]{2,60}?)"
_COMES = (
    r" (?:(?:will|should|must|may|can|is|are|to|also|only|be) )*"
    r"(?:invited|included|involved|asked|attends?|takes? part|participates?|joins?)\b"
)
_CONDITIONS = tuple(
    re.compile(way, re.IGNORECASE)
    for way in (
        rf"(?:,|\band|\bor),? {_ON}, {_WHO}(?=[,;.]|$| and | or )",
        rf"^{_WHO}{_COMES}[^;.,]*? {_ON}",
        rf"^{_ON}, {_WHO}{_COMES}",
    )
)
