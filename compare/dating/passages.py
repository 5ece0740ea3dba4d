"""Passages of a document in which wording can be out of date."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from compare.lexicon import word_list
from compare.model import Block, Document, Evidence, Locator
from compare.text import any_of, holds, words

REACH = 12
"""Words within which an explanation stands."""
_TOKEN = re.compile(r"\S+")


class PlacedPassage(NamedTuple):
    """A heading or a sentence, with the sentences of its block around it."""

    text: str
    where: Locator
    block: str
    """Id of the block."""
    around: str
    """The whole block, where the explanation of a term may stand."""

    @property
    def evidence(self) -> Evidence:
        return Evidence(self.text, self.where)


KEPT = 4
"""Documents whose passages are remembered while one question after the other is asked of them."""


@lru_cache(maxsize=KEPT)
def passages(document: Document) -> tuple[PlacedPassage, ...]:
    """Return the headings and sentences, in reading order."""
    return tuple(_passages(document))


def _passages(document: Document) -> Iterator[PlacedPassage]:
    for block in document.blocks:
        if block.kind == "heading":
            yield PlacedPassage(block.text, block.locator, block.id, block.text)
        for sentence in block.sentences:
            yield PlacedPassage(sentence.text, sentence.locator, block.id, block.text)


def chapters(document: Document) -> tuple[tuple[tuple[str, ...], tuple[Block, ...]], ...]:
    """Return the blocks of each chapter, by its heading trail, in order.

    Chapters are the headings of the highest level that has at least three of them: above it stand
    a title and its parts.
    """
    depth = chapter_depth(document)
    grouped: dict[tuple[str, ...], list[Block]] = {}
    for block in document.blocks:
        grouped.setdefault(block.locator.trail[:depth], []).append(block)
    return tuple((trail, tuple(blocks)) for trail, blocks in grouped.items())


@lru_cache(maxsize=KEPT)
def chapter_depth(document: Document) -> int:
    """Return how many headings of a trail name the chapter."""
    trails = {block.locator.trail for block in document.blocks}
    deepest = max(map(len, trails), default=0)
    for depth in range(1, deepest + 1):
        if len({trail[:depth] for trail in trails if len(trail) >= depth}) >= _FEW_CHAPTERS:
            return depth
    return deepest


_FEW_CHAPTERS = 3


def near(text: str, start: int, end: int) -> str:
    """Return up to twelve words of `text` before and after a place in it, the place left out."""
    before, after = text[:start].split(), text[end:].split()
    return " ".join((*before[-REACH:], "…", *after[:REACH]))


def has(text: str, expressions: Iterable[str]) -> bool:
    """Say whether one of the expressions stands in the text, as whole words in any case."""
    low, sought = text.lower(), _low(tuple(expressions))
    return holds(low, sought) and bool(_pattern(sought).search(low))


def holding(document: Document, expressions: Iterable[str]) -> Sequence[tuple[str, Sequence[int]]]:
    """Return the texts in which one of the expressions may stand, each with its passages' places.

    They have all words of one, singular or plural: in no other can it stand as whole words.
    """
    texts, having = _words(document)
    found: set[int] = set()
    for expression in expressions:
        first, *others = (_with(word, having) for word in _parts(expression))
        found |= first.intersection(*others)
    return [texts[number] for number in sorted(found)]


_PART = re.compile(r"\w+")
_Having = Mapping[str, Sequence[int]]


def _parts_of(text: str) -> list[str]:
    return _PART.findall(text.casefold())


_parts = cache(_parts_of)


def _with(word: str, having: _Having) -> set[int]:
    """Return the numbers of the texts that have a word, singular or plural."""
    found = (having.get(form, ()) for form in (word, f"{word}s", f"{word}es"))
    return set().union(*found)


@lru_cache(maxsize=KEPT)
def _words(document: Document) -> tuple[Sequence[tuple[str, Sequence[int]]], _Having]:
    """Return the different texts with the places of their passages, and which texts have a word."""
    said: defaultdict[str, list[int]] = defaultdict(list)
    for place, passage in enumerate(passages(document)):
        said[passage.text].append(place)
    having: defaultdict[str, list[int]] = defaultdict(list)
    for number, text in enumerate(said):
        for word in words(text) if text.isascii() else _parts_of(text):
            having[word].append(number)
    for word in [word for word in having if "'" in word or "." in word]:
        for part in _parts_of(word):  # of "s.47" and "child's", which are read as one word
            having[part] += having[word]
    return tuple(said.items()), dict(having)


@cache
def listed(name: str) -> tuple[str, ...]:
    """Return a list of expressions from the lexicon."""
    return tuple(word_list("dating")[name]["words"])


@cache
def _low(expressions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(str.lower, expressions))


@cache
def _pattern(low: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){any_of(low)}(?!\w)")


def token_at(text: str, start: int, end: int) -> str:
    """Return what stands between white space around a place: a word, a file name, an address."""
    return "".join(
        found[0] for found in _TOKEN.finditer(text) if found.start() < end and start < found.end()
    )
