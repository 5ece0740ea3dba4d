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
openings of real procedures. In 89 further ones 1 of 2 was right; the other is told no more. Recall:
32 of 32 starts moved on the bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, counted_from, departures, finding
from compare.rules.rule import Comparison, Example, named

_MISSING = Worth("weakens", "medium", "Correct the start", names_words=True)
"""Mostly understood."""


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
            if departure.difference.local:
                worth = replace(_MISSING, severity=self.severity, protecting="critical")
                yield finding(self.id, departure, worth, counted_from(departure))
            else:
                message = (
                    f"The national text counts from {named(departure.difference.national)}; "
                    "the local text does not say from when."
                )
                yield finding(self.id, departure, _MISSING, message)
