"""The floors of the bench: it may get better, never worse."""

from __future__ import annotations

import pytest

from tests.bench.bench import Row, classes, harmful, harmless
from tests.bench.guidance import guidance

_FOUND = 0.97
"""Share of each kind of harmful change that is found with the right class, and no other."""
_FLAGGED = 0.02
"""Share of each kind of harmless rewrite that may be flagged."""
_FEWEST = 150


def test_the_invented_guidance_is_varied_and_its_tags_stand_in_it() -> None:
    sentences = guidance()
    assert len({g.says for g in sentences}) == len(sentences) >= _FEWEST
    for g in sentences:
        for tag in (g.modal, g.number, g.unit, g.bound, g.start, g.actor, g.exception, g.term):
            assert tag in g.says
        assert all(part in g.says for part in g.list)


@pytest.mark.parametrize("row", list(harmful(guidance())), ids=lambda row: row.kind)
def test_a_harmful_change_is_found(row: Row) -> None:
    assert row.tried
    assert row.right >= _FOUND, row.misses


@pytest.mark.parametrize("row", list(harmless(guidance())), ids=lambda row: row.kind)
def test_a_harmless_rewrite_is_let_be(row: Row) -> None:
    assert row.tried
    assert 1 - row.right <= _FLAGGED, row.misses


def test_a_text_does_not_diverge_from_itself() -> None:
    assert all(classes(g.says, g.says) == () for g in guidance())
