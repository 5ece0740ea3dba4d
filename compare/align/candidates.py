"""Which pairs of sentences are worth a closer look."""

from __future__ import annotations

import os
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, csr_matrix
from sparse_dot_topn import sp_matmul_topn

from compare.align.weights import Weights

_PLACE = 0.9
"""Weight of a national sentence's surroundings beside its own words: what a manual says in one
sentence, guidance says in a paragraph. Fitted with the weights in `judgement`."""
_EACH = 16
"""National sentences looked at for each local one. The labelled counterpart is among them for
95 of 100 labelled sentences; twice as many find one more."""

_NEAR = 0.25
"""Nearness below which no pair is looked at: no labelled counterpart stands so far off."""

Rows = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of a local and a national row, in order, each pair once."""

    local: Rows
    national: Rows
    nearness: NDArray[np.float64]
    """Cosine of the two sentences' terms, plus 0.9 × cosine of the local sentence's terms with
    the national one's headings, lead-in and neighbours: 0 to 1.9."""


def candidates(local: Weights, national: Weights) -> Candidates:
    """Return for each local sentence the national ones nearest by rare shared words.

    They are at most 16 each, so that the work is bounded.
    """
    sought = csr_matrix(national.own + _PLACE * national.surroundings)
    nearest: csr_array = sp_matmul_topn(
        csr_matrix(local.own),
        sought.T.tocsr(),
        top_n=_EACH,
        threshold=_NEAR,
        n_threads=os.cpu_count() or 1,
    )
    nearest.sort_indices()
    rows = np.repeat(np.arange(nearest.shape[0], dtype=np.int64), np.diff(nearest.indptr))
    return Candidates(rows, nearest.indices.astype(np.int64), nearest.data)
