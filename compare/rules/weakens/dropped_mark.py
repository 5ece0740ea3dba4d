"""W212: what makes a step what it is has been dropped.

What it looks for
-----------------
Words such as "alone", "enhanced" or "in writing", which the national sentence says of a step, or
"in exceptional circumstances", to which it keeps a leave. The local sentence asks for the step, or
gives the leave, and says nothing like it, nor does the manual elsewhere.

Why it matters
--------------
A child who is seen, but not alone, may not be free to speak; a check that is not enhanced shows
less. The step is done, and does not do what it is for.

What to do
----------
Restore the words.

Measured
--------
Precision, by reading: 2 of 2 findings in ten real policies and 177 real pages were right; none was
found in the three sample boards. Recall: all 14 marks dropped on the bench were found, and all 4
leaves made wider. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class DroppedMark:
    id: ClassVar[str] = "W212"
    flagged: ClassVar[Example] = Example(
        local="The social worker should see the child at each visit.",
        national="The social worker should see the child alone at each visit.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The social worker should see the child at each visit, without the parents.",
        national="The social worker should see the child alone at each visit.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("weakens", self.severity, "Restore the words", names_words=True)
        for departure in departures(comparison, "weaker", "qualifier"):
            if departure.difference.local:
                continue
            dropped = named(departure.difference.national)
            message = f"The national text says {dropped}; the local text does not."
            yield finding(self.id, departure, worth, message)
