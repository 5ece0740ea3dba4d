"""C107: an exception has been left out.

What it looks for
-----------------
A duty to which national guidance makes an exception that the local text does not make, neither
in the sentence nor in others on the same matter.

Why it matters
--------------
Exceptions mostly protect a child: parents are told unless telling them puts the child at risk.

What to do
----------
Restore the exception.

Measured
--------
Precision, by reading: 2 of 2 findings in the three sample boards were right. Recall: 25 of 25
exceptions left out on the bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class DroppedException:
    id: ClassVar[str] = "C107"
    flagged: ClassVar[Example] = Example(
        local="Staff should tell the parents about a referral.",
        national=(
            "Staff should tell the parents about a referral unless this would "
            "put the child in danger."
        ),
    )
    left_alone: ClassVar[Example] = Example(
        local=(
            "Unless it would put the child in danger, staff should tell the "
            "parents about a referral."
        ),
        national=(
            "Staff should tell the parents about a referral unless this would "
            "put the child in danger."
        ),
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("contradicts", self.severity, "Restore the exception", names_words=True)
        for departure in departures(comparison, "changed", "exception"):
            message = (
                f"The national text makes the exception {named(departure.difference.national)}; "
                "the local text makes none."
            )
            yield finding(self.id, departure, worth, message)
