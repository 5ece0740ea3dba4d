"""X505: a paragraph or a flow chart is cited that the edition does not have.

What it looks for
-----------------
A paragraph number cited with the current edition which is beyond its last paragraph. Editions whose
numbering is not known are left alone, and so are older ones (X504 tells of those). Flow charts
cited by the number they had in an earlier edition, where that is known; a person has to look.

Why it matters
--------------
The reader cannot find it: the number was carried over from another edition.

What to do
----------
Look the paragraph up in the current edition and correct the number.

Measured
--------
No manual that was read has such a citation: measured on its examples alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.dating import Citation
from compare.model import Finding
from compare.rules.dated import (
    cited,
    edition_named,
    finding_at,
    superseded_terms,
    term_finding,
)
from compare.rules.outdated.examples import SHELF
from compare.rules.rule import Comparison, Example

_LAST = re.compile(r"\b1 to (\d+)")


@dataclass(frozen=True, slots=True)
class UnknownParagraph:
    id: ClassVar[str] = "X505"
    flagged: ClassVar[Example] = Example(
        "The rule is in Working Together 2023, paragraph 512.", "", shelf=SHELF
    )
    left_alone: ClassVar[Example] = Example(
        "The rule is in Working Together 2023, paragraph 312.", "", shelf=SHELF
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for term, found in superseded_terms(comparison, ("edition",)):
            yield term_finding(self.id, term, found)
        for one in cited(comparison):
            if one.state == "current" and one.paragraph and _missing(comparison, one):
                yield finding_at(
                    self.id,
                    (one.passage.text, one.paragraph),
                    (one.passage.evidence,),
                    message=f"The local text cites paragraph {one.paragraph}, which the {one.year} "
                    "edition does not have.",
                    action="Correct the paragraph number",
                    severity="low",
                    facets=("citation",),
                )


def _missing(comparison: Comparison, citation: Citation) -> bool:
    """Say whether the edition is known not to have the paragraph."""
    card = edition_named(comparison, citation)
    last = _LAST.search(card.numbering) if card else None
    number = citation.paragraph or ""
    return last is not None and (not number.isdigit() or int(number) > int(last[1]))
