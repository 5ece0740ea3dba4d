"""The floors of the bench: it may get better, never worse."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from compare.read import read
from tests.bench.bench import Row, classes, harmful, harmless
from tests.bench.guidance import Guidance, guidance
from tests.bench.mutations import MUTATORS
from tests.bench.official import official
from tests.bench.rewrites import REWRITES

_FOUND = 0.97
"""Share of each kind of harmful change that is found with the right class, and no other."""
_FLAGGED = 0.02
"""Share of each kind of harmless rewrite that may be flagged."""
_FEWEST = 150


def test_the_invented_guidance_is_varied_and_its_tags_stand_in_it() -> None:
    sentences = guidance()
    assert len({g.says for g in sentences}) == len(sentences) >= _FEWEST
    for g in sentences:
        tags = (g.modal, g.number, g.unit, g.bound, g.start, g.actor, g.exception, g.term)
        for tag in (*tags, g.mark, g.whole, g.few, g.age):
            assert tag in g.says
        assert all(part in g.says for part in g.list)


@cache
def _harmful() -> dict[str, Row]:
    return {row.kind: row for row in harmful(guidance())}


@cache
def _harmless() -> dict[str, Row]:
    return {row.kind: row for row in harmless(guidance())}


@pytest.mark.parametrize("kind", MUTATORS)
def test_a_harmful_change_is_found(kind: str) -> None:
    row = _harmful()[kind]
    assert row.tried
    assert row.right >= _FOUND, row.misses


@pytest.mark.parametrize("kind", REWRITES)
def test_a_harmless_rewrite_is_let_be(kind: str) -> None:
    row = _harmless()[kind]
    assert row.tried
    assert 1 - row.right <= _FLAGGED, row.misses


def test_a_text_does_not_diverge_from_itself() -> None:
    assert all(classes(g.says, g.says) == () for g in guidance())


_SHARED = Path(__file__).parents[3] / "shared" / "data" / "national" / "kcsie-2025.pdf"
_EVERY = 6
"""One sentence in so many of the official text keeps the test short."""
_ENOUGH = 30
"""Sentences a kind must apply to before its share says anything."""


@pytest.fixture(scope="module")
def sentences() -> tuple[Guidance, ...]:
    if not _SHARED.exists():
        pytest.skip("the official text is not beside the project")
    return tuple(official(sentence.text for sentence in read(_SHARED).sentences))[::_EVERY]


def test_changes_to_sentences_of_an_official_text_are_found(
    sentences: tuple[Guidance, ...],
) -> None:
    rows = [row for row in harmful(sentences) if row.tried >= _ENOUGH]
    assert {row.kind for row in rows} >= {"weaken", "strengthen", "negate", "add qualifier"}
    assert {row.kind: row.misses for row in rows if row.right < _FOUND} == {}


def test_rewritten_sentences_of_an_official_text_are_let_be(
    sentences: tuple[Guidance, ...],
) -> None:
    rows = [row for row in harmless(sentences) if row.tried >= _ENOUGH]
    assert {row.kind: row.misses for row in rows if 1 - row.right > _FLAGGED} == {}
