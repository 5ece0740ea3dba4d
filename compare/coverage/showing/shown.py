"""What shows a requirement in a manual: its signs, its opposites, what states it plainly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from compare.agreement.sides.reading import by_sentence
from compare.coverage.showing.contrary import contrary
from compare.coverage.showing.explaining import is_explained, only_tells
from compare.coverage.showing.signs import Shown, acts_of, signs_in
from compare.coverage.showing.stating import (
    StatedIn,
    is_done_by_another,
    refuses,
    stated_in,
    states,
)
from compare.coverage.words.passages import Passage
from compare.model import Requirement, Sentence, Statement


def shown_in(
    sentences: Sequence[Sentence],
    statements: Collection[Statement],
    requirements: Collection[Requirement],
) -> Shown:
    """Return where signs of each requirement stand in some sentences, and which of all say its
    opposite.
    """
    signs = signs_in(sentences, requirements, acts_of(statements))
    opposed = contrary(sentences, by_sentence(statements), requirements, signs.texts)
    return replace(signs, contrary=opposed)


def is_stated(requirement: Requirement, sentence: Sentence, said: StatedIn, shown: Shown) -> bool:
    """Say whether a sentence with a sign of several parts plainly states a requirement."""
    return bool(requirement.states) and meets(requirement, Passage((sentence,)), said, shown)


def meets(
    requirement: Requirement,
    passage: Passage,
    said: StatedIn,
    shown: Shown,
    *,
    is_near: bool = False,
    is_alike: bool = False,
) -> bool:
    """Say whether a passage states the act of a requirement with its object, as nobody else's, in
    no list of examples and no account of what was.

    What `is_near` it need have no sign of it in what is done; what `is_alike` in wording may
    explain, and another may do it.
    """
    first, statements = passage.sentences[0], stated_in(passage, said)
    asks = requirement.strength != "description"
    opposed = shown.contrary.get(requirement.id, ())
    return (
        not any(one in opposed for one in passage.sentences)
        and (is_near or shown.is_of_an_act(requirement, first))
        and states(requirement.states, passage, statements, shown.texts)
        and (is_alike or not is_explained(first))
        and not (asks and any(only_tells(one, said.get(one.id, ())) for one in passage.sentences))
        and not refuses(requirement, statements)
        and (is_alike or not is_done_by_another(requirement, statements, shown.texts))
    )
