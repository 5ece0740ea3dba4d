"""Each national time set beside the local one on the same thing, and what is left over."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from compare.agreement.sides.limits import Limit, said_at_once, same_limit
from compare.agreement.sides.pairing import Pair
from compare.agreement.sides.reading import (
    NEAR,
    SAME,
    Reading,
    nearest_wording,
)
from compare.agreement.when.left_over import additions, missing, unanswered
from compare.agreement.when.mates import Limits, mate_of, of_one_act
from compare.agreement.when.timed import (
    done_by_the_told,
    of_one_thing,
    one_turn,
    rest_of,
    same_kind,
    surely,
    told_alike,
    told_to_another,
)
from compare.agreement.when.times import time_differences
from compare.agreement.who.having import of_another_office
from compare.agreement.who.recipients import mentioned, recipients
from compare.model import Difference, Quantity
from compare.statements.quantities.quantity import times_in
from compare.text import plain


def limit_differences(
    local: Reading, national: Reading, paired: Collection[Pair], elsewhere: tuple[Limits, Limits]
) -> Iterator[Difference]:
    """Yield how the times of two sentences differ, and which of them the other has not.

    `elsewhere` are the times of other local and other national sentences on the same thing. A
    national time is not missing where one of them gives any, for that one is compared itself; a
    local time is no addition where one of them gives an equal one. "As soon as possible" is
    missed, and "in good time" an addition, only in a text that is otherwise the same.
    """
    if not local.limits and not national.limits:
        return
    pair_of = {pair.national.quote: pair for pair in paired}
    given, known = elsewhere
    for limit in national.limits:
        pair = pair_of.get(limit.quote)
        mate = mate_of(limit, local, pair.local if pair else None)
        if mate is None:
            if unanswered(limit, local, national, given):
                yield from missing(limit, local, national, pair)
        elif not _is_set_apart(mate, limit, local, national, given):
            acts = {one.action for one in local.statements if one.quote == mate.quote}
            shown = next((p for p in paired if p.shown and p.local.action in acts), None)
            for d in _otherwise(mate, limit, local, national, shown):
                if d.direction == "weaker" or not (
                    told_to_another(local, mate, national, limit) or _alternates(d, limit, local)
                ):
                    yield d
    if national.asks and not national.limits:
        yield from additions(local, national, known)


def _alternates(difference: Difference, limit: Limit, local: Reading) -> bool:
    """Say whether the national time is given beside a shorter one ("six weeks, or 3 months if")."""
    if difference.facet not in {"number", "unit"}:
        return False
    times = (t for t in times_in(plain(local.says)) if t.number is not None and t.unit is not None)
    given = (Quantity(t.number, t.unit, t.bound, upper=t.upper) for t in times)
    return any(same_limit(Limit(one, ""), limit) for one in given)


def _is_set_apart(
    mate: Limit, limit: Limit, local: Reading, national: Reading, given: Limits
) -> bool:
    """Say whether two times are of other offices or turns, or one of them is given elsewhere: where
    the text has something done at once, its other time is of what follows.
    """
    return (
        of_another_office(local, mate, national, limit)
        or not one_turn(mate, limit)
        or done_by_the_told(local, mate, national, limit)
        or (limit.at_once and not mate.at_once and said_at_once(local.says))
        or _made_definite(mate, limit, given)
    )


def _otherwise(
    mate: Limit, limit: Limit, local: Reading, national: Reading, shown: Pair | None
) -> Iterator[Difference]:
    """Yield how a local time differs from the national one, where both are of one thing: by what
    each times, by the act they stand with, or by a sign.
    """
    alone = _sole(local, mate) and _sole(national, limit) and of_one_act(local, national, mate)
    told = told_alike(local, mate, national, limit)
    known = told or alone or same_kind(mate, limit)
    wording = nearest_wording(local, national)
    sure, rest = surely(mate, limit, wording), rest_of(mate, limit, wording)
    sure = "medium" if sure == "low" and told else sure
    if not known or sure == "low":
        longer = tuple(_longer(local, mate, national, limit)) if shown else ()
        yield from longer
        if longer or not known or _times_nothing(mate):
            return
    yield from time_differences(mate, limit, sure, edited=rest >= SAME, near=rest >= NEAR)


def _longer(local: Reading, mate: Limit, national: Reading, limit: Limit) -> Iterator[Difference]:
    """Yield that a time is longer, where a sign says that the local sentence is of what the
    national one asks, and neither times anything else.
    """
    if not (_sole(local, mate) and _sole(national, limit) and of_one_thing(mate, limit)):
        return
    told = recipients(national.text)
    if told and not any(mentioned(party, local.says) for party in told):
        return
    if _is_deadline(mate) and mate.quantity.recurs == limit.quantity.recurs:
        found = time_differences(mate, limit, "medium", edited=False, near=False)
        yield from (d for d in found if d.direction == "weaker")


def _sole(reading: Reading, limit: Limit) -> bool:
    """Say whether a sentence has no other time that comes once, or again and again, as it does."""
    recurs = [one.quantity.recurs for one in reading.limits]
    return recurs.count(limit.quantity.recurs) == 1


def _is_deadline(limit: Limit) -> bool:
    """Say whether it is a number by which something is to be done, or how often."""
    ends = limit.quantity.bound in {"max", "every"} or bool(limit.quantity.start)
    return limit.quantity.number is not None and ends


def _made_definite(mate: Limit, limit: Limit, elsewhere: Limits) -> bool:
    """Say whether a loose time is made definite elsewhere: "as soon as possible", then a number."""
    loose = mate.quantity.number is None and not mate.at_once
    return loose and limit.days is not None and any(same_limit(t, limit) for t in elsewhere)


def _times_nothing(limit: Limit) -> bool:
    """Say whether it is a length in a description, of no event: "that lasts for 28 days"."""
    event = limit.quantity.event or limit.quantity.start
    return not limit.asked and not event
