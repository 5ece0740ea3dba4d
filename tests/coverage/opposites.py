"""Of an opposite each expression is found in its own words, and none says what another does."""

from __future__ import annotations

from collections.abc import Iterator

from compare.coverage.parts import ANY_OF, NOT, SAYING, TOGETHER, bare, sayings
from compare.model import Requirement
from tests.coverage.test_signs import is_idle


def in_own_words(one: Requirement) -> Iterator[str]:
    """Yield a sentence for each opposite that has the first expression of each of its parts."""
    for sign in one.against:
        parts = [part for part in sign.split(TOGETHER) if not part.startswith(NOT)]
        yield f"Here stand {', '.join(map(_in_words, parts))}."


def idle_in(one: Requirement) -> Iterator[str]:
    """Yield the expressions of its opposites that others beside them say already."""
    for part in {part for sign in one.against for part in sign.split(TOGETHER)}:
        written = bare(part).split(ANY_OF)
        yield from (x for x in written if not x.startswith(SAYING) and is_idle(x, written))


def _in_words(part: str) -> str:
    first = bare(part).split(ANY_OF)[0]
    return sayings()[first.removeprefix(SAYING)][0] if first.startswith(SAYING) else first
