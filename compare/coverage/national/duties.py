"""What a national text without requirements asks of anyone, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import pairwise, zip_longest

from compare.lexicon import word_list
from compare.model import BINDING, Confidence, Document, Requirement, Sentence, Statement
from compare.text import any_pattern, fold, with_lead_in

_FEWEST_WORDS = 8
"""A shorter sentence ("This must stop.") asks for nothing that can be looked for."""

_EXPLAINING = frozenset(("note", "caption"))
"""Kinds of block that explain the text: it asks what it asks without them."""

_ASIDE = re.compile(r"\(.*\)[.;]?")
"""A sentence set in brackets explains the one before it."""


TRAIL = " › "
"""Stands between the headings of a topic."""


@lru_cache(maxsize=1)
def duties(document: Document, statements: tuple[Statement, ...]) -> tuple[Requirement, ...]:
    """Return a requirement for each sentence that says what must or should be done.

    Notes, captions, what stands in brackets, definitions and what is left to the reader ask for
    nothing, and what is said again is asked once. Of what a sentence asks that points back half is
    known: `after` is what stands before it. That, and what no one sentence of a manual says (that
    staff are aware of something), has a low confidence. The topic is the heading trail; the
    citation is the printed number, where there is one.
    """
    stated = {s.sentence: s for s in reversed(statements)}
    asked: dict[str, Statement] = {}
    for statement in statements:
        if statement.strength in BINDING and statement.confidence != "low":
            asked.setdefault(statement.sentence, statement)
    before = _spoken_of(document)
    return tuple(
        Requirement(
            id=s.id,
            says=_whole(s),
            strength=asked[s.id].strength,
            topic=TRAIL.join(s.locator.trail) or document.title,
            citation=f"paragraph {s.locator.number}" if s.locator.number else "",
            confidence=_confidence(s, asked[s.id]),
            source=document.title,
            polarity=asked[s.id].polarity,
            actor=asked[s.id].actor or _meant(s, before.get(s.id), stated),
            action=asked[s.id].action,
            quantity=asked[s.id].quantity,
            after=before[s.id].text if s.id in before else "",
        )
        for s in _asking(document, asked)
    )


def _whole(sentence: Sentence) -> str:
    """Return a sentence after the text that governs it."""
    return with_lead_in(sentence.lead_in, sentence.text)


def _asking(document: Document, asked: Mapping[str, Statement]) -> Iterator[Sentence]:
    """Yield the sentences that ask for something, once each, in their order.

    Where the next one asks for it in other words ("This means that they should …"), it stands
    for both.
    """
    once: dict[str, Sentence] = {}
    for block in document.blocks:
        for sentence, after in zip_longest(block.sentences, block.sentences[1:]):
            restated = after and after.id in asked and _says("restating").match(fold(after.text))
            if block.kind not in _EXPLAINING and not restated:
                once.setdefault(fold(_whole(sentence)), sentence)
    for sentence in once.values():
        long = len(sentence.text.split()) >= _FEWEST_WORDS
        aside = _ASIDE.fullmatch(sentence.text) or _explains(sentence)
        if sentence.id in asked and long and not aside:
            yield sentence


def _explains(sentence: Sentence) -> bool:
    own, above, both = (fold(t) for t in (sentence.text, sentence.lead_in or "", _whole(sentence)))
    return (
        any(_says("definition").match(text) for text in (own, above))
        or any(_says("of-itself").match(text) for text in (own, both))
        or bool(_says("leave").match(both))
    )


@cache
def _says(what: str, key: str = "patterns") -> re.Pattern[str]:
    return any_pattern(word_list("national")[what][key])


def _confidence(sentence: Sentence, asked: Statement) -> Confidence:
    """Return how surely what a sentence asks can be looked for in one sentence of a manual.

    What points back, itself or in the lead-in that says who is to do it, cannot; nor what a manual
    says in no one place.
    """
    back = _says("points-back").match(fold(sentence.text))
    led = not asked.actor and _says("points-back").match(fold(sentence.lead_in or ""))
    spread = asked.action and _says("spread").match(fold(asked.action))
    return "low" if back or led or spread else "medium"


def _meant(
    sentence: Sentence, before: Sentence | None, stated: Mapping[str, Statement]
) -> str | None:
    """Return whom "they" stands for: who acts in the sentence before."""
    points = before and before.id in stated and "they" in fold(sentence.text).split()
    return stated[before.id].actor if before and points else None


def _spoken_of(document: Document) -> Mapping[str, Sentence]:
    """Return the sentence before each that refers back to it ("They should …"), by its id.

    Both stand in one block, so that a quotation can hold them together.
    """
    return {
        after.id: before
        for block in document.blocks
        for before, after in pairwise(block.sentences)
        if any(_says("points-back", key).match(fold(after.text)) for key in ("patterns", "within"))
    }
