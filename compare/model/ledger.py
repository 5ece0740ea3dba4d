"""The ledger: where the words go, and what is asked of people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from compare.model.document import Locator

Box = Literal[
    "national word for word",
    "national in other words",
    "required or local fact",
    "practice help",
    "added process",
    "forms and checklists",
    "repeated",
    "superseded",
    "navigation and boilerplate",
    "not classified",
]
AskKind = Literal[
    "sign-off",
    "extra stage",
    "form",
    "checklist",
    "extra timer",
    "recording or notification",
    "attendance or report",
]
"""Kinds of process, heaviest first."""
BandName = Literal["Lean", "Some bulk", "Heavy", "Review first"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A heading or a sentence in its box, and the rule that put it there."""

    block: str
    sentence: str | None
    """Id of the sentence; None for a heading."""
    words: int
    box: Box
    rule: str


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing the manual asks of people beyond the national text."""

    sentence: str
    quote: str
    """Exact substring of the sentence."""
    where: Locator
    kinds: tuple[AskKind, ...]
    """What it adds, heaviest first; what the national text asks alike is left out."""
    actor: str | None = None
    action: str | None = None
    artefact: str | None = None
    by_when: str = ""
    nearest: str | None = None
    """Id of the requirement, or of the national sentence, it comes nearest to; None for none."""
    purpose: str = ""
    """The words in which the text says what it is for; empty when it does not."""
    before: str = ""
    """The step protecting a child that has to wait for it; empty when none has."""
    topic: str = ""
    said: str = ""
    """The words that ask for it, cut short; those of the lead-in where they stand there."""
    after: str = ""
    """The sentence before, where the quote speaks of what it tells as "this" or "they"."""
    soon: bool = False
    """The time is for what the nearest requirement asks for as soon as possible."""


@dataclass(frozen=True, slots=True)
class NamedForm:
    """A paper that the manual names: a form, template, checklist, log and the like."""

    name: str
    uses: int
    asked: bool
    """The manual asks people to complete or send it; otherwise it is only spoken of."""
    quote: str
    where: Locator


@dataclass(frozen=True, slots=True)
class Wording:
    """An expression worth a look: an acronym, a local term, a duty that names nobody."""

    term: str
    uses: int
    quote: str
    where: Locator


@dataclass(frozen=True, slots=True)
class Repetition:
    """A passage said again."""

    words: int
    """Words of all its repeats, the first telling not counted."""
    quote: str
    places: tuple[Locator, ...]


@dataclass(frozen=True, slots=True)
class Clarity:
    """How a text reads. Shares are of 0 to 100; every figure is None under 150 words."""

    words: int
    prose: int
    """Sentences of prose; bullets are counted apart."""
    long_sentences: float | None
    """Share of prose sentences of more than 25 words."""
    lix: float | None
    undefined_acronyms: int | None
    agentless: float | None
    """Duties in the passive that name nobody, per 100 obligations."""
    conditions: float | None
    """Conditions ("if", "unless", "except") per obligation."""
    light_verbs: int | None
    """Verbs hidden in nouns ("carry out an assessment of")."""


@dataclass(frozen=True, slots=True)
class TopicLedger:
    """One national topic: what each side asks, how many words, how clearly, and the band."""

    topic: str
    national_asks: int
    local_asks: int
    """Obligation instances: clauses, and bullets governed by a lead-in; advice is none."""
    answering: int
    """Of the local asks, those that answer a national one and add nothing."""
    added: int
    """Of the local asks, those that add process; `Ledger.asks` lists them."""
    national_words: int
    words: tuple[tuple[Box, int], ...]
    local: Clarity | None
    national: Clarity | None
    """None when there is no official text to measure."""
    band: BandName
    reasons: tuple[str, ...] = ()
    """Why this band, one plain sentence each."""


@dataclass(frozen=True, slots=True)
class ChapterLedger:
    """The words of one chapter by box; together they are the words of the chapter."""

    trail: tuple[str, ...]
    words: tuple[tuple[Box, int], ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every word of a manual in one box, and every ask it adds as one row."""

    placed: tuple[Placed, ...] = ()
    chapters: tuple[ChapterLedger, ...] = ()
    asks: tuple[Ask, ...] = ()
    topics: tuple[TopicLedger, ...] = ()
    forms: tuple[NamedForm, ...] = ()
    repetitions: tuple[Repetition, ...] = ()
    acronyms: tuple[Wording, ...] = ()
    """Used and never spelled out."""
    jargon: tuple[Wording, ...] = ()
    agentless: tuple[Wording, ...] = ()
    local: Clarity | None = None
    national: Clarity | None = None

    @property
    def words(self) -> dict[Box, int]:
        """Words by box, every box named; they sum to the words of the document."""
        counted: dict[Box, int] = dict.fromkeys(get_args(Box), 0)
        for one in self.placed:
            counted[one.box] += one.words
        return counted
