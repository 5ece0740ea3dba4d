"""Mark, word by word, where two passages differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from compare.text import words

_ENOUGH = 0.5
"""Share of words in common. Below it more would be marked than not, and marks hide the text."""
_Places = frozenset[int]


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of a passage that are all shared with the other side, or all not."""

    text: str
    shared: bool


@dataclass(frozen=True, slots=True)
class Side:
    """A passage with its own words marked. Its runs joined by a space give it back."""

    runs: tuple[Run, ...]
    marked: bool
    """False when less than half of its words are shared: nothing is marked then."""


@dataclass(frozen=True, slots=True)
class Marked:
    national: tuple[Side, ...]
    local: Side


def marked(national: Sequence[str], local: str) -> Marked:
    """Compare a local passage with each of the national passages it answers.

    A local word is shared when any of them shares it. Words that differ in case, quotes or
    punctuation alone are shared.
    """
    ours, theirs = local.split(), [text.split() for text in national]
    shared = [_shared(text, ours) for text in theirs]
    return Marked(
        tuple(_side(text, there) for text, (there, _) in zip(theirs, shared, strict=True)),
        _side(ours, frozenset().union(*(here for _, here in shared))),
    )


def _shared(theirs: Sequence[str], ours: Sequence[str]) -> tuple[_Places, _Places]:
    """Return the places of the words two passages share in order, on each side.

    Few words in common are a coincidence: when they are less than half of the shorter passage,
    nothing is shared.
    """
    match = SequenceMatcher(None, [*map(_key, theirs)], [*map(_key, ours)], autojunk=False)
    blocks = match.get_matching_blocks()
    if sum(size for _, _, size in blocks) < _ENOUGH * min(len(theirs), len(ours)):
        return frozenset(), frozenset()
    return (
        frozenset(place for a, _, size in blocks for place in range(a, a + size)),
        frozenset(place for _, b, size in blocks for place in range(b, b + size)),
    )


def _key(word: str) -> str:
    return " ".join(words(word)) or word


def _side(text: Sequence[str], shared: _Places) -> Side:
    if len(shared) < _ENOUGH * len(text):
        return Side((Run(" ".join(text), shared=True),), marked=False)
    runs = groupby(enumerate(text), key=lambda placed: placed[0] in shared)
    return Side(
        tuple(Run(" ".join(word for _, word in run), same) for same, run in runs), marked=True
    )
