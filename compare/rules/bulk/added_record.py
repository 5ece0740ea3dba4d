"""B107: a record or notice is added.

What it looks for
-----------------
Something to be recorded, copied, uploaded or told to someone that national guidance does not ask
for, and that is more than a note: one made of every case or at intervals, in a register or book of
its own, in two places, in copies, or for an office above. A note that is made, once and anywhere,
is routine: counted, not told. Worries about a child, of whatever kind, are to be on record
everywhere, with what was decided: a record of them is added only in a log or register with a name
of its own.

Why it matters
--------------
Each record is written by someone who could be doing something else, and read by someone, or by no
one.

What to do
----------
Delete or justify it.

Measured
--------
Of all 28 found in ten real policies and three sample boards, 26 ask for a record or notice that
guidance does not ask for (``python -m tests.ledger.draw "recording or notification" 5201 40``), and
of 14 on public pages that were not read before, 13. Of 23 on eight real policies, beside the text
of the guidance for schools, 14 were right; the other nine, mostly records of worries, are gone.
Writing down a child's words is help, and storing what was written is no record: left out. Of 40 on
310 public pages 12 are told, 11 of them rightly; of those no longer told four were of some use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from compare.model import AskKind, Confidence
from compare.rules.bulk.added import AddedProcess
from compare.rules.rule import Example


@dataclass(frozen=True, slots=True)
class AddedRecord(AddedProcess):
    id: ClassVar[str] = "B107"
    flagged: ClassVar[Example] = Example(
        local="Visit the family and log it in the visits book.",
        national="Visit the family.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Records of visits must be kept in a locked cabinet.",
        national="Records of visits must be kept safe.",
    )
    kind: ClassVar[AskKind] = "recording or notification"
    what: ClassVar[str] = "a record or notice"
    confidence: ClassVar[Confidence] = "medium"
