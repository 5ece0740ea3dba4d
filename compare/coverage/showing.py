"""What shows a requirement in a manual: its signs, its opposites, what states it plainly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from compare.agreement.sides.reading import by_sentence
from compare.coverage.contrary import contrary
from compare.coverage.explaining import asks_nothing
from compare.coverage.passages import Passage
from compare.coverage.signs import Shown, acts_of, signs_in
from compare.coverage.stating import is_done_by_another, states
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


def is_stated(
    requirement: Requirement, sentence: Sentence, told: Collection[Statement], shown: Shown
) -> bool:
    """Say whether a sentence with a sign of several parts, as `told`, plainly states a requirement:
    the act with its object, as nobody else's, in no list of examples and no account of what was.
    """
    return (
        bool(requirement.states)
        and sentence not in shown.contrary.get(requirement.id, ())
        and shown.is_of_an_act(requirement, sentence)
        and states(requirement.states, Passage((sentence,)), told, shown.texts)
        and not asks_nothing(sentence, told)
        and not is_done_by_another(requirement, told, shown.texts)
    )
