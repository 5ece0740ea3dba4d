"""The passages of a document in which a requirement may be stated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from compare.coverage.words.meaning import Speech, Terms
from compare.model import Sentence
from compare.text import with_lead_in


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that stand together."""

    sentences: tuple[Sentence, ...]

    def __hash__(self) -> int:
        """Return the hash of its first sentence's id, which equal passages share."""
        return hash(self.sentences[0].id)

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def says(self) -> str:
        """Its text, after the text that governs it."""
        return with_lead_in(self.sentences[0].lead_in, self.text)


def passages(sentences: Sequence[Sentence]) -> tuple[range, ...]:
    """Return every sentence, every two that follow each other under one heading, and every list.

    What guidance asks in one sentence, manuals say in one or two; three hold too much else.
    """
    together: list[range] = []
    for at, sentence in enumerate(sentences):
        together.append(range(at, at + 1))
        following = sentences[at + 1 : at + 2]
        if following and following[0].locator.trail == sentence.locator.trail:
            together.append(range(at, at + 2))
    governed = groupby(range(len(sentences)), lambda at: sentences[at].lead_in)
    lists = [list(run) for lead_in, run in governed if lead_in]
    together += (range(run[0], run[-1] + 1) for run in lists if len(run) > _PAIR)
    return tuple(together)


_PAIR = 2
"""Sentences of the longest passage that is no list."""


def spoken_of(passage: Passage, speech: Speech) -> Terms:
    """Return what a passage, the text that governs it and its heading speak of."""
    texts = {sentence.text for sentence in passage.sentences}
    texts |= {sentence.lead_in or "" for sentence in passage.sentences}
    texts |= {heading for s in passage.sentences for heading in s.locator.trail[-1:]}
    return frozenset[str]().union(*map(speech.terms, texts))
