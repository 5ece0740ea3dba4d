"""B108: a report or attendance is added.

What it looks for
-----------------
A report to be written or a meeting to be attended that national guidance does not ask for, at
intervals or for a body above. One report on one case is routine: counted, not told.

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

from dataclasses import dataclass
from typing import ClassVar

from compare.model import AskKind, Confidence
from compare.rules.bulk.added import AddedProcess
from compare.rules.rule import Example


@dataclass(frozen=True, slots=True)
class AddedReport(AddedProcess):
    id: ClassVar[str] = "B108"
    flagged: ClassVar[Example] = Example(
        local="Visit the family and submit a report to the board.",
        national="Visit the family.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Report any concern to the lead, and say if you cannot attend the forum.",
        national="Report any concern to the lead.",
    )
    kind: ClassVar[AskKind] = "attendance or report"
    what: ClassVar[str] = "a report or attendance"
    confidence: ClassVar[Confidence] = "low"
