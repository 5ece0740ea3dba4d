"""C103: a maximum has become a minimum.

What it looks for
-----------------
A number that is the maximum in the national text and the minimum in the local one, or the other
way round.

Why it matters
--------------
The number is the same and the meaning is reversed.

What to do
----------
Correct the words before the number.

Measured
--------
Precision, by reading: none was found in ten real policies or in the three sample boards.
Recall: no sentence of the bench turns a most into a least of the same kind. Harmless rewrites
on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class ReversedBound:
    id: ClassVar[str] = "C103"
    flagged: ClassVar[Example] = Example(
        local=("The visit must take place at least six weeks after the first conference."),
        national=("The visit must take place within six weeks of the first conference."),
    )
    left_alone: ClassVar[Example] = Example(
        local=("The visit must take place no later than six weeks after the first conference."),
        national=("The visit must take place within six weeks of the first conference."),
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth(
            "contradicts", self.severity, "Correct the limit", "critical", names_words=True
        )
        for departure in departures(comparison, "changed", "bound"):
            yield finding(self.id, departure, worth)
