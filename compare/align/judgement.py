"""How the evidence is weighed: the only place that holds coefficients.

The model is a choice among a local sentence's candidates and "no counterpart" (McFadden's
conditional logit with an outside option, 1974). The worth of a pair is the weighted sum of its
evidence, less what "no counterpart" is worth for a sentence of that length: a short sentence
must be the more alike. Worth 0 means "as likely as not".

The weights were fitted once by `tests/align/fit.py`, on 212 labelled sentences of seven real
policies against national guidance, in three groups; each group was left out in turn to see that
they hold for texts not seen (F1 .65, .84 and .52, the last on sentences drawn at random, most of
which have no counterpart). Then they were rounded. The fit forbids a weight below 0. What the
neighbours of a sentence are linked to was tried as further evidence and added nothing.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from compare.align.evidence import Evidence

WEIGHTS = {"nearness": 9.5, "setting": 2.5, "shared": 2.0, "order": 4.0, "same": 13.0}
"""`same` alone is set by hand: the same words in full outrank what nearness of place and setting
can be worth together, so that a copy is linked to its original and not to its neighbour."""
NO_COUNTERPART = 14.0
"""Worth of "no counterpart" for a sentence of about eleven words."""
SHORTER = 2.2
"""How much it grows with each unit of log(1 + words) below MIDDLE."""
MIDDLE = 2.5

LEAST = -0.75
"""Worth a pair needs to be linked. Between -1 and 0.5 the labelled sentences give almost the same
F1; at this end fewer counterparts that share few words are missed."""
CLOSE = 0.7
"""A further national sentence is linked when its worth comes this near the best."""

_DECIMALS = 9

Row = NDArray[np.float64]


def worth(evidence: Evidence, words: NDArray[np.int64]) -> Row:
    """Return the worth of each pair, given how many words its local sentence has.

    It is rounded, so that equal evidence is equally worth whatever order it was added up in.
    """
    speaks_for: Row = sum(
        (weight * getattr(evidence, name) for name, weight in WEIGHTS.items()),
        start=np.zeros(len(words)),
    )
    against = NO_COUNTERPART - SHORTER * (np.log1p(words) - MIDDLE)
    return np.round(speaks_for - against, _DECIMALS)


def confidence(value: float) -> float:
    """Return a worth as a probability against "no counterpart", 0 to 1."""
    return float(1 / (1 + np.exp(-value)))
