"""B114: one step has two times.

What it looks for
-----------------
Two sentences under different headings that ask the same people, or nobody in particular, for the
same act on the same thing, in the same case, and give it times of which one is half as long again
as the other or more. The first and a later one, what is urgent, and what is counted from another
event are left alone, and so are times that are told as other than the national one. Neither
sentence need answer national guidance.

Why it matters
--------------
Staff follow the chapter they happen to read, and those who wait for them another. When it goes
wrong, nobody can say which time held.

What to do
----------
Choose one time, and say it in both places, or in one of them only.

Measured
--------
None stands in eleven real policies, seven public chapters and three sample boards. Of eight pairs
invented for it six are told, and of 15 that only look like one step none.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import ClassVar, NamedTuple

from compare.agreement.sides.acts import tells, verb_of
from compare.agreement.sides.limits import Limit
from compare.agreement.when.starts import same_event
from compare.agreement.words.wording import content_words
from compare.ledger.words.kinds import is_timed
from compare.lexicon import data_in
from compare.model import FIRM, Evidence, Finding, Quantity, Sentence, Statement
from compare.rules.bulk.added import told_of_times
from compare.rules.identity import full_id
from compare.rules.rule import Comparison, Example, named, quotation
from compare.text import words

_APART = 1.5
"""How many times as long the longer is: a day and a working day are told apart by nobody."""


class _Timed(NamedTuple):
    """A statement with a time, and where it stands."""

    statement: Statement
    time: Quantity
    sentence: Sentence

    @property
    def days(self) -> float:
        return Limit(self.time, "").days or 0

    @property
    def evidence(self) -> Evidence:
        return Evidence(quotation(self.sentence.text, self.time.words), self.sentence.locator)


@dataclass(frozen=True, slots=True)
class TwoTimes:
    id: ClassVar[str] = "B114"
    flagged: ClassVar[Example] = Example(
        local="The garden diary must be shown to the cook within two days.\n"
        "The garden diary should be shown to the cook within a week.",
        national="",
        also=("B106",),
    )
    left_alone: ClassVar[Example] = Example(
        local="The garden diary must be shown to the cook within two days.\n"
        "The garden diary must be shown to the baker within five days.",
        national="The garden diary must be shown to the cook within two days.\n"
        "The garden diary must be shown to the baker within five days.",
    )

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        for several in _by_step(comparison).values():
            pairs = combinations(several, 2)
            apart = next((pair for pair in pairs if _disagree(*pair)), None)
            if apart:
                yield self._finding(*apart)

    def _finding(self, one: _Timed, other: _Timed) -> Finding:
        places = one.evidence, other.evidence
        times = f"{named(one.time.words)} here, {named(other.time.words)}{_where(other)}"
        return Finding(
            id=full_id(self.id, one.sentence.text, other.sentence.text),
            rule=self.id,
            cls="needs-reading",
            severity="medium",
            confidence="medium",
            message=f"The local text gives one step two times: {times}.",
            action="Choose one time and say it in both places",
            local=places[0],
            national=None,
            facets=("two times",),
            places=places,
        )


def _where(other: _Timed) -> str:
    trail = other.sentence.locator.trail
    return f" under {named(trail[-1])}" if trail else " elsewhere"


def _by_step(comparison: Comparison) -> Mapping[object, Sequence[_Timed]]:
    """Return what is timed by the step it is: who acts, on what, in which case, and how often."""
    sentences = {one.id: one for one in comparison.document.sentences}
    told = told_of_times(comparison)
    steps: defaultdict[object, list[_Timed]] = defaultdict(list)
    for one in comparison.statements:
        time = one.quantity
        if time and one.strength in FIRM and one.polarity == "+" and one.sentence not in told:
            step = _step(one, time, sentences[one.sentence]) if is_timed(one) else None
            if step:
                steps[step].append(_Timed(one, time, sentences[one.sentence]))
    return steps


def _step(one: Statement, time: Quantity, sentence: Sentence) -> object:
    """Return what makes two statements one step; nothing where too little is named to tell."""
    done = content_words(_untimed(one.action or "", time))
    verb = verb_of(one)
    meets = one.actor if verb == content_words("meet") else None
    own = (done | content_words(meets or "")) - verb - content_words(_listed("general"))
    least = 2 if tells(tuple(verb)) else 1
    if not verb or len(own) < least or set(words(sentence.text)) & set(_listed("apart").split()):
        return None
    lead_in = content_words(sentence.lead_in or "")
    case = frozenset[str]().union(*map(content_words, one.qualifiers))
    who = one.role or content_words(one.actor or "")
    return done, who, lead_in, case, time.recurs, time.bound


def _untimed(action: str, time: Quantity) -> str:
    return action.replace(time.words, " ").replace(time.start or time.words, " ")


def _disagree(one: _Timed, other: _Timed) -> bool:
    """Say whether two sentences of one step stand apart and give it times that cannot both hold."""
    trail = one.sentence.locator.trail
    together = trail == other.sentence.locator.trail if trail else one.sentence is other.sentence
    if together:
        return False
    starts = one.time.start, other.time.start
    if all(starts) and not same_event(starts[0] or "", starts[1] or ""):
        return False
    shorter, longer = sorted((one.days, other.days))
    return 0 < shorter * _APART <= longer


@cache
def _listed(name: str) -> str:
    return str(data_in(__package__, "two_times")[name]["words"])
