"""C102: days of another kind are counted.

What it looks for
-----------------
A time limit that keeps its number while working days become calendar days, or calendar days
become working days.

Why it matters
--------------
It is tighter or looser on paper, and mostly a slip: staff in two agencies count to different
dates.

What to do
----------
Correct the unit. If the other kind of day is meant, say so and say why.

Measured
--------
Not measured yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.rule import Comparison, Example, Verdict, both_say, departures, finding


@dataclass(frozen=True, slots=True)
class OtherDays:
    id: ClassVar[str] = "C102"
    flagged: ClassVar[Example] = Example(
        local="The conference must be held within 15 days of the discussion.",
        national=("The conference must be held within 15 working days of the discussion."),
    )
    left_alone: ClassVar[Example] = Example(
        local="The conference must be held within three weeks of the discussion.",
        national=("The conference must be held within 15 working days of the discussion."),
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for departure in departures(comparison, "changed", "unit", "number"):
            message = both_say(departure)
            verdict = Verdict("contradicts", self.severity, message, "Correct the unit")
            yield finding(self.id, departure, verdict)
