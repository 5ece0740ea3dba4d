"""The sample boards: what was planted to weigh on people is found, and little else is."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from compare.baselines import load
from compare.model import AskKind, Result
from compare.read import read
from compare.run import compare_one

_SAMPLES = Path(__file__).parents[1] / "samples"
_PLANTED = tomllib.loads((_SAMPLES / "planted.toml").read_text("utf-8"))
_KINDS: dict[str, set[AskKind]] = {
    "form": {"form", "checklist"},
    "sign-off": {"sign-off"},
    "extra stage": {"extra stage"},
    "timer": {"extra timer"},
    "recording": {"recording or notification", "form"},
}
_LEAST_RECALL = 0.95
_MOST_UNCLASSIFIED = 0.15
_BOARDS = ("brackenshire", "caldermouth", "ostlemarsh")


@cache
def _result(board: str) -> Result:
    document = read(_SAMPLES / "boards" / f"{board}.md")
    return compare_one(board, document, load(_PLANTED["default_baseline"]))


def _is_found(planted: dict[str, Any]) -> bool:
    result = _result(planted["board"])
    ids = {s.id for s in result.document.sentences if s.text in planted["quote"]}
    return any(
        _KINDS[planted["rule"]] & set(ask.kinds)
        for ask in result.ledger.asks
        if ask.sentence in ids
    )


def test_what_was_planted_is_found() -> None:
    planted = [one for one in _PLANTED["planted"] if one["class"] == "bulk"]
    found = [one for one in planted if _is_found(one)]
    assert len(found) >= _LEAST_RECALL * len(planted)


def test_a_sentence_that_is_right_as_it_stands_is_no_added_ask() -> None:
    for decoy in _PLANTED["decoy"]:
        result = _result(decoy["board"])
        ids = {s.id for s in result.document.sentences if s.text in decoy["quote"]}
        assert not [ask.quote for ask in result.ledger.asks if ask.sentence in ids]


@pytest.mark.parametrize("board", _BOARDS)
def test_the_boxes_of_a_board_sum_and_little_is_not_classified(board: str) -> None:
    result = _result(board)
    words = result.ledger.words
    assert sum(words.values()) == result.document.words
    assert words["not classified"] <= _MOST_UNCLASSIFIED * result.document.words


@pytest.mark.parametrize("board", _BOARDS)
def test_an_approval_before_protection_makes_its_topic_heavy(board: str) -> None:
    told = _result(board).ledger
    bands = {topic.topic: topic.band for topic in told.topics}
    for ask in told.asks:
        assert not ask.before or bands[ask.topic] in ("Heavy", "Review first")
