"""W211: more certainty is asked for before acting.

What it looks for
-----------------
A condition in which "suspect" has become "believe", "know" or "proof".

Why it matters
--------------
Someone who only suspects, as guidance asks, is told to wait.

What to do
----------
Restore the national threshold.

Measured
--------
Precision, by reading: 3 of 3 findings in the three sample boards were right; none was found in
ten real policies or in 76 openings of real procedures. Recall: the bench moves no threshold.
Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class HigherThreshold:
    id: ClassVar[str] = "W211"
    flagged: ClassVar[Example] = Example(
        local="Staff must act when they know that a child is being neglected.",
        national="Staff must act when they suspect that a child is being neglected.",
    )
    left_alone: ClassVar[Example] = Example(
        local=("Staff must act when there is a suspicion that a child is being neglected."),
        national="Staff must act when they suspect that a child is being neglected.",
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth(
            "weakens", self.severity, "Restore the threshold", "critical", names_words=True
        )
        for departure in departures(comparison, "weaker", "trigger"):
            difference = departure.difference
            message = (
                f"The local text waits for {named(difference.local)}; "
                f"the national text acts on {named(difference.national)}."
            )
            yield finding(self.id, departure, worth, message)
