"""What was planted in the sample manuals as out of date is found, and what tempts is left alone."""

from __future__ import annotations

from functools import cache

import pytest

from compare.baselines import default, load
from compare.dating import nearest_edition
from compare.model import Finding
from compare.read import read
from compare.rules import RULES, Comparison
from compare.statements import read_statements
from tests.rules.made import document_of
from tests.samples.test_boards import MANUALS, TABLE

every_board = pytest.mark.parametrize("board", MANUALS)


@cache
def found(board: str) -> tuple[Finding, ...]:
    comparison = Comparison(read(MANUALS[board]), (), (), load(default()))
    rules = [rule for rule in RULES if rule.id.startswith("X")]
    return tuple(finding for rule in rules for finding in rule.findings(comparison))


def quoted(board: str) -> str:
    return "\n".join(
        place.quote for one in found(board) for place in (*one.places, one.local) if place
    )


@every_board
def test_what_was_planted_is_found(board: str) -> None:
    planted = [r for r in TABLE["planted"] if r["board"] == board and r["class"] == "outdated"]
    assert planted
    for row in planted:
        assert row["quote"] in quoted(board)


@every_board
def test_what_tempts_is_left_alone(board: str) -> None:
    for row in TABLE["decoy"]:
        if row["board"] == board:
            assert row["quote"] not in quoted(board)


@every_board
def test_one_term_is_one_finding(board: str) -> None:
    ids = [finding.id for finding in found(board)]
    assert len(ids) == len(set(ids))
    assert {finding.cls for finding in found(board)} == {"outdated"}


@every_board
def test_the_edition_a_board_wrote_from_is_told_by_facts_and_terms(board: str) -> None:
    document, newest = read(MANUALS[board]), load(default())
    series = [one.id for one in newest.shelf if one.series == newest.edition.series]
    nearest = nearest_edition(
        document, read_statements(document), {}, {name: load(name) for name in series}
    )
    assert [one.edition for one in nearest] == ["working-together-2023"]


def test_a_flow_chart_cited_by_its_old_number_is_for_a_person_to_read() -> None:
    text = "See Flow chart 2: Immediate protection.\nSee Flowchart 3: Immediate protection."
    rule = next(rule for rule in RULES if rule.id == "X505")
    comparison = Comparison(document_of(text), (), (), load(default()))
    assert [(one.cls, one.local and one.local.quote) for one in rule.findings(comparison)] == [
        ("needs-reading", "See Flow chart 2: Immediate protection.")
    ]
