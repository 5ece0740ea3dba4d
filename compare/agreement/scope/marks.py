"""Marks of a step: words that make it what it is ("alone", "in writing") and are left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from compare.agreement.conditions.qualifying import qualifiers
from compare.agreement.sides.acts import done_by, shares_object
from compare.agreement.sides.reading import NEAR, Reading, nearest_wording
from compare.agreement.words.definitions import defines
from compare.agreement.words.wording import CACHED, content_words
from compare.agreement.words.wordlists import wordlist
from compare.model import FIRM, Difference, Statement


@dataclass(frozen=True, slots=True)
class _Mark:
    says: re.Pattern[str]
    so: re.Pattern[str]
    """What says as much, or more."""
    of: frozenset[str]
    """The stems of the acts and things that it is said of."""


def mark_differences(local: Reading, national: Reading) -> Iterator[Difference]:
    """Yield the words that mark a step in the national text, where the local one asks for the same
    step without them, and without any that say as much.
    """
    for mark, said in _marks_in(national.text):
        if mark.so.search(local.says) or not _of_one_step(mark, local, national):
            continue
        near = nearest_wording(local, national).closeness >= NEAR
        yield Difference("qualifier", "", said, "weaker", "high" if near else "medium")


def marked(said: str, texts: Iterable[str]) -> bool:
    """Say whether one of the texts marks such a step as what is `said` does."""
    for mark in _marks():
        if mark.says.fullmatch(said):
            return any(mark.so.search(one) and mark.of & content_words(one) for one in texts)
    return False


@lru_cache(maxsize=CACHED)
def _marks_in(text: str) -> tuple[tuple[_Mark, str], ...]:
    """Return the marks of a text with the words for each, but for those that it leaves open."""
    if not _any_mark().search(text):
        return ()
    found = ((mark, mark.says.search(text)) for mark in _marks())
    return tuple((mark, said[0]) for mark, said in found if said and not _left_open(said))


def _left_open(said: re.Match[str]) -> bool:
    """Say whether it is asked for by half ("alone where that is right"), or in a condition."""
    after = said.string[said.end() :]
    known = qualifiers(said.string)
    hedges = tuple(q.said for q in known if q.sort == "hedge")
    hedged = after.lstrip(" ,(").startswith(hedges)
    return hedged or any(said[0] in q.said for q in known)


def _of_one_step(mark: _Mark, local: Reading, national: Reading) -> bool:
    """Say whether both ask for what the mark is said of: one act, or one thing to have or get."""
    if defines(local.text):
        return False
    firm = (s for s in national.statements if s.strength in FIRM and s.polarity == "+")
    asked = [s for s in firm if mark.says.search(s.quote) and mark.of & content_words(s.quote)]
    done = [s for s in local.statements if mark.of & _done(s)]
    return any(shares_object(here, there) for here in done for there in asked)


def _done(statement: Statement) -> frozenset[str]:
    """Return the stems of what is done, and of what it is done to, by their chief words; of a
    practice told ("all staff are checked") those of what is done.
    """
    if statement.action is not None:
        return done_by(statement)
    told = _TOLD.search(statement.quote)
    return content_words(told[0]) if told else frozenset()


_TOLD = re.compile(r"\b(?:is|are) (?:\w+ ){0,2}\w+ed\b", re.IGNORECASE)


@cache
def _marks() -> tuple[_Mark, ...]:
    rows = wordlist("marks")["mark"]
    return tuple(
        _Mark(
            re.compile(rf"\b(?:{row['says']})\b", re.IGNORECASE),
            re.compile(rf"\b(?:{row['says']}|{row.get('so', row['says'])})\b", re.IGNORECASE),
            content_words(row["of"]),
        )
        for row in rows
    )


@cache
def _any_mark() -> re.Pattern[str]:
    return re.compile("|".join(mark.says.pattern for mark in _marks()), re.IGNORECASE)
