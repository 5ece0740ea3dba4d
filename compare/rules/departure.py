"""What differs between the two sides of a link, and the finding a rule makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.coverage import HEAVIEST
from compare.ledger import ABOUT_THE_DOCUMENT
from compare.model import (
    Difference,
    Direction,
    Evidence,
    Facet,
    Finding,
    FindingClass,
    Link,
    Quantity,
    Sentence,
    Severity,
    Statement,
)
from compare.rules.agreeing import agreeing
from compare.rules.identity import full_id
from compare.rules.rule import (
    Comparison,
    named,
    never_red,
    quotation,
    stated_here,
    stated_there,
)
from compare.rules.subject import (
    from_when,
    requirement_of,
    subject,
    under,
    weight_of,
    who_is_to,
    with_following,
)

_MOST_SAID = 25
"""Words of a sentence that a reader takes in at once."""
TIMES = frozenset[Facet](("number", "unit", "bound", "limit"))


@dataclass(frozen=True, slots=True)
class Departure:
    """A link, and one thing that its two sides state differently."""

    link: Link
    difference: Difference
    comparison: Comparison

    @property
    def national(self) -> Sentence:
        against = self.difference.against
        return next((s for s in self.link.national if s.id == against), self.link.national[0])

    @property
    def time(self) -> Quantity | None:
        """The time that the local sentence states in the words that differ."""
        said = self.difference.local
        stated = stated_here(self.comparison).get(self.link.local.id, ())
        return next((s.quantity for s in stated if s.quantity and s.quantity.words == said), None)

    @property
    def stated(self) -> tuple[Statement, ...]:
        """What the national sentence states."""
        return tuple(stated_there(self.comparison).get(self.national.id, ()))


def departures(comparison: Comparison, direction: Direction, *facets: Facet) -> Iterator[Departure]:
    """Yield, in the order of the manual, what differs that way in one of the facets.

    What is missing in one sentence and stands in another of the manual is left out, and what a
    manual says of its own versions.
    """
    for link, difference in _differing(comparison):
        if difference.direction == direction and difference.facet in facets:
            yield Departure(link, difference, comparison)


@lru_cache(maxsize=1)
def _differing(comparison: Comparison) -> Sequence[tuple[Link, Difference]]:
    """Return what differs and is told, for one rule after the other."""
    placed = comparison.ledger.placed
    of_itself = {one.sentence for one in placed if one.rule == ABOUT_THE_DOCUMENT}
    return [
        (link, difference)
        for link in comparison.links
        if link.local.id not in of_itself
        for difference in link.differences
        if not difference.elsewhere
    ]


@dataclass(frozen=True, slots=True)
class Worth:
    """What a rule makes of a departure."""

    cls: FindingClass
    severity: Severity
    action: str
    protecting: Severity | None = None
    """How serious it is where the national step protects a child directly, if more."""
    names_words: bool = False
    """The action ends in the national words, which the local text is to have."""


def finding(rule: str, departure: Departure, worth: Worth, message: str = "") -> Finding:
    """Return the finding.

    Without a message of its own it sets the two texts' words beside each other.
    """
    link, difference, national = departure.link, departure.difference, departure.national
    sure = difference.confidence
    heaviest = weight_of(national, departure.comparison.requirements) == HEAVIEST
    severity = (worth.protecting if heaviest else None) or worth.severity
    facts = (
        link.local.text,
        national.text,
        difference.facet,
        difference.local,
        difference.national,
    )
    found = Finding(
        id=full_id(rule, *facts),
        rule=rule,
        cls=worth.cls,
        severity="high" if sure == "medium" and severity == "critical" else severity,
        confidence=sure,
        message=_told(departure, message or both_say(departure)),
        action="Read both texts" if sure == "low" else _action(worth, departure),
        local=Evidence(quotation(link.local.text, difference.local), link.local.locator),
        national=Evidence(quotation(national.text, difference.national), national.locator),
        facets=(difference.facet,),
        agreeing=agreeing(departure.comparison, national, departure.stated, difference),
    )
    return never_red(found)


def _action(worth: Worth, departure: Departure) -> str:
    theirs = _national_words(departure) if worth.names_words else ""
    return f"{worth.action}: {named(theirs)}" if theirs else worth.action


def _national_words(departure: Departure) -> str:
    """Return the national words that differ, a time with the event it is counted from."""
    theirs = departure.difference.national
    if departure.difference.facet in TIMES:
        return from_when(departure.national.text, departure.stated, theirs)
    return theirs


def both_say(departure: Departure) -> str:
    """Return the sentence that sets the two texts' words beside each other."""
    ours, theirs = departure.difference.local, _national_words(departure)
    if departure.difference.facet == "polarity":
        ours = with_following(departure.link.local.text, ours)
        theirs = with_following(departure.national.text, theirs)
    return _short(f"The local text says {named(ours)}; the national text says {named(theirs)}.")


def counted_from(departure: Departure) -> str:
    """Return the sentence that sets the two events beside each other that time is counted from."""
    ours, start = named(departure.difference.local), departure.difference.national
    theirs = f"counts from {named(start)}" if start else "does not wait for it"
    return _short(f"The local text counts from {ours}; the national text {theirs}.")


def _short(message: str) -> str:
    """Return the message as two sentences where one would be too long to take in."""
    if len(message.split()) <= _MOST_SAID:
        return message
    return message.replace("; the national text", ". The national text", 1)


def _told(departure: Departure, message: str) -> str:
    """Return the message with what it is about before it, where that is known."""
    requirement = requirement_of(departure.national, departure.comparison.requirements)
    difference, stated = departure.difference, departure.stated
    about = (
        subject(requirement, stated, difference.national)
        or who_is_to(stated, difference.national)
        or ("" if difference.facet == "definition" else under(departure.link.local.locator.trail))
    )
    if not about:
        return message
    whole = f"{about}: {message[:1].lower()}{message[1:]}"
    return whole if len(whole.split()) <= _MOST_SAID else f"{about}. {message}"
