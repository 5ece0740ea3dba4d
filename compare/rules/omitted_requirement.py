"""O401: a requirement is not found.

What it looks for
-----------------
A national requirement that no passage of the manual states, in whatever chapter and in whatever
words: by the signs that the edition's folder gives for it, or by the facts and the terms it speaks
of, with the field's synonyms and the manual's own abbreviations. What is stated in part, or with
another number, is found: other rules speak of it. One passage may state several requirements.
Requirements that only some manuals need, or that belong in another procedure, are left out.
Topics that the manual does not treat are told once each (O402): it treats a topic that a heading
names, and a topic, or a section of a national text without requirements, of which it answers half.
A step that protects a child directly is told by itself where a quarter of its topic is answered.
Where a passage comes as near as one that states it, and does not speak of the same thing by name,
or a sign stands in it and it does not state the act of the requirement with what that is done to, a
person is asked to read it: plain words say much that a tool cannot tell.
A file that is short and answers nothing on most topics is one chapter of a manual. It is held to
the topics of which it answers half, and a person is asked whether another chapter says the rest.

Why it matters
--------------
What the manual does not say, the reader does not know. A step that protects a child weighs most.

What to do
----------
Add it, or say where it stands: the report names the nearest passages. All of the manual was
searched, except what could not be read.

Measured
--------
Three invented manuals with 14 requirements left out: all 14 found, and 4 findings besides, each on
a requirement that the manual contradicts. Eight real policies of schools, nurseries, a church and
clubs, read whole against the guidance of 2025: of 174 requirements they meet, none is told as not
found (88 were, before there were signs); of 577 they do not meet, 31 are taken as met. The signs
were written by a reader of those policies. Two manuals invented afterwards in the usual words: of
154 requirements met, 5 were told as not found. One in words as plain as they come: 65 of 81 at
first, and 13 once signs had more everyday words. Ten short ones, also as plain as they come, in
three rounds, each written before its first run: of 64, 44 and 28 requirements met, 41, 31 and 9
were told as not found, the last after the words of the first two had been learned; of 336, 356 and
172 not met, 10, 12 and 5 were taken as met. Most of what is missed in so short a text is gathered
by topic: of the 31 and the 9 one each is told as omitted by itself. Of 129 told on five of the real
policies, by a second reading, some 3 are wrong. With the section on a subject taken out of one
invented manual, 3 of 82 requirements were still taken as met.
Three longer manuals in plain turns of phrase, of which the first was learned from: of 120, 124 and
61 requirements met, 82, 74 and 44 were told as not found; then 10, 11 and 38. The second was
written by the hand that wrote the signs; the third, written last, tells what to expect of words
nobody has listed: most is not found, and nearly all of that is gathered by topic (34 of 38). Of 119
not met or only mentioned 15 were taken as met, then 9. A fourth, in the usual words, after all
that: of 45 requirements met, 8 were told as not found, then 4; of 17 not met or only mentioned, 3
were taken as met both times. On 35 openings of real procedures, read as two manuals, 42 of 88
requirements taken as met by a sign or nearness were not, before a sign had to be of the act and
there by no chance; then 19 of 60, with 2 that are met told for reading; 6 of 50, with one, since
the act must be stated with its object. On these and the eight policies, every answer read: of 398
taken as met, 153 were not; then 37 of 264, with 23 that are met for reading. The words of the acts
were written by their reader. Of 350 met in the eight manuals in plain words, 40 are for reading
then and 37 told as not found, all but 8 of these by topic (31 and 8 before); of the 106 of these
met in those whose words were not looked at, 15 and 14. On 35 openings kept apart from all this: of
124 taken as met before, some 66 were not; then 28 of 76, with some 8 that are met for reading.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from compare.coverage import (
    for_families,
    official_passages,
    required,
    silent_topics,
    stated_from,
    untreated_topics,
)
from compare.model import (
    Answer,
    Confidence,
    Evidence,
    Finding,
    Locator,
    Requirement,
    Sentence,
    Severity,
)
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, Example, named
from compare.rules.weight import HEAVIEST, weight_of

_FAR = 0.25
"""Nearness below which nothing in the manual comes near, so that there is no doubt."""
_SEVERITIES: Mapping[int, Severity] = {1: "low", 2: "medium", HEAVIEST: "high"}
"""By the weight of the requirement."""
_MOST_SAID = 30
"""Words of the requirement: cut earlier, many lose the time or the person they are about."""
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
        if for_families(comparison.document):
            return
        by_id = {one.id: one for one in _owed(comparison)}
        stated = _national_sentences(comparison)
        for answer in comparison.answers:
            if answer.state == "not found" and answer.requirement in by_id:
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
        return Finding(
            id=full_id(self.id, missing.id, missing.says),
            rule=self.id,
            cls="needs-reading" if sure == "low" else "omits",
            severity="low" if sure == "low" else _SEVERITIES[weight],
            confidence=sure,
            message=f"{where} was found that {plainly}: {named(missing.says, _MOST_SAID)}.",
            action=action,
            local=None,
            national=Evidence(
                stated.text if stated else missing.says,
                stated.locator
                if stated
                else Locator((missing.topic,), 0, missing.paragraph, missing.page),
            ),
            facets=_facets(comparison, missing),
            requirement=missing.id,
        )


def _owed(comparison: Comparison) -> Iterator[Requirement]:
    """Yield what the manual is held to: what is required on the topics that it treats."""
    answers = comparison.answers
    sought = required(comparison.baseline, comparison.national_statements)
    of_a_part = comparison.is_of_a_part
    untreated = untreated_topics(answers, sought, () if of_a_part else comparison.headings)
    silent = untreated if of_a_part else silent_topics(answers, sought)
    for one in sought:
        if one.topic not in (silent if one.weight == HEAVIEST else untreated):
            yield one


_IN_A_PART = ("In this part of a manual no passage", "says", "Say which chapter says it, or add it")


def _told(sure: Confidence, answer: Answer) -> tuple[str, str]:
    """Return the verb of the message, and what to do."""
    if sure == "low" and answer.local:
        return "says plainly", "Read the nearest passage; if it does not say so, add it"
    return "says", "Add it, or say where it stands"


def _sure(missing: Requirement, answer: Answer, stated: float) -> Confidence:
    """Return how surely it is missing: not where a passage comes as near as one that states it."""
    if missing.confidence == "low" or answer.doubtful:
        return "low"
    if missing.signs and answer.nearness >= stated:
        return "low"
    return "high" if answer.nearness < _FAR else "medium"


def _facets(comparison: Comparison, missing: Requirement) -> tuple[str, ...]:
    unverified = missing.edition and missing.id not in comparison.baseline.verified
    return (UNVERIFIED,) if unverified else ()


def _national_sentences(comparison: Comparison) -> Callable[[Requirement], Sentence | None]:
    """Return what finds the sentence of the national text that states a requirement, if any."""
    official = official_passages(comparison.baseline)
    sentences = comparison.baseline.document.sentences
    known = {s.text: s for s in sentences} | {s.id: s for s in sentences}

    def found(missing: Requirement) -> Sentence | None:
        passage = official.get(missing.id)
        return passage[0] if passage else known.get(missing.says) or known.get(missing.id)

    return found
