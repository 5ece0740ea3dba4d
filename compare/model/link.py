"""Which national sentences a local one answers, and what the two state differently."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from compare.model.document import Sentence
from compare.model.statement import Confidence

Relation = Literal["verbatim", "reworded", "weaker", "stronger", "changed", "superseded"]


@dataclass(frozen=True, slots=True)
class Why:
    """The evidence for a link, so that a reader can judge it."""

    shared: tuple[str, ...]
    """Rare words both sides share, rarest first."""
    coverage: float
    """Share (0 to 1) of the shorter side's words that stand in common runs of 3 words or more."""
    similarity: float
    """Word-level Indel similarity, 0 to 1."""
    heading: float = 0.0
    """Similarity of the heading trails, 0 to 1."""


Facet = Literal[
    "polarity",
    "strength",
    "number",
    "unit",
    "bound",
    "start",
    "limit",
    "actor",
    "recipient",
    "scope",
    "definition",
    "exception",
    "qualifier",
    "trigger",
    "list",
    "term",
    "name",
]
Direction = Literal["weaker", "stronger", "changed", "unclear"]


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing a local sentence states otherwise than its national sentence."""

    facet: Facet
    local: str
    """The words that differ, as they stand in the local sentence; empty when they are missing."""
    national: str
    """The words that differ, as they stand in the national sentence; empty when missing."""
    direction: Direction
    """What the local text does to the national one."""
    confidence: Confidence = "high"
    against: str = ""
    """Id of the national sentence."""
    elsewhere: bool = False
    """What is missing here stands in another sentence of the manual, so that it is met."""


@dataclass(frozen=True, slots=True)
class Link:
    """A local sentence and the national sentences it answers."""

    local: Sentence
    national: tuple[Sentence, ...]
    score: float
    """Confidence that it is a counterpart, 0 to 1. It says nothing about agreement."""
    relation: Relation
    why: Why
    moved: bool = False
    """The two stand in sections that come in another order."""
    differences: tuple[Difference, ...] = ()
    """What the two state differently, heaviest first; empty until they have been compared."""
