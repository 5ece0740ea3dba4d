"""Where else a manual says what the national text says: two of its chapters then disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable

from compare.model import Difference, Evidence, Sentence, Statement
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
    if not difference.national:
        return None
    times = {
        (q.number, q.unit)
        for one in stated
        if (q := one.quantity) and q.number is not None and q.words == difference.national
    }
    said = re.compile(rf"\b{re.escape(difference.national)}\b", re.IGNORECASE)
    for link in comparison.links:
        differ = any(one.facet == difference.facet for one in link.differences)
        if differ or link.score < _SURE or national not in link.national:
            continue
        ours = (s.quantity for s in comparison.statements if s.sentence == link.local.id)
        if said.search(link.local.text) or any(q and (q.number, q.unit) in times for q in ours):
            return Evidence(quotation(link.local.text, difference.national), link.local.locator)
    return None
