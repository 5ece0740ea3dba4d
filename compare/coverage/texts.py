"""Where expressions stand: in the sentences of a document, in what governs them, and near by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import groupby
from operator import or_

from compare.align.abbreviations import long_forms
from compare.coverage.facts import limits_in
from compare.coverage.parts import Part
from compare.coverage.people import roles_of
from compare.coverage.spoken import Forms, read_words
from compare.model import Sentence
from compare.statements.cells import tells_of_row
from compare.text import holds

Places = int
"""A set of sentences: the bit of its number stands for each. So sets of a whole document are joined
and met in one step."""


def numbers_in(places: Places) -> Iterator[int]:
    """Yield the numbers of the sentences in a set, in order."""
    return (bit.start() for bit in re.finditer("1", f"{places:b}"[::-1]))


class Texts:
    """Finds the sentences of a document that have a part of a sign: in what they say, or about."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        """Read the texts of a document, with its own abbreviations and people's roles."""
        texts = dict.fromkeys(s.text for s in sentences)
        forms = {**roles_of(texts), **long_forms(texts)}
        own = _places((s.text, _timed(s)) for s in sentences)
        above = _places((*s.locator.trail[-1:], s.lead_in or "") for s in sentences)
        self._near_by = {
            sentence.id: (*sentence.locator.trail, *beside)
            for sentence, beside in zip(sentences, _beside(sentences), strict=True)
        }
        about = _places(self._near_by[sentence.id] for sentence in sentences)
        self._spoken = Spoken({*own, *above, *about}, forms)
        self._sides = own, above, about
        self._expressions: dict[str, Sequence[Places]] = {}
        self._parts: dict[Part, tuple[Places, Places]] = {}

    def own(self, part: Part) -> Places:
        """Return the sentences that have a part in their own words."""
        return self._places_of(part)[0]

    def all(self, part: Part) -> Places:
        """Return those that have it themselves, in what governs them or, if it may be, near by."""
        return self._places_of(part)[1]

    def _places_of(self, part: Part) -> tuple[Places, Places]:
        if part not in self._parts:
            sides = zip(*map(self._with, part.forms), strict=True)
            own, above, about = (reduce(or_, places) for places in sides)
            self._parts[part] = own, own | above | (about if part.near else 0)
        return self._parts[part]

    def _with(self, expression: str) -> Sequence[Places]:
        """Return the places of an expression: in what is said, in what governs it, and about it."""
        if expression not in self._expressions:
            texts = self._spoken.holding(expression)
            self._expressions[expression] = [
                reduce(or_, (side[text] for text in texts if text in side), 0)
                for side in self._sides
            ]
        return self._expressions[expression]

    def near_by(self, sentences: Iterable[Sentence]) -> Iterator[str]:
        """Yield the headings above each of some sentences, and the sentences beside it."""
        for sentence in sentences:
            yield from self._near_by[sentence.id]

    def read(self, text: str) -> str:
        """Return a text as expressions are sought in it."""
        return self._spoken.read(text)

    def any_in(self, said: Iterable[str], parts: Sequence[Part]) -> bool:
        """Say whether any of the parts is in any of the texts that are said."""
        return any(holds(one, part.forms) for one in map(self.read, said) for part in parts)


def _timed(sentence: Sentence) -> str:
    """Return what the cell of a table that gives a time gives it for; nothing of any other text."""
    label = sentence.lead_in or ""
    return label if tells_of_row(label) and any(limits_in(sentence.text)) else ""


def _places(texts: Iterable[Iterable[str]]) -> Mapping[str, Places]:
    """Return the places of each text; several stand at each."""
    numbers: defaultdict[str, list[int]] = defaultdict(list)
    for at, some in enumerate(texts):
        for text in some:
            numbers[text].append(at)
    return {text: _set_of(some) for text, some in numbers.items()}


def _set_of(numbers: Sequence[int]) -> Places:
    """Return the set of the sentences of these numbers, which ascend."""
    bits = bytearray(numbers[-1] // 8 + 1)
    for at in numbers:
        bits[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(bits, "little")


def _beside(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield for each sentence the one before it and the one after it in its paragraph or list."""
    for _, some in groupby(sentences, lambda one: one.lead_in or one.locator):
        texts = ["", *(one.text for one in some), ""]
        yield from zip(texts, texts[2:], strict=False)


def counted(parts: Iterable[Part]) -> Sequence[Part]:
    """Return the parts that a sentence must say itself: all, where all may stand near it."""
    every = tuple(parts)
    return [part for part in every if not part.near] or every


class Spoken:
    """Finds expressions in texts, each read once: those with their rarest word are looked at."""

    def __init__(self, texts: Iterable[str], forms: Forms) -> None:
        self._forms = forms
        self._read = {text: read_words(text, forms) for text in texts}
        self._having: defaultdict[str, list[str]] = defaultdict(list)
        for text, spoken in self._read.items():
            for word in set(spoken.split()):
                self._having[word].append(text)

    def read(self, text: str) -> str:
        """Return a text as expressions are sought in it."""
        if text not in self._read:
            self._read[text] = read_words(text, self._forms)
        return self._read[text]

    def holding(self, expression: str) -> Sequence[str]:
        """Return the texts that hold an expression."""
        having = min((self._having.get(word, ()) for word in expression.split()), key=len)
        return [text for text in having if expression in self._read[text]]
