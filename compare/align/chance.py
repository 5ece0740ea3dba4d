"""How alike sentences of a run are that have nothing to do with each other."""

from __future__ import annotations

import numpy as np

from compare.align.wording import Letters, Row, Rows, in_order, lengths

_BANDS = (6, 12, 25, 60)
"""Words of the shorter sentence at which chance changes: unrelated short sentences look alike."""
_SAMPLE = 2000
_STEPS = 7919, 7907
"""Strides, two primes, by which pairs are drawn: the same pairs in every run."""
_RARE = 0.995
"""Of two hundred unrelated pairs one is more alike."""
_FEW = 50
"""A band with fewer pairs takes the figure of the nearest band that has enough."""


def alike_by_chance(
    letters: tuple[Letters, Letters], candidates: tuple[Rows, Rows], shorter: Rows
) -> Row:
    """Return, for pairs whose shorter sentence has so many words, how alike unrelated ones can be.

    It is the share (0 to 1) of the shorter sentence's words that stand in the longer in order,
    exceeded by one in two hundred pairs drawn across both documents that are no candidates. It
    is 0 when the documents are too small for fifty such pairs.
    """
    ours, theirs = _drawn(letters, candidates)
    first, second = [letters[0][at] for at in ours], [letters[1][at] for at in theirs]
    least = np.minimum(lengths(first), lengths(second))
    alike = in_order(first, second) / np.maximum(least, 1)
    band = np.digitize(least, _BANDS)
    figures = [
        float(np.quantile(alike[band == at], _RARE)) if count >= _FEW else np.nan
        for at, count in enumerate(np.bincount(band, minlength=len(_BANDS) + 1))
    ]
    return _filled(np.array(figures))[np.digitize(shorter, _BANDS)]


def _drawn(letters: tuple[Letters, Letters], candidates: tuple[Rows, Rows]) -> tuple[Rows, Rows]:
    """Return rows of pairs that are no candidates, drawn evenly whatever the sentences' order."""
    draw = np.arange(_SAMPLE)
    ours, theirs = (
        np.array(sorted(range(len(side)), key=side.__getitem__))[draw * step % len(side)]
        for side, step in zip(letters, _STEPS, strict=True)
    )
    known = candidates[0] * len(letters[1]) + candidates[1]
    unrelated = ~np.isin(ours * len(letters[1]) + theirs, known)
    return ours[unrelated], theirs[unrelated]


def _filled(figures: Row) -> Row:
    """Return the figures, each missing one taken from the nearest that is known."""
    known = np.flatnonzero(~np.isnan(figures))
    if not len(known):
        return np.zeros_like(figures)
    nearest = known[np.abs(np.arange(len(figures))[:, None] - known).argmin(axis=1)]
    filled: Row = figures[nearest]
    return filled
