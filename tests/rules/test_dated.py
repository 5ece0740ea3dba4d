"""Wording that is out of date, and wording that the national text itself has."""

from __future__ import annotations

import pytest

from compare.model import Term
from compare.rules import findings
from tests.rules.made import comparison_of

TERM = Term(
    id="first-look",
    superseded="first look",
    forms=("first look",),
    current="single assessment",
    since="2015",
    kind="procedure",
    severity="high",
    confidence="high",
    source="invented",
)


@pytest.mark.parametrize(
    ("local", "national", "told"),
    [
        ("Review the ban four weeks after the first look.", "", True),
        (
            "Review the ban four weeks after the first look.",
            "The ban should be reviewed four weeks after the First Look.",
            False,
        ),
        (
            "Review the ban four weeks after the first look.",
            "The ban should be reviewed four weeks after the single assessment.",
            True,
        ),
    ],
)
def test_words_of_the_national_sentence_itself_are_not_out_of_date(
    local: str,
    national: str,
    told: bool,  # noqa: FBT001 - a column of the table
) -> None:
    found = findings(comparison_of(local, national, (TERM,)))
    assert any(one.rule.startswith("X5") for one in found) == told
