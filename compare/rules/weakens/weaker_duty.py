"""W201: less is asked.

What it looks for
-----------------
A duty word that asks less than the national one: must has become should or may, should has
become may or consider. Where another sentence that answers the same national one keeps its duty
word, nothing is told. That there is no need for what is asked, be it in some cases only, is told
all the same, unless the national text makes an exception itself.

Why it matters
--------------
In national guidance “must” is law, and “should” is followed unless there is good reason not to. A
weaker word is read as a choice.

What to do
----------
Restore the national duty word.

Measured
--------
Precision, by reading: 12 of 12 findings in ten real policies and three sample boards were right,
and 2 of 2 in 35 openings of real procedures that were read while it was made. All 4 in 72 further
openings were wrong, and 3 of them are told no more; in 17 read after that none was made. Recall:
181 of 181 weakened sentences on the bench were found. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from compare.agreement.duty.leave import waives
from compare.model import BINDING, Finding, Severity, Strength
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, stated_here

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
        kept = _kept(comparison)
        for departure in departures(comparison, "weaker", "strength"):
            in_law = any(s.strength == "must" for s in departure.stated)
            asked = kept[departure.national.id]
            if not (waives(departure.difference.local) or asked.isdisjoint(_least(in_law=in_law))):
                continue  # another sentence asks as much
            duty = departure.difference.national
            action = f"Restore “{duty}”"
            worth = Worth("weakens", self.severity, action)
            if _IN_LAW.search(duty.casefold()):
                worth = Worth("weakens", "high", action, protecting="critical")
            yield finding(self.id, departure, worth)


def _least(*, in_law: bool) -> Collection[Strength]:
    """Return how firmly what is, or is not, in law must be asked for."""
    return ("must",) if in_law else BINDING


def _kept(comparison: Comparison) -> Mapping[str, set[Strength]]:
    """Return how strongly the linked sentences that are not weaker ask for what each national one
    does, by its id.
    """
    here = stated_here(comparison)
    kept: defaultdict[str, set[Strength]] = defaultdict(set)
    for link in comparison.links:
        if not any(d.direction == "weaker" and d.facet == "strength" for d in link.differences):
            for national in link.national:
                kept[national.id].update(s.strength for s in here.get(link.local.id, ()))
    return kept
