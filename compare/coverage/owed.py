"""What a manual owes: of what is required, that which it must say itself and does not, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from compare.coverage.again import said_again
from compare.coverage.scope import silent_topics, untreated_topics
from compare.coverage.settings import is_for_others, setting_of
from compare.model import Answer, Document, Requirement

HEAVIEST = 3
"""Weight of a step that protects a child directly, as requirements are weighed."""


def owed(
    manual: Document,
    sought: tuple[Requirement, ...],
    answers: Sequence[Answer],
    *,
    is_of_a_part: bool = False,
) -> Iterator[Requirement]:
    """Yield what a manual is held to, and does not answer, of all that is `sought`.

    That is what is required on the topics that it treats, but for the duties of others than the
    place the manual is for; what weighs most is owed where it says anything on its topic, and what
    a bare national text says twice is owed once.
    """
    headings = tuple(block.text for block in manual.blocks if block.kind == "heading")
    untreated = untreated_topics(answers, sought, () if is_of_a_part else headings)
    silent = untreated if is_of_a_part else silent_topics(answers, sought)
    treated = (
        one for one in sought if one.topic not in (silent if one.weight == HEAVIEST else untreated)
    )
    setting = setting_of(manual)
    yield from _once(
        (one for one in treated if not is_for_others(one.actor, setting)), sought, answers
    )


def _once(
    treated: Iterable[Requirement], sought: tuple[Requirement, ...], answers: Iterable[Answer]
) -> Iterator[Requirement]:
    """Yield of what a bare national text says again the first telling, unless either is met."""
    first = said_again(sought)
    met = (answer.requirement for answer in answers if answer.state != "not found")
    done = {first.get(one, one) for one in met}
    for one in treated:
        told = first.get(one.id, one.id)
        if told not in done:
            done.add(told)
            yield one
