from __future__ import annotations

import pytest

from compare.align.terms import terms
from compare.lexicon import word_list
from compare.text import fold, words


def found(sentence: str, **forms: str) -> list[str]:
    known = {short: tuple(form.split()) for short, form in forms.items()}
    return [term for term, _ in terms(words(sentence), known)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the DSL", "the designated safeguarding lead"),
        ("peer-on-peer abuse", "child-on-child abuse"),
        ("the LSCB", "the safeguarding partners"),
        ("a CRB check", "a Disclosure and Barring Service check"),
        ("pupils’ parents", "a child's carers"),
        ("a strategy meeting", "the strategy discussions"),
        ("e-safety", "online safety"),
        ("recorded", "records"),
    ],
)
def test_two_names_are_one_concept(one: str, other: str) -> None:
    assert set(found(one)) == set(found(other))


def test_the_longest_phrase_counts() -> None:
    assert found("local authority children’s social care") == found("social services")


def test_stop_words_numbers_and_letters_are_no_terms() -> None:
    assert found("It must not be 15 or (b) of the above") == []


def test_an_abbreviation_is_read_as_its_long_form() -> None:
    assert found("the CWO", cwo="club welfare officer") == found("the club welfare officer")


def test_each_term_stands_for_words_of_the_sentence() -> None:
    said = words("The school’s Designated Person informs parents within 5 days")
    assert list(dict.fromkeys(" ".join(phrase) for _, phrase in terms(said, {}))) == [
        "school's",
        "designated person",
        "informs",
        "parents",
        "within",
        "days",
    ]


def test_every_concept_has_a_source_and_no_form_has_two() -> None:
    listed = word_list("concepts")
    assert {concept["source"] for concept in listed["concept"]} <= set(listed["sources"])
    forms = [form for concept in listed["concept"] for form in concept["forms"]]
    assert len(forms) == len(set(forms))
    assert all(form == " ".join(words(fold(form))) for form in forms)
