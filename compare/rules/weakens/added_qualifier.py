"""W208: a hedge or condition has been added.

What it looks for
-----------------
Words such as "where possible", "normally" or "if time allows", which the national sentence does
not have.

Why it matters
--------------
A hedge turns a duty into a hope, and nobody has to say why it was not done.

What to do
----------
Delete the qualifier, or say who may decide and on what ground.

Measured
--------
Precision, by reading: 3 of 3 findings in the three sample boards were right, and 1 of 1 in 35
openings of real procedures that were read while it was made. Recall: 158 of 159 hedges and
conditions added on the bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class AddedQualifier:
    id: ClassVar[str] = "W208"
    flagged: ClassVar[Example] = Example(
        local="Staff should, where possible, record the words of the child.",
        national="Staff should record the words of the child.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Staff should record the words of the child, where possible.",
        national="Wherever possible, staff should record the words of the child.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for departure in departures(comparison, "weaker", "qualifier"):
            if not departure.difference.local:
                continue
            added = named(departure.difference.local)
            message = f"The local text adds {added}; the national text does not say so."
            worth = Worth("weakens", self.severity, f"Delete {added}, or say who decides")
            yield finding(self.id, departure, worth, message)
