"""Sentences that say the opposite of what a requirement asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_

from compare.coverage.explaining import asks_nothing
from compare.coverage.parts import parts_of
from compare.coverage.passages import Passage
from compare.coverage.stating import StatedIn, states
from compare.coverage.texts import Texts, numbers_in
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
            opposites = (states(sign, Passage((one,)), told, texts) for sign in requirement.against)
            if not asks_nothing(one, told) and any(opposites):
                yield one

    found = {one.id: tuple(opposed(one)) for one in requirements if one.against}
    return {one: places for one, places in found.items() if places}


def _likely(requirement: Requirement, texts: Texts) -> int:
    """Return the places that have all parts of one of its opposites, in themselves or about."""
    places = 0
    for sign in requirement.against:
        parts = [part for part in parts_of(sign) if not part.barred]
        places |= reduce(and_, (texts.places_of(part)[1] for part in parts))
    return places
