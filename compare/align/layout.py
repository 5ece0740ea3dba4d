"""A document laid out in rows of term counts, one row a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from compare.align.terms import Phrase, terms
from compare.model import Block, Document, Sentence
from compare.text import long_forms, words

_HEADINGS = 2
"""Innermost headings that count; those further out stand over half the document."""
_NONE: Mapping[str, Phrase] = {}


@dataclass(frozen=True, slots=True, eq=False)
class Layout:
    """Row i of every table stands for sentence i; columns stand for the vocabulary."""

    sentences: tuple[Sentence, ...]
    words: tuple[tuple[str, ...], ...]
    """Folded words of each sentence."""
    terms: tuple[tuple[tuple[str, Phrase], ...], ...]
    """Terms of each sentence, each with the words it is said in."""
    forms: Mapping[str, Phrase]
    """What its abbreviations stand for."""
    vocabulary: tuple[str, ...]
    """Every term of the document, sorted."""
    own: csr_array
    """How often each term stands in the sentence."""
    heading: csr_array
    """How often each term stands in the headings above it."""
    lead_in: csr_array
    """How often each term stands in the text that governs it."""
    paragraph: NDArray[np.int64]
    """Paragraph the sentence stands in: sentences of one number, one lead-in or one block."""


def laid_out(document: Document, other: Mapping[str, Phrase] = _NONE) -> Layout:
    """Return the document's sentences as rows, in reading order.

    An abbreviation it does not define stands for what the `other` document says, if that does.
    """
    sentences = document.sentences
    forms = {**other, **long_forms(sentence.text for sentence in sentences)}
    texts = [sentence.text for sentence in sentences]
    above = [" ".join(sentence.locator.trail[-_HEADINGS:]) for sentence in sentences]
    governing = [sentence.lead_in or "" for sentence in sentences]
    found = {
        text: terms(words(text), forms) for text in dict.fromkeys([*texts, *above, *governing])
    }
    vocabulary = tuple(sorted({term for row in found.values() for term, _ in row}))
    column = {term: at for at, term in enumerate(vocabulary)}
    columns = {text: [column[term] for term, _ in found[text]] for text in found}
    return Layout(
        sentences=sentences,
        words=tuple(map(words, texts)),
        terms=tuple(map(found.__getitem__, texts)),
        forms=forms,
        vocabulary=vocabulary,
        own=_counts(map(columns.__getitem__, texts), len(column)),
        heading=_counts(map(columns.__getitem__, above), len(column)),
        lead_in=_counts(map(columns.__getitem__, governing), len(column)),
        paragraph=_paragraphs(document.blocks),
    )


laid_out_once = lru_cache(maxsize=4)(laid_out)
"""The same, kept for the next manual that is compared with the same guidance."""


def _counts(some: Iterable[Sequence[int]], columns: int) -> csr_array:
    """Return how often each column stands in each row."""
    rows = tuple(some)
    lengths = np.fromiter(map(len, rows), dtype=np.int64, count=len(rows))
    at = np.fromiter(chain.from_iterable(rows), dtype=np.int64, count=lengths.sum())
    row = np.repeat(np.arange(len(rows)), lengths)
    counts = csr_array((np.ones(len(at)), (row, at)), shape=(len(rows), columns))
    counts.sum_duplicates()
    return counts


def _paragraphs(blocks: Sequence[Block]) -> NDArray[np.int64]:
    ids: dict[object, int] = {}
    return np.array(
        [
            ids.setdefault(_paragraph(block) or at, len(ids))
            for at, block in enumerate(blocks)
            for _ in block.sentences
        ],
        dtype=np.int64,
    )


def _paragraph(block: Block) -> tuple[object, ...]:
    """Return what the blocks of one paragraph share; nothing for a block on its own."""
    name = block.locator.number or block.lead_in
    return (block.locator.trail, name) if name else ()
