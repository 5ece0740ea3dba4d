"""A document's own abbreviations and duty words."""

from __future__ import annotations

import pytest

from compare.model import Locator, Sentence
from compare.statements import Context, statements_in
from compare.statements.told.declared import declared_meanings


def _meanings(text: str) -> dict[str, str]:
    found = declared_meanings([Sentence("s1", text, Locator())])
    return {meaning.word: meaning.strength for meaning in found}


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        (
            "We use the term must where the law requires it and should where it is good practice.",
            {"must": "must", "should": "should"},
        ),
        ("In this manual ‘should’ means that the step is mandatory.", {"should": "must"}),
        ("The word “will” is used to indicate a requirement.", {"will": "must"}),
        (
            "MUST means a legal duty; MAY means that staff have discretion.",
            {"must": "must", "may": "may"},
        ),
        ("Staff must use the form, which means that they should keep a copy.", {}),
        ("The chair should say what the word neglect means.", {}),
    ],
)
def test_a_declaration_is_told_from_a_use(text: str, meanings: dict[str, str]) -> None:
    assert _meanings(text) == meanings


def test_a_declared_meaning_is_shown_with_the_sentence_that_declares_it() -> None:
    text = "In this manual ‘should’ means that the step is mandatory."
    (meaning,) = declared_meanings([Sentence("s7", text, Locator())])
    assert (meaning.sentence, meaning.quote) == ("s7", text)


def test_a_declared_meaning_is_used() -> None:
    text = "In this manual ‘should’ means that the step is mandatory."
    context = Context(meanings=declared_meanings([Sentence("s1", text, Locator())]))
    (statement,) = statements_in("The chair should attend.", context=context)
    assert statement.strength == "must"


def test_an_abbreviation_of_the_document_names_an_actor() -> None:
    context = Context(abbreviations={"QPX": "Quality and Practice Xpert officer"})
    (statement,) = statements_in("The QPX must be satisfied with the plan.", context=context)
    assert statement.actor == "QPX"
