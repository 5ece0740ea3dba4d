"""S302: less time is allowed, or more are asked for.

What it looks for
-----------------
A time limit that is shorter than the national one, a least time that is longer, a count that is
larger, or an age that takes in more. Days where the national text has as many working days are
shorter on paper, and mostly a slip: such a finding is for a person to read.

Why it matters
--------------
It asks more than national guidance. Staff who work in several areas meet several limits.

What to do
----------
Keep, explain or remove it.

Measured
--------
Precision, by reading: 7 of 8 findings in ten real policies and three sample boards were right, and
2 of 2 in 35 openings of real procedures; of 6 in 89 further ones 5. Recall: 148 of 148 changed
numbers and units on the bench were found, here or by W203. Harmless rewrites on the bench: none
flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class TighterTime:
    id: ClassVar[str] = "S302"
    flagged: ClassVar[Example] = Example(
        local="The plan should be reviewed within two months of the conference.",
        national="The plan should be reviewed within three months of the conference.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The plan should be reviewed within 3 months of the conference.",
        national="The plan should be reviewed within three months of the conference.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("strengthens", self.severity, "Keep, explain or remove")
        for departure in departures(comparison, "stronger", "number", "unit"):
            yield finding(self.id, departure, worth)
        slip = Worth("needs-reading", "medium", "Say whether working days are meant")
        for departure in departures(comparison, "unclear", "unit"):
            yield finding(self.id, departure, slip)
