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

from dataclasses import dataclass
from typing import ClassVar

from compare.model import AskKind
from compare.rules.bulk.added import AddedProcess
from compare.rules.rule import Example


@dataclass(frozen=True, slots=True)
class AddedSignOff(AddedProcess):
    id: ClassVar[str] = "B102"
    flagged: ClassVar[Example] = Example(
        local="Minutes should be sent out and must be countersigned by the head of service.",
        national="Minutes should be sent out.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Minutes, which may be agreed by a manager, should go to the approved foster carers.",
        national="Minutes should go to the approved foster carers.",
    )
    kind: ClassVar[AskKind] = "sign-off"
    what: ClassVar[str] = "an approval or a signature"
