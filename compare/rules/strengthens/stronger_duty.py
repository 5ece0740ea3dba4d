"""S301: more is asked.

What it looks for
-----------------
A duty word that asks more than the national one: "should" has become "must", "may" or "consider"
has become "should". That a school, a nursery or a club, in its own policy, must do what it should
do is its own choice, and "need to" is plain speech for it: nothing is told.

Why it matters
--------------
It may be the board's wish. It may also put a legal face on what is good practice.

What to do
----------
Keep, explain or remove it.

Measured
--------
Precision, by reading: 4 of 4 findings in real texts and the three sample boards were right, and 6
of 6 in 35 openings of real procedures that were read while it was made; of 17 in 89 further
openings 16. Recall: 114 of 114 strengthened sentences on the bench were found. Harmless rewrites on
the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Departure, Worth, departures, finding
from compare.rules.own_voice import in_own_voice
from compare.rules.rule import Comparison, Example
from compare.text import words


@dataclass(frozen=True, slots=True)
class StrongerDuty:
    id: ClassVar[str] = "S301"
    flagged: ClassVar[Example] = Example(
        local="The club must keep a list of all helpers.",
        national="The club should keep a list of all helpers.",
    )
    left_alone: ClassVar[Example] = Example(
        local="The club will keep a list of all helpers.",
        national="The club should keep a list of all helpers.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("strengthens", self.severity, "Keep, explain or remove")
        for departure in departures(comparison, "stronger", "strength"):
            if not (_from_should(departure) and _is_no_law(departure)):
                yield finding(self.id, departure, worth)


def _from_should(departure: Departure) -> bool:
    return departure.difference.national.casefold().startswith("should")


def _is_no_law(departure: Departure) -> bool:
    """Say whether the firmer word is plain speech, as "need to" is, or a place's own choice."""
    return bool({"need", "needs"} & set(words(departure.difference.local))) or in_own_voice(
        departure
    )
