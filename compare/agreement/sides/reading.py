"""What is compared: a sentence with what it states."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from types import MappingProxyType

from compare.agreement.sides.acts import verb_of
from compare.agreement.sides.limits import Limit
from compare.agreement.sides.parties import chief_noun
from compare.agreement.words.wording import Wording, content_words
from compare.lexicon import duty_words
from compare.model import BINDING, FIRM, Confidence, Quantity, Sentence, Statement
from compare.statements.quantities.quantity import times_in
from compare.statements.words.actor import is_meeting
from compare.text import plain, with_lead_in

SAME = 0.85
"""Closeness from which two texts are the same but for a word or two."""
NEAR = 0.7
"""Closeness from which two texts are one text, edited: a word that is missing was taken out."""
ALIKE = 0.45
"""Closeness from which two texts say the same thing in other words."""
_REMEMBERED = 10_000
"""Pairs of sentences whose wording is kept while one difference after the other is looked for."""
_ANNOUNCES = re.compile(rf"\b(?:{duty_words(*FIRM)}|to|are|is|include)\s*:\s*$", re.IGNORECASE)
_ASKS = re.compile(rf"\b(?:{duty_words(*BINDING)})\b(?! have\b)", re.IGNORECASE)


@dataclass(frozen=True)
class Reading:
    """A sentence and what it states; what is asked of it again and again is kept."""

    sentence: Sentence
    statements: tuple[Statement, ...]
    shows: frozenset[str] = frozenset()
    """Ids of the national sentences of which a sign stands in it."""

    @property
    def text(self) -> str:
        return self.sentence.text

    @cached_property
    def says(self) -> str:
        """The sentence, after the text that governs it."""
        return with_lead_in(self.sentence.lead_in, self.sentence.text)

    @cached_property
    def ways(self) -> tuple[str, ...]:
        """Its text, and where another governs it, what it says after that."""
        return (self.text, self.says) if self.sentence.lead_in else (self.text,)

    @cached_property
    def limits(self) -> tuple[Limit, ...]:
        """The times it gives, in order; of what is only described, those that bound something."""
        stated = tuple(limit_of(s, s.quantity) for s in self.statements if s.quantity)
        return stated or (() if self.asks else tuple(_described(self.text)))

    @cached_property
    def asks(self) -> bool:
        """Whether it asks anything of anyone, rather than describes."""
        stated = any(statement.strength != "description" for statement in self.statements)
        return stated or bool(_ASKS.search(self.text))


def _described(text: str) -> Iterator[Limit]:
    """Yield the times of a practice told in verbs no list has: "renew their training every …". What
    lasts "for 28 days" is not done by then.
    """
    for time in times_in(plain(text)):
        words = text[time.start : time.end].strip()
        lasts = words.casefold().startswith("for ")
        if time.number is not None and time.unit is not None and time.bound and not lasts:
            bound = Quantity(time.number, time.unit, time.bound, upper=time.upper, words=words)
            yield Limit(bound, text, asked=False)


def limit_of(statement: Statement, quantity: Quantity) -> Limit:
    """Return a time that a statement gives."""
    paper, event = statement.artefact or "", quantity.event or ""
    meets = is_meeting(chief_noun(event))  # "the review of a plan" is no paper
    timed = paper if paper and paper in event and not meets else ""
    conditional = any(quantity.words in said for said in statement.qualifiers)
    asked = statement.strength != "description"
    return Limit(quantity, statement.quote, asked, timed, conditional)


def confidence(closeness: float) -> Confidence:
    """Return how much a reading is worth between two texts as close as that."""
    return "high" if closeness >= NEAR else "medium" if closeness >= ALIKE else "low"


def nearest_wording(local: Reading, national: Reading) -> Wording:
    """Return the wording of two sentences, each with or without its lead-in, as they come nearest.

    What one document sets as bullets under a lead-in, the other writes out.
    """
    return _nearest(local.ways, national.ways)


@lru_cache(maxsize=_REMEMBERED)
def _nearest(ours: tuple[str, ...], theirs: tuple[str, ...]) -> Wording:
    ways = (Wording.of(here, there) for here in ours for there in theirs)
    return max(ways, key=lambda wording: wording.closeness)


def readings(
    sentences: Iterable[Sentence],
    statements: Iterable[Statement],
    shown: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Mapping[str, Reading]:
    """Return a reading for each sentence, by its id.

    `shown` are, for ids of national sentences, those of the sentences with a sign of what it asks.
    """
    shows: dict[str, set[str]] = {}
    for asked, some in shown.items():
        for one in some:
            shows.setdefault(one, set()).add(asked)
    stated = by_sentence(statements)
    return {
        s.id: Reading(s, tuple(stated.get(s.id, ())), frozenset(shows.get(s.id, ())))
        for s in sentences
    }


def by_sentence(statements: Iterable[Statement]) -> Mapping[str, Sequence[Statement]]:
    """Return the statements by the id of the sentence that makes them."""
    stated: dict[str, list[Statement]] = {}
    for statement in statements:
        stated.setdefault(statement.sentence, []).append(statement)
    return stated


def speaks_of(reading: Reading, statement: Statement) -> bool:
    """Say whether a sentence has the verb of what `statement` asks for, or it asks for none.

    Two sentences on one topic that ask for different acts owe each other nothing.
    """
    return verb_of(statement) <= content_words(reading.says)


def lists_tasks(local: Reading, national: Reading) -> bool:
    """Say whether a sentence announces tasks, or is one that the national text does not ask for.

    "The first meeting should: agree the plan" tells the task of the meeting, not its day.
    """
    if _ANNOUNCES.search(local.text):
        return True
    said = content_words(local.text)
    asked = any(verb_of(statement) <= said for statement in national.statements)
    return bool(_ANNOUNCES.search(local.sentence.lead_in or "")) and not asked


@dataclass(frozen=True)
class Elsewhere:
    """What other sentences of a document say on the same thing."""

    said: Callable[[], frozenset[str]] = frozenset[str]
    """Returns the stems of it: few differences ask for them."""
    limits: tuple[Limit, ...] = ()

    @cached_property
    def stems(self) -> frozenset[str]:
        return self.said()

    @classmethod
    def of(cls, others: Iterable[Reading], timed: Iterable[Reading] = ()) -> Elsewhere:
        """Return what `others` say, and when those that are `timed` say it is to be done."""
        known = tuple(others)
        limits = tuple(limit for r in (*known, *timed) for limit in r.limits)
        return cls(partial(said_by, known), limits)


def said_by(others: Iterable[Reading]) -> frozenset[str]:
    """Return the stems of all that the sentences say."""
    return frozenset[str]().union(*(content_words(reading.says) for reading in others))
