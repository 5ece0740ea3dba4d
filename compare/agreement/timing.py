"""Each national time set beside the local one on the same thing, and what is left over."""

from __future__ import annotations

from collections.abc import Iterator

from compare.agreement.limits import Limit, same_limit, time_differences
from compare.agreement.reading import SAME, Reading, confidence, pairs
from compare.agreement.wording import Wording, content, without
from compare.model import Difference

Limits = tuple[Limit, ...]


def limit_differences(
    local: Reading, national: Reading, wording: Wording, elsewhere: tuple[Limits, Limits]
) -> Iterator[Difference]:
    """Yield how the times of two sentences differ, and which of them the other has not.

    `elsewhere` are the times of other local and other national sentences on the same thing: an
    equal one there is not missing. "As soon as possible" is missed, and "in good time" an
    addition, only in a text that is otherwise the same.
    """
    mates = {
        p.national.quote: Limit(q, p.local.quote)
        for p in pairs(local, national)
        if (q := p.local.quantity)
    }
    for limit in national.limits:
        mate = _mate(limit, local.limits, mates.get(limit.quote))
        starts = [other.quantity.start or "" for other in (limit, mate) if other]
        sure = confidence(without(wording, starts, [limit.words]).closeness)
        if mate:
            yield from time_differences(mate, limit, sure)
        elif not local.limits and _missed(limit, elsewhere[0], wording, wording.local):
            yield Difference("limit", "", limit.words, "weaker", sure)
    if national.asks and not national.limits:
        sure = confidence(wording.closeness)
        for limit in local.limits:
            if limit.asked and _missed(limit, elsewhere[1], wording, wording.national):
                yield Difference("limit", limit.words, "", "stronger", sure)


def _mate(limit: Limit, ours: Limits, paired: Limit | None) -> Limit | None:
    """Return the local limit to set beside a national one: an equal one, or on the same thing."""
    equal = next((other for other in ours if same_limit(limit, other)), None)
    if equal or not ours:
        return equal
    return paired or (ours[0] if len(ours) == 1 else None)


def _missed(limit: Limit, others: Limits, wording: Wording, stems: frozenset[str]) -> bool:
    """Say whether the other side lacks the time: elsewhere, and in words ("each year")."""
    if not limit.definite and wording.closeness < SAME:
        return False
    in_words = set(content(limit.words))
    said = bool(in_words) and in_words <= stems
    return not said and not any(same_limit(limit, other) for other in others)
