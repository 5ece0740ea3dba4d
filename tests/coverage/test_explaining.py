"""What explains, or lists titles, asks for nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.coverage.showing.shown import is_explained
from tests.rules.made import document_of

SAID = "Tell the office of every spill."


@pytest.mark.parametrize(
    ("heading", "lead_in", "explained"),
    [
        ("Spills", None, False),
        ("Contents", None, True),
        ("Related policies", None, True),
        ("Policy review", None, False),
        ("Spills", "Examples of good practice include:", True),
        ("Spills", "Warning signs are:", True),
        ("Spills", "A small spill is any spill that:", True),
        ("Spills", "All staff should:", False),
    ],
)
def test_the_heading_or_the_lead_in_says_so(
    heading: str,
    lead_in: str | None,
    explained: bool,  # noqa: FBT001 - a column of the table
) -> None:
    (sentence,) = document_of(SAID).sentences
    here = replace(sentence.locator, trail=("Spills and stains", heading))
    assert is_explained(replace(sentence, locator=here, lead_in=lead_in)) is explained


def test_what_opens_a_list_that_defines_explains_too() -> None:
    (sentence,) = document_of("A small spill is any spill that:").sentences
    assert is_explained(sentence)
