"""C111: a concern is looked into, or kept for another day, before it is passed on.

What it looks for
-----------------
A referral, or word to the designated officer, the police, social care or the safeguarding lead,
that the local text has wait until staff, a manager, a club or an agency has found out for itself
what happened, or whether it is true; or until Monday, the next meeting, or some weeks of watching.
Left alone: basic enquiries, what the police, social care or the designated officer find out or
agree to, and complaints, absences, recruitment and discipline.

Why it matters
--------------
Whoever is accused is warned, a child is asked too much, evidence is lost, and a child waits.

What to do
----------
Say that the concern is passed on at once, and that those who must look into it do so.

Measured
--------
Of some 16,000 sentences on 480 public pages and in eleven real policies one is told, rightly. Of
22 in plain words, composed by two people once its lists were settled, thirteen are told and one of
28 right ones beside them; of such as say it in roundabout words, one in ten.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Literal

from compare.ledger.words.cues import pattern
from compare.lexicon import word_list
from compare.model import Evidence, Finding, Sentence
from compare.rules.identity import full_id
from compare.rules.rule import (
    Comparison,
    Example,
    copied,
    named,
    national_saying,
    quotation,
)
from compare.text import holds, plain, with_lead_in

Delay = Literal["inquiry", "outcome", "later"]
"""Tables of the word list."""
_NATIONAL = re.compile(
    r"\b(?:refer|report|act|tell|inform|speak|contact)\w*\b[^.]*\b(?:at once|without delay)\b"
    r"|\b(?:at once|without delay)\b[^.]*\b(?:refer|report|tell|inform|contact)\w*",
    re.IGNORECASE,
)
_MOST_NAMED = 8
"""Words, so that the message is one short sentence."""
_REMEMBERED = 50_000
"""Texts for which it is kept what waits: a long manual says many things again."""
_BEFORE = re.compile(r"\b(?:before|prior to|ahead of)\b")
_SAID: dict[Delay, str] = {
    "inquiry": "The local text looks into a concern first",
    "outcome": "The local text looks into a concern first",
    "later": "The local text puts off a concern",
}


@dataclass(frozen=True, slots=True)
class DelayedStep:
    id: ClassVar[str] = "C111"
    flagged: ClassVar[Example] = Example(
        local="Staff who fear harm at the fair take statements before they refer it to the police.",
        national="Staff who fear harm at the fair should refer it to the police at once.",
        also=("W204",),
    )
    left_alone: ClassVar[Example] = Example(
        local="Staff who fear harm at the fair should refer it to the police at once.",
        national="Staff who fear harm at the fair should refer it to the police at once.",
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        national = national_saying(comparison, _NATIONAL)
        if national is None:
            return
        opposed = (one.id for several in comparison.contrary.values() for one in several)
        known = copied(comparison).union(opposed)
        for sentence in comparison.document.sentences:
            delay = delayed(sentence) if sentence.id not in known else None
            if delay:
                yield self._finding(sentence, national, delay)

    def _finding(self, sentence: Sentence, national: Sentence, delay: Delay) -> Finding:
        return Finding(
            id=full_id(self.id, sentence.text),
            rule=self.id,
            cls="contradicts",
            severity="high",
            confidence="medium",
            message=f"{_SAID[delay]}: {named(sentence.text, _MOST_NAMED)}; "
            "the national text acts at once.",
            action="Pass the concern on at once",
            local=Evidence(quotation(sentence.text), sentence.locator),
            national=Evidence(quotation(national.text), national.locator),
            facets=("polarity",),
        )


def delayed(sentence: Sentence) -> Delay | None:
    """Return what a step that protects a child is said to wait for, if for anything."""
    waits = _delays(sentence.text, sentence.lead_in)
    if not waits:
        return None
    where = plain(" ".join((*sentence.locator.trail[-1:], sentence.text)))
    return next((d for d in waits if not pattern("waiting", d, "elsewhere").search(where)), None)


@lru_cache(maxsize=_REMEMBERED)
def _delays(text: str, lead_in: str | None) -> tuple[Delay, ...]:
    low = plain(with_lead_in(lead_in, text))
    return tuple(delay for delay in _SAID if _waits(low, delay))


def _waits(low: str, delay: Delay) -> bool:
    """Say whether a sentence has one of each list, and none of those that make it right.

    What is told before it is found out waits for nothing.
    """
    lists = word_list("waiting")[delay]
    if not holds(low, lists["letters"]):
        return False
    found = []
    for key in ("finds", "waits", "step"):
        if key in lists:
            found.append(pattern("waiting", delay, key).search(low))
            if found[-1] is None:
                return False
    spans = [one.span() for one in found if one]
    before = _BEFORE.search(low)
    if before and spans[-1][1] <= before.start() < spans[0][0]:
        return False
    return not (
        pattern("waiting", delay, "denied").search(low[: max(start for start, _ in spans)])
        or pattern("waiting", delay, "theirs").search(low)
    )
