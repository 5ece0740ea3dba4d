"""What two editions say at one place, and how neighbouring places hang together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from compare.changes.passages import Passage, together

LABEL = 8
"""Passages with fewer words may be labels or names, which stand in many places."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What the old and the new edition say at one place. One of them may say nothing there."""

    old: Passage | None
    new: Passage | None
    at: tuple[int, int]
    """Where the two stand in the order of both editions taken together; equal unless it moved."""

    @property
    def turned(self) -> Pair:
        return Pair(self.new, self.old, self.at[::-1])

    @property
    def words(self) -> tuple[int, int]:
        return len(self.old.words) if self.old else 0, len(self.new.words) if self.new else 0

    @property
    def lone(self) -> bool:
        return self.old is None or self.new is None


def mended(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs, with headings and sentences that ran together in one edition only.

    Where the old passage begins with the letters of what seems to stand before it in the new
    edition alone, that belongs to it; likewise at its end, and the other way round.
    """
    done: list[Pair] = []
    for pair in pairs:
        whole = _whole(done[-1], pair) if done else None
        if whole:
            done[-1] = whole
        else:
            done.append(pair)
    return done


def _whole(first: Pair, second: Pair) -> Pair | None:
    """Return the two as one pair, if one of them is a part that was torn off the other."""
    if first.lone == second.lone:
        return None
    return _led(first, second) if first.lone else _followed(first, second)


def _led(lone: Pair, pair: Pair) -> Pair | None:
    if lone.new is None:
        turned = _led(lone.turned, pair.turned)
        return turned.turned if turned else None
    if pair.old is None or pair.new is None:
        return None
    says = lone.new.letters
    if pair.old.letters.startswith(says) and not pair.new.letters.startswith(says):
        return replace(pair, new=together((lone.new, pair.new)))
    return None


def _followed(pair: Pair, lone: Pair) -> Pair | None:
    if lone.new is None:
        turned = _followed(pair.turned, lone.turned)
        return turned.turned if turned else None
    if pair.old is None or pair.new is None:
        return None
    says = lone.new.letters
    if pair.old.letters.endswith(says) and not pair.new.letters.endswith(says):
        return replace(pair, new=together((pair.new, lone.new)))
    return None


def parted(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs, labels that two rewritten passages have in common no longer paired.

    Between passages replaced as a whole, a heading or label that stands in both says nothing: it is
    parted when it is no longer than what was replaced on either side of it (the "semantic cleanup"
    of Neil Fraser's diff-match-patch), so that the replaced passages can be told as one.
    """
    runs = [(lone, list(run)) for lone, run in groupby(pairs, key=lambda pair: pair.lone)]
    sizes = [max(map(sum, zip(*(pair.words for pair in run), strict=True))) for _, run in runs]
    found = list(pairs[:0])
    again = False
    for nth, (lone, run) in enumerate(runs):
        inside = not lone and 0 < nth < len(runs) - 1
        if inside and _labels(run) and sizes[nth] <= min(sizes[nth - 1], sizes[nth + 1]):
            found += (half for pair in run for half in _halves(pair))
            again = True
        else:
            found += run
    return parted(found) if again else found


def _labels(run: Sequence[Pair]) -> bool:
    return all(max(pair.words) < LABEL for pair in run)


def _halves(pair: Pair) -> tuple[Pair, Pair]:
    return replace(pair, new=None), replace(pair, old=None)


def joined(pairs: Sequence[Pair]) -> list[Pair]:
    """Return the pairs, passages of one edition that follow each other in one section as one."""
    gone = [pair for pair in pairs if pair.new is None]
    come = [pair.turned for pair in pairs if pair.old is None]
    return [
        *(pair for pair in pairs if pair.old and pair.new),
        *_runs(gone),
        *(pair.turned for pair in _runs(come)),
    ]


def _runs(lone: Sequence[Pair]) -> Iterator[Pair]:
    """Yield the old passages of the pairs, those that follow each other as one."""
    held: Pair | None = None
    for pair in sorted(lone, key=lambda one: one.old.nth if one.old else 0):
        if held and held.old and pair.old and _continues(held.old, pair.old):
            held = replace(held, old=together((held.old, pair.old)))
            continue
        if held:
            yield held
        held = pair
    if held:
        yield held


def _continues(first: Passage, then: Passage) -> bool:
    """Say whether `then` follows at once, in the same section or one within it."""
    section = first.where.trail
    return (
        then.nth == first.nth + len(first.sentences) and then.where.trail[: len(section)] == section
    )
