"""Each superseded term of the shipped editions: told with what replaced it, or rightly left."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.dating import uses
from compare.model import Term
from tests.rules.made import document_of

_TERMS = tuple(
    {t.id: t for e in ("working-together-2023", "kcsie-2025") for t in load(e).terms}.values()
)
_TOLD = tuple((term, form) for term in _TERMS for form in term.forms)
_NAMED = [f"{term.id}: {form}" for term, form in _TOLD]


def _states(text: str, term: Term) -> set[str]:
    return {use.state for use in uses(document_of(text), [term])}


@pytest.mark.parametrize(("term", "form"), _TOLD, ids=_NAMED)
def test_a_term_used_as_if_current_is_told(term: Term, form: str) -> None:
    assert _states(f"Staff who are worried should follow the {form} at once.", term) == {
        "superseded"
    }


@pytest.mark.parametrize(("term", "form"), _TOLD, ids=_NAMED)
@pytest.mark.parametrize(
    "text",
    [
        "Staff now have a better way (formerly the {}).",
        "The {} was replaced some years ago.",
        "What was once called {} is no longer used here.",
    ],
)
def test_a_term_told_to_be_old_is_left_alone(term: Term, form: str, text: str) -> None:
    assert _states(text.format(form), term) == {"explained"}


@pytest.mark.parametrize(
    ("text", "old"),
    [
        ("The conference decides on de-registration of the child.", True),
        ("A foster carer may face deregistration.", False),
        ("Suspension or deregistration of the carer may follow an allegation.", False),
    ],
)
def test_who_is_taken_off_another_register_is_no_child(text: str, *, old: bool) -> None:
    (register,) = (term for term in _TERMS if term.id == "child-protection-register")
    assert ("superseded" in _states(text, register)) == old


@pytest.mark.parametrize("term", _TERMS, ids=[term.id for term in _TERMS])
def test_one_successor_serves_every_form_of_a_term(term: Term) -> None:
    assert ";" not in term.current


@pytest.mark.parametrize("term", _TERMS, ids=[term.id for term in _TERMS])
def test_a_term_says_what_replaced_it_and_on_whose_word(term: Term) -> None:
    assert term.current or "nothing" in term.note.casefold()
    assert term.source
