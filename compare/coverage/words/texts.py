"""Where expressions stand: in the sentences of a document, in what governs them, and near by."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import pairwise
from operator import or_
from typing import TypeVar

from compare.coverage.place.people import roles_of
from compare.coverage.words.facts import limits_in
from compare.coverage.words.parts import Part
from compare.coverage.words.spoken import Forms, read_words
from compare.model import Sentence
from compare.statements.told.cells import tells_of_row
from compare.text import holds, long_forms

TextT = TypeVar("TextT", bound=Hashable)
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
        self._sentences = sentences
        self._number = {sentence.id: at for at, sentence in enumerate(sentences)}
        self._following = _set_of(_following(sentences))
        said = _places(s.text for s in sentences)
        self._above, self._closest = _headings(_places(s.locator.trail for s in sentences))
        self._governing = _places(s.lead_in or "" for s in sentences)
        self._timed = _places(map(_timed, sentences))
        self._said = said
        texts = {*said, *self._above, *self._governing, *self._timed}
        self._spoken = Spoken(texts, {**roles_of(said), **long_forms(said)})
        self._expressions: dict[str, tuple[Places, ...]] = {}
        self._parts: dict[Part, tuple[Places, Places]] = {}

    def number_of(self, sentence: Sentence) -> int:
        """Return the number of a sentence in the document, from 0."""
        return self._number[sentence.id]

    def places_of(self, part: Part) -> tuple[Places, Places]:
        """Return the sentences that have a part in their own words; and those that have it
        themselves, in what governs them or, if it may be, near by.
        """
        if part not in self._parts:
            found = [where for form in part.forms if (where := self._with(form))]
            own, governed, near = zip(*found, strict=True) if found else ((), (), ())
            reached = near if part.near else governed
            self._parts[part] = reduce(or_, own, 0), reduce(or_, reached, 0)
        return self._parts[part]

    def _with(self, expression: str) -> tuple[Places, ...]:
        """Return the places that have an expression in their own words, those that have it there or
        in what governs them, and those that have it near by too; nothing if none has it.
        """
        if expression not in self._expressions:
            texts = self._spoken.holding(expression)
            self._expressions[expression] = self._where(texts) if texts else ()
        return self._expressions[expression]

    def _where(self, texts: Collection[str]) -> tuple[Places, Places, Places]:
        said = _joined(self._said, texts)
        own = said | _joined(self._timed, texts)
        governed = own | _joined(self._governing, texts) | _joined(self._closest, texts)
        beside = (said << 1 & self._following) | (said & self._following) >> 1
        return own, governed, governed | _joined(self._above, texts) | beside

    def near_by(self, sentences: Iterable[Sentence]) -> Iterator[str]:
        """Yield the headings above each of some sentences, and the sentences beside it."""
        for sentence in sentences:
            at = self._number[sentence.id]
            yield from sentence.locator.trail
            if self._following >> at & 1:
                yield self._sentences[at - 1].text
            if self._following >> at + 1 & 1:
                yield self._sentences[at + 1].text

    def read(self, text: str) -> str:
        """Return a text as expressions are sought in it."""
        return self._spoken.read(text)

    def any_in(self, said: Iterable[str], parts: Sequence[Part]) -> bool:
        """Say whether any of the parts is in any of the texts that are said."""
        return any(holds(one, part.forms) for one in map(self.read, said) for part in parts)


def _timed(sentence: Sentence) -> str:
    """Return what the cell of a table that gives a time gives it for; nothing of any other text."""
    label = sentence.lead_in or ""
    return label if label and tells_of_row(label) and any(limits_in(sentence.text)) else ""


def _joined(side: Mapping[str, Places], texts: Iterable[str]) -> Places:
    """Return the places of all these texts on one side."""
    return reduce(or_, map(side.__getitem__, filter(side.__contains__, texts)), 0)


def _headings(trails: Mapping[Sequence[str], Places]) -> tuple[Mapping[str, Places], ...]:
    """Return the places of each heading, and those it stands closest above."""
    above: defaultdict[str, Places] = defaultdict(int)
    closest: defaultdict[str, Places] = defaultdict(int)
    for trail, places in trails.items():
        for heading in trail:
            above[heading] |= places
        for heading in trail[-1:]:
            closest[heading] |= places
    return above, closest


def _places(said: Iterable[TextT]) -> Mapping[TextT, Places]:
    """Return the places of each of what is said; one thing is at each."""
    numbers: defaultdict[TextT, list[int]] = defaultdict(list)
    for at, one in enumerate(said):
        numbers[one].append(at)
    return {one: _set_of(some) for one, some in numbers.items()}


def _set_of(numbers: Sequence[int]) -> Places:
    """Return the set of the sentences of these numbers, which ascend."""
    bits = bytearray(numbers[-1] // 8 + 1 if numbers else 0)
    for at in numbers:
        bits[at >> 3] |= 1 << (at & 7)
    return int.from_bytes(bits, "little")


def _following(sentences: Sequence[Sentence]) -> Sequence[int]:
    """Return the numbers of those that have a sentence before them in their paragraph or list."""
    together = [one.lead_in or one.locator for one in sentences]
    return [
        at for at, (one, other) in enumerate(pairwise(together), 1) if one is other or one == other
    ]


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
        having = [self._having.get(word, ()) for word in expression.split()]
        if not all(having):
            return ()
        return [text for text in min(having, key=len) if expression in self._read[text]]
