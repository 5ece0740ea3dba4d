"""A sign is found in whatever sentence has all its parts, and only there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.baselines import load
from compare.coverage.signs import ANY_OF, TOGETHER, showing
from compare.model import Requirement
from tests.rules.made import document_of

COMPLETE = ("kcsie-2025", "working-together-2023")
SHIPPED = [one for name in COMPLETE for one in load(name).requirements if one.signs]


def made(*signs: str) -> Requirement:
    return Requirement("made", "Said.", "should", "Topic", "", "high", "made", signs=signs)


def is_shown(text: str, *signs: str) -> bool:
    return bool(showing(document_of(text), [made(*signs)])["made"])


@pytest.mark.parametrize("name", COMPLETE)
def test_what_a_manual_is_expected_to_say_has_signs(name: str) -> None:
    own = [one for one in load(name).requirements if one.expected and one.edition == name]
    assert [one.id for one in own if not one.signs] == []


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: f"{one.edition}:{one.id}")
def test_every_sign_is_found_in_its_own_words(one: Requirement) -> None:
    for sign in one.signs:
        said = [part.split(ANY_OF)[-1] for part in sign.split(TOGETHER)]
        document = document_of(f"In a row stand {', with '.join(said)}, here.")
        assert showing(document, [one])[one.id] == document.sentences, sign


@given(st.permutations(["the store room", "a brass key", "every evening"]), st.integers(0, 2))
def test_all_parts_are_needed_in_any_order(parts: list[str], left_out: int) -> None:
    sign = TOGETHER.join(["store room", f"brass key{ANY_OF}iron key", "every evening"])
    assert is_shown(f"Lock {' with '.join(parts)}.", sign)
    assert not is_shown(f"Lock {' with '.join(parts[:left_out] + parts[left_out + 1 :])}.", sign)


@pytest.mark.parametrize(
    "text",
    [
        "Tell the welfare officer straight away.",
        "The DSL is told immediately.",
        "Designated Safeguarding Leads should be informed without delay.",
    ],
)
def test_names_of_one_thing_count_as_one(text: str) -> None:
    assert is_shown(text, "dsl + inform + without delay")


@pytest.mark.parametrize("text", ["Tell the caretaker straight away.", "The DSL opens at nine."])
def test_other_things_do_not(text: str) -> None:
    assert not is_shown(text, "dsl + inform + without delay")


def test_a_documents_own_abbreviation_is_read_as_what_it_stands_for() -> None:
    text = "The Store Room Committee (SRC) meets in May.\nThe SRC keeps the keys."
    shown = showing(document_of(text), [made("store room committee + keys")])["made"]
    assert [one.text for one in shown] == ["The SRC keeps the keys."]


def test_parts_in_two_sentences_are_no_sign() -> None:
    assert not is_shown("The store room is dark.\nA key hangs outside.", "store room + key")
