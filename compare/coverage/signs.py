"""Sentences that show a requirement to be met, by what they speak of in whatever words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from compare.align.abbreviations import long_forms
from compare.coverage.parts import TOGETHER, Part, parts_of
from compare.coverage.people import roles_of
from compare.coverage.spoken import Forms, read_words
from compare.model import Document, Requirement, Sentence


def showing(
    document: Document, requirements: Iterable[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences of a document that show each requirement to be met: see `shown_by`."""
    return shown_by(document.sentences, requirements)


def shown_by(
    sentences: Sequence[Sentence], requirements: Iterable[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences that show each requirement to be met, by its id, in their order.

    A sentence shows it when one of the requirement's signs stands in it and the text that governs
    it, its heading or lead-in: each part of the sign in one of its expressions, word for word but
    for endings and for what the field calls by several names; at least half of the parts in the
    sentence itself. A part that says what it is near to may stand in any heading above too, and in
    the sentence before or after it in its paragraph or list. Requirements without signs are left
    out.
    """
    return signs_in(sentences, requirements).all


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentences in which signs of each requirement stand, by its id, in their order."""

    all: Mapping[str, tuple[Sentence, ...]]
    in_parts: Mapping[str, tuple[Sentence, ...]]
    """Those with a sign of several parts: one of a single part ("rapid review") may only name what
    the requirement is about."""


def signs_in(sentences: Sequence[Sentence], requirements: Iterable[Requirement]) -> Shown:
    """Return the sentences in which signs of each requirement stand: see `shown_by`."""
    texts = _Texts.of(sentences)
    every, in_parts = {}, {}
    for one in requirements:
        several = _any_of((sign for sign in one.signs if TOGETHER in sign), texts)
        named = _any_of((sign for sign in one.signs if TOGETHER not in sign), texts)
        if one.signs:
            every[one.id] = _at(sentences, several | named)
            in_parts[one.id] = _at(sentences, several)
    return Shown(every, in_parts)


def _at(sentences: Sequence[Sentence], places: Iterable[int]) -> tuple[Sentence, ...]:
    return tuple(sentences[at] for at in sorted(places))


@dataclass(frozen=True, slots=True)
class _Texts:
    """The sentences of a document, what governs each, and what stands about each."""

    spoken: _Spoken
    own: _Search
    above: _Search
    about: _Search

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> _Texts:
        texts = dict.fromkeys(s.text for s in sentences)
        forms = {**roles_of(texts), **long_forms(texts)}
        own = [(s.text,) for s in sentences]
        above = [(*s.locator.trail[-1:], s.lead_in or "") for s in sentences]
        about = [
            (*sentence.locator.trail, *beside)
            for sentence, beside in zip(sentences, _beside(sentences), strict=True)
        ]
        spoken = _Spoken(
            {text for some in (own, above, about) for one in some for text in one}, forms
        )
        return cls(spoken, *(_Search(some, spoken) for some in (own, above, about)))


def _beside(sentences: Sequence[Sentence]) -> Iterator[tuple[str, str]]:
    """Yield for each sentence the one before it and the one after it in its paragraph or list."""
    for _, some in groupby(sentences, lambda one: one.lead_in or one.locator):
        texts = ["", *(one.text for one in some), ""]
        yield from zip(texts, texts[2:], strict=False)


def _any_of(signs: Iterable[str], texts: _Texts) -> set[int]:
    """Return the places at which one of the signs stands."""
    return set[int]().union(*(_all_of(parts_of(sign), texts) for sign in signs))


def _all_of(parts: Sequence[Part], texts: _Texts) -> Iterator[int]:
    """Yield the places that have all parts, at least half of them in their own words.

    Where some parts may stand near by, half of the others. The rarest part is sought first, the
    others where it stands.
    """
    rarest, *others = sorted(parts, key=texts.spoken.often)
    counted = [part for part in parts if not part.near] or parts
    own = [texts.spoken.holding(part.forms) for part in counted]
    held = [(texts.spoken.holding(part.forms), _sides(part, texts)) for part in others]
    for at in set[int]().union(*(side.places(rarest.forms) for side in _sides(rarest, texts))):
        here = texts.own.texts[at]
        said = sum(not holding.isdisjoint(here) for holding in own)
        if 2 * said >= len(counted) and all(
            any(not holding.isdisjoint(side.texts[at]) for side in sides) for holding, sides in held
        ):
            yield at


def _sides(part: Part, texts: _Texts) -> tuple[_Search, ...]:
    return (texts.own, texts.above, texts.about) if part.near else (texts.own, texts.above)


class _Spoken:
    """Finds expressions in texts, each read once: those with their rarest word are looked at."""

    def __init__(self, texts: Iterable[str], forms: Forms) -> None:
        self._read = {text: read_words(text, forms) for text in texts}
        self._having: defaultdict[str, list[str]] = defaultdict(list)
        for text, spoken in self._read.items():
            for word in set(spoken.split()):
                self._having[word].append(text)
        self._found: dict[str, frozenset[str]] = {}
        self._holding: dict[tuple[str, ...], frozenset[str]] = {}

    def holding(self, part: tuple[str, ...]) -> frozenset[str]:
        """Return the texts that hold one of these expressions."""
        if part not in self._holding:
            self._holding[part] = frozenset[str]().union(*map(self._with, part))
        return self._holding[part]

    def often(self, part: Part) -> int:
        """Return how many texts hold an expression of a part, one with several once for each."""
        return sum(len(self._with(expression)) for expression in part.forms)

    def _with(self, expression: str) -> frozenset[str]:
        if expression not in self._found:
            having = min((self._having.get(word, ()) for word in expression.split()), key=len)
            self._found[expression] = frozenset(t for t in having if expression in self._read[t])
        return self._found[expression]


class _Search:
    """Finds the places at which one of several texts holds an expression."""

    def __init__(self, texts: Sequence[tuple[str, ...]], spoken: _Spoken) -> None:
        self._spoken = spoken
        self.texts = texts
        self._at: defaultdict[str, list[int]] = defaultdict(list)
        for at, some in enumerate(texts):
            for text in some:
                self._at[text].append(at)

    def places(self, part: tuple[str, ...]) -> set[int]:
        """Return the places of the texts that hold one of these expressions."""
        holding = self._spoken.holding(part) & self._at.keys()
        return set[int]().union(*map(self._at.__getitem__, holding))
