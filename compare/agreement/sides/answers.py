"""The linked sentences of a manual: which answer the same national one, which come near a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from compare.agreement.sides.limits import Limit, same_limit
from compare.agreement.sides.reading import Reading, by_sentence
from compare.agreement.words.wording import content_words
from compare.model import Link, Sentence, Statement


@dataclass(frozen=True, eq=False)
class Answers:
    """Read once, and what few questions need not before one is asked, so that none goes through all
    sentences again.
    """

    readings: Mapping[str, Reading]
    """The linked sentences, by their ids."""
    beside: Iterable[Sentence]
    """All that may stand beside them."""
    statements: Iterable[Statement]
    """What these state."""
    to: Mapping[str, Sequence[Reading]]
    """Those linked to a national sentence, by its id."""
    _said: dict[str, Counter[str]] = field(default_factory=dict, init=False)
    """How many of these say each stem, kept once asked."""
    _sections: dict[tuple[str, ...], Sequence[Reading]] = field(default_factory=dict, init=False)
    """The linked sentences and those beside them, by headings, kept once asked for."""

    @classmethod
    def of(
        cls,
        links: Iterable[Link],
        readings: Mapping[str, Reading],
        beside: Iterable[Sentence] = (),
        statements: Iterable[Statement] = (),
    ) -> Answers:
        to: defaultdict[str, list[Reading]] = defaultdict(list)
        for link in links:
            ours = readings[link.local.id]
            for sentence in link.national:
                to[sentence.id].append(ours)
        return cls(readings, beside, statements, to)

    @cached_property
    def _under(self) -> Mapping[tuple[str, ...], Collection[Sentence]]:
        """All sentences, each once, by the headings they stand under."""
        under: defaultdict[tuple[str, ...], dict[str, Sentence]] = defaultdict(dict)
        for one in chain(self.beside, (reading.sentence for reading in self.readings.values())):
            under[one.locator.trail][one.id] = one
        return {trail: sentences.values() for trail, sentences in under.items()}

    @cached_property
    def _stated(self) -> Mapping[str, Sequence[Statement]]:
        return by_sentence(self.statements)

    @cached_property
    def known(self) -> Sequence[Reading]:
        """The linked sentences, each at its place in what is told of the places of stems."""
        return tuple(self.readings.values())

    @cached_property
    def sizes(self) -> NDArray[np.int64]:
        """How many content words each of the known has."""
        return np.array([len(content_words(one.text)) for one in self.known], dtype=np.int64)

    @cached_property
    def places(self) -> Mapping[str, NDArray[np.int64]]:
        """Which of the known have a stem."""
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, reading in enumerate(self.known):
            for stem in content_words(reading.text):
                places[stem].append(at)
        return {stem: np.array(at) for stem, at in places.items()}

    def besides(self, ours: Reading, national: Reading) -> Sequence[Reading]:
        """Return the other sentences linked to a national one."""
        return [other for other in self.to[national.sentence.id] if other is not ours]

    def said_besides(self, ours: Reading, national: Reading) -> frozenset[str]:
        """Return the stems of all that the other sentences linked to a national one say."""
        asked = national.sentence.id
        if asked not in self._said:
            says = (content_words(other.says) for other in self.to[asked])
            self._said[asked] = Counter(chain.from_iterable(says))
        said = self._said[asked]
        own = content_words(ours.says)
        return frozenset(said) - {stem for stem in own if said[stem] == 1}

    def under(
        self, ours: Reading, said: frozenset[str], limits: tuple[Limit, ...]
    ) -> Sequence[Reading]:
        """Return the other sentences under the same headings that time one of the things `said`,
        or give one of the `limits` for whatever it may be.
        """
        trail = ours.sentence.locator.trail
        if trail not in self._sections:
            self._sections[trail] = [
                self.readings.get(s.id) or Reading(s, tuple(self._stated.get(s.id, ())))
                for s in self._under[trail]
            ]
        return [
            other
            for other in self._sections[trail]
            if other is not ours and any(_times(limit, said, limits) for limit in other.limits)
        ]

    def near(self, ours: Reading, text: str, least: float) -> Sequence[Reading]:
        """Return the other sentences whose content words come as close (see `dice`) to a text's."""
        stems = content_words(text)
        shared = np.zeros(len(self.known), dtype=np.int64)
        for stem in stems & self.places.keys():
            shared[self.places[stem]] += 1
        both = self.sizes + len(stems)
        closeness = np.where(both, 2 * shared / np.maximum(both, 1), 1.0)
        close = np.flatnonzero(closeness >= least)
        return [self.known[at] for at in close.tolist() if self.known[at] is not ours]


def _times(limit: Limit, said: frozenset[str], limits: tuple[Limit, ...]) -> bool:
    """Say whether a time is of something `said`, or is as long as one of the `limits`."""
    counted = limit.days is not None and any(same_limit(limit, other) for other in limits)
    return counted or bool(content_words(limit.quantity.event or "") & said)
