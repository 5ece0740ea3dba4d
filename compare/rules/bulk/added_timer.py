"""B106: a time limit is added.

What it looks for
-----------------
A time limit or interval on something that national guidance does not time. A limit on a duty that
guidance has, without a time, is told by S303. A limit on a step that guidance has a time for is not
of the manual's own, however long it is; one on what guidance wants as soon as possible is told so.
A time that is waited for ("if nobody comes within the hour"), calls home about an absence, and how
often training and policies are kept up, a year or longer apart, are routine: counted, not told.

Why it matters
--------------
A limit without a reason is met for its own sake. Areas differ, and staff who cross borders meet
several.

What to do
----------
Keep, explain or remove it.

Measured
--------
Of all 36 found in ten real policies and three sample boards, 33 are times that guidance does not
set (``python -m tests.ledger.draw "extra timer" 5203 40``), and of 16 on public pages that were not
read before, 14. Of the 21 found on those pages and in eleven real policies since steps that are
timed nationally are known by their events, 20 are right; the pages were at hand meanwhile. In 72
further openings of procedures 22 of 24 are right, and in 17 never read before all 14. A time of
law, or of how long papers are kept, is left out. Of 87 on 310 public pages 74 are told, some 66 of
them rightly; none of those no longer told was of use.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Ask, Finding, Severity
from compare.rules.bulk.added import Judged, added, ask_findings
from compare.rules.bulk.asked_words import asks_for
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class AddedTimer:
    id: ClassVar[str] = "B106"
    flagged: ClassVar[Example] = Example(
        local="The team diary must be tidied every four weeks.",
        national="",
    )
    left_alone: ClassVar[Example] = Example(
        local="Notes of each visit, made every four weeks, must be kept for ten years.",
        national="Notes of each visit must be made every four weeks.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        judged = ((ask, self._judged(ask)) for ask in added(comparison, "extra timer"))
        return ask_findings(self.id, comparison, judged)

    def _judged(self, ask: Ask) -> Judged:
        message = asks_for(ask, "a time limit of its own")
        if ask.soon:
            message = (
                f"The local text sets a time limit, {named(ask.by_when)}; "
                "the national text asks for it as soon as possible."
            )
        return Judged(self.severity, message, "Keep, explain or remove", "medium")
