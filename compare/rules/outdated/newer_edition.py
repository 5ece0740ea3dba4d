"""X508: the manual names a newer edition than the one it was compared with.

What it looks for
-----------------
An edition of the guidance named that came out after the one in the comparison.

Why it matters
--------------
What looks like a departure may be what the newer edition asks.

What to do
----------
Compare the manual with the edition it names.

Measured
--------
No manual that was read names a newer edition: measured on its examples alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding
from compare.rules.dated import cited, finding_at
from compare.rules.outdated.examples import SHELF
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class NewerEdition:
    id: ClassVar[str] = "X508"
    flagged: ClassVar[Example] = Example("Our rules follow Working Together 2026.", "", shelf=SHELF)
    left_alone: ClassVar[Example] = Example(
        "Our rules follow Working Together 2023.", "", shelf=SHELF
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        own = comparison.baseline.edition.series
        ahead = [one for one in cited(comparison) if one.state == "ahead" and one.series == own]
        for series, year in dict.fromkeys((one.series, one.year) for one in ahead):
            several = [one for one in ahead if (one.series, one.year) == (series, year)]
            yield finding_at(
                self.id,
                (series, year),
                tuple(dict.fromkeys(one.passage.evidence for one in several)),
                message=f"The local text names {named(f'{series} {year}')}, "
                "which is newer than the text compared with.",
                action="Compare it with that edition",
                severity="low",
                sure="low",
                facets=("edition",),
            )
