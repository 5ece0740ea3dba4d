"""O402: topics that are not treated.

What it looks for
-----------------
Topics of the national guidance on which the manual says little or nothing: it answers fewer than
half of the requirements, and no heading of it names the topic. Of a national text without
requirements, chapters. They are one finding, which names them all. Of a file that is one chapter of
a manual there is none: the report says with the file that it is a part.

Why it matters
--------------
A policy on one subject is not expected to treat them all, and its board may keep another document
on the rest. Whether this manual should treat a topic, a person has to say.

What to do
----------
Say where each topic is treated, or add it.

Measured
--------
Three invented manuals that treat every topic: no finding.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from compare.coverage import chapters_of, required, untreated_topics
from compare.model import Finding
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, Example, named


@dataclass(frozen=True, slots=True)
class UntreatedTopic:
    id: ClassVar[str] = "O402"
    flagged: ClassVar[Example] = Example(
        local="The store room opens at nine.",
        national="Parents should be shown the complaints leaflet before a visit.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Show parents the leaflet on complaints before you visit.",
        national="Parents should be shown the complaints leaflet before a visit.",
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        if comparison.is_of_a_part:
            return
        sought = required(comparison.document, comparison.baseline, comparison.national_statements)
        untreated = untreated_topics(comparison.answers, sought, comparison.headings)
        topics = tuple(dict.fromkeys(chapters_of((one.topic for one in sought), untreated)))
        if topics:
            yield Finding(
                id=full_id(self.id, *topics),
                rule=self.id,
                cls="needs-reading",
                severity="low",
                confidence="low",
                message=f"The local text says little or nothing on {_told(topics)}.",
                action=f"Say where {'each' if len(topics) > 1 else 'it'} is treated, or add it",
                local=None,
                national=None,
                facets=topics,
            )


_FEW = 3
"""Topics that a message names; the finding lists them all."""


def _told(topics: tuple[str, ...]) -> str:
    """Return the topics as a reader is told them: the first by name, the others by their number."""
    named_ones = [named(topic) for topic in topics[:_FEW]]
    more = len(topics) - _FEW
    if more > 0:
        return f"{', '.join(named_ones)} and {more} more {'topic' if more == 1 else 'topics'}"
    *first, last = named_ones
    return f"{', '.join(first)} and {last}" if first else last
