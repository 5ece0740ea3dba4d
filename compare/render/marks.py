"""Mark, word by word, where two passages differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from compare.text import words

_MARK_FROM = 0.5
"""Share of words in common. Below it more is marked than not, and the marks hide the text."""


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of a passage that are all shared with the other side, or all not."""

    text: str
    shared: bool


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """Two sides with their differences marked. Runs joined by a space give each passage back."""

    national: tuple[Runs, ...]
    local: Runs
    readable: bool
    """False when so little is shared that nothing was marked."""


def marked(national: Sequence[str], local: str) -> Marked:
    """Compare a local passage with the national passages it answers, taken in order as one text.

    Words that differ in case, quotes or punctuation alone are shared.
    """
    ours, theirs = local.split(), [text.split() for text in national]
    match = SequenceMatcher(
        None, [_key(w) for text in theirs for w in text], [_key(w) for w in ours], autojunk=False
    )
    if match.ratio() < _MARK_FROM:
        return Marked(tuple(_whole(text) for text in national), _whole(local), readable=False)
    blocks = match.get_matching_blocks()
    shared = {n for a, _, size in blocks for n in range(a, a + size)}
    shared_here = {n for _, b, size in blocks for n in range(b, b + size)}
    starts = [sum(map(len, theirs[:n])) for n in range(len(theirs))]
    return Marked(
        tuple(_runs(text, at, shared) for text, at in zip(theirs, starts, strict=True)),
        _runs(ours, 0, shared_here),
        readable=True,
    )


def _key(word: str) -> str:
    return " ".join(words(word)) or word


def _whole(text: str) -> Runs:
    return (Run(text, shared=True),)


def _runs(text: Sequence[str], start: int, shared: set[int]) -> Runs:
    """`start` is the place of the first word among those that `shared` numbers."""
    numbered = groupby(enumerate(text, start), key=lambda place: place[0] in shared)
    return tuple(Run(" ".join(w for _, w in run), same) for same, run in numbered)
