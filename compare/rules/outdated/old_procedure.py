"""X502: a procedure that has been abolished is described.

What it looks for
-----------------
A procedure that guidance has replaced (initial and core assessments, serious case reviews, the
child protection register), described as if current. Left alone as for X501.

Why it matters
--------------
Staff follow steps that no longer exist, and miss the ones that do.

What to do
----------
Rewrite the passage on the procedure that took its place.

Measured
--------
Three invented manuals: all that was planted is found, no tempting sentence is flagged. In eleven
real policies right on reading; past serious case reviews spoken of without a year are borderline.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding
from compare.rules.dated import superseded_terms, term_finding
from compare.rules.outdated.examples import OLD_PROCEDURE
from compare.rules.rule import Comparison, Example


@dataclass(frozen=True, slots=True)
class OldProcedure:
    id: ClassVar[str] = "X502"
    flagged: ClassVar[Example] = Example(
        "The child has a green file at the council.", "", (OLD_PROCEDURE,)
    )
    left_alone: ClassVar[Example] = Example(
        "Until 2015 the child had a green file at the council.", "", (OLD_PROCEDURE,)
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for term, found in superseded_terms(comparison, ("procedure",)):
            yield term_finding(self.id, term, found)
