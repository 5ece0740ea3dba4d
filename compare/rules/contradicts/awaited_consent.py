"""C110: a step that protects a child waits for somebody's consent.

What it looks for
-----------------
A referral, an enquiry, a call to the police or the sharing of information that the local text does
not allow without consent, or bars where a parent refuses. Left alone: consent that is only to be
sought, consent to early help and other services, and a text that lets a child's safety come first.

Why it matters
--------------
Nobody needs consent to protect a child. While it is waited for, a child may come to harm.

What to do
----------
Say that it goes ahead without consent where a child may be at risk.

Measured
--------
Precision, by reading: both findings on the three sample boards are right, and eleven real policies
have none. Recall: measured on the sentences of its own test alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar

from compare.ledger.asks.gates import protective_steps
from compare.ledger.words.cues import pattern
from compare.lexicon import word_list
from compare.model import Block, Confidence, Evidence, Finding, Sentence
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

_NEAR = 80
"""Letters after "before" in which the step that waits is named."""
_REMEMBERED = 50_000
"""Texts for which it is kept what waits: a long manual says many things again."""
_NATIONAL = re.compile(
    r"\bwithout (?:\w+ ){0,3}(?:consent|agreement)\b"
    r"|\b(?:consent|agree)\b.*\bunless\b.*\b(?:risk|harm|danger|safety)\b"
    r"|\bunless\b.*\b(?:risk|harm|danger|safety)\b.*\b(?:consent|agree)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class AwaitedConsent:
    id: ClassVar[str] = "C110"
    flagged: ClassVar[Example] = Example(
        local="Staff may give news of the fair. No referral is made without parental consent.",
        national="Practitioners may share information without consent to keep a child safe.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Consent to a photograph of the fair is given by parents before it is shared.",
        national="Practitioners may share information without consent to keep a child safe.",
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        national = national_saying(comparison, _NATIONAL)
        if national is None:
            return
        known = copied(comparison)
        for block in comparison.document.blocks:
            for sentence in block.sentences:
                if sentence.id in known:
                    continue
                step = awaiting(sentence.text, sentence.lead_in)
                sure = _sure(block, sentence) if step else None
                if sure:
                    yield self._finding(sentence, national, step, sure)

    def _finding(
        self, sentence: Sentence, national: Sentence, step: str, sure: Confidence
    ) -> Finding:
        return Finding(
            id=full_id(self.id, sentence.text),
            rule=self.id,
            cls="contradicts",
            severity="critical" if sure == "high" else "high",
            confidence=sure,
            message="The local text makes a step that protects a child wait for consent: "
            f"{named(_as_printed(step, sentence))}; the national text does not.",
            action="Let a child’s safety come first",
            local=Evidence(quotation(sentence.text), sentence.locator),
            national=Evidence(quotation(national.text), national.locator),
            facets=("polarity",),
        )


def _as_printed(step: str, sentence: Sentence) -> str:
    """Return the words of a step with the capitals that they have in the sentence."""
    found = re.search(re.escape(step), sentence.text, re.IGNORECASE)
    return found[0] if found else step


@lru_cache(maxsize=_REMEMBERED)
def awaiting(text: str, lead_in: str | None = None) -> str:
    """Return the protective step, in the words of the text, that waits for consent; "" for none."""
    low = plain(with_lead_in(lead_in, text))
    if not holds(low, word_list("consent")["consent"]["letters"]):
        return ""
    step = (
        _not_without(low)
        or _obtained_before(low)
        or _barred_by_refusal(low)
        or _not_taken_before(low)
    )
    return "" if step and pattern("process", "gate", "never").search(low) else step


def _sure(block: Block, sentence: Sentence) -> Confidence | None:
    """Return how surely the step waits; None where help is meant or safety comes first.

    What lets it go ahead may stand in the sentence or after it in the same paragraph.
    """
    where = plain(" ".join((*sentence.locator.trail[-1:], sentence.text)))
    if pattern("consent", "elsewhere").search(where):
        return None
    onwards = block.text[block.text.find(sentence.text) :]
    release = pattern("consent", "release").search(plain(onwards))
    if release is None:
        return "high"
    return "medium" if pattern("consent", "release", "grave").search(release[0]) else None


def _not_without(low: str) -> str:
    """Return the step in "no referral is made without consent"."""
    for consent in pattern("consent", "consent").finditer(low):
        said = low[: consent.start()]
        held = pattern("consent", "consent", "held").search(said)
        step = held and protective_steps().search(said)
        if step:
            return step[0]
    return ""


def _obtained_before(low: str) -> str:
    """Return the step in "consent must be obtained before a referral is made", either way round.

    "Aim to obtain" and "wherever possible" seek it, and "whether consent is needed" asks.
    """
    waited = pattern("consent", "consent", "waited").search(low)
    if not waited or pattern("consent", "consent", "hedged").search(low):
        return ""
    if pattern("consent", "consent", "sought").search(low[: waited.start()]):
        return ""
    for before in pattern("process", "gate", "before").finditer(low):
        if pattern("consent", "consent", "denied").search(low, waited.end(), before.start()):
            continue
        clause = re.split(r"[.,;:]", low[before.end() :][:_NEAR])[0]
        step = protective_steps().search(clause)
        if not step and pattern("consent", "consent", "paper").search(clause):
            step = protective_steps().search(low)
        if step:
            return step[0]
    return ""


def _not_taken_before(low: str) -> str:
    """Return the step in "you will have to tell the parents before we are able to take it"."""
    taken = pattern("consent", "consent", "taken").search(low)
    if taken is None:
        return ""
    said = low[: taken.start()]
    asked = (pattern("consent", "consent", key).search(said) for key in ("patterns", "spoken"))
    step = protective_steps().search(taken[0]) or protective_steps().search(said)
    return step[0] if step and any(asked) else ""


def _barred_by_refusal(low: str) -> str:
    """Return the step in "where a parent refuses, information should not be shared"."""
    refused = pattern("consent", "consent", "refused").search(low)
    if refused is None:
        return ""
    rest = low[refused.end() :]
    step = protective_steps().search(rest)
    if step and pattern("consent", "consent", "barred").search(rest):
        return step[0]
    stopped = pattern("consent", "consent", "stopped").search(rest)
    return stopped[0] if stopped else ""
