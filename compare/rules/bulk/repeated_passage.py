"""B110: a passage is said again.

What it looks for
-----------------
A sentence of twelve words or more that the manual says more than once, in the same words or nearly.

Why it matters
--------------
It is read twice, and one of the two is forgotten when the other is changed.

What to do
----------
Say it once, and point to it.

Measured
--------
All 7 found in ten real policies are repeated passages. A note of changes that quotes text repeats
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.bulk.added import Judged, times, word_finding
from compare.rules.rule import Comparison, Example, named

_PLANNED = "Every visit to the family is planned with the child and the parents at home."


@dataclass(frozen=True, slots=True)
class RepeatedPassage:
    id: ClassVar[str] = "B110"
    flagged: ClassVar[Example] = Example(
        local=f"{_PLANNED}\n{_PLANNED}",
        national=_PLANNED,
    )
    left_alone: ClassVar[Example] = Example(
        local="Visit the family.",
        national="Visit the family.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for row in comparison.ledger.repetitions:
            said = times(len(row.places))
            message = f"The local text says {named(row.quote)} {said}; once is enough."
            yield word_finding(
                self.id, (row.quote, row.places[0]), Judged(self.severity, message, "Say it once")
            )
