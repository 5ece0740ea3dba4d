"""Divide a document into chapters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from compare.model import Document, Sentence

_TITLE_SHARE = 0.5
"""A heading over more than half of the words is the title of the whole, not of a chapter."""

_Trail = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Chapter:
    """The passages that stand under one chapter heading, in reading order."""

    trail: _Trail
    """Headings down to the chapter's own; empty for text before the first heading."""
    sentences: tuple[Sentence, ...]

    @property
    def name(self) -> str:
        return self.trail[-1] if self.trail else "Before the first heading"


@dataclass(frozen=True, slots=True)
class Chapters:
    """The chapters that have text, in reading order; each sentence stands in exactly one."""

    all: tuple[Chapter, ...]
    titles: frozenset[_Trail]
    """Trails that are titles of the whole."""
    places: Mapping[_Trail, int]
    """Place of each chapter, from 0, by its trail."""

    def place(self, trail: _Trail) -> int | None:
        """Return the place, from 0, of the chapter that text under `trail` stands in."""
        return self.places.get(_chapter_of(trail, self.titles))


def divided(document: Document) -> Chapters:
    """Divide `document` by the headings directly under its title.

    A heading over more than half of the document is its title: the headings under it are the
    chapters. Text that stands directly under a title makes a chapter of its own.
    """
    titles = _titles(document)
    held: dict[_Trail, list[Sentence]] = {}
    for sentence in document.sentences:
        held.setdefault(_chapter_of(sentence.locator.trail, titles), []).append(sentence)
    found = tuple(Chapter(trail, tuple(sentences)) for trail, sentences in held.items())
    return Chapters(found, titles, {trail: place for place, trail in enumerate(held)})


def chapters(document: Document) -> tuple[Chapter, ...]:
    """Return the chapters of `document` that have text, in reading order."""
    return divided(document).all


def word_count(sentence: Sentence) -> int:
    return len(sentence.text.split())


def _titles(document: Document) -> frozenset[_Trail]:
    held: Counter[_Trail] = Counter()
    for sentence in document.sentences:
        held[sentence.locator.trail] += word_count(sentence)
    under: Counter[_Trail] = Counter()
    for trail, words in held.items():
        for depth in range(len(trail) + 1):
            under[trail[:depth]] += words
    total = under[()]
    return frozenset(trail for trail, words in under.items() if words > total * _TITLE_SHARE)


def _chapter_of(trail: _Trail, titles: frozenset[_Trail]) -> _Trail:
    depth = next((n for n in range(len(trail)) if trail[:n] not in titles), len(trail))
    return trail[:depth]
