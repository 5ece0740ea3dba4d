"""Where else a manual says what the national text says: two of its chapters then disagree."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from compare.model import Difference, Evidence, Link, Sentence, Statement
from compare.rules.rule import Comparison, quotation, stated_here

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
    words = difference.national
    times = _times(one for one in stated if one.quantity and one.quantity.words == words)
    here = stated_here(comparison)
    said = re.compile(rf"\b{re.escape(difference.national)}\b", re.IGNORECASE)
    for link in linked:
        if any(one.facet == difference.facet for one in link.differences):
            continue
        if said.search(link.local.text) or times & _times(here.get(link.local.id, ())):
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


def _times(stated: Iterable[Statement]) -> set[tuple[float, str | None]]:
    given = (one.quantity for one in stated if one.quantity)
    return {(time.number, time.unit) for time in given if time.number is not None}
