"""C101: the local text says the opposite.

What it looks for
-----------------
A thing that national guidance says must or should be done, and the local text says must or
should not be done, or the other way round. The sentences must otherwise be the same, nearly
word for word. So is what stands after an event that it is to stand before. Of some requirements
the edition says what their opposite would be ("chaired by the team manager"): a passage that says
that is told too, in whatever words, unless it is put right under the same heading.

Why it matters
--------------
One small word turns a safeguard round. Reading over it is easy, because everything else is
familiar.

What to do
----------
Correct the sense. If the local text means a case of its own, name that case in the sentence.

Measured
--------
Precision, by reading: none was found in ten real policies or in the three sample boards. The only
one in 89 openings of real procedures was wrong ("no practitioner should"), and is told no more.
Of 21 opposites in ordinary words, written beforehand by one who did not know the lists, 2 were
told: what an author denies he mostly denies of some cases only, and in words of his own.
Recall: 190 of 190 sentences turned round on the bench were found. Harmless rewrites on the bench:
none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.contradicts.opposed import opposed
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class OppositeSense:
    id: ClassVar[str] = "C101"
    flagged: ClassVar[Example] = Example(
        local="Staff must not tell the duty team when a child has been hurt.",
        national="Staff must tell the duty team when a child has been hurt.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Staff must always tell the duty team when a child has been hurt.",
        national="Staff must tell the duty team when a child has been hurt.",
    )
    severity: Severity = "critical"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("contradicts", self.severity, "Correct the sense")
        for departure in departures(comparison, "changed", "polarity"):
            yield finding(self.id, departure, worth)
        yield from opposed(comparison, self.id)
