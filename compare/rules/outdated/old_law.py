"""X503: a law that has been replaced is cited.

What it looks for
-----------------
An Act, regulations or guidance that later law has replaced, cited as if in force. Left alone as for
X501.

Why it matters
--------------
Advice that rests on repealed law can be wrong, and looks unreliable where it is right.

What to do
----------
Update the citation, and read the advice again with the new law.

Measured
--------
Three invented manuals: all that was planted is found, no tempting sentence is flagged. In eleven
real policies every finding was right on reading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Term
from compare.rules.dated import superseded_terms, term_finding
from compare.rules.rule import Comparison, Example

_TERM = Term(
    id="lending-act-1970",
    superseded="Lending Act 1970",
    forms=("Lending Act 1970",),
    current="Lending Act 2015",
    since="2015",
    kind="law",
    severity="medium",
    confidence="high",
    source="invented",
)


@dataclass(frozen=True, slots=True)
class OldLaw:
    id: ClassVar[str] = "X503"
    flagged: ClassVar[Example] = Example("Books are lent under the Lending Act 1970.", "", (_TERM,))
    left_alone: ClassVar[Example] = Example(
        "The Lending Act 1970 was replaced in 2015.", "", (_TERM,)
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for term, found in superseded_terms(comparison, ("law",)):
            yield term_finding(self.id, term, found)
