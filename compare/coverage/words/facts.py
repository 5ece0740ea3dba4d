"""What a passage says of the figures a requirement gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from compare.agreement.conditions.qualifying import qualifiers
from compare.agreement.scope.counts import Count, counts
from compare.agreement.sides.limits import Limit, said_at_once, same_limit
from compare.agreement.words.wordlists import clauses
from compare.lexicon import words_of
from compare.model import BINDING, Quantity, Requirement, Statement
from compare.statements.quantities.quantity import times_in
from compare.text import holds, plain


@dataclass(frozen=True, slots=True)
class FactDeparture:
    """A fact of a requirement that a passage gives otherwise, or does not give."""

    national: str
    """The fact; empty where the passage adds a condition."""
    local: str
    """The words of the passage; empty when it gives none."""
    less: bool
    """The passage asks for less."""

    def __str__(self) -> str:
        if not self.national:
            return f"asks for it only “{self.local}”"
        if not self.local:
            return f"gives no “{self.national}”"
        return f"says “{self.local}” where national guidance says “{self.national}”"


def departures(
    requirement: Requirement, text: str, statements: Iterable[Statement]
) -> Iterator[FactDeparture]:
    """Yield the facts of a requirement that the passage `text`, as stated, departs from.

    To ask for it only as far as there is time or money for it is to ask for less, in a passage that
    asks for nothing else.
    """
    figure = figure_departure(requirement, text)
    if figure:
        yield figure
    asked = [s for s in statements if s.strength != "description"]
    if asked and requirement.strength in BINDING and all(s.strength == "may" for s in asked):
        yield FactDeparture(requirement.strength, "may", less=True)
    left = _lack(text, asked)
    if left and not any(q.sort == "hedge" for q in qualifiers(requirement.says)):
        yield FactDeparture("", left, less=True)


def _lack(text: str, asked: Sequence[Statement]) -> str:
    """Return what opens or ends a text and leaves all that is asked in it to what there is."""
    found = clauses("scarce").search(text) if asked else None
    if not found or (text[: found.start()].strip() and text[found.end() :].strip(" .")):
        return ""
    return found[0] if len(asked) == 1 else ""


def figure_departure(requirement: Requirement, text: str) -> FactDeparture | None:
    """Return how `text` departs from the time or count of a requirement, None where it does not.

    A time of equal length is no departure, in whatever unit, nor is "immediately" where a time is
    the most there may be. Any one of several times will do, for an interval any that is one too, if
    there is one.
    """
    quantity = requirement.quantity
    if quantity is None or quantity.number is None:
        return None
    if quantity.unit is None:
        return _count_departure(quantity, requirement.says, text)
    asked = Limit(quantity, "")
    given = limits_in(text)
    if quantity.recurs:
        given = tuple(limit for limit in given if limit.quantity.recurs) or given
    if any(same_limit(limit, asked) for limit in given):
        return None
    if not given:
        sooner = quantity.bound == "max" and said_at_once(text)
        return None if sooner else FactDeparture(_in_words(quantity), "", less=True)
    least = quantity.bound == "min"
    less = all(((limit.days or 0) < (asked.days or 0)) == least for limit in given)
    return FactDeparture(_in_words(quantity), "; ".join(limit.words for limit in given), less)


def limits_in(text: str) -> tuple[Limit, ...]:
    """Return the times of `text` that have a number and a unit; "an annual review" is one too."""
    low = plain(text)
    times = [
        Quantity(t.number, t.unit, t.bound, upper=t.upper, words=text[t.start : t.end].strip())
        for t in times_in(low)
        if t.number is not None and t.unit is not None
    ]
    if not times and holds(low, _YEAR) and (yearly := _YEARLY.search(text)):
        times = [Quantity(1, "year", "every", words=yearly[0])]
    return tuple(Limit(quantity, "") for quantity in times)


_YEAR = ("annual", "yearly", "each", "every")
_ONCE = "|".join(sorted(words_of("units", "once_a_year")))
_YEARLY = re.compile(rf"\b(?:annual|yearly|(?:each|every) (?:{_ONCE}))\b", re.IGNORECASE)


def _count_departure(quantity: Quantity, says: str, text: str) -> FactDeparture | None:
    asked = [count for count in counts(says) if count.number == quantity.number]
    same = [c for c in counts(text) if not asked or any(c.noun & a.noun for a in asked)]
    if any(c.number == quantity.number for c in same):
        return None
    number = f"{quantity.number:g}"
    return FactDeparture(number, "; ".join(c.said for c in same), _fewer(same, quantity))


def _fewer(given: list[Count], asked: Quantity) -> bool:
    least = asked.bound != "max"
    return all((count.number < (asked.number or 0)) == least for count in given)


def _in_words(quantity: Quantity) -> str:
    several = "" if quantity.number == 1 else "s"
    return f"{quantity.number:g} {quantity.unit}{several}"
