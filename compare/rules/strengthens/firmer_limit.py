"""S305: a time to aim at has become a limit.

What it looks for
-----------------
An approximate time or a target in the national text that is a maximum in the local one.

Why it matters
--------------
It asks more than national guidance.

What to do
----------
Keep, explain or remove it.

Measured
--------
Precision, by reading: none was found in ten real policies or in the three sample boards.
Recall: the bench makes no target a limit. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class FirmerLimit:
    id: ClassVar[str] = "S305"
    flagged: ClassVar[Example] = Example(
        local="The visit should be made within five days.",
        national="The visit should be made in about five days.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The visit should be made in around five days.",
        national="The visit should be made in about five days.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("strengthens", self.severity, "Keep, explain or remove")
        for departure in departures(comparison, "stronger", "bound"):
            yield finding(self.id, departure, worth)
