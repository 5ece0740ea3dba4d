"""Folding, words and ids."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.text import collapse, fold, ids_for, words


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_collapsing_twice_changes_nothing(text: str) -> None:
    assert collapse(collapse(text)) == collapse(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The child’s “voice” – always", ("the", "child's", "voice", "always")),
        ("s.47 enquiries, within 15 working days.", None),
        ("must not", ("must", "not")),
        ("co\u00adordinate ﬁle", ("coordinate", "file")),
        ("", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...] | None) -> None:
    if expected is None:
        expected = ("s.47", "enquiries", "within", "15", "working", "days")
    assert words(text) == expected


def test_punctuation_and_quotes_do_not_change_an_id() -> None:
    assert len(set(ids_for(["The child’s plan."]) + ids_for(["the child's plan"]))) == 1


@given(st.lists(st.text()))
def test_ids_are_unique(texts: list[str]) -> None:
    assert len(set(ids_for(texts))) == len(texts)


@given(st.lists(st.text()), st.lists(st.text()))
def test_ids_survive_text_added_after_them(texts: list[str], added: list[str]) -> None:
    assert ids_for([*texts, *added])[: len(texts)] == ids_for(texts)


@given(st.lists(st.text()), st.text())
def test_an_added_text_changes_ids_of_later_repeats_only(texts: list[str], added: str) -> None:
    fresh = [t for t in texts if words(t) != words(added)]
    assert ids_for([added, *fresh])[1:] == ids_for(fresh)
