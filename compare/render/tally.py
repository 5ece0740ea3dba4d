"""Count what matches the national text, and what was set aside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from compare.model import Document, Link, Relation, Sentence

Match = Literal["word for word", "in other words", "local only"]


@dataclass(frozen=True, slots=True)
class Tally:
    """Passages, or words, by how they match. The three parts sum to the total."""

    word_for_word: int
    in_other_words: int
    local_only: int

    @property
    def matching(self) -> int:
        return self.word_for_word + self.in_other_words

    @property
    def total(self) -> int:
        return self.matching + self.local_only


def matched(relation: Relation) -> Match:
    """Return how a linked passage matches, without a judgement on what it states."""
    return "word for word" if relation == "verbatim" else "in other words"


def tally(
    sentences: Iterable[Sentence],
    links: Mapping[str, Link],
    weigh: Callable[[Sentence], int] = lambda _: 1,
) -> Tally:
    """Count `sentences` by match: each counts once, or as much as `weigh` says.

    `links` holds the link of each linked sentence by the sentence's id.
    """
    counted: Counter[Match] = Counter()
    for sentence in sentences:
        link = links.get(sentence.id)
        counted[matched(link.relation) if link else "local only"] += weigh(sentence)
    return Tally(
        counted["word for word"],
        counted["in other words"],
        counted["local only"],
    )


def total(tallies: Iterable[Tally]) -> Tally:
    parts = [(t.word_for_word, t.in_other_words, t.local_only) for t in tallies]
    return Tally(*map(sum, zip(*parts, strict=True))) if parts else Tally(0, 0, 0)


def furniture(document: Document) -> tuple[tuple[str, int, int], ...]:
    """Return (kind, pieces, words) of what was set aside as not being text, by kind."""
    by_kind = groupby(sorted(document.furniture, key=lambda f: f.kind), key=lambda f: f.kind)
    return tuple(
        (kind, len(texts), sum(len(t.split()) for t in texts))
        for kind, texts in ((kind, [f.text for f in pieces]) for kind, pieces in by_kind)
    )
