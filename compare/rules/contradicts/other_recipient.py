"""C105: somebody else is to be told.

What it looks for
-----------------
A report, referral or notice that the local text sends to another person or body. What must be told
to one, too, where the local text tells another, who decides whether it is ("who will decide whether
the police need to know").

Why it matters
--------------
Information that goes to the wrong desk waits there.

What to do
----------
Correct who is told, or add the one that the national text names.

Measured
--------
Precision, by reading: 1 of 1 finding in the three sample boards was right, and none of the 1 in
76 openings of real procedures. Recall: the bench does not exchange those who are told. Harmless
rewrites on the bench: none flagged. Another who decides: 7 of 8 invented sentences told, 4 of them
written before and kept apart; of 9 that only look like it, none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class OtherRecipient:
    id: ClassVar[str] = "C105"
    flagged: ClassVar[Example] = Example(
        local="The employer must report the allegation to the team manager.",
        national="The employer must report the allegation to the designated officer.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The employer must report the allegation to the LADO.",
        national=(
            "The employer must report the allegation to the local authority designated officer."
        ),
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth(
            "contradicts", self.severity, "Correct who is told", "critical", names_words=True
        )
        for departure in departures(comparison, "changed", "recipient"):
            yield finding(self.id, departure, worth)
