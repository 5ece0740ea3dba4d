"""W205: a limit has become something to aim at.

What it looks for
-----------------
A maximum time in national guidance that is an average, a target or an approximate time in the local
text; a minimum number that has become a maximum.

Why it matters
--------------
A limit that may be missed is no limit.

What to do
----------
Restore the words that make it a limit.

Measured
--------
Precision, by reading: none was found in ten real policies, in 35 openings of real procedures or in
the three sample boards. Recall: 57 of 57 limits made targets on the bench were found. Harmless
rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class LimitAsTarget:
    id: ClassVar[str] = "W205"
    flagged: ClassVar[Example] = Example(
        local="The review should be finished in around six months.",
        national="The review should be finished within six months.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The review should be finished in no more than six months.",
        national="The review should be finished within six months.",
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("weakens", self.severity, "Restore the limit", "critical", names_words=True)
        for departure in departures(comparison, "weaker", "bound"):
            yield finding(self.id, departure, worth)
