"""Passages of a document in which wording can be out of date."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

from compare.lexicon import word_list
from compare.model import Block, Document, Evidence, Locator

REACH = 12
"""Words within which an explanation stands."""
_TOKEN = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Passage:
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
def passages(document: Document) -> tuple[Passage, ...]:
    """Return the headings and sentences, in reading order."""
    return tuple(_passages(document))


def _passages(document: Document) -> Iterator[Passage]:
    for block in document.blocks:
        if block.kind == "heading":
            yield Passage(block.text, block.locator, block.id, block.text)
        for sentence in block.sentences:
            yield Passage(sentence.text, sentence.locator, block.id, block.text)


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


def has(text: str, words: Iterable[str]) -> bool:
    """Say whether one of the expressions stands in the text, as whole words in any case."""
    return bool(_pattern(tuple(words)).search(text))


def holding(document: Document, expressions: Iterable[str]) -> Sequence[int]:
    """Return the places, in order, of the passages in which one of the expressions may stand.

    They have the longest word of one, singular or plural: in no other can it stand as whole words.
    """
    places = _places(document)
    return sorted({place for word in set(map(_longest, expressions)) for place in places(word)})


_PART = re.compile(r"\w+")
_WORD_ENDS = re.compile(r"(?:e?s)?(?!\w)")


@cache
def _longest(expression: str) -> str:
    return max(_PART.findall(expression.casefold()), key=len, default="")


@lru_cache(maxsize=KEPT)
def _places(document: Document) -> Callable[[str], tuple[int, ...]]:
    """Return what finds the passages that have a word, each word once for all who ask.

    It looks through their folded texts as one, a line each, and once where one is said again.
    """
    said: dict[str, list[int]] = {}
    for place, passage in enumerate(passages(document)):
        said.setdefault(passage.text, []).append(place)
    folded = tuple(text.casefold() for text in said)
    starts = tuple(accumulate((len(text) + 1 for text in folded), initial=0))
    text, places = "\n".join(folded), tuple(said.values())
    return cache(
        lambda word: tuple(sorted(p for at in _at(word, text, starts) for p in places[at]))
    )


def _at(word: str, text: str, starts: Sequence[int]) -> Iterator[int]:
    """Yield the numbers of the lines that have a word; of all of them for the empty one."""
    if not word:
        yield from range(len(starts) - 1)
        return
    found = text.find(word)
    while found >= 0:
        begins = not found or not _is_letter(text[found - 1])
        goes_on = found + 1
        if begins and _WORD_ENDS.match(text, found + len(word)):
            line = bisect_right(starts, found) - 1
            yield line
            goes_on = starts[line + 1]
        found = text.find(word, goes_on)


def _is_letter(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def listed(name: str) -> tuple[str, ...]:
    """Return a list of expressions from the lexicon."""
    return tuple(word_list("dating")[name]["words"])


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)" if words else "(?!)", re.IGNORECASE)


def token_at(text: str, start: int, end: int) -> str:
    """Return what stands between white space around a place: a word, a file name, an address."""
    return "".join(
        found[0] for found in _TOKEN.finditer(text) if found.start() < end and start < found.end()
    )
