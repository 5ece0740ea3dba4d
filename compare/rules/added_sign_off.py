"""B102: an approval is added.

What it looks for
-----------------
An approval, authorisation, countersignature or signature that national guidance does not ask for.

Why it matters
--------------
Someone has to be found before work goes on. Responsibility moves from the person who knows the
child.

What to do
----------
Delete or justify it. Name who decides.

Measured
--------
Of all 26 found in ten real policies and three sample boards, 25 ask for an approval or a signature
(``python -m tests.ledger.draw sign-off 7 100``). One's own signature under a note is none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Ask, Finding, Severity
from compare.rules.added import Judged, added, ask_findings, asks_for
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class AddedSignOff:
    id: ClassVar[str] = "B102"
    flagged: ClassVar[Example] = Example(
        local="Minutes should be sent out and must be countersigned by the head of service.",
        national="Minutes should be sent out.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Minutes, which may be agreed by a manager, should go to the approved foster carers.",
        national="Minutes should go to the approved foster carers.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        return ask_findings(self.id, comparison, added(comparison, "sign-off"), self._judged)

    def _judged(self, ask: Ask) -> Judged:
        message = asks_for(ask, "an approval or a signature")
        return Judged(self.severity, message, "Delete or justify")
