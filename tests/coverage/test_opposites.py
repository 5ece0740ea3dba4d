"""Of an opposite each expression is found in its own words, and none says what another does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from compare.baselines import default, load
from compare.coverage.words.parts import ANY_OF, NOT, SAYING, TOGETHER, bare, sayings
from compare.model import Requirement
from tests.coverage.made import contrary
from tests.coverage.test_signs import is_idle

EDITIONS = [load(default()).requirements, load("kcsie-2025").requirements]
EVERY = [(one, among) for among in EDITIONS for one in among]
OPPOSED = [(one, among) for one, among in EVERY if one.against]


def _id(value: object) -> str:
    return value.id if isinstance(value, Requirement) else ""


@pytest.mark.parametrize(("one", "among"), EVERY, ids=_id)
def test_no_requirement_says_its_own_opposite_or_that_of_another(
    one: Requirement, among: tuple[Requirement, ...]
) -> None:
    assert contrary(one.says, among) == []


@pytest.mark.parametrize(("one", "among"), OPPOSED, ids=_id)
def test_an_opposite_is_found_in_its_own_words(
    one: Requirement, among: tuple[Requirement, ...]
) -> None:
    for said in in_own_words(one):
        assert one.id in contrary(said, among), said


@pytest.mark.parametrize("one", [one for one, _ in OPPOSED], ids=lambda one: one.id)
def test_no_expression_of_an_opposite_is_idle(one: Requirement) -> None:
    assert list(idle_in(one)) == []


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
