"""C106: the clock starts at an earlier event.

What it looks for
-----------------
A time limit that is counted from an earlier step of the process than in national guidance, such as
the incident where the national text counts from becoming aware of it.

Why it matters
--------------
Even with the right number, the date that people work to is wrong.

What to do
----------
Correct the event that the time is counted from.

Measured
--------
Precision, by reading: none was found in ten real policies or in the three sample boards.
Recall: starts moved on the bench are moved later; see W206. Harmless rewrites on the bench:
none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, counted_from, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class OtherStart:
    id: ClassVar[str] = "C106"
    flagged: ClassVar[Example] = Example(
        local="The panel must be told within five working days of the incident.",
        national="The panel must be told within five working days of awareness of the incident.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The panel must be told within five working days of becoming aware.",
        national=(
            "The panel must be told within five working days of becoming aware of the incident."
        ),
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("contradicts", self.severity, "Correct the start", names_words=True)
        for departure in departures(comparison, "changed", "start"):
            yield finding(self.id, departure, worth, counted_from(departure))
