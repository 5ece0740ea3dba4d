"""W203: more time is allowed, or fewer are asked for.

What it looks for
-----------------
A time limit that is longer than the national one, whatever units the two are written in; a
least time that is shorter; a count that is smaller; an age that takes in fewer ("under 16" for
"under 18"). Equal times in other units are left alone. The
national time may stand in another requirement of the same act. Where a passage answers a
requirement only by what it speaks of, a person is asked to read whether it is the same step.

Why it matters
--------------
Time that guidance does not allow is time a child may wait.

What to do
----------
Correct the number or the unit.

Measured
--------
Precision, by reading: 13 of 13 findings in the three sample boards were right. Recall: 129 of
129 changed numbers, units and ages on the bench were found, here or by S302. Harmless rewrites on
the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.one_duty import looser, of_another
from compare.rules.rule import Comparison, Example
from compare.rules.weakens.with_less import answered_with_less


@dataclass(frozen=True, slots=True)
class LooserTime:
    id: ClassVar[str] = "W203"
    flagged: ClassVar[Example] = Example(
        local=("The social worker must see the child within three working days of the referral."),
        national=("The social worker must see the child within one working day of the referral."),
    )
    left_alone: ClassVar[Example] = Example(
        local="The conference should be held within three weeks of the referral.",
        national=("The conference should be held within 15 working days of the referral."),
    )
    severity: Severity = "high"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("weakens", self.severity, "Correct the number", "critical", names_words=True)
        for departure in departures(comparison, "weaker", "number", "unit"):
            if not of_another(departure):
                yield finding(self.id, departure, worth)
        for departure in departures(comparison, "stronger", "limit"):
            added = departure.difference.confidence != "low" and looser(departure)
            if added:
                yield finding(self.id, added, worth)
        yield from answered_with_less(comparison, self.id, timed=True)
