"""Whether a passage says that the same is done, or told, as a requirement asks for."""

from __future__ import annotations

from collections.abc import Iterable

from compare.agreement.sides.acts import telling, verb_of
from compare.agreement.who.recipients import recipients
from compare.agreement.words.wording import content, content_words
from compare.coverage.words.meaning import Speech
from compare.coverage.words.passages import Passage
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


def tells_the_same(
    requirement: Requirement, passage: Passage, statements: Iterable[Statement]
) -> bool:
    """Say whether a passage has told whom a requirement has something told, in whatever words."""
    tells = set(content(requirement.action or "")[:1]) & telling()
    named = [set(content(whom)) for whom in recipients(requirement.says) if tells]
    said = content_words(passage.text)
    return any(_known(whom) <= said for whom in named) and any(
        telling() & verb_of(statement) for statement in statements
    )


def _known(whom: set[str]) -> set[str]:
    """Return the concepts of the field in the words for somebody; the words where there is none."""
    return {one for one in whom if one.isupper()} or whom


def _act(one: Requirement | Statement) -> str:
    return f"{one.actor or ''} {one.action or ''}"
