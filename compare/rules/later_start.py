"""W206: the clock starts later, at another event or at none.

What it looks for
-----------------
A time limit that is counted from a later step of the process than in national guidance, from
another event, or from no event at all. Another event is nearly always a later one.

Why it matters
--------------
Whatever the number, a clock that starts later lets the child wait longer.

What to do
----------
Correct the event that the time is counted from.

Measured
--------
Precision, by reading: 4 of 4 findings in the three sample boards were right, and the only one in 35
openings of real procedures. Recall: 32 of 32 starts moved on the bench were found. Harmless
rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Departure, Verdict, counted_from, departures, finding, protects
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class LaterStart:
    id: ClassVar[str] = "W206"
    flagged: ClassVar[Example] = Example(
        local=("The conference must be held within 15 working days of the end of the assessment."),
        national=("The conference must be held within 15 working days of the strategy discussion."),
    )
    left_alone: ClassVar[Example] = Example(
        local="A talk is offered within 72 hours of the young person coming back.",
        national="A talk must be offered within 72 hours of the child being found.",
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for departure in departures(comparison, "weaker", "start"):
            message = (
                counted_from(departure)
                if departure.difference.local
                else f"The national text counts from {named(departure.difference.national)}; "
                "the local text does not say from when."
            )
            verdict = Verdict(
                "weakens", self._severity(comparison, departure), message, "Correct the start"
            )
            yield finding(self.id, departure, verdict)

    def _severity(self, comparison: Comparison, departure: Departure) -> Severity:
        """Return how serious it is: a start that is only not named is mostly understood."""
        if not departure.difference.local:
            return "medium"
        return "critical" if protects(comparison, departure) else self.severity
