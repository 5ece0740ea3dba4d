"""Wording in order: words as code points, so that rapidfuzz compares words and not letters."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

Letters = Sequence[str]
Row = NDArray[np.float64]
Rows = NDArray[np.int64]

_SURROGATES = range(0xD800, 0xE000)
"""Code points that no string may hold."""
RUN = 3
"""Words a common run must have to count: two words meet by chance in any two policies."""


def spelled(
    local: Sequence[tuple[str, ...]], national: Sequence[tuple[str, ...]]
) -> tuple[Letters, Letters]:
    """Return both sides' sentences as strings of one letter a word; equal words, equal letters."""
    sentences = {*local, *national}
    distinct = sorted(set(chain.from_iterable(sentences)))
    letters = {word: _letter(nth) for nth, word in enumerate(distinct, 1)}
    spelt = {one: "".join(map(letters.__getitem__, one)) for one in sentences}
    return [spelt[one] for one in local], [spelt[one] for one in national]


def _letter(nth: int) -> str:
    return chr(nth if nth < _SURROGATES.start else nth + len(_SURROGATES))


def lengths(letters: Letters) -> Rows:
    """Return how many words each sentence has."""
    return np.fromiter(map(len, letters), dtype=np.int64, count=len(letters))


def in_order(local: Sequence[str], national: Sequence[str]) -> NDArray[np.int64]:
    """Return for each pair the length of the longest common subsequence of words."""
    return process.cpdist(local, national, scorer=LCSseq.similarity, dtype=np.int64)


def similarity(local: str, national: str) -> float:
    """Return 2 × words in order / words of both: difflib's ratio on words, 0 to 1."""
    return Indel.normalized_similarity(local, national)


def common_runs(local: str, national: str) -> tuple[tuple[range, range], ...]:
    """Return the places, in both, of the runs of three words or more they have in common."""
    return tuple(
        (range(here, here + size), range(there, there + size))
        for here, there, size in Indel.editops(local, national).as_matching_blocks()
        if size >= RUN
    )
