"""Sentences that say the opposite of what a requirement asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from compare.coverage.showing.explaining import asks_nothing
from compare.coverage.showing.stating import StatedIn, states
from compare.coverage.words.parts import parts_of
from compare.coverage.words.passages import Passage
from compare.coverage.words.texts import Places, Texts, numbers_in
from compare.model import Requirement, Sentence


def contrary(
    sentences: Sequence[Sentence],
    said: StatedIn,
    requirements: Collection[Requirement],
    texts: Texts,
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences of `texts` that say the opposite of a requirement, by its id.

    What that would be stands in its data, as what meets it does (see `states`). A list of examples,
    an account of what a term means, and one of what was say nothing of what is to be done.
    """

    def opposed(requirement: Requirement) -> Iterator[Sentence]:
        for at in numbers_in(_likely(requirement, texts)):
            one = sentences[at]
            told = said.get(one.id, ())
            opposites = (states(way, Passage((one,)), told, texts) for way in requirement.against)
            if any(opposites) and not asks_nothing(one, told):
                yield one

    found = {one.id: tuple(opposed(one)) for one in requirements}
    return {one: places for one, places in found.items() if places}


def _likely(requirement: Requirement, texts: Texts) -> Places:
    """Return the places that have all parts of one of its opposites, in themselves or about."""
    return reduce(or_, (_having(way, texts) for way in requirement.against), 0)


def _having(way: str, texts: Texts) -> Places:
    parts = (part for part in parts_of(way) if not part.barred)
    return reduce(and_, (texts.places_of(part)[1] for part in parts))
