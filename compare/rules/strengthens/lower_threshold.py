"""S306: less certainty is asked for before acting.

What it looks for
-----------------
A condition in which "know" or "believe" has become "suspect" or "concern".

Why it matters
--------------
It asks people to act sooner than national guidance does.

What to do
----------
Keep, explain or remove it.

Measured
--------
Precision, by reading: none was found in ten real policies or in the three sample boards.
Recall: the bench moves no threshold. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class LowerThreshold:
    id: ClassVar[str] = "S306"
    flagged: ClassVar[Example] = Example(
        local="Staff must act when they suspect that a child is being neglected.",
        national="Staff must act when they know that a child is being neglected.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Staff must act when it is known that a child is being neglected.",
        national="Staff must act when they know that a child is being neglected.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("strengthens", self.severity, "Keep, explain or remove")
        for departure in departures(comparison, "stronger", "trigger"):
            yield finding(self.id, departure, worth)
