"""A person named with a post is read as the holder of the post."""

from __future__ import annotations

import pytest

from compare.coverage.place.people import roles_of
from compare.coverage.showing.signs import shown_by
from compare.model import Requirement
from tests.rules.made import document_of

LEAD = ("designated", "safeguarding", "lead")


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Mrs Ash is our designated safeguarding lead.", {"ash": LEAD}),
        ("Mrs Ash, one of the deputy heads, is in charge of safeguarding.", {"ash": LEAD}),
        ("Miss Ash, an assistant head, leads on child protection.", {"ash": LEAD}),
        ("Designated Safeguarding Lead: Ms Jo O'Hara", {"o'hara": LEAD}),
        ("The DSL is Dr. Ash.", {"ash": LEAD}),
        ("Mr Elm and Miss Oak stand in for her.", {"elm": ("deputy",), "oak": ("deputy",)}),
        ("Mr Elm is her deputy.", {"elm": ("deputy",)}),
    ],
)
def test_who_holds_the_post(sentence: str, roles: dict[str, tuple[str, ...]]) -> None:
    assert roles_of([sentence]) == roles


@pytest.mark.parametrize(
    "sentence",
    [
        "Tell Mrs Smith, the head, or the DSL.",
        "Mr Elm is the deputy head.",
        "Mrs Ash is the caretaker.",
        "The DSL keeps the keys.",
    ],
)
def test_others_hold_none(sentence: str) -> None:
    assert roles_of([sentence]) == {}


def test_a_sign_is_found_by_the_name_of_the_holder() -> None:
    text = "Mrs Ash is our designated safeguarding lead.\nTell Mrs Ash straight away."
    sign = "dsl + inform + without delay"
    made = Requirement("made", "Said.", "should", "Topic", "", "high", "made", signs=(sign,))
    assert [one.text for one in shown_by(document_of(text).sentences, [made])["made"]] == [
        "Tell Mrs Ash straight away."
    ]
