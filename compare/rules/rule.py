"""The frame of a rule: what it is given, what it must have, and how it quotes.

A rule is one file. The module's docstring is its manual page (`explain` prints it); a frozen
dataclass holds its options and its two examples and turns a comparison into findings. Rules do not
see each other, and no two look for the same thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import ClassVar, Protocol

from compare.agreement.sides.reading import by_sentence
from compare.model import (
    Answer,
    Baseline,
    Document,
    Edition,
    Finding,
    Ledger,
    Link,
    Requirement,
    Sentence,
    Statement,
    Term,
)

_MOST_QUOTED = 60
"""Words of a quotation that a reader takes in at once."""
_MOST_NAMED = 12
"""Words of what differs, in a message that is one sentence of 25."""
_NOT_WORTH_A_CUT = 2
"""Words."""
_NO_LEDGER = Ledger()


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """One manual set against the national text: all that a rule may look at.

    No two are equal, so that what is gathered of one is remembered by which it is.
    """

    document: Document
    statements: tuple[Statement, ...]
    links: tuple[Link, ...]
    baseline: Baseline
    national_statements: tuple[Statement, ...] = ()
    ledger: Ledger = _NO_LEDGER
    answers: tuple[Answer, ...] = ()
    is_of_a_part: bool = False
    """The document is a part of a manual: what it leaves out may stand in another."""
    contrary: Mapping[str, Sequence[Sentence]] = field(default_factory=dict)
    """The sentences that say the opposite of a requirement, by its id."""

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        return self.baseline.requirements

    @property
    def headings(self) -> tuple[str, ...]:
        return tuple(block.text for block in self.document.blocks if block.kind == "heading")


@lru_cache(maxsize=1)
def stated_here(comparison: Comparison) -> Mapping[str, Sequence[Statement]]:
    """Return what the local sentences state, by their ids."""
    return by_sentence(comparison.statements)


@lru_cache(maxsize=1)
def stated_there(comparison: Comparison) -> Mapping[str, Sequence[Statement]]:
    """Return what the national sentences state, by their ids."""
    return by_sentence(comparison.national_statements)


def copied(comparison: Comparison) -> frozenset[str]:
    """Return the ids of the local sentences that the national text has word for word."""
    return frozenset(link.local.id for link in comparison.links if link.relation == "verbatim")


def national_saying(comparison: Comparison, what: re.Pattern[str]) -> Sentence | None:
    """Return the first national sentence in which the pattern is found."""
    return next((s for s in comparison.baseline.document.sentences if what.search(s.text)), None)


@dataclass(frozen=True, slots=True)
class Example:
    """Local and national text that a rule flags, or leaves alone. They are its tests."""

    local: str
    national: str
    terms: tuple[Term, ...] = ()
    """Terms superseded by the time of the national text."""
    shelf: tuple[Edition, ...] = ()
    """Cards at hand, the one compared with last."""
    also: tuple[str, ...] = ()
    """Rules that rightly flag the same text for what is in it."""


class Rule(Protocol):
    """What every rule has."""

    id: ClassVar[str]
    flagged: ClassVar[Example]
    left_alone: ClassVar[Example]

    def findings(self, comparison: Comparison) -> Iterator[Finding]:
        """Yield what the rule finds, in the order of the manual."""
        ...


def never_red(finding: Finding) -> Finding:
    """Return a finding; one that is not sure as what a person is to read."""
    if finding.confidence != "low":
        return finding
    return replace(finding, cls="needs-reading", severity="low")


def named(text: str, most: int = _MOST_NAMED) -> str:
    """Return `text` in quotation marks without its full stop, cut after its first `most` words.

    It is left whole where no more than a word or two would go.
    """
    spoken = text.removesuffix(".").split()
    most += _NOT_WORTH_A_CUT if len(spoken) <= most + _NOT_WORTH_A_CUT else 0
    return f"“{' '.join(spoken[:most])}{' …' if len(spoken) > most else ''}”"


def quotation(text: str, about: str = "") -> str:
    """Return at most sixty words of `text`, word for word: the first, unless `about` comes later.

    Then those around `about` are quoted, as many before as after.
    """
    if len(text.split()) <= _MOST_QUOTED:
        return text
    spoken = [word.span() for word in re.finditer(r"\S+", text)]
    place = re.search(re.escape(about), text, re.IGNORECASE)
    start, end = place.span() if place else (0, 0)
    before = sum(word_end <= start for _, word_end in spoken)
    upto = sum(word_start < end for word_start, _ in spoken)
    if upto <= _MOST_QUOTED:
        first = 0
    else:
        around = before - (_MOST_QUOTED - (upto - before)) // 2
        first = min(max(around, 0), len(spoken) - _MOST_QUOTED)
    return text[spoken[first][0] : spoken[first + _MOST_QUOTED - 1][1]]
