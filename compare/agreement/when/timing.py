"""Each national time set beside the local one on the same thing, and what is left over."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from compare.agreement.sides.acts import names_object, other_act, verb_of
from compare.agreement.sides.limits import Limit, given_in, same_limit
from compare.agreement.sides.pairing import Pair, asked_alike
from compare.agreement.sides.reading import (
    NEAR,
    SAME,
    Reading,
    confidence,
    lists_tasks,
    nearest_wording,
    speaks_of,
)
from compare.agreement.when.mates import Limits, mate_of, of_one_act
from compare.agreement.when.timed import (
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
from compare.agreement.words.wording import Wording, content_words, without
from compare.agreement.words.wordlists import names
from compare.model import Difference
from compare.text import words


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
            if _unanswered(limit, local, national, given):
                yield from _missing(limit, local, national, pair)
        elif not _is_set_apart(mate, limit, local, national, given):
            shown = next((p for p in paired if p.shown and p.local.quote == mate.quote), None)
            for d in _otherwise(mate, limit, local, national, shown):
                if d.direction == "weaker" or not told_to_another(local, mate, national, limit):
                    yield d
    if national.asks and not national.limits:
        yield from _additions(local, national, known)


def _additions(local: Reading, national: Reading, known: Limits) -> Iterator[Difference]:
    """Yield the times of a local sentence whose national one asks for the same and sets none."""
    wording = nearest_wording(local, national)
    for limit in local.limits:
        if _added(limit, local, national, wording, known):
            of_it = any(names_object(local.says, statement) for statement in national.statements)
            same = of_it or wording.closeness >= SAME
            sure = confidence(wording.closeness) if same else "low"
            yield Difference("limit", limit.words, "", "stronger", sure)


def _is_set_apart(
    mate: Limit, limit: Limit, local: Reading, national: Reading, given: Limits
) -> bool:
    """Say whether two times are of other offices or turns, or one of them is given elsewhere."""
    return (
        of_another_office(local, mate, national, limit)
        or not one_turn(mate, limit)
        or _made_definite(mate, limit, given)
    )


def _otherwise(
    mate: Limit, limit: Limit, local: Reading, national: Reading, shown: Pair | None
) -> Iterator[Difference]:
    """Yield how a local time differs from the national one, where both are of one thing: by what
    each times, by the act they stand with, or by a sign.
    """
    alone = len(local.limits) == len(national.limits) == 1 and of_one_act(local, national, mate)
    told = told_alike(local, mate, national, limit)
    known = told or alone or same_kind(mate, limit)
    wording = nearest_wording(local, national)
    sure, rest = surely(mate, limit, wording), rest_of(mate, limit, wording)
    sure = "medium" if sure == "low" and told else sure
    if not known or sure == "low":
        longer = tuple(_longer(local, mate, national, limit)) if shown and _acts(shown) else ()
        yield from longer
        if longer or not known or _times_nothing(mate):
            return
    yield from time_differences(mate, limit, sure, edited=rest >= SAME, near=rest >= NEAR)


def _acts(shown: Pair) -> bool:
    return not other_act(shown.local, shown.national)


def _longer(local: Reading, mate: Limit, national: Reading, limit: Limit) -> Iterator[Difference]:
    """Yield that a time is longer, where a sign says that the local sentence is of what the
    national one asks, and neither times anything else.
    """
    sole = len(local.limits) == len(national.limits) == 1
    if not (sole and of_one_thing(mate, limit)):
        return
    told = recipients(national.text)
    if told and not any(mentioned(party, local.says) for party in told):
        return
    if _is_deadline(mate) and mate.quantity.recurs == limit.quantity.recurs:
        found = time_differences(mate, limit, "medium", edited=False, near=False)
        yield from (d for d in found if d.direction == "weaker")


def _is_deadline(limit: Limit) -> bool:
    """Say whether it is a number by which something is to be done, or how often."""
    ends = limit.quantity.bound in {"max", "every"} or bool(limit.quantity.start)
    return limit.quantity.number is not None and ends


def _unanswered(limit: Limit, local: Reading, national: Reading, given: Limits) -> bool:
    """Say whether a local duty is given no time, here or elsewhere, where the national one is.

    What is said of the first of several tells nothing of how often they come.
    """
    if local.limits or any(other.definite or not limit.definite for other in given):
        return False
    once = limit.quantity.recurs and names("several", "first") & set(words(local.says))
    if once or lists_tasks(local, national):
        return False
    return local.asks and not any(limit.words in q for q in _conditions(national))


def _missing(
    limit: Limit, local: Reading, national: Reading, pair: Pair | None
) -> Iterator[Difference]:
    """Yield a national time that the local sentence, which asks for the act, has not.

    In a text that is far from the national one it must ask for all of the act.
    """
    wording = nearest_wording(local, national)
    if not _tells(limit, wording) or given_in(limit, local.says):
        return
    rest = without(wording, [limit.words]).closeness
    sure = confidence(rest)
    if sure == "low" and pair and (pair.same_action or (pair.shown and asked_alike(pair))):
        sure = "medium"
    if sure != "low" and (rest >= SAME or _does(local, national, limit)):
        yield Difference("limit", "", limit.words, "weaker", sure)


def _added(
    limit: Limit, local: Reading, national: Reading, wording: Wording, known: Limits
) -> bool:
    """Say whether a local time is one that the national text, which speaks of the act, has not."""
    if not limit.asked or _conceded(limit) or any(same_limit(limit, other) for other in known):
        return False
    if any(limit.words in q for q in _conditions(local)) or not _tells(limit, wording):
        return False
    alike = wording.closeness >= SAME or _same_act(national, local, limit)
    return alike and not given_in(limit, national.says)


def _made_definite(mate: Limit, limit: Limit, elsewhere: Limits) -> bool:
    """Say whether a loose time is made definite elsewhere: "as soon as possible", then a number."""
    loose = mate.quantity.number is None and not mate.at_once
    return loose and limit.days is not None and any(same_limit(t, limit) for t in elsewhere)


def _does(local: Reading, national: Reading, limit: Limit) -> bool:
    """Say whether what the local sentence asks for is the act that the national one times."""
    timed = [s for s in national.statements if s.quote == limit.quote]
    done = content_words(" ".join(s.action or "" for s in local.statements))
    return not timed or any(verb_of(statement) <= done for statement in timed)


def _same_act(one: Reading, other: Reading, limit: Limit) -> bool:
    """Say whether `one` speaks of an act that `other` sets this time for."""
    timed = [s for s in other.statements if s.quote == limit.quote]
    return not timed or any(speaks_of(one, statement) for statement in timed)


def _conceded(limit: Limit) -> bool:
    """Say whether it stands in what is conceded: "even where there is no need to act at once"."""
    before = limit.quote.partition(limit.words)[0]
    return bool(re.search(r"\beven (?:where|when|if)\b[^,;:]*$", before, re.IGNORECASE))


def _times_nothing(limit: Limit) -> bool:
    """Say whether it is a length in a description, of no event: "that lasts for 28 days"."""
    event = limit.quantity.event or limit.quantity.start
    return not limit.asked and not event


def _conditions(reading: Reading) -> tuple[str, ...]:
    """Return the qualifiers of a sentence: a time in one of them is no limit of its duty."""
    return tuple(q for statement in reading.statements for q in statement.qualifiers)


def _tells(limit: Limit, wording: Wording) -> bool:
    """Say whether leaving it out, or adding it, tells anything."""
    return limit.definite or wording.closeness >= SAME
