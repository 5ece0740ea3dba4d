"""W201: less is asked.

What it looks for
-----------------
A duty word that asks less than the national one: must has become should or may, should has
become may or consider. Where another sentence that answers the same national one keeps its duty
word, nothing is told.

Why it matters
--------------
In national guidance “must” is law, and “should” is followed unless there is good reason not to. A
weaker word is read as a choice.

What to do
----------
Restore the national duty word.

Measured
--------
Precision, by reading: 12 of 12 findings in ten real policies and three sample boards were
right, and 2 of 2 in 35 openings of real procedures that were read while it was made. Recall: 181
of 181 weakened sentences on the bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import BINDING, Finding, Severity
from compare.rules.departure import Departure, Verdict, departures, finding
from compare.rules.rule import Comparison, Example

_IN_LAW = re.compile(r"\b(?:must|shall|required|duty|has to|have to|needs? to|mandatory)\b")
"""Words of a duty that is more than expected."""


@dataclass(frozen=True, slots=True)
class WeakerDuty:
    id: ClassVar[str] = "W201"
    flagged: ClassVar[Example] = Example(
        local="The school may tell the council when a pupil is missing.",
        national="The school must tell the council when a pupil is missing.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The school will tell the council when a pupil is missing.",
        national="The school should tell the council when a pupil is missing.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for departure in departures(comparison, "weaker", "strength"):
            if _said_firmly(departure):
                continue
            duty = departure.difference.national
            action = f"Restore “{duty}”"
            verdict = Verdict("weakens", self.severity, action)
            if _IN_LAW.search(duty.casefold()):
                verdict = Verdict("weakens", "high", action, protecting="critical")
            yield finding(self.id, departure, verdict)


def _said_firmly(departure: Departure) -> bool:
    """Say whether another sentence linked to the national one asks as much as it does."""
    comparison, national = departure.comparison, departure.national
    in_law = any(s.strength == "must" for s in departure.stated)
    enough = ("must",) if in_law else BINDING
    linked = {
        link.local.id
        for link in comparison.links
        if national in link.national
        and not any(d.direction == "weaker" and d.facet == "strength" for d in link.differences)
    }
    return any(s.sentence in linked and s.strength in enough for s in comparison.statements)
