"""X504: an older edition of the guidance is named.

What it looks for
-----------------
Guidance named with the year of an edition that has been superseded, in a chapter that names no
newer one (X507 tells of those); other guidance whose later edition is known, too. Left alone:
histories, amendments, and what is explained as old; but not an amendment made after the year of the
current edition "to reflect" an older one.

Why it matters
--------------
Page and paragraph numbers move with every edition, and the rules behind them change.

What to do
----------
Update the citation, and read the passage beside the new edition.

Measured
--------
Three invented manuals: all that was planted is found, histories are left alone. In eleven real
policies right on reading, but for one line of a summary of changes that has no heading. All 4 found
on 34 public pages are right; two that were missed there, behind a subtitle and of the guidance for
schools in a board's manual, are told since.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.dating import Citation, current_editions
from compare.model import Finding
from compare.rules.dated import chapter, cited, finding_at
from compare.rules.outdated.examples import SHELF
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class OldEdition:
    id: ClassVar[str] = "X504"
    flagged: ClassVar[Example] = Example("The rules are in Working Together 2018.", "", shelf=SHELF)
    left_alone: ClassVar[Example] = Example(
        "Working Together 2018 was replaced by Working Together 2023.", "", shelf=SHELF
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        told = cited(comparison)
        current = current_editions(comparison.baseline)
        shelf = {card.series for card in comparison.baseline.shelf}
        newer = {
            (chapter(comparison, one.passage.where.trail), one.series)
            for one in told
            if one.state in {"current", "ahead"}
        }
        named_alone: defaultdict[tuple[str, str], list[Citation]] = defaultdict(list)
        for one in told:
            at = chapter(comparison, one.passage.where.trail), one.series
            if one.state == "superseded" and at not in newer:
                named_alone[one.series, one.year].append(one)
        for (series, year), several in named_alone.items():
            places = tuple(dict.fromkeys(one.passage.evidence for one in several))
            count = f" in {len(places)} places" if len(places) > 1 else ""
            yield finding_at(
                self.id,
                (series, year),
                places,
                message=f"The local text names {named(f'{series} {year}')}{count}; "
                f"the edition of {current[series]} is out.",
                action=f"Cite the edition of {current[series]}",
                severity="medium" if series in shelf else "low",
                facets=("edition",),
            )
