"""The linked sentences of a manual: which answer the same national one, which come near a text."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from compare.agreement.limits import Limit, same_limit
from compare.agreement.reading import Reading
from compare.agreement.wording import content_words
from compare.model import Link


@dataclass(frozen=True, slots=True, eq=False)
class Answers:
    """Read once, so that no question goes through all sentences again."""

    known: Sequence[Reading]
    sections: Mapping[tuple[str, ...], Sequence[Reading]]
    """The known and those beside them, by the headings they stand under."""
    to: Mapping[str, Sequence[Reading]]
    """Those linked to a national sentence, by its id."""
    said: Mapping[str, Counter[str]]
    """How many of these say each stem."""
    sizes: NDArray[np.int64]
    """How many content words each of the known has."""
    places: Mapping[str, NDArray[np.int64]]
    """Which of the known have a stem."""

    @classmethod
    def of(
        cls,
        links: Iterable[Link],
        readings: Mapping[str, Reading],
        beside: Mapping[str, Reading] = MappingProxyType({}),
    ) -> Answers:
        to: defaultdict[str, list[Reading]] = defaultdict(list)
        said: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for link in links:
            ours = readings[link.local.id]
            for sentence in link.national:
                to[sentence.id].append(ours)
                said[sentence.id].update(content_words(ours.says))
        known = tuple(readings.values())
        sections: defaultdict[tuple[str, ...], list[Reading]] = defaultdict(list)
        for reading in ({**beside, **readings}).values():
            sections[reading.sentence.locator.trail].append(reading)
        stems = [content_words(reading.text) for reading in known]
        places: defaultdict[str, list[int]] = defaultdict(list)
        for at, own in enumerate(stems):
            for stem in own:
                places[stem].append(at)
        sizes = np.array([len(own) for own in stems], dtype=np.int64)
        return cls(known, sections, to, said, sizes, {s: np.array(at) for s, at in places.items()})

    def besides(self, ours: Reading, national: Reading) -> Sequence[Reading]:
        """Return the other sentences linked to a national one."""
        return [other for other in self.to[national.sentence.id] if other is not ours]

    def said_besides(self, ours: Reading, national: Reading) -> frozenset[str]:
        """Return the stems of all that the other sentences linked to a national one say."""
        said = self.said[national.sentence.id]
        own = content_words(ours.says)
        return frozenset(said) - {stem for stem in own if said[stem] == 1}

    def under(
        self, ours: Reading, said: frozenset[str], limits: tuple[Limit, ...]
    ) -> Sequence[Reading]:
        """Return the other sentences under the same headings that time one of the things `said`,
        or give one of the `limits` for whatever it may be.
        """
        return [
            other
            for other in self.sections[ours.sentence.locator.trail]
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
