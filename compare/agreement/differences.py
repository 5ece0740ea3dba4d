"""Everything two linked sentences state differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compare.agreement.conditions.gates import gate_differences
from compare.agreement.conditions.one_sided import qualifier_differences
from compare.agreement.conditions.thresholds import threshold_differences
from compare.agreement.duty.leave import waives
from compare.agreement.duty.strength import duty_differences
from compare.agreement.scope.ages import age_differences
from compare.agreement.scope.counts import count_differences
from compare.agreement.scope.criteria import criteria_differences
from compare.agreement.scope.lists import list_differences
from compare.agreement.scope.marks import mark_differences
from compare.agreement.scope.order import order_differences
from compare.agreement.scope.scopes import counted_differences, scope_differences, some_differences
from compare.agreement.sides.pairing import pairs
from compare.agreement.sides.reading import ALIKE, Elsewhere, Reading, confidence, nearest_wording
from compare.agreement.when.timing import limit_differences
from compare.agreement.who.actors import actor_differences
from compare.agreement.who.deciding import choice_differences
from compare.agreement.who.holders import holder_differences
from compare.agreement.who.naming import Terms, name_differences, term_differences
from compare.agreement.who.recipients import recipient_differences, told_back, told_by_anyone
from compare.agreement.who.reserving import reserved_differences
from compare.agreement.words.definitions import definition_differences
from compare.model import Difference
from compare.text import words

_SURE = {"high": 0, "medium": 1, "low": 2}
_WEIGHT = (
    "polarity number unit bound limit strength actor recipient trigger start exception qualifier "
    "list scope definition name term"
).split()
"""Facets, heaviest first: what a reader should hear of before the rest."""
PLAIN = frozenset((("limit", "stronger"), ("exception", "weaker")))
"""A time limit or an exception that only the local text has is one however else it is worded."""
_HARD = frozenset(("number", "unit", "bound", "limit"))
_TOLD_UNSURE = _HARD | {"polarity"}
_PEOPLE = frozenset(("actor", "recipient"))
FAINT = 0.35
"""Closeness below which two texts have too little in common to tell what differs."""


_NOWHERE = Elsewhere()


def differences(
    local: Reading,
    national: Reading,
    terms: Terms,
    ours: Elsewhere = _NOWHERE,
    theirs: Elsewhere = _NOWHERE,
) -> tuple[Difference, ...]:
    """Return how the local sentence departs from the national one, heaviest first.

    Equal times in other units, other words for one thing and a local promise in answer to an
    expectation are no differences. Each difference says what it does to the national text and how
    surely it is one. `ours` and `theirs` are what the two documents say on the same thing in other
    sentences: what stands there is not missing here.
    """
    every = dict.fromkeys(_all(local, national, terms, (ours, theirs)))
    found = _once(every) if every else ()
    if not found or told_back(local, national):
        return ()
    if any(d.facet == "recipient" for d in found) and told_by_anyone(local, national):
        found = tuple(d for d in found if d.facet not in _PEOPLE)
    closeness = nearest_wording(local, national).closeness
    told = (d for d in found if d.confidence != "low" or _worth_telling(d, closeness))
    ranked = sorted(told, key=lambda d: (_SURE[d.confidence], _WEIGHT.index(d.facet)))
    return tuple(replace(d, against=national.sentence.id) for d in ranked)


def _worth_telling(difference: Difference, closeness: float) -> bool:
    """Say whether an unsure difference deserves a reader: a hard fact, in texts not far apart."""
    plain = (difference.facet, difference.direction) in PLAIN
    least = FAINT if plain or difference.facet in _HARD else ALIKE
    if plain and difference.facet == "limit":
        return True
    return (plain or difference.facet in _TOLD_UNSURE) and closeness >= least


def _all(
    local: Reading,
    national: Reading,
    terms: Terms,
    elsewhere: tuple[Elsewhere, Elsewhere],
) -> Iterator[Difference]:
    wording = nearest_wording(local, national)
    ours, theirs = elsewhere
    paired = tuple(pairs(local, national))
    yield from duty_differences(local, national, paired)
    acting = tuple(d for pair in paired for d in actor_differences(local, national, pair))
    yield from acting
    if all(d.confidence == "low" for d in acting):
        yield from reserved_differences(local, national)
    yield from holder_differences(local, national)
    yield from limit_differences(local, national, paired, (ours.limits, theirs.limits))
    yield from count_differences(local.says, national.text, confidence(wording.closeness))
    yield from age_differences(local.text, national.text, wording)
    yield from recipient_differences(local.text, national.text, wording, ours)
    yield from choice_differences(local, national)
    yield from qualifier_differences(local, national, paired, elsewhere)
    yield from mark_differences(local, national)
    yield from gate_differences(local, national)
    yield from order_differences(local, national, paired)
    yield from scope_differences(local.text, national.text, wording)
    yield from some_differences(local, national)
    if local.asks and national.asks:
        yield from counted_differences(local.says, national.text)
    if national.asks:
        yield from threshold_differences(local.text, national.text)
    yield from list_differences(local, national, wording, ours)
    yield from criteria_differences(local, national, ours)
    yield from name_differences(local.text, national.text, wording)
    yield from definition_differences(local.text, national.text)
    yield from term_differences(local.text, national.says, terms)


def _once(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the differences without those that show another again."""
    told: dict[object, Difference] = {}
    for difference in found:
        told.setdefault(_time_of(difference) or difference, difference)
    return tuple(d for d in told.values() if not any(_shows(o, d) for o in told.values()))


def _time_of(difference: Difference) -> str:
    """Return the local time that the national text does not set: it is told of one duty only."""
    return difference.local if difference.facet == "limit" else ""


def _shows(one: Difference, other: Difference) -> bool:
    """Say whether `one` tells already what `other` would.

    Where the sense is turned a number is turned with it, and what need not be done has no time; a
    number in a condition is no time; a superseded term may be all that differs in anything, a
    dropped part in who acts, and who acts or is told in a name.
    """
    if one.facet == "polarity":
        return one.confidence != "low" and other.facet in {"number", "bound"}
    if one.facet == "strength" and waives(one.local):
        return not other.local or other.facet in _HARD
    if one.facet == "qualifier":
        return bool(one.local) and one.local == other.local and other.facet in _HARD
    if one.facet == "term":
        return other.facet != "term" and _share(one.local, other.local)
    if one.facet == "list":
        return other.facet == "actor" and _share(one.national, other.national)
    return one.facet in _PEOPLE and other.facet == "name" and _share(one.national, other.national)


def _share(one: str, other: str) -> bool:
    return not set(words(one)).isdisjoint(words(other))
