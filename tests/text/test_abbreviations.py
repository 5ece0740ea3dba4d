"""What a document's own abbreviations stand for."""

from __future__ import annotations

import pytest

from compare.text import abbreviations, long_forms
from compare.text.abbreviations import long_form


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "the Local Authority Designated Officer (LADO) is told",
            "local authority designated officer",
        ),
        (
            "Northvale Safeguarding Children Partnership (NSCP)",
            "northvale safeguarding children partnership",
        ),
        (
            "special educational needs co-ordinators (SENCOs)",
            "special educational needs co ordinators",
        ),
        ("liaise with the County FA (CFA)", "county fa"),
        ("within ten days (ten)", ""),
        ("speak to the head (Mrs)", ""),
        ("a copy of the form (XYZ)", ""),
        ("(DSL)", ""),
    ],
)
def test_definitions_of_abbreviations(sentence: str, expected: str) -> None:
    assert " ".join(next(iter(long_forms([sentence]).values()), ())) == expected


def test_the_first_definition_holds() -> None:
    said = ["Family Support Worker (FSW)", "Field Study Week (FSW)"]
    assert long_forms(said)["fsw"] == ("family", "support", "worker")


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        ("A Strategy Review Meeting (SRM) is held.", "SRM", "Strategy Review Meeting"),
        ("The Team Around the Family (TAF) meets.", "TAF", "Team Around the Family"),
        ("The FDT (Front Door Team) decides.", "FDT", "Front Door Team"),
        ("CPCC - Child Protection Conference Chair", "CPCC", "Child Protection Conference Chair"),
    ],
)
def test_an_abbreviation_is_found_however_it_is_defined(text: str, short: str, long: str) -> None:
    assert abbreviations([text]) == {short: long}


def test_brackets_that_define_nothing_are_left() -> None:
    assert abbreviations(["The report (ABC) is kept.", "See appendix (A)."]) == {}


def test_the_letters_must_stand_in_the_words() -> None:
    assert long_form("MASH", "the multi-agency safeguarding hub") == "multi-agency safeguarding hub"
    assert long_form("MASH", "a team of social workers") is None
