"""W209: an exception has been added.

What it looks for
-----------------
An exception, opened by "unless", "except" or "other than", which the national text does not
make.

Why it matters
--------------
Somebody has been given leave not to do what guidance asks.

What to do
----------
Delete the exception, or give its reason.

Measured
--------
Precision, by reading: 1 of 1 finding in the three sample boards was right. Recall: exceptions
added on the bench are counted with W208. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class AddedException:
    id: ClassVar[str] = "W209"
    flagged: ClassVar[Example] = Example(
        local=("The nurse must attend the meeting unless the manager decides otherwise."),
        national="The nurse must attend the meeting.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The nurse must attend the meeting unless the chair excuses her.",
        national="Unless excused by the chair, the nurse must attend the meeting.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("weakens", self.severity, "Delete the exception")
        for departure in departures(comparison, "weaker", "exception"):
            message = (
                f"The local text makes the exception {named(departure.difference.local)}; "
                "the national text makes none."
            )
            yield finding(self.id, departure, worth, message)
