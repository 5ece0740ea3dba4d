"""Which pairs of sentences are worth a closer look."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, csr_matrix
from sparse_dot_topn import sp_matmul_topn

from compare.align.weights import Weights, dot
from compare.align.wording import Rows

_PLACE = 0.9
"""Weight of a national sentence's surroundings beside its own words: what a manual says in one
sentence, guidance says in a paragraph. Fitted with the weights in `judgement`."""
_EACH = 16
"""National sentences looked at for each local one. The labelled counterpart is among them for
95 of 100 labelled sentences; twice as many find one more."""

_NEAR = 0.25
"""Nearness below which no pair is looked at: no labelled counterpart stands so far off."""

Signed = tuple[Rows, Rows]
"""Local rows, and beside each the national row that a sign in it points to; each pair once."""
_NOTHING_SIGNED: Signed = np.empty(0, np.int64), np.empty(0, np.int64)


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """Pairs of a local and a national row, in order, each pair once."""

    local: Rows
    national: Rows
    nearness: NDArray[np.float64]
    """Cosine of the two sentences' terms, plus 0.9 × cosine of the local sentence's terms with
    the national one's headings, lead-in and neighbours: 0 to 1.9."""
    signed: NDArray[np.bool_]
    """True where a sign of what the national sentence asks for stands in the local one."""


def candidates(local: Weights, national: Weights, signed: Signed = _NOTHING_SIGNED) -> Candidates:
    """Return for each local sentence the national ones nearest by rare shared words.

    They are at most 16 each, so that the work is bounded, and those that a sign points to.
    """
    sought = csr_matrix(national.own + _PLACE * national.surroundings)
    nearest: csr_array = sp_matmul_topn(
        csr_matrix(local.own),
        sought.T.tocsr(),
        top_n=_EACH,
        threshold=_NEAR,
    )
    nearest.sort_indices()
    rows = np.repeat(np.arange(nearest.shape[0], dtype=np.int64), np.diff(nearest.indptr))
    at = rows, nearest.indices.astype(np.int64)
    return _with_signed(at, nearest.data, signed, (local.own, csr_array(sought)))


def _with_signed(
    at: Signed, nearness: NDArray[np.float64], signed: Signed, tables: tuple[csr_array, csr_array]
) -> Candidates:
    """Return the pairs at these rows, and those beside them that a sign points to."""
    if not len(signed[0]):
        return Candidates(*at, nearness, np.zeros(len(nearness), dtype=bool))
    width = tables[1].shape[0]
    near, pointed = (local * width + national for local, national in (at, signed))
    more = np.setdiff1d(pointed, near)
    pairs = np.concatenate([near, more])
    order = np.argsort(pairs)
    rows, columns = np.divmod(pairs[order], width)
    nearnesses = np.concatenate([nearness, dot(*tables, *np.divmod(more, width))])[order]
    return Candidates(rows, columns, nearnesses, np.isin(pairs[order], pointed))
