"""Everything two linked sentences state differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compare.agreement.actors import actor_differences
from compare.agreement.conditions import qualifier_differences
from compare.agreement.counts import count_differences
from compare.agreement.definitions import definition_differences
from compare.agreement.duty import duty_differences
from compare.agreement.elsewhere import Elsewhere
from compare.agreement.gates import gate_differences
from compare.agreement.holders import holder_differences
from compare.agreement.lists import list_differences
from compare.agreement.naming import Terms, name_differences, term_differences
from compare.agreement.reading import ALIKE, Reading, confidence, nearest_wording, pairs
from compare.agreement.recipients import recipient_differences
from compare.agreement.scopes import scope_differences
from compare.agreement.thresholds import threshold_differences
from compare.agreement.timing import limit_differences
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
    if not found:
        return ()
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
    for pair in paired:
        yield from actor_differences(local, national, pair)
    yield from holder_differences(local, national)
    yield from limit_differences(local, national, paired, (ours.limits, theirs.limits))
    yield from count_differences(local.says, national.text, confidence(wording.closeness))
    yield from recipient_differences(local.text, national.text, wording, ours)
    yield from qualifier_differences(local, national, wording, elsewhere)
    yield from gate_differences(local, national)
    yield from scope_differences(local.text, national.text, wording)
    if national.asks:
        yield from threshold_differences(local.text, national.text)
    yield from list_differences(local, national, wording, ours)
    yield from name_differences(local.text, national.text, wording)
    yield from definition_differences(local.text, national.text)
    yield from term_differences(local.text, national.says, terms)


def _once(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the differences without those that show another again.

    A superseded term or a dropped part may be all that differs in who acts, and where the sense is
    turned a number is turned with it.
    """
    told = tuple(found)
    turned = any(d.facet == "polarity" and d.confidence != "low" for d in told)
    told = tuple(d for d in told if not (turned and d.facet in {"number", "bound"}))
    timed = {d.local: d for d in reversed(told) if d.facet == "limit" and d.local}
    told = tuple(d for d in told if d.facet != "limit" or not d.local or timed[d.local] is d)
    old = {word for d in told if d.facet == "term" for word in words(d.local)}
    listed = {word for d in told if d.facet == "list" for word in words(d.national)}
    people = {word for d in told if d.facet in _PEOPLE for word in words(d.national)}
    told = tuple(d for d in told if d.facet != "name" or not people & set(words(d.national)))
    return tuple(
        d
        for d in told
        if d.facet == "term"
        or not (
            old & set(words(d.local)) or (d.facet == "actor" and listed & set(words(d.national)))
        )
    )
