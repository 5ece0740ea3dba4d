"""A leaflet for families is not a manual with everything left out."""

from __future__ import annotations

import pytest

from compare.coverage import for_families
from compare.model import Document
from tests.align.papers import paper

LEAFLET = (
    "A social worker will come to your home and talk with you about your child.",
    "You can ask for your child to be seen at school.",
    "We will tell you what was decided, and you may bring somebody with you.",
    "If you are unhappy, tell your social worker. Your family can help you.",
)
PROCEDURE = (
    "You must refer the child at once, and you should record your decision.",
    "Ask your manager if you are unsure, and tell your team what you were told.",
)
MANUAL = (
    "The social worker should see the child alone, and record what the child said and felt.",
    "Parents should be told how their child will be seen, and by whom, before it is done.",
    "It waits where telling them puts the child at risk; the reasons should then be kept on file.",
    "Say to them: your child will be seen at school. Your family may bring a friend.",
    "They are told what happens next, in words that they understand, by the same social worker.",
    "The manager should decide within one working day whether an assessment is needed, and why.",
    "The record should show who was present, what was agreed, who will do it and by when.",
)


def document(*said: str) -> Document:
    return paper({"About this": said})


def test_a_leaflet_speaks_to_parents_throughout() -> None:
    assert for_families(document(*LEAFLET))


@pytest.mark.parametrize("said", [PROCEDURE, MANUAL, ()])
def test_a_manual_does_not(said: tuple[str, ...]) -> None:
    assert not for_families(document(*said))
