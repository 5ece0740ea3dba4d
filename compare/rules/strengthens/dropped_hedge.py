"""S304: a hedge has been left out.

What it looks for
-----------------
Words such as "where possible" or "normally", which the national sentence has and the local one has
not. A sentence that asks for less in another thing is left alone.

Why it matters
--------------
It asks more than national guidance.

What to do
----------
Keep, explain or remove it.

Measured
--------
Precision, by reading: 1 of 1 finding in ten real policies was right, and none of the 1 in 76
openings of real procedures; none was found in the three sample boards. Recall: the bench leaves
out no hedge. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class DroppedHedge:
    id: ClassVar[str] = "S304"
    flagged: ClassVar[Example] = Example(
        local="The meeting should be held in person.",
        national="The meeting should, where possible, be held in person.",
    )
    left_alone: ClassVar[Example] = Example(
        local="If possible, the meeting should be held in person.",
        national="The meeting should, where possible, be held in person.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("strengthens", self.severity, "Keep, explain or remove")
        for departure in departures(comparison, "stronger", "qualifier"):
            if any(other.direction == "weaker" for other in departure.link.differences):
                continue
            message = (
                f"The national text adds {named(departure.difference.national)}; "
                "the local text does not."
            )
            yield finding(self.id, departure, worth, message)
