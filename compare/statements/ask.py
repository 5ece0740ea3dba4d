"""One thing asked or done, before times and conditions are read."""

from __future__ import annotations

from typing import NamedTuple

from compare.model import Confidence, Polarity, Strength
from compare.statements.duty import Cue
from compare.statements.tokens import Range
from compare.statements.verbs import VerbPhrase


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
