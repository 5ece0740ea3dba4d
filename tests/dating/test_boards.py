"""What was planted in the sample manuals as out of date is found, and what tempts is left alone."""

from __future__ import annotations

from functools import cache

import pytest

from compare.baselines import default, load
from compare.model import Finding
from compare.read import read
from compare.rules import RULES, Comparison
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
