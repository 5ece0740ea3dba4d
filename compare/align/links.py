"""Two documents → the links between their sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

import numpy as np
from scipy.sparse import csr_array

from compare.align.candidates import candidates
from compare.align.choice import Pairs, chosen
from compare.align.evidence import evidence
from compare.align.judgement import LEAST, confidence, worth
from compare.align.layout import Layout, laid_out, laid_out_once
from compare.align.moved import out_of_order
from compare.align.slight import slight
from compare.align.weights import Weights, weights
from compare.align.wording import Letters, common_runs, similarity, spelled
from compare.model import Document, Link, Relation, Sentence, Why
from compare.text import words

_COPIED = 0.5
"""Word similarity from which a passage counts as copied, so that it can have moved."""
_SHOWN = 6
"""Shared words shown as the reason for a link."""


def align(local: Document, national: Document) -> tuple[Link, ...]:
    """Return one link for each local sentence that answers the guidance, in local order.

    A link names one to three national sentences, best first, and further ones whose wording the
    local sentence holds. A local sentence without a link has no counterpart. Which sentences are
    linked does not depend on the order of the paragraphs, only `moved` does.
    """
    if not local.sentences or not national.sentences:
        return ()
    theirs = laid_out_once(national)
    sides = laid_out(local, theirs.forms), theirs
    heavy = weights(*sides)
    letters = spelled(sides[0].words, sides[1].words)
    near = candidates(*heavy)
    found = evidence(heavy, letters, near)
    values = worth(found)
    pairs = Pairs(
        local=near.local,
        national=near.national,
        worth=values,
        in_order=found.in_order,
        setting=found.setting,
        slight=slight(near, *sides, values > LEAST),
    )
    links = tuple(_links(pairs, sides, heavy, letters))
    return _with_moves(links, sides[1])


def _links(
    pairs: Pairs,
    sides: tuple[Layout, Layout],
    heavy: tuple[Weights, Weights],
    letters: tuple[Letters, Letters],
) -> Iterator[Link]:
    taken = np.flatnonzero(chosen(pairs, letters))
    taken = taken[np.lexsort((pairs.national[taken], -pairs.worth[taken], pairs.local[taken]))]
    for row, group in groupby(taken, key=lambda at: int(pairs.local[at])):
        at = list(group)
        national = [int(pairs.national[one]) for one in at]
        sentence = sides[0].sentences[row]
        best = sides[1].sentences[national[0]]
        yield Link(
            local=sentence,
            national=tuple(sides[1].sentences[one] for one in national),
            score=confidence(float(pairs.worth[at[0]])),
            relation=_relation(sentence, best, sides[0].words[row], sides[1].words[national[0]]),
            why=_why((row, national[0]), sides[0], heavy, letters),
        )


def _relation(
    local: Sentence, national: Sentence, ours: tuple[str, ...], theirs: tuple[str, ...]
) -> Relation:
    """Return "verbatim" for equal words, list marks and lead-ins set aside on either side."""
    forms, others = _forms(local, ours), _forms(national, theirs)
    return "reworded" if forms.isdisjoint(others) else "verbatim"


def _forms(sentence: Sentence, said: tuple[str, ...]) -> set[tuple[str, ...]]:
    if not sentence.lead_in:
        return {_unmarked(said)}
    return {_unmarked(said), _unmarked((*words(sentence.lead_in), *said))}


def _unmarked(said: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words without a list mark ("a", "4", "iv") at their head."""
    first = said[0] if len(said) > 1 else ""
    marked = len(first) == 1 or first.isdigit() or set(first) <= set("ivx")
    return said[1:] if first and marked else said


def _why(
    pair: tuple[int, int],
    local: Layout,
    heavy: tuple[Weights, Weights],
    letters: tuple[Letters, Letters],
) -> Why:
    ours, theirs = letters[0][pair[0]], letters[1][pair[1]]
    shorter = max(1, min(len(ours), len(theirs)))
    headings = _row(heavy[0].heading, pair[0]), _row(heavy[1].heading, pair[1])
    return Why(
        shared=_shared(pair, local, heavy),
        coverage=sum(len(run) for run, _ in common_runs(ours, theirs)) / shorter,
        similarity=similarity(ours, theirs),
        heading=min(1.0, sum(headings[0][t] * headings[1].get(t, 0.0) for t in headings[0])),
    )


def _shared(
    pair: tuple[int, int], local: Layout, heavy: tuple[Weights, Weights]
) -> tuple[str, ...]:
    """Return the words of the local sentence whose terms the national one has, rarest first."""
    rare, theirs = _row(heavy[0].rarity, pair[0]), _row(heavy[1].rarity, pair[1])
    names = {heavy[0].terms[term]: rare[term] for term in rare.keys() & theirs.keys()}
    said = dict(local.terms[pair[0]])
    rarest = sorted(names, key=lambda term: (-names[term], term))
    return tuple(dict.fromkeys(" ".join(said[term]) for term in rarest))[:_SHOWN]


def _row(table: csr_array, at: int) -> dict[int, float]:
    span = slice(table.indptr[at], table.indptr[at + 1])
    return dict(zip(table.indices[span].tolist(), table.data[span].tolist(), strict=True))


def _with_moves(links: tuple[Link, ...], national: Layout) -> tuple[Link, ...]:
    section: dict[tuple[str, ...], int] = {}
    for sentence in national.sentences:
        section.setdefault(sentence.locator.trail, len(section))
    copied = [at for at, link in enumerate(links) if link.why.similarity >= _COPIED]
    moved = out_of_order([section[links[at].national[0].locator.trail] for at in copied])
    gone = {at for at, off in zip(copied, moved, strict=True) if off}
    return tuple(replace(link, moved=True) if at in gone else link for at, link in enumerate(links))
