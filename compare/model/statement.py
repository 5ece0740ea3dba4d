"""What a sentence states, as typed fields that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Strength = Literal["must", "should", "will", "may", "description"]
BINDING: tuple[Strength, ...] = ("must", "should")
"""What puts a duty on someone."""
FIRM: tuple[Strength, ...] = (*BINDING, "will")
"""What is asked or promised; "may" leaves it open."""
ASKED_OR_ALLOWED: tuple[Strength, ...] = (*FIRM, "may")
"""All that is more than described, the firmest first."""
Polarity = Literal["+", "-"]
Unit = Literal["minute", "hour", "day", "working day", "week", "month", "year"]
Bound = Literal["max", "min", "exact", "every"]
Confidence = Literal["high", "medium", "low"]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A time limit or count. ``number`` is None for "immediately" and "as soon as possible"."""

    number: float | None
    unit: Unit | None
    bound: Bound | None = None
    start: str | None = None
    """Event the clock starts at ("strategy discussion"), None when the text does not say."""
    event: str | None = None
    """What is timed ("initial child protection conference")."""
    upper: float | None = None
    """Upper end of a range ("10 to 15 working days")."""
    words: str = ""
    """The time as it stands in the text ("within 15 working days", "as soon as possible")."""

    @property
    def recurs(self) -> bool:
        """Whether it tells how often something comes, not by when."""
        return self.bound == "every"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing a sentence says, as typed fields that can be compared."""

    sentence: str
    """Id of the sentence it was read from."""
    quote: str
    """Exact substring of the sentence."""
    strength: Strength
    polarity: Polarity = "+"
    actor: str | None = None
    """Who is to act, in the words of the text; None when it names nobody."""
    role: str | None = None
    """What the gazetteer calls the actor ("LADO" and "designated officer" are one role)."""
    action: str | None = None
    quantity: Quantity | None = None
    artefact: str | None = None
    qualifiers: tuple[str, ...] = ()
    """Hedges, conditions and exceptions, each as it stands in the text."""
    confidence: Confidence = "high"
