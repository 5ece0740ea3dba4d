"""The values of the reading: clauses, found or still open, and what is asked in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, NamedTuple

from compare.lexicon import words_of
from compare.model import Confidence, Polarity, Strength
from compare.statements.clauses.cues import Cue
from compare.statements.words.tokens import Range
from compare.statements.words.verbs import VerbPhrase

Place = Literal["main", "aside", "relative", "that", "condition"]
IsActor = Callable[[int, int], bool]
"""Whether the tokens from the first to before the last name someone who can act."""

ENSURING = words_of("verbs", "ensuring")


class Clause(NamedTuple):
    """A finite verb with its place in the sentence; positions are numbers of tokens."""

    cue: Cue | None
    """The duty word; None for a verb in the present tense."""
    place: Place
    begins: int
    """First token of the clause, for quoting."""
    subject: Range
    """Tokens before the verb in which its subject stands."""
    verb: int
    """First token after the duty word; the present verb itself."""
    ends: int


@dataclass(slots=True)
class Open:
    """A clause that has been opened: what opened it, and whether its verb has come."""

    place: Place
    has_verb: bool = False
    weak: bool = False
    """Opened by a word that may be a mere preposition ("after the conference")."""
    begins: int = 0
    fronted: bool = False
    """It opens the sentence, and the main clause comes after it."""
    of: int | None = None
    """Number of the duty that it fills: "it is essential | that minutes are taken"."""


class Ask(NamedTuple):
    """One thing asked or done; positions are numbers of tokens."""

    strength: Strength
    polarity: Polarity
    begins: int
    ends: int
    subject: Range
    """The noun phrase that is subject of the verb; empty for an instruction."""
    verb: VerbPhrase
    actor: Range
    """The noun phrase that names who is to act; empty when nobody is named."""
    confidence: Confidence = "high"
    cue: Cue | None = None
    own_word: bool = True
    """A duty word of the sentence itself says so; False for a practice, or a lead-in's duty."""


def owned_by(asks: tuple[Ask, ...]) -> tuple[Ask, ...]:
    """Return those of `asks` that a duty word of the sentence itself puts on someone."""
    return tuple(ask for ask in asks if ask.own_word and ask.strength != "description")
