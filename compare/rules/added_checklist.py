"""B105: a checklist is added.

What it looks for
-----------------
A checklist or tick box that national guidance does not ask anyone to complete.

Why it matters
--------------
A list can remind; ticking it can replace judgement.

What to do
----------
Say what it is for, or delete it.

Measured
--------
There was none in ten real policies and three sample boards: offered as worth a look.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Ask, Finding, Severity
from compare.rules.added import Judged, added, ask_findings, asks_for
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class AddedChecklist:
    id: ClassVar[str] = "B105"
    flagged: ClassVar[Example] = Example(
        local="Visit the family and complete the visit checklist.",
        national="Visit the family.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Visit the family.",
        national="Visit the family.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        return ask_findings(self.id, comparison, added(comparison, "checklist"), self._judged)

    def _judged(self, ask: Ask) -> Judged:
        message = asks_for(ask, "a checklist", ask.artefact or "")
        return Judged(self.severity, message, "Delete or justify", "low")
