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

from dataclasses import dataclass
from typing import ClassVar

from compare.model import AskKind, Confidence
from compare.rules.bulk.added import AddedProcess
from compare.rules.rule import Example


@dataclass(frozen=True, slots=True)
class AddedChecklist(AddedProcess):
    id: ClassVar[str] = "B105"
    flagged: ClassVar[Example] = Example(
        local="Visit the family and complete the visit checklist.",
        national="Visit the family.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Visit the family.",
        national="Visit the family.",
    )
    kind: ClassVar[AskKind] = "checklist"
    what: ClassVar[str] = "a checklist"
    told_by_name: ClassVar[bool] = True
    confidence: ClassVar[Confidence] = "low"
