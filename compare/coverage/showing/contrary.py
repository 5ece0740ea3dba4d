"""Sentences that say the opposite of what a requirement asks for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from compare.coverage.showing.denials import denied
from compare.coverage.showing.explaining import asks_nothing
from compare.coverage.showing.opposing import denies, partaking
from compare.coverage.showing.stating import StatedIn, is_done_by_another, states
from compare.coverage.words.parts import TOGETHER, parts_of
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

    What that would be stands in its data, as what meets it does (see `states`); or it denies what
    the requirement asks for (see `denies`), as nobody else's. A list of examples, an account of
    what a term means, and one of what was say nothing of what is to be done.
    """
    every = {text: tuple(denied(text)) for text in {one.text for one in sentences}}
    denying = sum(1 << at for at, one in enumerate(sentences) if every[one.text])

    def opposed(requirement: Requirement) -> Iterator[Sentence]:
        for at in numbers_in(_likely(requirement, denying, texts)):
            one = sentences[at]
            told = said.get(one.id, ())
            opposites = (states(way, Passage((one,)), told, texts) for way in requirement.against)
            denials = (denies(each, one, requirement, texts) for each in every[one.text])
            says = any(opposites) or (
                any(denials) and not is_done_by_another(requirement, told, texts)
            )
            if says and not asks_nothing(one, told):
                yield one

    found = {one.id: tuple(opposed(one)) for one in requirements}
    return {one: places for one, places in found.items() if places}


def _likely(requirement: Requirement, denying: Places, texts: Texts) -> Places:
    """Return the places that have all parts of one of its opposites, in themselves or about, and
    those of the places `denying` something that have all that may be denied of it but for the act.
    """
    denied_of_it = (TOGETHER.join(way) for way in partaking(requirement))
    places = reduce(or_, (_having(way, texts) for way in denied_of_it), 0) & denying
    return reduce(or_, (_having(way, texts) for way in requirement.against), places)


def _having(way: str, texts: Texts) -> Places:
    parts = (part for part in parts_of(way) if not part.barred)
    return reduce(and_, (texts.places_of(part)[1] for part in parts))
