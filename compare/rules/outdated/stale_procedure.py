"""X506: a chapter names the current edition and describes an older procedure.

What it looks for
-----------------
A chapter that names the current edition while a procedure in it ended with an earlier one. The
procedure is a finding of its own (X502); this one is about the chapter, whose date misleads.

Why it matters
--------------
The citation was updated and the content was not: the stamp hides it from every review by date.

What to do
----------
Read the whole chapter beside the edition it names.

Measured
--------
No manual that was read has such a chapter: measured on its examples alone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.dating import Citation, Use
from compare.model import Finding
from compare.rules.dated import chapter, cited, edition_named, finding_at, superseded_terms
from compare.rules.outdated.examples import OLD_PROCEDURE, SHELF
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class StaleProcedure:
    id: ClassVar[str] = "X506"
    flagged: ClassVar[Example] = Example(
        "We follow Working Together 2023.\nThe child has a green file at the council.",
        "",
        (OLD_PROCEDURE,),
        SHELF,
        also=("X502",),
    )
    left_alone: ClassVar[Example] = Example(
        "We follow Working Together 2023.\nThe child has a single record at the council.",
        "",
        (OLD_PROCEDURE,),
        SHELF,
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        old: defaultdict[tuple[str, ...], list[Use]] = defaultdict(list)
        for _, found in superseded_terms(comparison, ("procedure",)):
            for use in found:
                old[chapter(comparison, use.passage.where.trail)].append(use)
        told: set[tuple[str, ...]] = set()
        for one in cited(comparison):
            trail = chapter(comparison, one.passage.where.trail)
            dated = one.state == "current" and edition_named(comparison, one)
            if dated and trail in old and trail not in told:
                told.add(trail)
                yield _finding(self.id, one, old[trail])


def _finding(rule: str, citation: Citation, old: list[Use]) -> Finding:
    places = (citation.passage.evidence, *(use.passage.evidence for use in old))
    return finding_at(
        rule,
        (citation.passage.text, *(use.term.id for use in old)),
        tuple(dict.fromkeys(places)),
        message=f"The chapter names the {citation.year} edition and describes "
        f"{named(old[0].words)}, which ended before it.",
        action="Read the whole chapter beside the edition it names",
        severity="high" if any(use.term.severity == "high" for use in old) else "medium",
        facets=("edition", "term"),
    )
