"""What shows a requirement in a manual: its signs, what states it plainly, its opposites."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from compare.agreement.reading import by_sentence
from compare.coverage.contrary import contrary
from compare.coverage.explaining import asks_nothing
from compare.coverage.passages import Passage
from compare.coverage.signs import Shown, acts_of, signs_in
from compare.coverage.stating import Said, is_done_by_another, states
from compare.model import Requirement, Sentence, Statement


def shown_in(
    sentences: Sequence[Sentence],
    statements: Collection[Statement],
    requirements: Collection[Requirement],
) -> Shown:
    """Return where signs of each requirement stand in some sentences, which of these state it
    plainly, and which say its opposite.
    """
    said = by_sentence(statements)
    signs = signs_in(sentences, requirements, acts_of(statements))
    opposed = contrary(sentences, said, requirements, signs.texts)
    shown = replace(signs, contrary=opposed)
    return replace(shown, stated=_stated(shown, said, requirements))


def _stated(
    shown: Shown, said: Said, requirements: Collection[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences that have a sign of several parts and state the act with its object, as
    nobody else's, in no list of examples and no account of what was.
    """

    def plainly(one: Requirement, sentence: Sentence) -> bool:
        told = said.get(sentence.id, ())
        return (
            sentence not in shown.contrary.get(one.id, ())
            and shown.is_of_an_act(one, sentence)
            and states(one.states, Passage((sentence,)), told, shown.texts)
            and not asks_nothing(sentence, told)
            and not is_done_by_another(one, told, shown.texts)
        )

    return {
        one.id: tuple(s for s in shown.in_parts[one.id] if plainly(one, s))
        for one in requirements
        if one.states and one.id in shown.in_parts
    }
