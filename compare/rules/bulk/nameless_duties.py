"""B113: many duties name nobody.

What it looks for
-----------------
A manual in which five duties or more, and more than a quarter of all, do not say who is to do them
("the form must be sent"), and more than in the national text where that is at hand. It is one
finding for the manual; the ledger lists the sentences.

Why it matters
--------------
What everybody is to do, nobody does. The cure is one word: who.

What to do
----------
Name who acts.

Measured
--------
All 40 duties drawn at random from ten real policies and three sample boards name nobody
(``python -m tests.ledger.draw agentless 5201 40``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.bulk.added import Judged, word_finding
from compare.rules.rule import Comparison, Example

_MOST = 25
"""Nameless duties per hundred obligations that can pass."""
_FEWEST = 5
"""Nameless duties from which it is a manner of the manual: a share of fewer is one sentence's."""

_ROOMS = "\n".join(f"Room {n} should be cleaned and aired." for n in range(40))
"""Enough words for a share to mean something."""


@dataclass(frozen=True, slots=True)
class NamelessDuties:
    id: ClassVar[str] = "B113"
    flagged: ClassVar[Example] = Example(
        local=_ROOMS,
        national="Plan.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Visit the family.",
        national="Visit the family.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        mine, theirs = comparison.ledger.local, comparison.ledger.national
        share = mine.agentless if mine else None
        beside = theirs.agentless if theirs else None
        nameless = comparison.ledger.agentless
        if share is None or share <= max(_MOST, beside or 0) or len(nameless) < _FEWEST:
            return
        first = nameless[0]
        message = (
            f"The local text has {len(nameless)} duties that name nobody, this one among them: "
            f"{share:.0f} of every 100."
        )
        yield word_finding(
            self.id, (first.quote, first.where), Judged(self.severity, message, "Name who acts")
        )
