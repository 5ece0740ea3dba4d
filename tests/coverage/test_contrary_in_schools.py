"""What says the opposite of a school's duty is told from what only sounds like it."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from compare.baselines import load
from compare.coverage import answered
from compare.statements import read_statements
from tests.coverage.made import contrary
from tests.rules.made import document_of

BASELINE = load("kcsie-2025")
OPPOSED = [one for one in BASELINE.requirements if one.against]
TABLE = tomllib.loads(Path(__file__).with_name("opposites.toml").read_text(encoding="utf-8"))
SAID = {one["requirement"]: one for one in TABLE["opposite"]}
SOUNDS = [(name, text) for name, one in SAID.items() for text in one["only_sounds"]]


@pytest.mark.parametrize("name", SAID)
def test_what_says_the_opposite_is_known_and_meets_nothing(name: str) -> None:
    opposite = SAID[name]["says"]
    assert contrary(opposite, OPPOSED) == [name]
    document = document_of(opposite)
    found = answered(document, read_statements(document), (), BASELINE)
    assert {one.state for one in found if one.requirement == name} <= {"not found"}


@pytest.mark.parametrize(("name", "text"), SOUNDS)
def test_what_only_sounds_like_it_is_not(name: str, text: str) -> None:
    assert contrary(text, OPPOSED) == [], name


def test_every_requirement_with_an_opposite_is_in_the_table() -> None:
    assert {one.id for one in OPPOSED if one.edition == "kcsie-2025"} == set(SAID)


@pytest.mark.parametrize(
    ("text", "opposed"),
    [
        ("We ask for a written account from the teacher who is accused, and weigh it.", True),
        ("Once the LADO agrees we ask for a written account from the teacher accused.", False),
        ("Never ask for a written account from the teacher who is accused.", False),
        ("We ask for a written account of the lost key.", False),
    ],
)
def test_who_is_accused_is_not_asked_before_the_lado(text: str, *, opposed: bool) -> None:
    assert contrary(text, OPPOSED) == (["allegation-lado-discussion"] if opposed else [])
