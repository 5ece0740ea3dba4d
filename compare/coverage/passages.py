"""The passages of a document in which a requirement may be stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from compare.coverage.meaning import Speech, Terms
from compare.model import Document, Sentence

_SENTENCES = 2
"""What guidance asks in one sentence, manuals say in one or two; three hold too much else."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences that stand together, and what they speak of."""

    sentences: tuple[Sentence, ...]
    own: Terms
    above: Terms
    """Of the text that governs it ("Staff must:"), where that says more."""

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def says(self) -> str:
        """Its text, after the text that governs it."""
        lead_in = self.sentences[0].lead_in
        return f"{lead_in} {self.text}" if lead_in else self.text


def passages(document: Document, speech: Speech) -> tuple[Passage, ...]:
    """Return every sentence, every two that follow each other under one heading, and every list."""
    sentences = document.sentences
    together = [some for at in range(len(sentences)) for some in _from(sentences, at)]
    lists = [tuple(run) for lead, run in groupby(sentences, lambda s: s.lead_in) if lead]
    together += (some for some in lists if len(some) > _SENTENCES)
    return tuple(_passage(some, speech) for some in together)


def _from(sentences: tuple[Sentence, ...], at: int) -> Iterator[tuple[Sentence, ...]]:
    for last in range(at + 1, min(at + _SENTENCES, len(sentences)) + 1):
        together = sentences[at:last]
        if together[-1].locator.trail != together[0].locator.trail:
            return
        yield together


def _passage(together: tuple[Sentence, ...], speech: Speech) -> Passage:
    own = _union([speech.terms(sentence.text) for sentence in together])
    leads = _union([speech.terms(s.lead_in) for s in together if s.lead_in]) - own
    return Passage(together, own, leads)


def _union(some: Sequence[Terms]) -> Terms:
    return some[0] if len(some) == 1 else frozenset[str]().union(*some)


def spoken_of(passage: Passage, speech: Speech) -> Terms:
    """Return what a passage, the text that governs it and its heading speak of."""
    headings = {heading for s in passage.sentences for heading in s.locator.trail[-1:]}
    return passage.own.union(passage.above, *map(speech.terms, headings))
