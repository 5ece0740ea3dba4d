"""B111: an acronym is never spelled out.

What it looks for
-----------------
An acronym that the manual uses more than once and spells out nowhere: not in brackets, not after a
dash, not in a glossary. What only ends a name ("Fernhill QZT") is part of it. One of a term or body
that has been replaced is told by X501 or X502: it is to go, not to be defined.

Why it matters
--------------
A reader from another service, or a new one, cannot know what it stands for.

What to do
----------
Define the term where it is first used.

Measured
--------
Of all 44 found in ten real policies and three sample boards, 38 are acronyms spelled out nowhere;
the others are names, or spelled out in small letters (``python -m tests.ledger.draw acronyms 2``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Severity
from compare.rules.bulk.added import Judged, times, word_finding
from compare.rules.dated import superseded_terms
from compare.rules.rule import Comparison, Example
from compare.text import fold

_FEWEST = 2
"""Uses from which a reader is stopped by it; the ledger lists every one."""


@dataclass(frozen=True, slots=True)
class UndefinedAcronym:
    id: ClassVar[str] = "B111"
    flagged: ClassVar[Example] = Example(
        local="Ask the QZT before the visit.\nThank the QZT after the visit.",
        national="Ask the QZT before the visit.\nThank the QZT after the visit.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Ask the Quiet Zone Team (QZT) before the visit.",
        national="Ask the Quiet Zone Team (QZT) before the visit.",
    )
    severity: Severity = "low"

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        replaced = {
            fold(use.words)
            for _, found in superseded_terms(comparison, ("term", "body", "procedure"))
            for use in found
        }
        for row in comparison.ledger.acronyms:
            if row.uses < _FEWEST or fold(row.term) in replaced:
                continue
            message = f"The local text uses “{row.term}” {times(row.uses)} and never spells it out."
            yield word_finding(
                self.id,
                (row.quote, row.where),
                Judged(self.severity, message, "Define the term"),
                row.term,
            )
