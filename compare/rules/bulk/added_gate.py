"""B101: an approval, form or stage stands before a step that protects a child.

What it looks for
-----------------
An approval, a form or a stage that national guidance does not ask for, and that has to be done
before a referral, a strategy discussion, an enquiry, a call to the police, help, or sharing
information to protect a child.

Why it matters
--------------
The child waits while it is done, and is at risk meanwhile.

What to do
----------
Remove it, or let it follow the step.

Measured
--------
All 6 found in the three sample boards hold up such a step, and none is found in ten real policies.
That an approval and a step stand in one sentence is not enough: the text must say that one waits
for the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Ask, Finding, Severity
from compare.rules.bulk.added import Judged, ask_findings, gates
from compare.rules.bulk.asked_words import process
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class AddedGate:
    id: ClassVar[str] = "B101"
    flagged: ClassVar[Example] = Example(
        local="The manager must approve every referral to the police before it is made.",
        national="A child at risk must be referred.",
    )
    left_alone: ClassVar[Example] = Example(
        local="A child at risk must be referred before the end of the day.",
        national="A child at risk must be referred before the end of the day.",
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        judged = ((ask, self._judged(ask)) for ask in gates(comparison))
        return ask_findings(self.id, comparison, judged)

    def _judged(self, ask: Ask) -> Judged:
        added = process(ask)
        message = (
            f"The local text asks for {added} before “{ask.before}”; the national text does not."
        )
        return Judged(self.severity, message, "Remove it, or let it follow")
