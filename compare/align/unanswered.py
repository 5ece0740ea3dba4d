"""National passages that nobody answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import numpy as np

from compare.align.layout import Layout, laid_out_once
from compare.model import Document, Link, Sentence
from compare.text import with_lead_in

_SAYS_SOMETHING = 8
"""A passage whose fullest sentence has fewer words ("More is said in Annex B.") is not missed …"""
_ITEM_SAYS_SOMETHING = 3
"""… but an item says the rest in its lead-in ("request two references")."""
_CONTACT = re.compile(r"\S@|\b(?:\d[\s-]?){9,}\d\b")
"""An e-mail address or a telephone number: whom to ring is for each manual to say."""
_ONLY_CONTACT = 14
"""Words below which a sentence with a contact in it is a contact line and asks for nothing."""


def unanswered(links: Iterable[Link], national: Document) -> tuple[Sentence, ...]:
    """Return one sentence for each national passage that no link names, in national order.

    A passage is a run of sentences of one block, or a lead-in with its list, whichever of its
    items are answered. It is shown by the sentence that says most (whose terms are rarest, taken
    together), so that one missing paragraph is one row. Contact lines and passages of a few words
    are not missed.
    """
    answered = {sentence.id for link in links for sentence in link.national}
    laid = laid_out_once(national)
    weight = _weights(laid)
    missing = [sentence.id not in answered for sentence in laid.sentences]
    passages = _passages(national)
    runs = _with_lists(_runs(passages, missing), passages, laid.sentences)
    fullest = (max(run, key=lambda at: (weight[at], -at)) for run in runs)
    return tuple(laid.sentences[at] for at in fullest if _asks(laid.sentences[at]))


def _runs(passages: Sequence[int], missing: Sequence[bool]) -> Iterator[Sequence[int]]:
    """Yield the runs of missing sentences, by their places, that stand in one passage."""
    for (_, absent), run in groupby(
        range(len(passages)), key=lambda at: (passages[at], missing[at])
    ):
        if absent:
            yield list(run)


def _with_lists(
    runs: Iterable[Sequence[int]], passages: Sequence[int], sentences: Sequence[Sentence]
) -> Iterable[Sequence[int]]:
    """Return the runs, each item whose lead-in is missing joined to the run that ends with it."""
    joined: list[list[int]] = []
    opened: dict[tuple[int, str], list[int]] = {}
    for run in runs:
        governing = opened.get((passages[run[0]], sentences[run[0]].lead_in or ""))
        if governing is None:
            governing = []
            joined.append(governing)
        governing += run
        opened |= {(passages[at], sentences[at].text): governing for at in run}
    return joined


def _passages(national: Document) -> Sequence[int]:
    """Return the passage each sentence stands in: its block, or the one that governs its block."""
    governing: dict[str, int] = {}
    passages: list[int] = []
    for at, block in enumerate(national.blocks):
        passage = governing.get(block.lead_in, at) if block.lead_in else at
        governing[with_lead_in(block.lead_in, block.text)] = passage
        passages.extend(passage for _ in block.sentences)
    return passages


def _weights(laid: Layout) -> list[float]:
    """Return the rarity of each sentence's terms, taken together."""
    counts = laid.own
    rarity = np.log(
        (1 + counts.shape[0]) / (1 + np.bincount(counts.indices, minlength=counts.shape[1]))
    )
    row = np.repeat(np.arange(counts.shape[0]), np.diff(counts.indptr))
    return list(np.bincount(row, rarity[counts.indices], minlength=counts.shape[0]))


def _asks(sentence: Sentence) -> bool:
    words = len(sentence.text.split())
    contact = words < _ONLY_CONTACT and _CONTACT.search(sentence.text)
    return words >= (_ITEM_SAYS_SOMETHING if sentence.lead_in else _SAYS_SOMETHING) and not contact
