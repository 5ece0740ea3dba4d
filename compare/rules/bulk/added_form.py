"""B104: a form is added.

What it looks for
-----------------
A form, template, log or the like that somebody has to fill in, use or send and that national
guidance does not ask for. One that is asked for again, by the same name or less of it and with no
more, is told once, with the number of places. One that is only spoken of, or by which every place
takes on a child or a worker, is routine: counted, not told.

Why it matters
--------------
Forms accumulate. Each takes time that is not spent with children.

What to do
----------
Delete or justify it, or merge it with another form.

Measured
--------
All 40 found in ten real policies and three sample boards ask for a paper to be filled in, kept or
used (``python -m tests.ledger.draw form 7 100``). Of 53 on 310 public pages 35 are told, all but
four of them rightly; of the 18 no longer told one was of use. The pages were at hand meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from compare.model import AskKind
from compare.rules.bulk.added import AddedProcess
from compare.rules.rule import Example


@dataclass(frozen=True, slots=True)
class AddedForm(AddedProcess):
    id: ClassVar[str] = "B104"
    flagged: ClassVar[Example] = Example(
        local="Write to the family and complete form RF7.",
        national="Write to the family.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Complete the Rapid Review, and the referral form for a child at risk.",
        national="Complete the referral form for a child at risk.",
    )
    kind: ClassVar[AskKind] = "form"
    what: ClassVar[str] = "a form"
    told_by_name: ClassVar[bool] = True
    action: ClassVar[str] = "Delete, merge or justify"
