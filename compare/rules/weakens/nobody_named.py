"""W207: nobody is named to act.

What it looks for
-----------------
A duty that national guidance gives to someone and the local text gives to nobody, in words that
are otherwise the same. Items of a list are left alone: the text above them may name who acts.

Why it matters
--------------
What is everybody's duty is left to the next person.

What to do
----------
Name who acts.

Measured
--------
Precision, by reading: 3 of 3 findings in the three sample boards were right; none was found in
ten real policies or in 76 openings of real procedures. Recall: 71 of 72 actors left out on the
bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class NobodyNamed:
    id: ClassVar[str] = "W207"
    flagged: ClassVar[Example] = Example(
        local="The record should be sent to the family after the meeting.",
        national=("The record should be sent to the family by the chair after the meeting."),
    )
    left_alone: ClassVar[Example] = Example(
        local="A strategy discussion should be held where a child may be suffering harm.",
        national="The local authority should hold a strategy discussion where there may be harm.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("weakens", self.severity, "Name who acts", names_words=True)
        for departure in departures(comparison, "weaker", "actor"):
            message = (
                f"The national text names {named(departure.difference.national)}; "
                "the local text names nobody."
            )
            yield finding(self.id, departure, worth, message)
