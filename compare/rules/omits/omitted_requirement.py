"""O401: a requirement is not found.

What it looks for
-----------------
A national requirement that no passage of the manual states, in whatever chapter and words. What is
stated in part, or with another number, is found: other rules speak of it. Requirements that only
some manuals need, that belong in another procedure or are the duty of others ("safeguarding
partners must publish …", of a school) are left out.
Of a text without requirements, definitions and what is left to the reader are left out; what is
said twice is told once.
What a passage says the opposite of is told there (C101).
A topic that the manual does not treat is told once (O402); a step that protects a child directly is
told by itself where a quarter of its topic is answered.
A person is asked to read a passage that comes near or names what is asked, and does not plainly
state it. So is whoever sends a short file, which may be one chapter of a manual.

Why it matters
--------------
What the manual does not say, the reader does not know. A step that protects a child weighs most.

What to do
----------
Add it, or say where it stands: the report names the nearest passages. All of the manual was
searched, except what could not be read.

Measured
--------
In three invented manuals all 14 requirements left out were found. Of 60 that 21 real policies and
procedures were first said to meet, 17 were not met; once those kinds were mended, 5 of 49.
Texts written to be hard, kept apart until the end: of 69 that only resemble what is asked, 25 were
taken to state it; of 43 that state it in unusual words, 18 were found and 16 left to a reader.
Of 40 more that tell of another's act, or of something else of that name, 22 were taken to state it,
10 since whose act it is counts; of 40 that state it plainly 39 are found.
Of 29 drawn twice from three schools, two pre-schools and two clubs, against Keeping children safe
in education 2025 with its text and the clubs' model, 27 were right.
Against a national text without requirements, all read: of 142 told on five real policies and one of
a club some 75 were right; of the 79 told since what it does not ask of them is left out, some 69.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from compare.coverage import HEAVIEST, owed, required, stated_from
from compare.model import (
    Answer,
    Confidence,
    Finding,
    Requirement,
    Sentence,
    Severity,
)
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, Example, named, never_red
from compare.rules.stating import evidence, stating
from compare.rules.subject import weight_of

_MOST_BEFORE = 15
"""Words of the sentence before it, where it speaks of what stands there."""
_FAR = 0.25
"""Nearness below which nothing in the manual comes near, so that there is no doubt."""
_SEVERITIES: Mapping[int, Severity] = {1: "low", 2: "medium", HEAVIEST: "high"}
"""By the weight of the requirement."""
_MOST_SAID = 30
"""Words of the requirement: cut earlier, many lose the time or the person they are about."""
_DANGLING = re.compile(r"[,;]? (?:and|or)$")
"""What leads on from one item of a list to the next."""
UNVERIFIED = "unverified"
"""Facet of what rests on a requirement that was not found in the official text."""


@dataclass(frozen=True, slots=True)
class OmittedRequirement:
    id: ClassVar[str] = "O401"
    flagged: ClassVar[Example] = Example(
        local="Staff should lock the store room every evening.",
        national="Staff should lock the store room every evening.\n"
        "Parents should be shown the complaints leaflet before a visit.",
    )
    left_alone: ClassVar[Example] = Example(
        local="Staff should lock the store room every evening.\n"
        "Show parents the leaflet on complaints before you visit.",
        national="Staff should lock the store room every evening.\n"
        "Parents should be shown the complaints leaflet before a visit.",
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        by_id = {one.id: one for one in _owed(comparison)}
        stated = stating(comparison)
        for answer in comparison.answers:
            opposed = answer.requirement in comparison.contrary
            if answer.state == "not found" and answer.requirement in by_id and not opposed:
                missing = by_id[answer.requirement]
                yield self._finding(comparison, missing, answer, stated(missing))

    def _finding(
        self,
        comparison: Comparison,
        missing: Requirement,
        answer: Answer,
        stated: Sentence | None,
    ) -> Finding:
        weight = missing.weight if missing.edition else weight_of(stated, ()) if stated else 1
        of_a_part = comparison.is_of_a_part
        enough = stated_from(len(comparison.document.sentences))
        sure = "low" if of_a_part else _sure(missing, answer, enough)
        where, plainly, action = _IN_A_PART if of_a_part else ("No passage", *_told(sure, answer))
        found = Finding(
            id=full_id(self.id, missing.id, missing.says),
            rule=self.id,
            cls="omits",
            severity=_SEVERITIES[weight],
            confidence=sure,
            message=f"{where} was found that {plainly}: {_said(missing)}.",
            action=action,
            local=None,
            national=evidence(missing, stated),
            facets=_facets(comparison, missing),
            requirement=missing.id,
        )
        return never_red(found)


def _owed(comparison: Comparison) -> Iterator[Requirement]:
    sought = required(comparison.document, comparison.baseline, comparison.national_statements)
    part = comparison.is_of_a_part
    return owed(comparison.document, sought, comparison.answers, is_of_a_part=part)


def _said(missing: Requirement) -> str:
    """Return what is asked, and behind it what a word in it ("they", "this") stands for."""
    asked = named(_DANGLING.sub("", missing.says), _MOST_SAID)
    return f"{asked}, after {named(missing.after, _MOST_BEFORE)}" if missing.after else asked


_IN_A_PART = ("In this short text no passage", "says", "Say where it stands, or add it")


def _told(sure: Confidence, answer: Answer) -> tuple[str, str]:
    """Return the verb of the message, and what to do."""
    if sure == "low" and answer.local:
        return "says plainly", "Read the nearest passage; if it does not say so, add it"
    return "says", "Add it, or say where it stands"


def _sure(missing: Requirement, answer: Answer, stated: float) -> Confidence:
    """Return how surely it is missing: not where a passage comes as near as one that states it."""
    if missing.confidence == "low" or answer.doubtful or answer.done:
        return "low"
    if missing.signs and answer.nearness >= stated:
        return "low"
    return "high" if answer.nearness < _FAR else "medium"


def _facets(comparison: Comparison, missing: Requirement) -> tuple[str, ...]:
    unverified = missing.edition and missing.id not in comparison.baseline.verified
    return (UNVERIFIED,) if unverified else ()
