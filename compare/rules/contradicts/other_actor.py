"""C104: somebody else is to act.

What it looks for
-----------------
A duty that the local text gives to another person or body. A setting that speaks of itself,
another name of the same office and a role named more exactly are left alone.

Why it matters
--------------
When a duty moves, two people may each believe that the other one has it.

What to do
----------
Correct who acts, or say that the duty has been handed on, and to whom.

Measured
--------
Precision, by reading: 6 of 6 findings in ten real policies and three sample boards were right,
and none of the 1 in 76 openings of real procedures. Recall: 145 of 149 exchanged actors on the
bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class OtherActor:
    id: ClassVar[str] = "C104"
    flagged: ClassVar[Example] = Example(
        local="The health visitor should chair the first meeting of the group.",
        national=("The lead social worker should chair the first meeting of the group."),
    )
    left_alone: ClassVar[Example] = Example(
        local="The local authority visits the child within five working days.",
        national="The social worker must visit the child within five working days.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("contradicts", self.severity, "Correct who acts", names_words=True)
        for departure in departures(comparison, "changed", "actor"):
            yield finding(self.id, departure, worth)
