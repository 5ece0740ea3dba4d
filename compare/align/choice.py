"""Which candidate pairs become links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from compare.align.chance import alike_by_chance
from compare.align.judgement import CLOSE, LEAST, STATED
from compare.align.wording import Letters, Row, Rows, common_runs, lengths

Mask = NDArray[np.bool_]
Stated = Callable[[int, int], bool]
"""Says whether the local sentence of a row plainly states what the national one of a row asks."""

_MOST = 3
"""National sentences a local one may answer by worth alone: more would be a search result."""
_SHORT = 5
"""With fewer words on either side a pair needs a sign, or the same words in a like setting:
"Neglect" or "the chair" stand in every policy."""
_WORDED = 0.5
"""Word similarity from which a slight pair is linked all the same."""
_LIKE = 0.1
"""Cosine of surroundings from which two settings count as alike."""
_ENOUGH = 8
"""Words in common runs that make a link by wording alone: longer than the name of any Act or
guidance we have met …"""
_SHARE = 0.4
"""… and the share of the shorter sentence they must be."""


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Candidate pairs, ordered by local and then national row, with what was found out."""

    local: Rows
    national: Rows
    worth: Row
    unsigned: Row
    """Their worth, its signs left out."""
    in_order: Rows
    setting: Row
    slight: Mask
    """True where only like wording makes a link (`slight`)."""
    signed: Mask
    """True where a sign of the national sentence stands in the local one."""

    def __len__(self) -> int:
        return len(self.local)


def chosen(pairs: Pairs, letters: tuple[Letters, Letters], stated: Stated) -> Mask:
    """Return which pairs are links.

    A local sentence answers the national sentence of most worth and those near it, at most
    three; and any pair is linked whose common runs hold words not yet accounted for on either
    side, so that split and merged sentences keep all their parts. A local sentence that would have
    no counterpart answers what it plainly states, for less worth.
    """
    if not len(pairs):
        return np.zeros(0, dtype=bool)
    allowed = _allowed(pairs, letters)
    for at in _in_doubt(pairs, allowed):
        allowed[at] = stated(int(pairs.local[at]), int(pairs.national[at]))
    linked = allowed & _near_best(pairs, np.where(allowed, pairs.worth, -np.inf))
    return linked | _by_wording(pairs, letters, linked)


def _allowed(pairs: Pairs, letters: tuple[Letters, Letters]) -> Mask:
    ours, theirs = lengths(letters[0])[pairs.local], lengths(letters[1])[pairs.national]
    same = (pairs.in_order == ours) & (pairs.in_order == theirs) & (pairs.setting >= _LIKE)
    worded = 2 * pairs.in_order >= _WORDED * (ours + theirs)
    long = (np.minimum(ours, theirs) >= _SHORT) | same | pairs.signed
    allowed: Mask = long & (pairs.worth > LEAST) & (~pairs.slight | worded)
    return allowed


def _in_doubt(pairs: Pairs, allowed: Mask) -> Rows:
    """Return the pairs that are links if one sentence states what the other asks for."""
    alone = ~np.isin(pairs.local, pairs.local[allowed])
    return np.flatnonzero(pairs.signed & (pairs.unsigned > STATED) & alone)


def _near_best(pairs: Pairs, worth: Row) -> Mask:
    order = np.lexsort((pairs.national, -worth, pairs.local))
    row = pairs.local[order]
    first = np.flatnonzero(np.r_[True, row[1:] != row[:-1]])
    run = np.repeat(np.arange(len(first)), np.diff(np.r_[first, len(row)]))
    place = np.arange(len(row)) - first[run]
    best = worth[order][first][run]
    near = np.zeros(len(pairs), dtype=bool)
    near[order] = (place < _MOST) & (worth[order] >= best - CLOSE) & np.isfinite(worth[order])
    return near


def _by_wording(pairs: Pairs, letters: tuple[Letters, Letters], linked: Mask) -> Mask:
    ours, theirs = lengths(letters[0])[pairs.local], lengths(letters[1])[pairs.national]
    shorter = np.minimum(ours, theirs)
    need = np.maximum(_SHARE * shorter, _ENOUGH)
    chance = alike_by_chance(letters, (pairs.local, pairs.national), shorter)
    beyond_chance = pairs.in_order > chance * shorter
    open_pairs = np.flatnonzero(~linked & (pairs.in_order >= need) & beyond_chance)
    taken_ours, taken_theirs = _taken(pairs, letters, linked, open_pairs)
    found = np.zeros(len(pairs), dtype=bool)
    for at in open_pairs[np.argsort(-pairs.in_order[open_pairs], kind="stable")]:
        here, there = int(pairs.local[at]), int(pairs.national[at])
        new_ours, new_theirs = _in_runs(letters[0][here], letters[1][there])
        fresh = max(len(new_ours - taken_ours[here]), len(new_theirs - taken_theirs[there]))
        if fresh >= need[at]:
            found[at] = True
            taken_ours[here] |= new_ours
    return found


def _taken(
    pairs: Pairs, letters: tuple[Letters, Letters], linked: Mask, open_pairs: Rows
) -> tuple[defaultdict[int, set[int]], defaultdict[int, set[int]]]:
    """Return, for the rows that matter, the words that linked pairs account for already."""
    ours: defaultdict[int, set[int]] = defaultdict(set)
    theirs: defaultdict[int, set[int]] = defaultdict(set)
    matters = np.isin(pairs.local, pairs.local[open_pairs]) | np.isin(
        pairs.national, pairs.national[open_pairs]
    )
    for at in np.flatnonzero(linked & matters):
        here, there = int(pairs.local[at]), int(pairs.national[at])
        in_ours, in_theirs = _in_runs(letters[0][here], letters[1][there])
        ours[here] |= in_ours
        theirs[there] |= in_theirs
    return ours, theirs


def _in_runs(local: str, national: str) -> tuple[set[int], set[int]]:
    """Return the places, in both, of the words that stand in common runs."""
    runs = common_runs(local, national)
    return {at for run, _ in runs for at in run}, {at for _, run in runs for at in run}
