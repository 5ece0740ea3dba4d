"""X507: a chapter names two editions of one guidance.

What it looks for
-----------------
One chapter that names the current edition and, as if it were current too, an older one.

Why it matters
--------------
The chapter was updated in part: nobody can tell which of its passages follow which edition.

What to do
----------
Read the whole chapter beside the current edition, then name that one alone.

Measured
--------
No manual that was read has such a chapter: measured on its examples alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.dating import Citation
from compare.model import Finding
from compare.rules.dated import chapter, cited, finding_at
from compare.rules.outdated.examples import SHELF
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class MixedEditions:
    id: ClassVar[str] = "X507"
    flagged: ClassVar[Example] = Example(
        "Our rules follow Working Together 2023.\n"
        "The list of signs is in Working Together 2018 and is read by all staff at induction.",
        "",
        shelf=SHELF,
    )
    left_alone: ClassVar[Example] = Example(
        "Our rules follow Working Together 2023, which replaced Working Together 2018.",
        "",
        shelf=SHELF,
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        by_chapter: defaultdict[tuple[tuple[str, ...], str], list[Citation]] = defaultdict(list)
        for one in cited(comparison):
            if one.state in {"current", "superseded", "ahead"}:
                by_chapter[chapter(comparison, one.passage.where.trail), one.series].append(one)
        for (trail, series), several in by_chapter.items():
            years = sorted({one.year for one in several})
            old = [one for one in several if one.state == "superseded"]
            if not old or len(old) == len(several):
                continue
            places = tuple(dict.fromkeys(one.passage.evidence for one in (*old, *several)))
            yield finding_at(
                self.id,
                (*trail, series, *years),
                places,
                message=f"One chapter names {named(series)} in the editions of {', '.join(years)}.",
                action="Name one edition, and read the chapter beside it",
                severity="medium",
                facets=("edition",),
            )
