"""B108: a report or attendance is added.

What it looks for
-----------------
A report to be written or a meeting to be attended that national guidance does not ask for.

Why it matters
--------------
It takes time from work with children.

What to do
----------
Delete or justify it.

Measured
--------
Only 6 are found in ten real policies and three sample boards, of which 5 ask for a report or
attendance that guidance does not: offered as worth a look. Conferences, core groups and other
meetings of the national process add no attendance.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Ask, Finding, Severity
from compare.rules.added import Judged, added, ask_findings, asks_for
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class AddedReport:
    id: ClassVar[str] = "B108"
    flagged: ClassVar[Example] = Example(
        local="Visit the family and submit a report to the board.",
        national="Visit the family.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Report any concern to the lead, and say if you cannot attend the forum.",
        national="Report any concern to the lead.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        return ask_findings(
            self.id, comparison, added(comparison, "attendance or report"), self._judged
        )

    def _judged(self, ask: Ask) -> Judged:
        message = asks_for(ask, "a report or attendance")
        return Judged(self.severity, message, "Delete or justify", "low")
