"""Pairs that share too little to be linked by what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray

from compare.align.candidates import Candidates
from compare.align.layout import Layout
from compare.align.terms import Phrase
from compare.lexicon import word_list
from compare.text import any_pattern, plain

_THINGS = 2
"""Things both sides must speak of: to share one name is to share a subject, not a statement."""

_FURTHER_READING = re.compile(
    r"(?=[A-Z][^.:;]{2,99} – [A-Z].)"
    r"(?!.*\b(?:should|must|will|shall|may|can|is|are|was|were|has|have)\b)",
    re.DOTALL,
)
"""A title and, behind a dash and with a capital, who publishes it or what is in it."""


def slight(
    pairs: Candidates, local: Layout, national: Layout, near: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Return which pairs, of those marked `near`, only like wording makes a link.

    They are the pairs that share a single thing ("FGM") and no sign; those whose national sentence
    only announces a list ("Records should include:") or names further reading ("Toolkit – Advice
    for schools"): it asks for nothing by itself; and a local question beside a national statement:
    it says of nothing that it is to be done. So are those, without a sign, of what a local paper
    tells of itself: whom it is for, or where a part of it stands.
    """
    asked = [sentence.text.endswith("?") for sentence in local.sentences]
    told = [not sentence.text.endswith("?") for sentence in national.sentences]
    asks_nothing = [
        sentence.text.endswith(":") or bool(_FURTHER_READING.match(sentence.text))
        for sentence in national.sentences
    ]
    spoken_of = [frozenset(term for term, _ in terms) for terms in national.terms]
    found = np.zeros(len(near), dtype=bool)
    some = np.flatnonzero(near)
    found[some] = [
        asks_nothing[there]
        or (asked[here] and told[there])
        or not (signed or _enough(local.terms[here], spoken_of[there]))
        or (not signed and _of_itself(local.sentences[here].text))
        for here, there, signed in zip(
            *(one[some].tolist() for one in (pairs.local, pairs.national, pairs.signed)),
            strict=True,
        )
    ]
    return found


def _enough(ours: Sequence[tuple[str, Phrase]], theirs: frozenset[str]) -> bool:
    """Say whether the national sentence speaks of several different things of the local one."""
    shared = [one for one in ours if one[0] in theirs]
    return len(shared) >= _THINGS and all(
        len(set(some)) >= _THINGS for some in zip(*shared, strict=True)
    )


@lru_cache(maxsize=10_000)
def _of_itself(text: str) -> bool:
    """Say whether a paper tells there whom it is for, or where a part of it stands."""
    return bool(_paper().match(plain(text).casefold()))


@cache
def _paper() -> re.Pattern[str]:
    return any_pattern(word_list("voice")["paper"]["patterns"])
