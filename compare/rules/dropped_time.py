"""W204: a time limit has been left out or made loose.

What it looks for
-----------------
A duty that national guidance times, with no time in the local text nor in what it says
elsewhere on the same duty; or a fixed time where the national text says at once. "As soon as
possible" in place of at once weighs less.

Why it matters
--------------
Without a time nobody can say that it is late.

What to do
----------
Restore the time limit.

Measured
--------
Precision, by reading: 4 of 5 findings in ten real policies were right; in 35 openings of real
procedures none was made, and 2 of 2 were right when these were set beside older editions. The time
may stand in a sentence that is worded quite otherwise. Recall: the bench leaves out no time.
Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Verdict, both_say, departures, finding, protects
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class DroppedTime:
    id: ClassVar[str] = "W204"
    flagged: ClassVar[Example] = Example(
        local="The social worker must see the child after the referral.",
        national=("The social worker must see the child within one working day of the referral."),
    )
    left_alone: ClassVar[Example] = Example(
        local="A yearly report is published by the partners.",
        national="The partners must publish a report at least once in every 12 months.",
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for departure in departures(comparison, "weaker", "limit"):
            message = (
                both_say(departure)
                if departure.difference.local
                else f"The national text sets the time {named(departure.difference.national)}; "
                "the local text sets none."
            )
            severity: Severity = "critical" if protects(comparison, departure) else self.severity
            if departure.time and departure.time.number is None:
                severity = "medium"  # as soon as possible, for at once: no delay is allowed
            verdict = Verdict("weakens", severity, message, "Restore the time limit")
            yield finding(self.id, departure, verdict)
