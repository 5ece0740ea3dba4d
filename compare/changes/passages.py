"""A document as passages: its headings and sentences in reading order, and their words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from compare.model import Document, Evidence, Locator, Sentence
from compare.text import fold

_WORD = re.compile(r"[^\W_]+(?:[’'‛‟.][^\W_]+)*")


@dataclass(frozen=True)
class Passage:
    """A heading or a sentence, or several that stand one after another."""

    sentences: tuple[Sentence, ...]
    """A heading counts as a sentence."""
    nth: int = 0
    """How many passages of the document stand before it."""

    @property
    def where(self) -> Locator:
        return self.sentences[0].locator

    @cached_property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)

    @cached_property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each word stands in the text."""
        return tuple(found.span() for found in _WORD.finditer(self.text))

    @cached_property
    def words(self) -> tuple[str, ...]:
        return words_of(self.text)

    @cached_property
    def letters(self) -> str:
        """The words without what stands between them: joined lines and hyphens change nothing."""
        return "".join(self.words)

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.text, self.where)

    def quotation(self, words: range) -> str:
        """Return the text from the first of these words to the last; empty when there are none."""
        return self.text[self.spans[words[0]][0] : self.spans[words[-1]][1]] if words else ""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words, folded, dots and apostrophes dropped."""
    return tuple(re.sub(r"\W", "", fold(word)) for word in _WORD.findall(text))


def passages(document: Document) -> tuple[Passage, ...]:
    """Return the document's headings and sentences that hold words, in reading order."""
    worded = (one for one in _all(document) if Passage((one,)).words)
    return tuple(Passage((one,), nth) for nth, one in enumerate(worded))


def together(several: tuple[Passage, ...]) -> Passage:
    """Return passages that stand one after another as one."""
    return Passage(tuple(s for one in several for s in one.sentences), several[0].nth)


def _all(document: Document) -> Iterator[Sentence]:
    for block in document.blocks:
        if block.kind == "heading":
            yield Sentence(block.id, block.text, block.locator)
        yield from block.sentences
