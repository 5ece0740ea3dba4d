"""C109: a term is defined otherwise.

What it looks for
-----------------
Two sentences that say what the same term means, of which the shorter shares less than a third of
its content with the other, whatever forms its words take.

Why it matters
--------------
What a term means decides whom it protects. Definitions change with law and with editions, and an
old one stays in manuals for years.

What to do
----------
Replace the definition with the national one, or say whose definition it is.

Measured
--------
Precision, by reading: the only finding in eleven real policies was right. Recall: the bench has no
definitions. Harmless rewrites on the bench: none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.agreement import term_defined
from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class OtherDefinition:
    id: ClassVar[str] = "C109"
    flagged: ClassVar[Example] = Example(
        local="Grooming is the act of giving presents to a child in secret.",
        national="Grooming is when an adult builds trust in order to abuse.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Grooming is when someone builds up trust in order to abuse.",
        national="Grooming is when an adult builds trust in order to abuse.",
    )
    severity: Severity = "medium"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("contradicts", self.severity, "Replace the definition")
        for departure in departures(comparison, "changed", "definition"):
            term = term_defined(departure.difference.local)
            message = f"The local text and the national text define {named(term)} differently."
            yield finding(self.id, departure, worth, message)
