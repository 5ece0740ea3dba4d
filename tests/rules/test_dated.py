"""Wording that is out of date, and wording that the national text itself has."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Term, TermKind
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


@pytest.mark.parametrize(
    ("kind", "action"),
    [
        ("procedure", "Rewrite the passage on what took its place: single assessment"),
        ("term", "Use the current term: single assessment"),
    ],
)
def test_an_old_procedure_is_to_be_rewritten_and_an_old_word_replaced(
    kind: TermKind, action: str
) -> None:
    term = replace(TERM, kind=kind)
    (told,) = findings(comparison_of("Go on after the first look.", "", (term,)))
    assert told.action == action


def test_an_acronym_that_has_been_replaced_is_not_to_be_defined() -> None:
    """It is told once, and with the right thing to do: to go."""
    old = replace(TERM, superseded="QZT", forms=("QZT",), current="Hub", kind="body")
    local = "Ask the QZT before the visit.\nThank the QZT after the visit."
    assert [one.rule for one in findings(comparison_of(local, local))] == ["B111"]
    assert [one.rule for one in findings(comparison_of(local, "", (old,)))] == ["X501"]


def test_all_old_words_for_one_thing_are_told() -> None:
    term = replace(TERM, forms=("first look", "QZT"), kind="body")
    local = "Ask for a first look.\nThe QZT and the first-looks are kept."
    (told,) = [one for one in findings(comparison_of(local, "", (term,))) if one.rule == "X501"]
    assert told.message.startswith("The local text says “first look” and “QZT” in 2 places.")
