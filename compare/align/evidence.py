"""What speaks for a local sentence answering a national one."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from compare.align.candidates import Candidates
from compare.align.weights import Weights, dot
from compare.align.wording import Letters, Row, in_order, lengths


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """One figure a candidate pair in each field, none below 0; all but `unshown` speak for it."""

    nearness: Row
    """Rare words shared with the national sentence, or with where it stands (`candidates`)."""
    setting: Row
    """Cosine of the surroundings of both, 0 to 1: they stand in passages on one subject."""
    beyond: Row
    """log(1 + rarity of the terms they share, those of the national headings left out): two rare
    words are worth more than five common."""
    topic: Row
    """The same of the terms they share with the national headings: to speak of the core group in
    the chapter on core groups is to share a subject, not a statement."""
    order: Row
    """Share (0 to 1) of the local sentence's words that stand in the national one in order."""
    same: Row
    """1 where both sentences have the same words in the same order, otherwise 0."""
    sign: Row
    """1 where a sign of what the national sentence asks for stands in the local one, otherwise 0:
    it says so in other words."""
    stated: Row
    """1 where it is known, besides, to state it plainly, otherwise 0."""
    unshown: Row
    """1 where the national sentence is known by its signs and none stands in the local one,
    otherwise 0: they share words, and hardly a statement."""
    in_order: NDArray[np.int64]
    """How many words stand in order."""


def evidence(
    sides: tuple[Weights, Weights],
    letters: tuple[Letters, Letters],
    pairs: Candidates,
    known: NDArray[np.bool_],
    *,
    plain: bool = False,
) -> Evidence:
    """Return the evidence for each candidate pair; `known` are the national rows with signs, and
    `plain` is as for `align`.
    """
    local, national = sides
    ours, theirs = letters
    words = in_order(
        [ours[at] for at in pairs.local.tolist()], [theirs[at] for at in pairs.national.tolist()]
    )
    length, other = lengths(ours)[pairs.local], lengths(theirs)[pairs.national]
    topical = national.rarity.multiply(_present(national.heading)).tocsr()
    at = pairs.local, pairs.national
    both = dot(local.rarity, _present(national.rarity), *at)
    topic = dot(local.rarity, _present(topical), *at)
    return Evidence(
        nearness=pairs.nearness,
        setting=dot(local.surroundings, national.surroundings, *at),
        beyond=np.log1p(np.maximum(both - topic, 0.0)),
        topic=np.log1p(topic),
        order=words / np.maximum(length, 1),
        same=((words == length) & (words == other)).astype(np.float64),
        sign=pairs.signed.astype(np.float64),
        stated=(pairs.signed & plain).astype(np.float64),
        unshown=(known[pairs.national] & ~pairs.signed).astype(np.float64),
        in_order=words,
    )


def _present(table: csr_array) -> csr_array:
    return csr_array((np.ones(len(table.data)), table.indices, table.indptr), shape=table.shape)
