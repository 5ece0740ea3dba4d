"""Sentences with all that is known of them, so that each later question is asked of one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from compare.model import FIRM, Block, Document, Link, Sentence, Statement
from compare.text import plain, with_lead_in


class KnownPassage(NamedTuple):
    """One sentence, where it stands, what it states and which national text it answers."""

    sentence: Sentence
    block: Block
    low: str
    """Its text in lower case with plain quotes and dashes."""
    statements: tuple[Statement, ...]
    link: Link | None
    governs: bool
    """It is a lead-in: what it asks is asked by the bullets under it."""
    words: int
    asks: tuple[Statement, ...]
    """Its obligation instances: one a clause, one a governed bullet, none for a lead-in."""
    capitals: bool
    """Capitals stand behind its first letter: without one it has no name and no acronym."""
    trail: tuple[str, ...]
    """The headings above it."""


Uses = Mapping[str, list[KnownPassage]]
"""Acronym → the passages that use it."""


def passages(
    document: Document, statements: Iterable[Statement], links: Iterable[Link] = ()
) -> tuple[KnownPassage, ...]:
    """Return one passage a sentence of `document`, in reading order."""
    stated: dict[str, list[Statement]] = {}
    for statement in statements:
        stated.setdefault(statement.sentence, []).append(statement)
    linked = {link.local.id: link for link in links}
    lead_ins = {block.lead_in for block in document.blocks if block.lead_in}
    seen: dict[str, _Text] = {}
    found: list[KnownPassage] = []
    for block in document.blocks:
        for sentence in block.sentences:
            text = sentence.text
            low, words, capitals = seen.get(text) or seen.setdefault(text, _read(text))
            said = tuple(stated.get(sentence.id, ()))
            link, trail = linked.get(sentence.id), sentence.locator.trail
            governs = _governs(text, lead_ins)
            asks = () if governs else tuple([s for s in said if s.strength in FIRM])
            found.append(
                KnownPassage(
                    sentence, block, low, said, link, governs, words, asks, capitals, trail
                )
            )
    return tuple(found)


_Text = tuple[str, int, bool]


def _read(text: str) -> _Text:
    """Return a text in plain lower case, its words, and whether it has capitals."""
    return plain(text), len(text.split()), not text[1:].islower()


def _governs(text: str, lead_ins: set[str]) -> bool:
    """Say whether bullets follow that carry this sentence as their lead-in."""
    return text in lead_ins and text.endswith((":", ";", "-", "–"))


def answered_by(passage: KnownPassage, before: KnownPassage | None) -> tuple[Sentence, ...]:
    """Return the national sentences that a passage is linked to, and those of the lead-in `before`
    it, whose ask the first bullet carries.
    """
    lead_in = passage.sentence.lead_in or ""
    carried = before and before.governs and lead_in.endswith(before.sentence.text)
    links = (one.link for one in (passage, before if carried else None) if one)
    return tuple(sentence for link in links if link for sentence in link.national)


def said(passage: KnownPassage, quote: str | None = None) -> str:
    """Return the text of a passage, or a quote from it, behind the lead-in that governs it."""
    return with_lead_in(passage.sentence.lead_in, quote or passage.sentence.text)
