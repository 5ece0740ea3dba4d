"""What a national text without requirements asks of anyone, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import pairwise

from compare.model import BINDING, Document, Requirement, Sentence, Statement
from compare.text import fold

_FEWEST_WORDS = 8
"""A shorter sentence ("This must stop.") asks for nothing that can be looked for."""

_EXPLAINING = frozenset(("note", "caption"))
"""Kinds of block that explain the text: it asks what it asks without them."""

_ASIDE = re.compile(r"\(.*\)[.;]?")
"""A sentence set in brackets explains the one before it."""

_OF_ITSELF = re.compile(
    r"(?:this|the|any) (?:(?:part|section|chapter) of (?:this|the) )?(?:statutory )?"
    r"(?:guidance|guide|annex|chapter|section|document)(?: documents?)? (?:must|should|is to) be "
    r"(?:read|seen|used|followed)\b",
    re.IGNORECASE,
)
"""What a text says of its own reading asks nothing of those who read it."""

_POINTS_BACK = re.compile(
    r"(?:(?:in|for|to|with|at|on|under|as (?:a )?part of) )?(?:they|this|these|those|such)\b"
    r"|it (?:must|should|shall|will|may)\b",
    re.IGNORECASE,
)
"""A sentence that names who or what it is about only by a word for what stands before it."""

_MAY_POINT_BACK = re.compile(
    rf"{_POINTS_BACK.pattern}|.*, (?:they|it|this) (?:must|should|shall|will|may)\b", re.IGNORECASE
)
"""One whose main clause has such a word, which may stand for something in the sentence itself."""

TRAIL = " › "
"""Stands between the headings of a topic."""


def duties(document: Document, statements: Iterable[Statement]) -> tuple[Requirement, ...]:
    """Return a requirement for each sentence that says what must or should be done.

    Notes, captions and what stands in brackets explain the text, and what is said again is asked
    once. Of what a sentence asks that points back half is known: its confidence is low. The topic
    is the heading trail; the citation is the printed number, where there is one.
    """
    text = [s for b in document.blocks if b.kind not in _EXPLAINING for s in b.sentences]
    once: dict[str, Sentence] = {}
    for sentence in text:
        whole = _whole(sentence)
        if not (_ASIDE.fullmatch(sentence.text) or _OF_ITSELF.match(whole)):
            once.setdefault(fold(whole), sentence)
    asked: dict[str, Statement] = {}
    for statement in statements:
        if statement.strength in BINDING and statement.confidence != "low":
            asked.setdefault(statement.sentence, statement)
    return tuple(
        Requirement(
            id=s.id,
            says=_whole(s),
            strength=asked[s.id].strength,
            topic=TRAIL.join(s.locator.trail) or document.title,
            citation=f"paragraph {s.locator.number}" if s.locator.number else "",
            confidence="low" if _POINTS_BACK.match(s.text) else "medium",
            source=document.title,
            polarity=asked[s.id].polarity,
            actor=asked[s.id].actor,
            action=asked[s.id].action,
            quantity=asked[s.id].quantity,
        )
        for s in once.values()
        if s.id in asked and len(s.text.split()) >= _FEWEST_WORDS
    )


def spoken_of(document: Document) -> Mapping[str, Sentence]:
    """Return the sentence before each that refers back to it ("They should …"), by its id.

    Both stand in one block, so that a quotation can hold them together.
    """
    return {
        after.id: before
        for block in document.blocks
        for before, after in pairwise(block.sentences)
        if _MAY_POINT_BACK.match(after.text)
    }


def _whole(sentence: Sentence) -> str:
    return f"{sentence.lead_in} {sentence.text}" if sentence.lead_in else sentence.text
