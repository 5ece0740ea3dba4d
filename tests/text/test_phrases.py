"""Phrases of the word lists stand where a reader would say that they do."""

from __future__ import annotations

import pytest

from compare.text import phrases, spoken


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("core group", "Each core group meets."),
        ("core group", "Core groups meet."),
        ("follow up", "A follow-up is due."),
        ("refer*", "Referrals are made."),
        ("discussion/meeting", "The meeting is held."),
        ("strategy discussion/meeting", "A strategy meeting follows."),
        ("… visit", "The social worker's first visit"),
        ("tell … dsl", "Tell the DSL."),
        ("tell … dsl", "Tell DSL."),
    ],
)
def test_a_phrase_stands_in(phrase: str, text: str) -> None:
    assert phrases([phrase]).search(spoken(text))


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("refer", "It is preferred."),
        ("refer", "Referrals are made."),
        ("core group", "The core of the group meets."),
        ("tell … dsl", "Tell the head, the chair, and then the DSL."),
        ("s.47", "Section 47 applies."),
    ],
)
def test_a_phrase_does_not_stand_in(phrase: str, text: str) -> None:
    assert not phrases([phrase]).search(spoken(text))


def test_without_phrases_nothing_is_found() -> None:
    assert not phrases([]).search("")
