"""W202: a legal duty is written as a promise.

What it looks for
-----------------
A national must that the local text gives as will. In a policy that a school, a nursery or a club
writes for itself, and in what it says of itself as we, will is as firm: nothing is told.

Why it matters
--------------
It may be meant as firmly. It may also be read as a promise of this body rather than as the law.

What to do
----------
Choose must where the law is meant.

Measured
--------
Precision, by reading: none was found in ten real policies or in the three sample boards; all five
on public pages and a pre-school's policy were in its own voice, and are no longer told.
Recall: 84 of 84 promised duties on the bench were found. Harmless rewrites on the bench: none
flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.own_voice import in_own_voice
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class PromisedDuty:
    id: ClassVar[str] = "W202"
    flagged: ClassVar[Example] = Example(
        local="The council will make enquiries when a child may have been hurt.",
        national="The council must make enquiries when a child may have been hurt.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The council will make enquiries when a child may have been hurt.",
        national="The council should make enquiries when a child may have been hurt.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("needs-reading", self.severity, "Choose must or will")
        for departure in departures(comparison, "unclear", "strength"):
            if not in_own_voice(departure):
                yield finding(self.id, departure, worth)
