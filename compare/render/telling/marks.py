"""Mark, in a passage that states something otherwise, the words that do so and no others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from compare.model import Difference, Link

Mark = Literal["", "weaker", "stronger", "changed", "unclear", "national", "missing"]
"""Of the local words, what they do to the national ones; of national words, whether the local
text says something else ("national") or nothing ("missing") in their place."""


@dataclass(frozen=True, slots=True)
class Marked:
    """Neighbouring letters of a passage with one mark. The runs of a passage give it back."""

    text: str
    mark: Mark = ""


def local_runs(link: Link) -> tuple[Marked, ...]:
    """Return the local passage, marked with what its words do to the national text."""
    return runs(link.local.text, ((d.local, d.direction) for d in link.differences))


def national_runs(link: Link, sentence: str, text: str) -> tuple[Marked, ...]:
    """Return the national passage with that id, marked where the local text differs from it."""
    own = (d for d in link.differences if d.against in {"", sentence})
    return runs(text, ((d.national, _national_mark(d)) for d in own))


def runs(text: str, marks: Iterable[tuple[str, Mark]]) -> tuple[Marked, ...]:
    """Return `text` in runs, each of the given words marked where they first stand in it.

    Words that do not occur are not marked; of marks that overlap, the first given holds.
    """
    places: list[tuple[int, int, Mark]] = []
    for words, mark in marks:
        start = _first(text, words) if words else -1
        end = start + len(words)
        if start >= 0 and all(end <= a or b <= start for a, b, _ in places):
            places.append((start, end, mark))
    return tuple(_cut(text, sorted(places)))


def _cut(text: str, places: Sequence[tuple[int, int, Mark]]) -> Iterable[Marked]:
    done = 0
    for start, end, mark in places:
        if start > done:
            yield Marked(text[done:start])
        yield Marked(text[start:end], mark)
        done = end
    if done < len(text) or not text:
        yield Marked(text[done:])


def _first(text: str, words: str) -> int:
    """Return where `words` first stand in `text` as whole words; -1 when they do not."""
    start = text.find(words)
    while start >= 0:
        before, after = text[start - 1 : start], text[start + len(words) :][:1]
        if not (before.isalnum() or after.isalnum()):
            return start
        start = text.find(words, start + 1)
    return -1


def _national_mark(difference: Difference) -> Mark:
    return "national" if difference.local else "missing"
