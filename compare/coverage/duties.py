"""What a national text without requirements asks of anyone, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable

from compare.model import Document, Requirement, Sentence, Statement
from compare.text import fold

_FEWEST_WORDS = 8
"""A shorter sentence ("This must stop.") asks for nothing that can be looked for."""

_EXPLAINING = frozenset(("note", "caption"))
"""Kinds of block that explain the text: it asks what it asks without them."""

TRAIL = " › "
"""Stands between the headings of a topic."""


def duties(document: Document, statements: Iterable[Statement]) -> tuple[Requirement, ...]:
    """Return a requirement for each sentence that says what must or should be done.

    Notes and captions explain the text, and what is said again is asked once. The topic is the
    heading trail; the citation is the printed number, where there is one.
    """
    text = [s for b in document.blocks if b.kind not in _EXPLAINING for s in b.sentences]
    once: dict[str, Sentence] = {}
    for sentence in text:
        once.setdefault(fold(_whole(sentence)), sentence)
    asked: dict[str, Statement] = {}
    for statement in statements:
        if statement.strength in {"must", "should"} and statement.confidence != "low":
            asked.setdefault(statement.sentence, statement)
    return tuple(
        Requirement(
            id=s.id,
            says=_whole(s),
            strength=asked[s.id].strength,
            topic=TRAIL.join(s.locator.trail) or document.title,
            citation=f"paragraph {s.locator.number}" if s.locator.number else "",
            confidence="medium",
            source=document.title,
            polarity=asked[s.id].polarity,
            actor=asked[s.id].actor,
            action=asked[s.id].action,
            quantity=asked[s.id].quantity,
        )
        for s in once.values()
        if s.id in asked and len(s.text.split()) >= _FEWEST_WORDS
    )


def _whole(sentence: Sentence) -> str:
    return f"{sentence.lead_in} {sentence.text}" if sentence.lead_in else sentence.text
