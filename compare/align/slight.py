"""Pairs that share too little to be linked by what they say."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from compare.align.candidates import Candidates
from compare.align.layout import Layout

_THINGS = 2
"""Things both sides must speak of: to share one name is to share a subject, not a statement."""


def slight(
    pairs: Candidates, local: Layout, national: Layout, near: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which pairs, of those marked `near`, only like wording makes a link.

    They are the pairs that share a single thing ("FGM"), and those whose national sentence only
    announces a list ("Records should include:"): it asks for nothing by itself.
    """
    found = np.zeros(len(near), dtype=bool)
    for at in np.flatnonzero(near):
        here, there = pairs.local[at], pairs.national[at]
        announced = national.sentences[there].text.endswith(":")
        found[at] = announced or _things(local, here, national, there) < _THINGS
    return found


def _things(local: Layout, here: int, national: Layout, there: int) -> int:
    """Return how many different things of the local sentence the national one speaks of."""
    theirs = {term for term, _ in national.terms[there]}
    shared = [(term, phrase) for term, phrase in local.terms[here] if term in theirs]
    return min(len({term for term, _ in shared}), len({phrase for _, phrase in shared}))
