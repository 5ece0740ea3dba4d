"""Whether a passage says that the same is done as a requirement asks for."""

from __future__ import annotations

from collections.abc import Iterable

from compare.coverage.meaning import Speech
from compare.model import Requirement, Statement

_MOST = 0.5
"""Share that two acts must have in common of what both say, and more; and of what is asked."""


def does_the_same(
    requirement: Requirement, statements: Iterable[Statement], speech: Speech
) -> bool:
    """Say whether one of the statements is of the act of a requirement, done by the same people.

    More than half of what the two say must be the same, and at least half of what is asked.
    """
    asked = speech.terms(_act(requirement))
    for statement in statements:
        done = speech.terms(_act(statement))
        both = len(asked & done)
        if both >= _MOST * len(asked) and both > _MOST * (len(asked) + len(done)) / 2:
            return True
    return False


def _act(one: Requirement | Statement) -> str:
    return f"{one.actor or ''} {one.action or ''}"
