"""How near each passage of a document comes to saying what a requirement says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_array, csr_array

from compare.coverage.words.meaning import Speech, Terms
from compare.coverage.words.passages import Passage, passages
from compare.model import Sentence

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
Places = NDArray[np.int64]


def stated_from(sentences: int) -> float:
    """Return the nearness from which a passage of so long a document states a requirement."""
    return _STATED + _GROWTH * float(np.log(max(sentences, _FEWEST) / _USUAL))


class Near(NamedTuple):
    """A passage, and how near it comes."""

    passage: Passage
    nearness: float
    """Weighted harmonic mean of what is `said` and of the share of the passage that the requirement
    speaks of, 0 to 1; a tenth less for several sentences.
    """
    said: float
    """Share of the requirement that the passage speaks of, rare terms counting more."""


def nearest(
    required: Sequence[Terms], sentences: Sequence[Sentence], speech: Speech, most: int
) -> Iterator[tuple[Near, ...]]:
    """Yield for each requirement the nearest passages, at most `most`, nearest first.

    A term counts by its rarity, log(1 + texts / (1 + texts that have it)), over the sentences and
    the requirements. Of what governs a passage only the terms that the requirement has count.
    """
    if not sentences:
        yield from (() for _ in required)
        return
    runs = passages(sentences)
    passage = cache(lambda run: Passage(tuple(sentences[run.start : run.stop])))
    said, governing, asked = _tables(required, sentences, speech)
    rarity = _rarity(said + governing, asked)
    own, leads = _joined(said, runs), _joined(governing, runs)
    weighed = _with(asked, rarity[asked.indices]).T.tocsr()
    shared, above = ((table @ weighed).tocsc() for table in (own, leads - leads.multiply(own)))
    sizes = own @ rarity, asked @ rarity
    counts = np.array([_TOGETHER if len(run) > 1 else 1.0 for run in runs])
    for nth, meaning in enumerate(sizes[1]):
        headed = _column(above, nth)
        both = _column(shared, nth) + headed
        some = np.flatnonzero(both)
        part = both[some] / meaning
        meant = both[some] / (sizes[0] + headed)[some]
        near = (1 + _WHOLE**2) * part * meant / (part + _WHOLE**2 * meant) * counts[some]
        first = _largest(near, most)
        figures = (column[first].tolist() for column in (some, near, part))
        yield tuple(Near(passage(runs[at]), *rest) for at, *rest in zip(*figures, strict=True))


def _column(table: csc_array, nth: int) -> Figures:
    span = slice(table.indptr[nth], table.indptr[nth + 1])
    column = np.zeros(table.shape[0])
    column[table.indices[span]] = table.data[span]
    return column


def _largest(figures: Figures, most: int) -> Places:
    """Return the places of the largest figures, largest first, of equal ones the first first."""
    least = np.partition(figures, -most)[-most] if len(figures) > most else 0.0
    among = np.flatnonzero(figures >= least)
    return among[np.argsort(-figures[among], kind="stable")][:most]


def _tables(
    required: Sequence[Terms], sentences: Sequence[Sentence], speech: Speech
) -> tuple[csr_array, csr_array, csr_array]:
    """Return the terms of each sentence, of what governs it, and of each requirement.

    Tables have a row a text and a column a term, 1 where the text has the term.
    """
    said, governing = [s.text for s in sentences], [s.lead_in or "" for s in sentences]
    spoken = {text: speech.terms(text) for text in (*said, *governing)}
    terms = sorted(frozenset[str]().union(*required, *spoken.values()))
    column = {term: at for at, term in enumerate(terms)}
    row = {text: at for at, text in enumerate(spoken)}
    table = _table(list(spoken.values()), column)
    ours, theirs = (table[[row[text] for text in side]] for side in (said, governing))
    return ours, theirs, _table(required, column)


def _table(texts: Sequence[Terms], column: Mapping[str, int]) -> csr_array:
    lengths = np.cumsum([0, *map(len, texts)])
    at = np.array([at for text in texts for at in sorted(map(column.__getitem__, text))], np.int64)
    return csr_array((np.ones(len(at)), at, lengths), shape=(len(texts), len(column)))


def _rarity(sentences: csr_array, required: csr_array) -> Figures:
    seen = sum(np.bincount(t.indices, minlength=t.shape[1]) for t in (sentences, required))
    return np.asarray(np.log1p((sentences.shape[0] + required.shape[0]) / (1 + seen)))


def _joined(sentences: csr_array, runs: Sequence[range]) -> csr_array:
    """Return the terms of each run of sentences, in order."""
    lengths = np.cumsum([0, *map(len, runs)])
    at = np.fromiter(chain.from_iterable(runs), np.int64, lengths[-1])
    holds = csr_array((np.ones(len(at)), at, lengths), shape=(len(runs), sentences.shape[0]))
    terms = holds @ sentences
    terms.sort_indices()
    return _with(terms, np.ones(len(terms.data)))


def _with(table: csr_array, cells: Figures) -> csr_array:
    return csr_array((cells, table.indices, table.indptr), shape=table.shape)
