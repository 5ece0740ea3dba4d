"""Divide a document into chapters: the headings directly under its title, as in the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.ledger.topics.sections import Trail, chapter_of, titles_of
from compare.model import Document, Sentence

BEFORE_HEADINGS = "Before the first heading"


@dataclass(frozen=True, slots=True)
class Chapter:
    """The passages that stand under one chapter heading, in reading order."""

    trail: Trail
    """Headings down to the chapter's own; empty for text before the first heading."""
    sentences: tuple[Sentence, ...]

    @property
    def name(self) -> str:
        return self.trail[-1] if self.trail else BEFORE_HEADINGS


@dataclass(frozen=True, slots=True)
class Chapters:
    """The chapters that have text, in reading order; each sentence stands in exactly one."""

    all: tuple[Chapter, ...]
    titles: frozenset[Trail]
    """Trails that are titles of the whole."""
    places: Mapping[Trail, int]
    """Place of each chapter, from 0, by its trail."""

    def place(self, trail: Trail) -> int | None:
        """Return the place, from 0, of the chapter that text under `trail` stands in."""
        return self.places.get(chapter_of(trail, self.titles))


def divided(document: Document) -> Chapters:
    """Divide `document` by the headings directly under its title.

    Text that stands directly under a title makes a chapter of its own.
    """
    titles = titles_of(document)
    held: dict[Trail, list[Sentence]] = {}
    for sentence in document.sentences:
        held.setdefault(chapter_of(sentence.locator.trail, titles), []).append(sentence)
    found = tuple(Chapter(trail, tuple(sentences)) for trail, sentences in held.items())
    return Chapters(found, titles, {trail: place for place, trail in enumerate(held)})


def chapters(document: Document) -> tuple[Chapter, ...]:
    """Return the chapters of `document` that have text, in reading order."""
    return divided(document).all


def word_count(sentence: Sentence) -> int:
    return len(sentence.text.split())
