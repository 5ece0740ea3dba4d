"""Each national time set beside the local one on the same thing, and what is left over."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compare.agreement.acts import tells
from compare.agreement.limits import Limit, same_limit
from compare.agreement.mates import Limits, apart, mate_of, of_one_act, recurs
from compare.agreement.reading import (
    NEAR,
    SAME,
    Pair,
    Reading,
    confidence,
    lists_tasks,
    nearest_wording,
    speaks_of,
)
from compare.agreement.times import time_differences
from compare.agreement.wording import Wording, content, may_be_same, stems, without
from compare.agreement.wordlists import names
from compare.model import Confidence, Difference
from compare.text import words


def limit_differences(
    local: Reading, national: Reading, paired: Iterable[Pair], elsewhere: tuple[Limits, Limits]
) -> Iterator[Difference]:
    """Yield how the times of two sentences differ, and which of them the other has not.

    `elsewhere` are the times of other local and other national sentences on the same thing. A
    national time is not missing where one of them gives any, for that one is compared itself; a
    local time is no addition where one of them gives an equal one. "As soon as possible" is
    missed, and "in good time" an addition, only in a text that is otherwise the same.
    """
    if not local.limits and not national.limits:
        return
    wording = nearest_wording(local, national)
    mates = {pair.national.quote: pair.local for pair in paired}
    for limit in national.limits:
        mate = mate_of(limit, local, mates.get(limit.quote))
        if mate:
            alone = len(local.limits) == len(national.limits) == 1
            if not _same_kind(mate, limit) and not (alone and of_one_act(local, national, mate)):
                continue
            sure, rest = _sure(mate, limit, wording), _rest(mate, limit, wording)
            if (sure == "low" and _times_nothing(mate)) or _told(mate, limit, elsewhere[0]):
                continue
            yield from time_differences(mate, limit, sure, edited=rest >= SAME, near=rest >= NEAR)
            continue
        given = bool(local.limits) or any(t.definite or not limit.definite for t in elsewhere[0])
        asked = local.asks and not any(limit.words in q for q in _conditions(national))
        asked = asked and not (recurs(limit) and _ONCE.search(local.says))
        asked = asked and not lists_tasks(local, national)
        if asked and not given and _tells(limit, wording) and not _said(limit, local.says):
            rest = without(wording, [limit.words]).closeness
            if rest >= SAME or _same_act(local, national, limit):
                yield Difference("limit", "", limit.words, "weaker", confidence(rest))
    for limit in local.limits if national.asks and not national.limits else ():
        given = any(same_limit(limit, other) for other in elsewhere[1])
        given = given or any(limit.words in q for q in _conditions(local)) or _conceded(limit)
        told = limit.asked and not given and _tells(limit, wording)
        alike = wording.closeness >= SAME or _same_act(national, local, limit)
        if told and alike and not _said(limit, national.says):
            sure = confidence(wording.closeness)
            yield Difference("limit", limit.words, "", "stronger", sure)


def _told(mate: Limit, limit: Limit, elsewhere: Limits) -> bool:
    """Say whether a loose time is made definite elsewhere: "as soon as possible", then a number."""
    loose = mate.quantity.number is None and not mate.at_once
    return loose and limit.days is not None and any(same_limit(t, limit) for t in elsewhere)


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


_ONCE = re.compile(r"\b(?:first|initial)\b", re.IGNORECASE)
"""What is said of the first of several tells nothing of how often they come."""


def _tells(limit: Limit, wording: Wording) -> bool:
    """Say whether leaving it out, or adding it, tells anything."""
    return limit.definite or wording.closeness >= SAME


def _said(limit: Limit, text: str) -> bool:
    """Say whether a text gives the time in words of its own ("each year") or in its figures."""
    bounds = names("bounds", "words")
    meant = set(content(limit.words)) - bounds
    figures = set(words(limit.words)) - bounds
    return (bool(meant) and meant <= set(content(text))) or figures <= set(words(text))


def _same_kind(ours: Limit, theirs: Limit) -> bool:
    """Say whether both time the thing itself, rather than one of them its papers or its parts."""
    if _other_paper(ours, theirs) or _other_paper(theirs, ours):
        return False
    here, there = ours.quantity.event or "", theirs.quantity.event or ""
    if not (may_be_same(here, there) or same_limit(ours, theirs)) and apart(ours, theirs):
        return False
    return not (_about_it(here, there) or _about_it(there, here))


_OF = re.compile(r" (?:of|for) ")


def _about_it(one: str, other: str) -> bool:
    """Say whether one event is a part or paper of the other: "minutes of the core group".

    To tell somebody of a thing is no part of it.
    """
    part, *whole = _OF.split(one, maxsplit=1)
    if not whole or tells(content(part)[:1]) or may_be_same(part, _OF.split(other, maxsplit=1)[0]):
        return False
    return bool(stems(other)) and stems(other) <= stems(whole[0])


def _other_paper(one: Limit, other: Limit) -> bool:
    """Say whether `one` times a paper that `other` does not speak of: minutes are no meeting."""
    paper = words(one.paper)[-1:]
    named = content(" ".join(paper)) or paper  # "minutes" are a unit too, and so no content
    return bool(paper) and not set(named) <= {*content(other.quote), *words(other.quote)}


def _sure(ours: Limit, theirs: Limit, wording: Wording) -> Confidence:
    """Return how surely two times differ: surely, where both time the same event by name."""
    here, there = ours.quantity.event or "", theirs.quantity.event or ""
    if stems(here) and stems(there) and may_be_same(here, there):
        return "high"
    starts = (ours.quantity.start or "", theirs.quantity.start or "")
    if all(map(content, starts)) and may_be_same(*starts) and same_limit(ours, theirs):
        return "high"
    sure = confidence(_rest(ours, theirs, wording))
    if sure == "low" and all(map(content, starts)) and may_be_same(*starts):
        return "medium" if stems(here) & stems(there) else sure
    if sure != "high" and _POINTS_BACK.match(theirs.quote):
        return "low"
    one_paper = theirs.paper and same_limit(ours, theirs)  # `_same_kind` has seen to the paper
    return "medium" if one_paper and sure == "low" else sure


_POINTS_BACK = re.compile(r"(?:this|these|it|they)\b", re.IGNORECASE)
"""The sentence before says what is timed."""


def _rest(ours: Limit, theirs: Limit, wording: Wording) -> float:
    """Return how close the two sentences are apart from their times."""
    starts = (ours.quantity.start or "", theirs.quantity.start or "")
    return without(wording, starts, [theirs.words]).closeness
