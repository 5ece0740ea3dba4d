"""B112: a local term is not explained.

What it looks for
-----------------
A capitalised expression that the manual uses three times or more, explains nowhere, and that the
national text does not know.

Why it matters
--------------
Staff of other areas, and families, cannot know what it means.

What to do
----------
Define it, or use a plain word.

Measured
--------
Both found in ten real policies and three sample boards are local terms: too few to measure, and
offered as worth a look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.bulk.added import Judged, times, word_finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class LocalTerm:
    id: ClassVar[str] = "B112"
    flagged: ClassVar[Example] = Example(
        local="Ask the Sunrise Wheel.\nThen the Sunrise Wheel helps.\nThank the Sunrise Wheel.",
        national="Ask first.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Ask the Family Court first.",
        national="Ask the Family Court first.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for row in comparison.ledger.jargon:
            message = (
                f"The local text uses “{row.term}” {times(row.uses)} without saying what it is."
            )
            yield word_finding(
                self.id,
                (row.quote, row.where),
                Judged(self.severity, message, "Define the term", "low"),
                row.term,
            )
