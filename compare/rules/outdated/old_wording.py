"""X501: a term or a body has another name now.

What it looks for
-----------------
A term that guidance or law has replaced, or a body that has given way to another, spoken of as if
current. Left alone: words explained as old within twelve words, past reviews and histories, titles,
addresses, names of teams, other jurisdictions. All its places are one finding.

Why it matters
--------------
A reader looks for a body that is no longer there, and doubts the rest of the page.

What to do
----------
Use the current term. Where the old one is meant, say that it is old.

Measured
--------
Three invented manuals: all that was planted is found, no tempting sentence is flagged. Read by hand
in eleven real policies as well: right, but for titles of web pages and notes run into a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.model import Finding, Term
from compare.rules.dated import superseded_terms, term_finding
from compare.rules.rule import Comparison, Example

_TERM = Term(
    id="home-help",
    superseded="home help",
    forms=("home help",),
    current="care assistant",
    since="2015",
    kind="term",
    severity="low",
    confidence="high",
    source="invented",
)


@dataclass(frozen=True, slots=True)
class OldWording:
    id: ClassVar[str] = "X501"
    flagged: ClassVar[Example] = Example("The home help knows the family well.", "", (_TERM,))
    left_alone: ClassVar[Example] = Example(
        "The home help, now known as a care assistant, knows the family well.", "", (_TERM,)
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for term, found in superseded_terms(comparison, ("term", "body")):
            yield term_finding(self.id, term, found)
