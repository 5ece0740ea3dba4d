"""Times that only one of two sentences on the same thing has."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compare.agreement.sides.acts import names_object, predicate, verb_of
from compare.agreement.sides.limits import Limit, given_in, same_limit
from compare.agreement.sides.pairing import Pair, asked_alike
from compare.agreement.sides.parties import of_parents
from compare.agreement.sides.reading import (
    SAME,
    Reading,
    confidence,
    lists_tasks,
    nearest_wording,
    speaks_of,
)
from compare.agreement.when.mates import Limits
from compare.agreement.words.wording import Wording, content_words, without
from compare.agreement.words.wordlists import names
from compare.model import Difference
from compare.text import words


def additions(local: Reading, national: Reading, known: Limits) -> Iterator[Difference]:
    """Yield the times of a local sentence whose national one asks for the same and sets none."""
    wording = nearest_wording(local, national)
    for limit in local.limits:
        if _added(limit, local, national, wording, known):
            of_it = any(names_object(local.says, statement) for statement in national.statements)
            same = of_it or wording.closeness >= SAME
            sure = confidence(wording.closeness) if same else "low"
            yield Difference("limit", limit.words, "", "stronger", sure)


def unanswered(limit: Limit, local: Reading, national: Reading, given: Limits) -> bool:
    """Say whether a local duty is given no time, here or elsewhere, where the national one is.

    What is said of the first of several tells nothing of how often they come.
    """
    if local.limits or any(other.definite or not limit.definite for other in given):
        return False
    once = limit.quantity.recurs and names("several", "first") & set(words(local.says))
    if once or lists_tasks(local, national):
        return False
    return local.asks and not any(limit.words in q for q in _conditions(national))


def missing(
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
    if not limit.asked or _conceded(limit) or _of_a_family(limit, national):
        return False
    if any(same_limit(limit, other) for other in known):
        return False
    if any(limit.words in q for q in _conditions(local)) or not _tells(limit, wording):
        return False
    alike = wording.closeness >= SAME or _same_act(national, local, limit)
    return alike and not given_in(limit, national.says)


def _does(local: Reading, national: Reading, limit: Limit) -> bool:
    """Say whether what the local sentence asks for is the act that the national one times."""
    timed = [s for s in national.statements if s.quote == limit.quote]
    done = content_words(" ".join(map(predicate, local.statements)))
    return not timed or any(verb_of(statement) <= done for statement in timed)


def _same_act(one: Reading, other: Reading, limit: Limit) -> bool:
    """Say whether `one` speaks of an act that `other` sets this time for."""
    timed = [s for s in other.statements if s.quote == limit.quote]
    return not timed or any(speaks_of(one, statement) for statement in timed)


def _of_a_family(limit: Limit, national: Reading) -> bool:
    """Say whether it is for parents to keep, where the national text asks nothing of them."""
    asked = any(of_parents("", s.actor or "") for s in national.statements)
    return of_parents(limit.quote) and not asked


def _conceded(limit: Limit) -> bool:
    """Say whether it stands in what is conceded: "even where there is no need to act at once"."""
    before = limit.quote.partition(limit.words)[0]
    return bool(re.search(r"\beven (?:where|when|if)\b[^,;:]*$", before, re.IGNORECASE))


def _conditions(reading: Reading) -> tuple[str, ...]:
    """Return the qualifiers of a sentence: a time in one of them is no limit of its duty."""
    return tuple(q for statement in reading.statements for q in statement.qualifiers)


def _tells(limit: Limit, wording: Wording) -> bool:
    """Say whether leaving it out, or adding it, tells anything."""
    return limit.definite or wording.closeness >= SAME
