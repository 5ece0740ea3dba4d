"""How near each passage of a document comes to saying what a requirement says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from compare.coverage.meaning import Terms
from compare.coverage.passages import Passage

_WHOLE = 1.3
"""How much more it matters that all of the requirement is said than that nothing else is: manuals
put several duties into one sentence (the beta of van Rijsbergen's F, 1979)."""
_TOGETHER = 0.9
"""What the nearness of two sentences counts: they hold more by chance than one."""

_STATED = 0.385
"""Nearness from which a passage of a manual of `_USUAL` sentences states a requirement. On invented
manuals in which it was known what is missing, nothing missing reaches it, and what is there does
but for one requirement in a hundred, links in wording helping."""
_USUAL = 350
_FEWEST = 100
"""Sentences below which it was not measured, and falls no further."""
_GROWTH = 0.03
"""How much nearer the nearest passage comes by chance with each unit of log(sentences): measured
on parts, of 100 to 2,800 sentences, of a guidance that does not state the requirements."""

BEYOND_DOUBT = 0.15
"""How much nearer still a passage must come that does not speak of what the requirement is about:
texts on one subject say like things of different steps."""

Figures = NDArray[np.float64]


def stated_from(sentences: int) -> float:
    """Return the nearness from which a passage of so long a document states a requirement."""
    return _STATED + _GROWTH * float(np.log(max(sentences, _FEWEST) / _USUAL))


@dataclass(frozen=True, slots=True)
class Near:
    """A passage, and how near it comes."""

    passage: Passage
    nearness: float
    """Weighted harmonic mean of the two shares, 0 to 1; a tenth less for several sentences."""
    said: float
    """Share of the requirement that the passage speaks of, rare terms counting more."""
    meant: float
    """Share of the passage that the requirement speaks of."""


def nearest(
    required: Sequence[Terms], passages: Sequence[Passage], most: int
) -> tuple[tuple[Near, ...], ...]:
    """Return for each requirement the nearest passages, at most `most`, nearest first.

    A term counts by its rarity, log(1 + texts / (1 + texts that have it)), over the sentences and
    the requirements. Of what governs a passage only the terms that the requirement has count.
    """
    if not passages or not required:
        return tuple(() for _ in required)
    column = _columns(required, passages)
    rarity = _rarity(required, passages, column)
    asked = _table(required, column)
    tables = [
        _table([p.own for p in passages], column),
        _table([p.above for p in passages], column),
    ]
    own, above = ((table @ (asked * rarity).T.tocsr()).toarray() for table in tables)
    said = (own + above) / np.maximum(asked @ rarity, _LEAST)
    meant = (own + above) / np.maximum((tables[0] @ rarity)[:, None] + above, _LEAST)
    near = (1 + _WHOLE**2) * said * meant / np.maximum(said + _WHOLE**2 * meant, _LEAST)
    near *= np.array([_TOGETHER if len(p.sentences) > 1 else 1.0 for p in passages])[:, None]
    return tuple(
        _best(passages, near[:, at], said[:, at], meant[:, at], most) for at in range(len(required))
    )


_LEAST = 1e-9
"""Instead of zero, where something is divided by it."""


def _best(
    passages: Sequence[Passage], near: Figures, said: Figures, meant: Figures, most: int
) -> tuple[Near, ...]:
    least = np.partition(near, -most)[-most] if len(near) > most else 0.0
    among = np.flatnonzero(near >= least)
    order = among[np.argsort(-near[among], kind="stable")][:most]
    return tuple(
        Near(passages[at], float(near[at]), float(said[at]), float(meant[at]))
        for at in order
        if near[at] > 0
    )


def _columns(required: Iterable[Terms], passages: Iterable[Passage]) -> dict[str, int]:
    every: set[str] = set().union(*required, *(p.own | p.above for p in passages))
    return {term: at for at, term in enumerate(sorted(every))}


def _rarity(
    required: Sequence[Terms], passages: Sequence[Passage], column: dict[str, int]
) -> Figures:
    single = [p.own | p.above for p in passages if len(p.sentences) == 1]
    seen = np.asarray(_table([*single, *required], column).sum(axis=0)).ravel()
    return np.asarray(np.log1p((len(single) + len(required)) / (1 + seen)))


def _table(texts: Sequence[Terms], column: dict[str, int]) -> csr_array:
    """Return a row a text, a column a term, 1 where the text has the term."""
    lengths = np.cumsum([0, *map(len, texts)])
    at = np.fromiter((column[t] for text in texts for t in sorted(text)), np.int64, lengths[-1])
    return csr_array((np.ones(len(at)), at, lengths), shape=(len(texts), len(column)))
