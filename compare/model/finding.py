"""What the comparison found: findings, requirements answered, editions, changes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compare.model.baseline import Severity
from compare.model.document import Locator, Sentence
from compare.model.statement import Confidence

FindingClass = Literal[
    "contradicts", "weakens", "omits", "outdated", "bulk", "strengthens", "needs-reading"
]
AnswerState = Literal["met", "met but weaker", "not found"]
Basis = Literal["text", "facts and terms", "none"]
ChangeKind = Literal[
    "added", "removed", "reworded", "weaker", "stronger", "changed", "term", "moved"
]


@dataclass(frozen=True, slots=True)
class Evidence:
    quote: str
    where: Locator


@dataclass(frozen=True, slots=True)
class Finding:
    id: str
    rule: str
    cls: FindingClass
    severity: Severity
    confidence: Confidence
    message: str
    action: str
    local: Evidence | None
    national: Evidence | None
    facets: tuple[str, ...] = ()
    places: tuple[Evidence, ...] = ()
    """Every place it was found at, in order, when there are several."""
    requirement: str = ""
    """Of one that is not found: its id, as in the answer to it."""
    agreeing: Evidence | None = None
    """Where else the manual says it as the national text does."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How a manual answers one requirement."""

    requirement: str
    """Id of the requirement; id of the national sentence where the baseline has no requirements."""
    says: str
    state: AnswerState
    local: tuple[Sentence, ...] = ()
    """The sentences that meet it, or, where it was not found, the nearest, at most three."""
    lacks: tuple[str, ...] = ()
    """What makes it weaker, in words ("asks for 10 working days, the manual says 15")."""
    nearness: float = 0.0
    """How near the nearest sentences come to saying it, 0 to 1."""
    doubtful: bool = False
    """It was not found, and `local` begins with a sentence in whose words it is often said."""
    done: bool = False
    """It was not found, and `local` begins with a sentence that has the same done, in some case."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """The edition a manual, or a chapter of it, comes nearest to."""

    edition: str | None
    """Id of the edition; None when it cannot be told."""
    basis: Basis
    chapter: tuple[str, ...] = ()
    """Heading trail of the chapter; empty for the whole manual."""
    evidence: tuple[str, ...] = ()
    """One plain sentence each: what speaks for it, or why it cannot be told."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that the new edition of a text says otherwise than the old one."""

    kind: ChangeKind
    old: Evidence | None
    """None when it was added."""
    new: Evidence | None
    """None when it was removed."""
    facets: tuple[str, ...] = ()
    places: tuple[Change, ...] = ()
    """The same change at each of its places, in order, when it was made at several."""
