"""Where expressions stand: in the sentences of a document, in what governs them, and near by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from math import prod

from compare.align.abbreviations import long_forms
from compare.coverage.parts import Part
from compare.coverage.people import roles_of
from compare.coverage.spoken import Forms, read_words
from compare.model import Sentence


@dataclass(frozen=True, slots=True)
class Texts:
    """The sentences of a document, what governs each, and what stands about each."""

    spoken: Spoken
    own: Search
    above: Search
    about: Search

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> Texts:
        """Return the texts of a document, with its own abbreviations and people's roles read."""
        texts = dict.fromkeys(s.text for s in sentences)
        forms = {**roles_of(texts), **long_forms(texts)}
        own = [(s.text,) for s in sentences]
        above = [(*s.locator.trail[-1:], s.lead_in or "") for s in sentences]
        about = [
            (*sentence.locator.trail, *beside)
            for sentence, beside in zip(sentences, _beside(sentences), strict=True)
        ]
        spoken = Spoken(
            {text for some in (own, above, about) for one in some for text in one}, forms
        )
        return cls(spoken, *(Search(some, spoken) for some in (own, above, about)))

    def by_chance(self, parts: Iterable[Part]) -> float:
        """Return at how many places the parts would stand together, were each anywhere alike."""
        size = len(self.own.texts)
        return size * prod(len(self._all_with(part)) / size for part in parts)

    def _all_with(self, part: Part) -> frozenset[int]:
        return frozenset[int]().union(*(one.places(part.forms) for one in self.sides(part)))

    def sides(self, part: Part) -> tuple[Search, ...]:
        """Return where a part is sought: about a sentence only where it may stand near it."""
        return (self.own, self.above, self.about) if part.near else (self.own, self.above)

    def any_in(self, said: Iterable[str], parts: Iterable[Part]) -> bool:
        """Say whether a part is in what is said: one that may not stand near by, if any is."""
        forms = [form for part in counted(parts) for form in part.forms]
        return any(form in self.spoken.read(one) for one in said for form in forms)


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
        self._found: dict[str, frozenset[str]] = {}
        self._holding: dict[tuple[str, ...], frozenset[str]] = {}

    def read(self, text: str) -> str:
        """Return a text as expressions are sought in it."""
        if text not in self._read:
            self._read[text] = read_words(text, self._forms)
        return self._read[text]

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


class Search:
    """Finds the places at which one of several texts holds an expression."""

    def __init__(self, texts: Sequence[tuple[str, ...]], spoken: Spoken) -> None:
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
