"""What the differences of its two sides make of a link."""

from __future__ import annotations

from collections.abc import Iterable

from compare.agreement.differences import PLAIN
from compare.model import Difference, Direction, Relation


def relation(found: Iterable[Difference], *, same: bool) -> Relation:
    """Return what the differences make of a link.

    Wording of an older edition makes it superseded; the opposite sense, another number, actor,
    recipient or threshold makes it changed; otherwise it is weaker or stronger, by the heaviest
    difference. Without any it is verbatim where the words are the `same`, else reworded.
    """
    told = tuple(found)
    weighty = [d for d in told if _counts(d)]
    if any(d.facet == "term" for d in weighty):
        return "superseded"
    directions: list[Direction] = [d.direction for d in weighty]
    if "changed" in directions:
        return "changed"
    if weighty:
        return "weaker" if directions[0] == "weaker" else "stronger"
    if any((d.facet, d.direction) == _SLIP for d in told):
        return "stronger"
    return "verbatim" if same and not told else "reworded"


_SLIP = ("unit", "unclear")
"""Days for as many working days: tighter on paper."""


def _counts(difference: Difference) -> bool:
    """Say whether a difference is sure enough to decide."""
    plain = difference.facet == "limit" or (difference.facet, difference.direction) in PLAIN
    return difference.direction != "unclear" and (plain or difference.confidence != "low")
