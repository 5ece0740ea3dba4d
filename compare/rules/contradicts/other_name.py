"""C108: a form, body or course has another name.

What it looks for
-----------------
A thing that the national text names, and the local text calls by another name, in words that
are otherwise the same. A local name for what the national text leaves general is left alone.

Why it matters
--------------
A name that has changed sends people to a form, a check or an office that may no longer exist.

What to do
----------
Correct the name, or say that the local one stands for it.

Measured
--------
Precision, by reading: 8 of 8 findings in ten real policies were right. Recall: the bench
exchanges superseded terms only, which other rules look for. Harmless rewrites on the bench:
none flagged.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.departure import Worth, departures, finding
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class OtherName:
    id: ClassVar[str] = "C108"
    flagged: ClassVar[Example] = Example(
        local=("Helpers must complete the Starting Out course before they work with children."),
        national=("Helpers must complete the First Steps course before they work with children."),
    )
    left_alone: ClassVar[Example] = Example(
        local=(
            "Helpers of Northfield Club must complete the First Steps course before they begin."
        ),
        national=("Helpers of the club must complete the First Steps course before they begin."),
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        worth = Worth("contradicts", self.severity, "Correct the name", names_words=True)
        for departure in departures(comparison, "changed", "name"):
            yield finding(self.id, departure, worth)
