"""Two documents → the links between their sentences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import replace
from functools import partial
from itertools import groupby

import numpy as np

from compare.align.candidates import Candidates, candidates
from compare.align.choice import Pairs, chosen
from compare.align.evidence import Evidence as Figures
from compare.align.evidence import evidence
from compare.align.judgement import LEAST, confidence, worth, worth_of_signs
from compare.align.layout import Layout, laid_out, laid_out_once
from compare.align.moved import out_of_order
from compare.align.slight import slight
from compare.align.terms import Phrase
from compare.align.weights import Weights, dot, weights
from compare.align.wording import Letters, Rows, common_runs, similarity, spelled
from compare.model import Document, Link, Relation, Sentence, Why
from compare.text import words

_COPIED = 0.5
"""Word similarity from which a passage counts as copied, so that it can have moved."""
_SHOWN = 6
"""Shared words shown as the reason for a link."""


Evidence = Mapping[str, Collection[str]]
"""For ids of national sentences, the ids of the local ones in which a sign of it stands."""
_NO_EVIDENCE: Evidence = {}
States = Callable[[Sentence, Sentence], bool]
"""Says whether a local sentence with a sign of a national one plainly states what that asks for."""


def _states_nothing(_local: Sentence, _national: Sentence) -> bool:
    return False


def align(
    local: Document,
    national: Document,
    shown: Evidence = _NO_EVIDENCE,
    states: States = _states_nothing,
    *,
    plain: bool = False,
) -> tuple[Link, ...]:
    """Return one link for each local sentence that answers the guidance, in local order.

    A link names one to three national sentences, best first, and further ones whose wording the
    local sentence holds. A local sentence without a link has no counterpart. Which sentences are
    linked does not depend on the order of the paragraphs, only `moved` does. What a sign points to
    (`shown`) is evidence beside the words they share, and never enough by itself; what it plainly
    `states` counts for more where a sentence would have no counterpart, and everywhere where the
    signs are `plain`: those of sentences that state what is asked. Where they are not, a national
    sentence with an entry in `shown` is known by its signs: without one it needs more words in
    common.
    """
    if not local.sentences or not national.sentences:
        return ()
    theirs = laid_out_once(national)
    sides = laid_out(local, theirs.forms), theirs
    heavy = weights(*sides)
    letters = spelled(sides[0].words, sides[1].words)
    near = candidates(*heavy, _rows(sides, shown))
    known = np.array([not plain and one.id in shown for one in theirs.sentences])
    pairs = _weighed(near, sides, evidence(heavy, letters, near, known, plain=plain))

    def stated(here: int, there: int) -> bool:
        return states(sides[0].sentences[here], sides[1].sentences[there])

    taken = np.flatnonzero(chosen(pairs, letters, stated))
    links = tuple(_links(pairs, taken, sides, heavy, letters))
    return _with_moves(links, sides[1])


def _weighed(near: Candidates, sides: tuple[Layout, Layout], found: Figures) -> Pairs:
    values = worth(found)
    return Pairs(
        local=near.local,
        national=near.national,
        worth=values,
        unsigned=values - worth_of_signs(found),
        in_order=found.in_order,
        setting=found.setting,
        slight=slight(near, *sides, values > LEAST),
        signed=near.signed,
    )


def _rows(sides: tuple[Layout, Layout], shown: Evidence) -> tuple[Rows, Rows]:
    ours, theirs = ({one.id: at for at, one in enumerate(side.sentences)} for side in sides)
    pairs = sorted(
        {
            (ours[local], theirs[national])
            for national, locals_ in shown.items()
            for local in locals_
        }
    )
    return np.array([at for at, _ in pairs], np.int64), np.array([at for _, at in pairs], np.int64)


def _links(
    pairs: Pairs,
    taken: Rows,
    sides: tuple[Layout, Layout],
    heavy: tuple[Weights, Weights],
    letters: tuple[Letters, Letters],
) -> Iterator[Link]:
    taken = taken[np.lexsort((pairs.national[taken], -pairs.worth[taken], pairs.local[taken]))]
    best = taken[np.diff(pairs.local[taken], prepend=-1) > 0]
    rows = pairs.local[best], pairs.national[best]
    headings = dot(heavy[0].heading, heavy[1].heading, *rows)
    groups = groupby(taken.tolist(), key=lambda at: int(pairs.local[at]))
    compared: dict[object, tuple[Relation, Callable[..., Why]]] = {}
    for (row, group), alike in zip(groups, headings.tolist(), strict=True):
        at = list(group)
        national = [int(pairs.national[one]) for one in at]
        pair = row, national[0]
        said = letters[0][row], sides[0].sentences[row].lead_in, national[0]
        if said not in compared:  # what is said again is compared once
            spelt = letters[0][row], letters[1][national[0]]
            compared[said] = _relation(pair, sides), _why(pair, sides, spelt, heavy[0].rare)
        relation, why = compared[said]
        yield Link(
            local=sides[0].sentences[row],
            national=tuple(sides[1].sentences[one] for one in national),
            score=confidence(float(pairs.worth[at[0]])),
            relation=relation,
            why=why(heading=min(1.0, alike)),
        )


def _relation(pair: tuple[int, int], sides: tuple[Layout, Layout]) -> Relation:
    """Return "verbatim" for equal words, list marks and lead-ins set aside on either side."""
    here, there = (side.words[at] for side, at in zip(sides, pair, strict=True))
    if here and there and here[-1] != there[-1]:
        return "reworded"
    ours, theirs = (
        _forms(side.sentences[at], side.words[at]) for side, at in zip(sides, pair, strict=True)
    )
    return "reworded" if ours.isdisjoint(theirs) else "verbatim"


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
    sides: tuple[Layout, Layout],
    letters: tuple[str, str],
    rare: Mapping[str, float],
) -> Callable[..., Why]:
    """Return what takes the likeness of the headings and says why the two are linked."""
    ours, theirs = (side.terms[at] for side, at in zip(sides, pair, strict=True))
    shorter = max(1, min(map(len, letters)))
    return partial(
        Why,
        shared=_shared(dict(ours), dict(theirs), rare),
        coverage=sum(len(run) for run, _ in common_runs(*letters)) / shorter,
        similarity=similarity(*letters),
    )


def _shared(
    ours: Mapping[str, Phrase], theirs: Mapping[str, Phrase], rare: Mapping[str, float]
) -> tuple[str, ...]:
    """Return the words of the local sentence whose terms the national one has, rarest first."""
    rarest = sorted(ours.keys() & theirs.keys(), key=lambda term: (-rare[term], term))
    return tuple(dict.fromkeys(" ".join(ours[term]) for term in rarest))[:_SHOWN]


def _with_moves(links: tuple[Link, ...], national: Layout) -> tuple[Link, ...]:
    section: dict[tuple[str, ...], int] = {}
    for sentence in national.sentences:
        section.setdefault(sentence.locator.trail, len(section))
    copied = [at for at, link in enumerate(links) if link.why.similarity >= _COPIED]
    moved = out_of_order([section[links[at].national[0].locator.trail] for at in copied])
    gone = {at for at, off in zip(copied, moved, strict=True) if off}
    return tuple(replace(link, moved=True) if at in gone else link for at, link in enumerate(links))
