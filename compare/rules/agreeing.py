"""Where else a manual says what the national text says: two of its chapters then disagree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from compare.model import Difference, Evidence, Link, Sentence, Statement
from compare.rules.rule import Comparison, quotation

_SURE = 0.9
"""Score of a link that leaves little doubt that the two are of one thing."""


def agreeing(
    comparison: Comparison, national: Sentence, stated: Iterable[Statement], difference: Difference
) -> Evidence | None:
    """Return the first local sentence that says as `national` does what `difference` tells of.

    `stated` is what the national sentence states. What agrees surely answers the same national
    sentence, differs from it in nothing of that facet, and has the national words for it, or a
    time of the same number and unit.
    """
    linked = _surely_linked(comparison).get(national.id, ())
    if not difference.national or not linked:
        return None
    times = {
        (q.number, q.unit)
        for one in stated
        if (q := one.quantity) and q.number is not None and q.words == difference.national
    }
    said = re.compile(rf"\b{re.escape(difference.national)}\b", re.IGNORECASE)
    for link in linked:
        if any(one.facet == difference.facet for one in link.differences):
            continue
        if said.search(link.local.text) or times & _times(comparison).get(link.local.id, set()):
            return Evidence(quotation(link.local.text, difference.national), link.local.locator)
    return None


@lru_cache(maxsize=1)
def _surely_linked(comparison: Comparison) -> Mapping[str, Sequence[Link]]:
    """Return the links that leave little doubt, by the id of each national sentence of theirs."""
    linked: defaultdict[str, list[Link]] = defaultdict(list)
    for link in comparison.links:
        if link.score >= _SURE:
            for national in link.national:
                linked[national.id].append(link)
    return linked


@lru_cache(maxsize=1)
def _times(comparison: Comparison) -> Mapping[str, set[tuple[float, str | None]]]:
    """Return the times that each local sentence states, by its id."""
    stated: defaultdict[str, set[tuple[float, str | None]]] = defaultdict(set)
    for one in comparison.statements:
        if one.quantity and one.quantity.number is not None:
            stated[one.sentence].add((one.quantity.number, one.quantity.unit))
    return stated
