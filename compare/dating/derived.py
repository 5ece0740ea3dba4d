"""Which edition a text was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from compare.dating.facts import derived_by_facts
from compare.dating.passages import chapters
from compare.model import Baseline, Block, Derivation, Document, Statement
from compare.text import words

_RUN = 8
"""Words in a row that are no chance: longer than the name of any Act or guidance. Of runs of six,
a text on the same subject shares a few; runs of twelve miss what was edited lightly."""
_LEAST_COPIED = 0.1
"""Share (0 to 1) of a text's words that must stand in such runs, for it to be made from another:
texts on one subject, written apart, share names and phrases and hardly a sentence."""
_LEAST_WORDS = 50
"""Words copied: two sentences may be a quotation."""
_EDITIONS = 16
"""Texts whose runs are remembered from one manual to the next."""
Runs = frozenset[tuple[str, ...]]
_MARGIN = 2
"""How many times more passages must speak for the nearest edition than for any other."""
_TO_CHOOSE = 2
"""Texts among which there is something to choose."""


@dataclass(frozen=True, slots=True)
class _Text:
    """An edition's runs of words."""

    edition: str
    runs: Runs


def derived(document: Document, editions: Mapping[str, Document]) -> tuple[Derivation, ...]:
    """Return the edition whose text the document comes nearest to, then chapters that differ.

    `editions` are texts by name. An edition is named when the document copies passages from it, and
    where editions differ, at least twice as many passages read as this one reads than as any other.
    Otherwise it cannot be told, and the evidence says why.
    """
    texts = tuple(_Text(name, _runs_of(text)) for name, text in editions.items())
    every = frozenset().union(*(text.runs for text in texts))
    whole = _nearest(document.blocks, texts, every, ())
    if whole.edition is None:
        return (whole,)
    parts = (_nearest(blocks, texts, every, trail) for trail, blocks in chapters(document))
    return (whole, *(part for part in parts if part.edition not in {None, whole.edition}))


def _nearest(
    blocks: Sequence[Block], texts: Sequence[_Text], every: Runs, chapter: tuple[str, ...]
) -> Derivation:
    said = _words(blocks)
    copied = _places(said, every)
    count = sum(map(len, copied))
    share = count / max(1, len(said))
    if count < _LEAST_WORDS or share < _LEAST_COPIED:
        return Derivation(None, "none", chapter, (_too_little(count, share),))
    votes = _votes(said, texts)
    ranked = sorted(texts, key=lambda text: -min(_against(votes, text.edition, texts), default=0.0))
    best = ranked[0].edition
    margins = {text.edition: votes[best, text.edition] for text in texts if text.edition != best}
    beaten = [
        other
        for other, ahead in margins.items()
        if ahead > 0 and ahead >= _MARGIN * votes[other, best]
    ]
    evidence = (
        f"{share:.0%} of its words stand in passages copied from these editions.",
        *(_compared(best, other, votes) for other in margins),
    )
    if len(beaten) < len(margins):
        return Derivation(None, "text", chapter, evidence)
    return Derivation(best, "text", chapter, evidence)


def _against(
    votes: Mapping[tuple[str, str], int], edition: str, texts: Sequence[_Text]
) -> list[float]:
    others = [text.edition for text in texts if text.edition != edition]
    return [votes[edition, other] - votes[other, edition] for other in others]


def _votes(said: Sequence[str], texts: Sequence[_Text]) -> dict[tuple[str, str], int]:
    """Return how many passages stand in the first edition of each pair and not in the second."""
    return {
        (one.edition, other.edition): len(_places(said, one.runs, other.runs))
        for one in texts
        for other in texts
        if one is not other
    }


def _compared(best: str, other: str, votes: Mapping[tuple[str, str], int]) -> str:
    return (
        f"{votes[best, other]} passages read as in {best} and not as in {other}; "
        f"{votes[other, best]} the other way round."
    )


def _too_little(count: int, share: float) -> str:
    return (
        f"{count} words, {share:.0%} of the text, stand in passages of these editions: "
        "too few to have been made from one."
    )


def _places(said: Sequence[str], runs: Runs, but: Runs = frozenset()) -> tuple[range, ...]:
    """Return the stretches of words that are covered by these runs, `but` for some."""
    found: list[range] = []
    for at in range(len(said) - _RUN + 1):
        run = tuple(said[at : at + _RUN])
        if run in runs and run not in but:
            if found and at <= found[-1].stop:
                found[-1] = range(found[-1].start, at + _RUN)
            else:
                found.append(range(at, at + _RUN))
    return tuple(found)


@lru_cache(maxsize=_EDITIONS)
def _runs_of(document: Document) -> Runs:
    said = _words(document.blocks)
    return frozenset(tuple(said[at : at + _RUN]) for at in range(len(said) - _RUN + 1))


def _words(blocks: Iterable[Block]) -> tuple[str, ...]:
    return tuple(word for block in blocks for word in words(block.text))


def nearest_edition(
    document: Document,
    statements: Sequence[Statement],
    texts: Mapping[str, Document],
    editions: Mapping[str, Baseline],
) -> tuple[Derivation, ...]:
    """Return the edition the document comes nearest to, then chapters that come nearest to another.

    By passages copied from `texts`, when there are several; where that does not tell, by the facts
    and terms of `editions`, one series by id. Empty when there is nothing to choose among.
    """
    by_text = derived(document, texts) if len(texts) >= _TO_CHOOSE else ()
    if by_text and by_text[0].edition:
        return by_text
    if len(editions) >= _TO_CHOOSE:
        return (derived_by_facts(document, statements, editions),)
    return by_text
