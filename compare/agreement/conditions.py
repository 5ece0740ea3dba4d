"""Qualifiers compared: hedges, exceptions and conditions that one side has and the other has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal, TypeAlias

from compare.agreement.reading import NEAR, Reading, confidence
from compare.agreement.wording import Wording, content, without
from compare.agreement.wordlists import names, steps
from compare.lexicon import word_list
from compare.model import Confidence, Difference, Direction, Facet
from compare.statements.qualifiers import qualifiers_in
from compare.statements.tokens import plain
from compare.text import fold, words

Sort: TypeAlias = Literal["hedge", "exception", "condition"]

_SAID = 0.5
"""Share of a qualifier's content words that must be missing on the other side to call it absent."""
_FACET: dict[Sort, Facet] = {
    "hedge": "qualifier",
    "exception": "exception",
    "condition": "qualifier",
}
_DROPPED: dict[Sort, Direction] = {
    "hedge": "stronger",
    "exception": "changed",
    "condition": "unclear",
}
"""What it does to leave one out. Without its exception a duty is done where it should not be."""


def qualifier_differences(
    local: Reading, national: Reading, wording: Wording, elsewhere: frozenset[str]
) -> Iterator[Difference]:
    """Yield hedges, exceptions and conditions that only one of the two sentences has.

    `elsewhere` holds the content words of other local sentences on the same national one: what
    stands there is not missing.
    """
    if not local.asks and not national.asks:
        return
    ours, theirs = _qualifiers(local.text), _qualifiers(national.text)
    rest = without(wording, ours, theirs).closeness
    near = rest >= NEAR
    they_say, we_say = _qualifiers(national.says), _qualifiers(local.says)
    added = [q for q in ours if not _said(q, national.says, they_say, frozenset(), near=near)]
    dropped = [q for q in theirs if not _said(q, local.says, we_say, elsewhere, near=near)]
    for q in added:
        yield Difference(_FACET[sort_of(q)], q, "", "weaker", _sure(q, rest))
    for q in dropped:
        yield Difference(_FACET[sort_of(q)], "", q, _DROPPED[sort_of(q)], _sure(q, rest))


def _sure(qualifier: str, closeness: float) -> Confidence:
    """A condition of its own is an addition only to a text that is otherwise the same."""
    condition = sort_of(qualifier) == "condition"
    return "low" if condition and closeness < NEAR else confidence(closeness)


def threshold_differences(local: str, national: str) -> Iterator[Difference]:
    """Yield where the local text asks for more, or less, certainty before something is done."""
    (here, said_here), (there, said_there) = _threshold(local), _threshold(national)
    if not here or not there or here == there:
        return
    rest = without(Wording.of(local, national), (said_here, said_there)).closeness
    direction: Direction = "weaker" if here > there else "stronger"
    sure: Confidence = "high" if rest >= NEAR else "low"
    yield Difference("trigger", said_here, said_there, direction, sure)


def sort_of(qualifier: str) -> Sort:
    """Return what a qualifier is: a hedge leaves it to the reader, an exception takes cases out."""
    low = fold(qualifier)
    if _hedges().fullmatch(low):
        return "hedge"
    opening = tuple(low.replace(" ", "_").split("_")[:1])
    exceptions = names("exceptions", "opening")
    if opening[0] in exceptions or any(low.startswith(o.replace("_", " ")) for o in exceptions):
        return "exception"
    return "condition"


def _qualifiers(text: str) -> tuple[str, ...]:
    """Return the qualifiers of the whole sentence, each once, in order.

    A clause within a clause ("where it is late unless …") is one of its own.
    """
    low = plain(text)
    clauses = (text[a:b] for a, b in qualifiers_in(low) if not _SUBJECT.search(low, 0, a))
    parts = (part.strip(" ,") for clause in clauses for part in _INNER.split(clause))
    return tuple(dict.fromkeys(part for part in parts if part))


_SUBJECT = re.compile(r"\b(?:is|are|be|been|was|were) $")
"""Those who "are subject to a duty" are not excused by it."""
_INNER = re.compile(r"\s+(?=(?:unless|except|only (?:where|if|when)|if|provided)\b)", re.IGNORECASE)


def _said(
    qualifier: str, text: str, others: tuple[str, ...], elsewhere: frozenset[str], *, near: bool
) -> bool:
    """Say whether the other side says it too.

    A hedge is answered by any hedge. An exception or condition is answered by one that shares its
    words, or, in texts that are not one text edited, by its words anywhere.
    """
    if sort_of(qualifier) == "hedge":
        return any(sort_of(other) == "hedge" for other in others) or fold(qualifier) in fold(text)
    stems = set(content(qualifier))
    if any(set(content(other)) & stems or not stems for other in others):
        return True
    missing = stems - elsewhere if near else stems - elsewhere - set(content(text))
    return len(missing) <= _SAID * len(stems)


def _threshold(text: str) -> tuple[int, str]:
    """Return the highest step of certainty that a condition of `text` names, and its word."""
    spoken = words(" ".join((*_qualifiers(text), *_CERTAIN.findall(text))))
    reached = [
        (number, " ".join(way))
        for number, ways in enumerate(steps("threshold"), start=1)
        for way in ways
        if len(way) == 1 and way[0] in spoken
    ]
    return max(reached, default=(0, ""))


_CERTAIN = re.compile(r"\b(?:who|(?:cause|reason|grounds) to)\s+\w+", re.IGNORECASE)
"""Where certainty is asked for outside a condition: "anyone who suspects", "cause to believe"."""


@cache
def _hedges() -> re.Pattern[str]:
    patterns = word_list("qualifiers")["hedges"]["patterns"]
    return re.compile(rf"(?:{'|'.join(patterns)})")
