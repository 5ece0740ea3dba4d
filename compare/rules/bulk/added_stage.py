"""B103: a stage is added.

What it looks for
-----------------
A meeting, panel, huddle or gate that the national process does not name, and stages that all have
to be gone through, one after the other.

Why it matters
--------------
It takes time from several people, and what it decides may have been decided already.

What to do
----------
Delete or justify it.

Measured
--------
All 5 found in the three sample boards are stages, and none is found in ten real policies: too few
to measure, and offered as worth a look.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from compare.model import AskKind, Confidence
from compare.rules.bulk.added import AddedProcess
from compare.rules.rule import Example


@dataclass(frozen=True, slots=True)
class AddedStage(AddedProcess):
    id: ClassVar[str] = "B103"
    flagged: ClassVar[Example] = Example(
        local="Cases must be presented to a Quality Gate.",
        national="Cases must be reviewed.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Cases are discussed at the strategy discussion.",
        national="Cases are discussed at the strategy discussion.",
    )
    kind: ClassVar[AskKind] = "extra stage"
    what: ClassVar[str] = "a meeting, panel or stage"
    confidence: ClassVar[Confidence] = "low"
