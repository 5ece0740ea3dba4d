"""Everything two linked sentences state differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from compare.agreement.conditions import qualifier_differences, threshold_differences
from compare.agreement.contents import list_differences, name_differences, term_differences
from compare.agreement.counts import count_differences
from compare.agreement.duty import duty_differences
from compare.agreement.limits import Limit, limit_differences, limit_words, same_limit
from compare.agreement.parties import actor_differences, recipient_differences
from compare.agreement.reading import Reading, confidence, nearest_wording, pairs
from compare.agreement.wording import Wording, content, without
from compare.model import Difference, Statement, Term

_SURE = {"high": 0, "medium": 1, "low": 2}
_WEIGHT = (
    "polarity number unit bound limit strength actor recipient trigger start exception qualifier "
    "list scope name term"
).split()
"""Facets, heaviest first: what a reader should hear of before the rest."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What the rest of the manual says on the same national sentence."""

    stems: frozenset[str] = frozenset()
    """Content words of the other local sentences linked to it."""
    limits: tuple[Limit, ...] = ()


NOWHERE = Elsewhere()


def differences(
    local: Reading,
    national: Reading,
    terms: Iterable[Term] = (),
    elsewhere: Elsewhere = NOWHERE,
) -> tuple[Difference, ...]:
    """Return how the local sentence departs from the national one, heaviest first.

    Equal times in other units, other words for one thing and a local promise in answer to an
    expectation are no differences. Each difference says what it does to the national text and how
    surely it is one; what stands in `elsewhere` is not missing.
    """
    found = _once(dict.fromkeys(_all(local, national, tuple(terms), elsewhere)))
    ranked = sorted(found, key=lambda d: (_SURE[d.confidence], _WEIGHT.index(d.facet)))
    return tuple(replace(d, against=national.sentence.id) for d in ranked)


def _once(found: Iterable[Difference]) -> tuple[Difference, ...]:
    """Return the differences without those that only show a superseded term again."""
    told = tuple(found)
    old = [d.local for d in told if d.facet == "term"]
    return tuple(
        d
        for d in told
        if d.facet == "term" or not any(set(content(o)) & set(content(d.local)) for o in old)
    )


def _all(
    local: Reading, national: Reading, terms: tuple[Term, ...], elsewhere: Elsewhere
) -> Iterator[Difference]:
    wording = nearest_wording(local, national)
    for pair in pairs(local, national):
        yield from duty_differences(pair)
        yield from actor_differences(pair)
    yield from _timed(local, national, wording, elsewhere)
    yield from count_differences(local.says, national.text, confidence(wording.closeness))
    yield from recipient_differences(local.text, national.text, wording)
    yield from qualifier_differences(local, national, wording, elsewhere.stems)
    yield from threshold_differences(local.text, national.text)
    yield from list_differences(local, national, wording, elsewhere.stems)
    yield from name_differences(local.text, national.text, wording)
    yield from term_differences(local.text, national.says, terms, wording.closeness)


def _timed(
    local: Reading, national: Reading, wording: Wording, elsewhere: Elsewhere
) -> Iterator[Difference]:
    """Yield how the times differ: each national one with the local one that times the same."""
    ours, theirs = _limits(local), _limits(national)
    mates = {p.national.quote: p.local for p in pairs(local, national) if p.local.quantity}
    for limit in theirs:
        mate = _mate(limit, ours, mates.get(limit.quote))
        starts = [q.start for q in (limit.quantity, mate and mate.quantity) if q and q.start]
        sure = confidence(without(wording, starts, [limit_words(limit)]).closeness)
        if mate:
            yield from limit_differences(mate, limit, sure)
        elif not ours and not any(same_limit(limit, other) for other in elsewhere.limits):
            yield Difference("limit", "", limit_words(limit), "weaker", sure)
    if not theirs and national.asks:
        sure = confidence(wording.closeness)
        for limit in _limits(local, asking=True):
            yield Difference("limit", limit_words(limit), "", "stronger", sure)


def _mate(limit: Limit, ours: tuple[Limit, ...], paired: Statement | None) -> Limit | None:
    """Return the local limit to set beside a national one: an equal one, or on the same thing."""
    equal = next((other for other in ours if same_limit(limit, other)), None)
    if equal or not ours:
        return equal
    if paired and paired.quantity:
        return Limit(paired.quantity, paired.quote)
    return ours[0] if len(ours) == 1 else None


def _limits(reading: Reading, *, asking: bool = False) -> tuple[Limit, ...]:
    """Return the times a sentence gives, or those of its duties only."""
    return tuple(
        Limit(s.quantity, s.quote)
        for s in reading.statements
        if s.quantity and not (asking and s.strength == "description")
    )
