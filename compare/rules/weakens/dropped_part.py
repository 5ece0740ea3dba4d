"""W210: something has been dropped from a list.

What it looks for
-----------------
A list in the national text of which the local text keeps most and leaves one or more out, here
and in other sentences on the same matter.

Why it matters
--------------
What is not in the list is not looked for, told or recorded.

What to do
----------
Restore what is missing from the list.

Measured
--------
Precision, by reading: 5 of 6 findings in ten real policies and three sample boards were
right. Recall: 37 of 38 parts dropped on the bench were found. Harmless rewrites on the bench:
none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class DroppedPart:
    id: ClassVar[str] = "W210"
    flagged: ClassVar[Example] = Example(
        local=("The record must give the date, the place and the names of those present."),
        national=(
            "The record must give the date, the place, the decision and the names of those present."
        ),
    )
    left_alone: ClassVar[Example] = Example(
        local=(
            "The record must give the place, the decision, the date and the names of those present."
        ),
        national=(
            "The record must give the date, the place, the decision and the names of those present."
        ),
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("weakens", self.severity, "Restore the missing part", names_words=True)
        for departure in departures(comparison, "weaker", "list"):
            message = (
                f"The national text lists {named(departure.difference.national)}; "
                "the local text does not."
            )
            yield finding(self.id, departure, worth, message)
