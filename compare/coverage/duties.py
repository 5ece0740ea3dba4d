"""What a national text without requirements asks of anyone, sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterable

from compare.model import Document, Requirement, Statement

_FEWEST_WORDS = 8
"""A shorter sentence ("This must stop.") asks for nothing that can be looked for."""

TRAIL = " › "
"""Stands between the headings of a topic."""


def duties(document: Document, statements: Iterable[Statement]) -> tuple[Requirement, ...]:
    """Return a requirement for each sentence that says what must or should be done.

    The topic is the heading trail; the citation is the printed number, where there is one.
    """
    asked: dict[str, Statement] = {}
    for statement in statements:
        if statement.strength in {"must", "should"} and statement.confidence != "low":
            asked.setdefault(statement.sentence, statement)
    return tuple(
        Requirement(
            id=s.id,
            says=f"{s.lead_in} {s.text}" if s.lead_in else s.text,
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
        for s in document.sentences
        if s.id in asked and len(s.text.split()) >= _FEWEST_WORDS
    )
