"""What the tests of opposites ask."""

from __future__ import annotations

from collections.abc import Collection

from compare.coverage import shown_in
from compare.model import Requirement
from compare.statements import read_statements
from tests.rules.made import document_of


def contrary(text: str, among: Collection[Requirement]) -> list[str]:
    """Return the ids of the requirements, among some, of which a text says the opposite."""
    document = document_of(f"The office opens at nine.\n{text}")
    return list(shown_in(document.sentences, read_statements(document), among).contrary)
