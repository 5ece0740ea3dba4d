"""Editions named with their year, and the paragraphs cited with them."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.dating import citations, current_editions
from tests.dating.test_uses import under
from tests.rules.made import document_of

CURRENT = {"Working Together to Safeguard Children": "2023"}
CASES = [
    ("It follows Working Together to Safeguard Children 2023.", [("2023", "current", None)]),
    ("See Working Together (2018), paragraph 12.", [("2018", "superseded", "12")]),
    ("See WT2015 and WT2018.", [("2015", "superseded", None), ("2018", "superseded", None)]),
    ("Working Together, July 2018, applies.", [("2018", "superseded", None)]),
    (
        "Working Together 2023 replaced Working Together 2018.",
        [("2023", "current", None), ("2018", "explained", None)],
    ),
    ("Working Together 2026 is out.", [("2026", "ahead", None)]),
    ("Working together in 2018 was hard.", []),
    ("Keeping Children Safe in Education 2016", []),
    ("Working Together 2018-2019 plan", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_a_citation_is_dated(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    found = citations(document_of(text), CURRENT)
    assert [(one.year, one.state, one.paragraph) for one in found] == expected


def test_amendments_name_older_editions_rightly() -> None:
    document = under("Amendments", document_of("Changed Working Together 2015 to 2018"))
    assert [one.state for one in citations(document, CURRENT)] == ["explained"]


def test_the_baselines_own_edition_is_current_and_of_others_the_newest_by_then() -> None:
    boards = current_editions(load("working-together-2023"))
    assert boards == {"Working Together to Safeguard Children": "2023"}
    schools = current_editions(load("kcsie-2025"))
    assert schools == {**boards, "Keeping children safe in education": "2025"}
