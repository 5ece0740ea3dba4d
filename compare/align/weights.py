"""TF-IDF weights of both documents of a run, over one vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.sparse import csr_array

from compare.align.layout import Layout
from compare.align.wording import Row, Rows

_NEAR = 3
"""Sentences either side, in the same paragraph, that count as surroundings."""
_LEAD_IN, _NEIGHBOURS = 0.5, 1.0
"""Weight of the lead-in and of the neighbours in the surroundings, beside the headings' 1."""

_SLIGHT = 0.08
"""Weight below which a term says too little about surroundings to be kept: half of them, and the
half that takes most of the time because every sentence has them."""


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """One side of a run: rows are its sentences, columns the terms of both sides."""

    own: csr_array
    """Weights of the sentence's own terms; each row has length 1, or 0 when it has no term."""
    surroundings: csr_array
    """Weights of its headings, lead-in and neighbours; without slight ones."""
    heading: csr_array
    """Weights of its headings; each row has length 1 or 0."""
    rarity: csr_array
    """Rarity of each term the sentence has, however often."""
    rare: Mapping[str, float]
    """Rarity of each term of both sides."""


def weights(local: Layout, national: Layout) -> tuple[Weights, Weights]:
    """Return the weights of both sides.

    A term's rarity is log(1 + sentences of both sides / sentences that have it); its
    weight in a row is (1 + log count) × rarity ("sublinear" TF-IDF, Manning, Raghavan and
    Schütze 2008, 6.4.1). Of the ways to find the counterpart of a real local sentence that were
    measured, this one has it most often in the first place.
    """
    terms = tuple(sorted({*local.vocabulary, *national.vocabulary}))
    column = {term: at for at, term in enumerate(terms)}
    tables = [_in_columns(side, column) for side in (local, national)]
    sentences = len(local.sentences) + len(national.sentences)
    seen = sum(np.bincount(own.indices, minlength=len(terms)) for own, _, _ in tables)
    rarity = np.log(1 + sentences / np.maximum(seen, 1))
    rare = dict(zip(terms, rarity.tolist(), strict=True))
    ours, theirs = (
        _weigh(table, side.paragraph, rarity, rare)
        for table, side in zip(tables, (local, national), strict=True)
    )
    return ours, theirs


def dot(left: csr_array, right: csr_array, ours: Rows, theirs: Rows) -> Row:
    """Return the product of the tables' rows, pair by pair."""
    return np.asarray(left[ours].multiply(right[theirs]).sum(axis=1)).ravel()


def _in_columns(side: Layout, column: dict[str, int]) -> tuple[csr_array, ...]:
    moved = np.array([column[term] for term in side.vocabulary], dtype=np.int64)
    return tuple(
        csr_array(
            (table.data, moved[table.indices], table.indptr), shape=(table.shape[0], len(column))
        )
        for table in (side.own, side.heading, side.lead_in)
    )


def _weigh(
    table: tuple[csr_array, ...], paragraph: Rows, rarity: Row, rare: Mapping[str, float]
) -> Weights:
    own, heading, lead_in = table
    headings = _unit(_tfidf(heading, rarity))
    return Weights(
        own=_unit(_tfidf(own, rarity)),
        surroundings=_marked(
            _unit(
                headings
                + _LEAD_IN * _unit(_tfidf(lead_in, rarity))
                + _NEIGHBOURS * _unit(_tfidf(_neighbours(paragraph) @ own, rarity))
            )
        ),
        heading=headings,
        rarity=_with(own, rarity[own.indices]),
        rare=rare,
    )


def _tfidf(counts: csr_array, rarity: Row) -> csr_array:
    return _with(counts, (1 + np.log(counts.data)) * rarity[counts.indices])


def _unit(rows: csr_array) -> csr_array:
    """Return the rows, each divided by its length; a row of zeros stays as it is."""
    of = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    length = np.sqrt(np.bincount(of, weights=rows.data**2, minlength=rows.shape[0]))
    length[length == 0] = 1
    return _with(rows, rows.data / length[of])


def _marked(rows: csr_array) -> csr_array:
    """Return the rows without their slight terms."""
    kept = rows.data >= _SLIGHT
    ends = np.concatenate([[0], np.cumsum(kept)])[rows.indptr]
    return csr_array((rows.data[kept], rows.indices[kept], ends), shape=rows.shape)


def _with(table: csr_array, cells: Row) -> csr_array:
    return csr_array((cells, table.indices, table.indptr), shape=table.shape)


def _neighbours(paragraph: Rows) -> csr_array:
    """Return sentence × sentence, 1 where two stand near each other in one paragraph."""
    size = len(paragraph)
    first = [
        np.flatnonzero(paragraph[:-apart] == paragraph[apart:])
        for apart in range(1, min(_NEAR, size - 1) + 1)
    ]
    above = np.concatenate([np.empty(0, np.int64), *first])
    below = np.concatenate(
        [np.empty(0, np.int64), *(pairs + apart for apart, pairs in enumerate(first, 1))]
    )
    at = (np.concatenate([above, below]), np.concatenate([below, above]))
    return csr_array((np.ones(len(at[0])), at), shape=(size, size))
