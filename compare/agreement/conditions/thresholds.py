"""Thresholds compared: how sure one must be before something is done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.conditions.qualifying import qualifiers
from compare.agreement.sides.reading import NEAR, confidence
from compare.agreement.words.wording import CACHED, Wording, without
from compare.agreement.words.wordlists import steps
from compare.model import Difference, Direction
from compare.text import words


def threshold_differences(local: str, national: str) -> Iterator[Difference]:
    """Yield where the local text asks for more, or less, certainty before something is done."""
    yield from _no_longer_likely(local, national)
    there, said_there = _threshold(national)
    here, said_here = _threshold(local)
    if not there:
        yield from _made_certain(here, said_here, local, national)
        return
    if not here or here == there:
        return
    rest = without(Wording.of(local, national), (said_here, said_there)).closeness
    direction: Direction = "weaker" if here > there else "stronger"
    sure = confidence(rest)
    if direction == "stronger" and sure == "medium":
        sure = "low"  # "may" and "concern" are said of much else
    if sure == "low" and here - there >= _STEPS and _ONLY.search(local):
        sure = "medium"
    yield Difference("trigger", said_here, said_there, direction, sure)


_STEPS = 2
"""Steps of certainty between two texts that say much else: so far apart is no way of wording."""
_ONLY = re.compile(r"\bonly (?:where|when|if|once|after)\b", re.IGNORECASE)


def _made_certain(here: int, said: str, local: str, national: str) -> Iterator[Difference]:
    """Yield the certainty that the local text waits for, where the national one is on a worry."""
    worry = _WORRY.search(national) if here >= _KNOWN and _WAITS.search(local) else None
    if worry and without(Wording.of(local, national), (said,)).closeness >= NEAR:
        yield Difference("trigger", said, worry[0], "weaker", "high")


_KNOWN = 4
"""Step of certainty at which nothing is a worry any more."""
_WORRY = re.compile(r"\b(?:concerns?|worr(?:y|ies)|suspicions?)\b", re.IGNORECASE)
_WAITS = re.compile(
    r"\b(?:once|after|until|(?:only|as soon as|when|if) (?:they|you|it|staff))\b", re.IGNORECASE
)


def _no_longer_likely(local: str, national: str) -> Iterator[Difference]:
    """Yield where likely harm was enough to act, and the local text names harm that is done."""
    likely = _likely(national)
    past = _SUFFERED.search(local) if likely else None
    if likely and past and not _RISK.search(local):
        rest = without(Wording.of(local, national), (past[0], likely)).closeness
        yield Difference("trigger", past[0], likely, "weaker", confidence(rest))


@lru_cache(maxsize=CACHED)
def _likely(text: str) -> str:
    """Return the words for harm that has not been done yet; nothing where there are none."""
    found = _LIKELY.search(text)
    return found[0] if found else ""


_LIKELY = re.compile(r"\b(?:likely|at risk of(?: suffering)?)\b", re.IGNORECASE)
_SUFFERED = re.compile(
    r"\b(?:(?:has|have|had) (?:suffered|been harmed)|(?:is|are) suffering)\b", re.IGNORECASE
)
_RISK = re.compile(r"\b(?:likely|risks?|may|might|could|possible|possibly)\b", re.IGNORECASE)


@lru_cache(maxsize=CACHED)
def _threshold(text: str) -> tuple[int, str]:
    """Return the highest step of certainty that a condition of `text` names, and its word."""
    said = (q.said for q in qualifiers(text) if not _EITHER_WAY.match(q.said))
    spoken = words(" ".join((*said, *_CERTAIN.findall(text))))
    reached = [
        (number, " ".join(way))
        for number, ways in enumerate(steps("threshold"), start=1)
        for way in ways
        if len(way) == 1 and way[0] in spoken
    ]
    return max(reached, default=(0, ""))


_EITHER_WAY = re.compile(r"\W*(?:whether or not|even (?:if|where|when))\b", re.IGNORECASE)
""" "Whether or not abuse is known" asks for no certainty."""
_CERTAIN = re.compile(
    r"\b(?:(?:who|(?:cause|reason|grounds) to)(?: ha[sd]| have| with)?(?: \w+)?\s+\w+"
    r"|(?:once|after|until)\b[^,;.]*)",
    re.IGNORECASE,
)
"""Where certainty is asked for outside a condition: "anyone who suspects", "once it is known"."""
