"""Wording in order: words as code points, so that rapidfuzz compares words and not letters."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import Indel, LCSseq

Letters = Sequence[str]
Rows = NDArray[np.int64]

_SURROGATES = range(0xD800, 0xE000)
"""Code points that no string may hold."""
RUN = 3
"""Words a common run must have to count: two words meet by chance in any two policies."""


def spelled(
    local: Sequence[Sequence[str]], national: Sequence[Sequence[str]]
) -> tuple[Letters, Letters]:
    """Return both sides' sentences as strings of one letter a word; equal words, equal letters."""
    distinct = sorted({word for side in (local, national) for one in side for word in one})
    letters = {word: _letter(nth) for nth, word in enumerate(distinct, 1)}
    ours, theirs = (
        ["".join(map(letters.__getitem__, one)) for one in side] for side in (local, national)
    )
    return ours, theirs


def _letter(nth: int) -> str:
    return chr(nth if nth < _SURROGATES.start else nth + len(_SURROGATES))


def lengths(letters: Letters) -> Rows:
    """Return how many words each sentence has."""
    return np.fromiter(map(len, letters), dtype=np.int64, count=len(letters))


def in_order(local: Sequence[str], national: Sequence[str]) -> NDArray[np.int64]:
    """Return for each pair the length of the longest common subsequence of words."""
    return process.cpdist(local, national, scorer=LCSseq.similarity, dtype=np.int64, workers=-1)


def similarity(local: str, national: str) -> float:
    """Return 2 × words in order / words of both: difflib's ratio on words, 0 to 1."""
    return Indel.normalized_similarity(local, national)


def common_runs(local: str, national: str) -> tuple[tuple[range, range], ...]:
    """Return the places, in both, of the runs of three words or more they have in common."""
    return tuple(
        (range(op.src_start, op.src_end), range(op.dest_start, op.dest_end))
        for op in Indel.opcodes(local, national)
        if op.tag == "equal" and op.src_end - op.src_start >= RUN
    )


_BANDS = (6, 12, 25, 60)
"""Words of the shorter sentence at which chance changes: unrelated short sentences look alike."""
_SAMPLE = 2000
_STEPS = 7919, 7907
"""Strides, two primes, by which pairs are drawn: the same pairs in every run."""
_RARE = 0.995
"""Unrelated pairs of which one in two hundred is more alike."""
_FEW = 50
"""A band with fewer sampled pairs takes the nearest band's figure that has enough."""


def unrelated(letters: tuple[Letters, Letters], shorter: NDArray[np.int64]) -> NDArray[np.float64]:
    """Return, for pairs of that many words, how alike unrelated sentences of this run can be.

    It is the share (0 to 1) of the shorter sentence's words that stand in the longer in order,
    exceeded by one in two hundred of the pairs drawn across both documents, by length.
    """
    ours, theirs = sorted(letters[0]), sorted(letters[1])
    first = [ours[at * _STEPS[0] % len(ours)] for at in range(_SAMPLE)]
    second = [theirs[at * _STEPS[1] % len(theirs)] for at in range(_SAMPLE)]
    least = np.minimum([len(one) for one in first], [len(one) for one in second])
    alike = in_order(first, second) / np.maximum(least, 1)
    band = np.digitize(least, _BANDS)
    counts = np.bincount(band, minlength=len(_BANDS) + 1)
    figures = [
        float(np.quantile(alike[band == at], _RARE)) if count >= _FEW else np.nan
        for at, count in enumerate(counts)
    ]
    return _filled(np.array(figures))[np.digitize(shorter, _BANDS)]


def _filled(figures: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the figures, each missing one taken from the nearest that is known."""
    known = np.flatnonzero(~np.isnan(figures))
    if not len(known):
        return np.zeros_like(figures)
    nearest = known[np.abs(np.arange(len(figures))[:, None] - known).argmin(axis=1)]
    filled: NDArray[np.float64] = figures[nearest]
    return filled
