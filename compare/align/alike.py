"""Two editions of one text: the words they share, in order.

`align` asks which national sentence a local one answers, wherever it stands. Two editions of one
text stand in one order and share most of their words, so that the order itself is evidence:
passages that stand word for word in both hold the two together, and what lies between them is
compared word by word.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from rapidfuzz.distance import Indel

from compare.align.wording import spelled

Words = tuple[str, ...]
"""The words of a sentence or heading."""
_NOTE_MARK = re.compile(r"(?<=[^\W\d_]{3})\d{1,2}$")
"""Of words of three letters and more: "KS2" and "4a" are names."""
_MOST = 20_000 * 20_000
"""Pairs of words between two anchors that are still compared word by word; they take 50 MB."""


def shared_words(old: Sequence[Words], new: Sequence[Words]) -> tuple[tuple[range, range], ...]:
    """Return the runs of words both texts have in the same order, as places counted from 0.

    Runs come in order, do not overlap and are as long as they can be. Passages that stand once in
    each text, in the same order, are always among them.
    """
    starts = tuple(tuple(accumulate(map(len, side), initial=0)) for side in (old, new))
    runs: list[tuple[range, range]] = []
    anchors = ((-1, -1), *_anchors(old, new), (len(old), len(new)))
    for (left, right), (until_left, until_right) in pairwise(anchors):
        if left >= 0:
            runs.append((_words(starts[0], left), _words(starts[1], right)))
        between = old[left + 1 : until_left], new[right + 1 : until_right]
        first = starts[0][left + 1], starts[1][right + 1]
        runs.extend(_between(between, first))
    return tuple(_joined(runs))


def changed_words(old: Words, new: Words) -> tuple[tuple[range, range], ...]:
    """Return the places where two passages differ: the words replaced, and those that replace them.

    Either may be empty. A single common word between two differences is taken into them, because
    nobody reads a sentence of which every other word has changed. Words written as one in one
    passage and apart in the other are no difference, nor is the mark of a note that sticks to a
    word. The other way round gives the same, turned.
    """
    if old > new:  # of two equally short ways to change one into the other, always the same
        return tuple((here, there) for there, here in changed_words(new, old))
    first, second = (side[0] for side in spelled([old], [new]))
    found: list[tuple[range, range]] = []
    for op in Indel.opcodes(first, second):
        if op.tag == "equal":
            continue
        here, there = range(op.src_start, op.src_end), range(op.dest_start, op.dest_end)
        near = (
            found and here.start - found[-1][0].stop <= 1 and there.start - found[-1][1].stop <= 1
        )
        if near:
            last = found.pop()
            here, there = range(last[0].start, here.stop), range(last[1].start, there.stop)
        found.append((here, there))
    trimmed = (_trimmed(old, new, *spot) for spot in found)
    spots = ((here, there) for here, there in trimmed if here or there)
    return tuple(
        (here, there)
        for here, there in spots
        if not _only_marks(old[here.start : here.stop], new[there.start : there.stop])
    )


def _only_marks(old: Words, new: Words) -> bool:
    """Say whether all that differs is a mark that sticks to a word in one of the two ("audit2")."""
    bare = [tuple(_NOTE_MARK.sub("", word) for word in side) for side in (old, new)]
    return len(old) == len(new) and all(
        left == plain_right or plain_left == right
        for left, right, plain_left, plain_right in zip(old, new, *bare, strict=True)
    )


def _trimmed(old: Words, new: Words, here: range, there: range) -> tuple[range, range]:
    """Return the places without what has the same letters at their beginning and end."""
    for backwards in (False, True):
        left, right = (
            list(accumulate(len(w) for w in (side[::-1] if backwards else side)))
            for side in (old[here.start : here.stop], new[there.start : there.stop])
        )
        for length in sorted(set(left) & set(right), reverse=True):
            cut = left.index(length) + 1, right.index(length) + 1
            ends = (
                (here[-cut[0] :], there[-cut[1] :])
                if backwards
                else (here[: cut[0]], there[: cut[1]])
            )
            if "".join(old[at] for at in ends[0]) == "".join(new[at] for at in ends[1]):
                here, there = (
                    (here[: -cut[0]], there[: -cut[1]])
                    if backwards
                    else (here[cut[0] :], there[cut[1] :])
                )
                break
    return here, there


def _words(starts: Sequence[int], nth: int) -> range:
    return range(starts[nth], starts[nth + 1])


def _anchors(old: Sequence[Words], new: Sequence[Words]) -> tuple[tuple[int, int], ...]:
    """Return the passages that stand once in each text, the most that stand in the same order.

    This is the first step of patience diff (Bram Cohen).
    """
    times = Counter(old), Counter(new)
    where = {passage: at for at, passage in enumerate(new)}
    pairs = [
        (at, where[passage])
        for at, passage in enumerate(old)
        if passage and times[0][passage] == times[1][passage] == 1
    ]
    return tuple(_longest_rise(pairs))


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield a longest run of pairs, in order, whose second numbers rise."""
    lasts: list[int] = []
    holders: list[int] = []
    before: list[int] = []
    for at, (_, second) in enumerate(pairs):
        length = bisect_left(lasts, second)
        before.append(holders[length - 1] if length else -1)
        lasts[length : length + 1] = [second]
        holders[length : length + 1] = [at]
    chain, at = [], holders[-1] if holders else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return reversed(chain)


def _between(
    sides: tuple[Sequence[Words], Sequence[Words]], first: tuple[int, int]
) -> Iterator[tuple[range, range]]:
    old, new = (tuple(word for passage in side for word in passage) for side in sides)
    if not old or not new or len(old) * len(new) > _MOST:
        return
    letters = spelled([old], [new])
    for op in Indel.opcodes(letters[0][0], letters[1][0]):
        if op.tag == "equal":
            yield (
                range(first[0] + op.src_start, first[0] + op.src_end),
                range(first[1] + op.dest_start, first[1] + op.dest_end),
            )


def _joined(runs: Sequence[tuple[range, range]]) -> Iterator[tuple[range, range]]:
    """Yield the runs, those that follow without a gap in both texts as one."""
    held: tuple[range, range] | None = None
    for here, there in runs:
        if not here:
            continue
        if held and (held[0].stop, held[1].stop) == (here.start, there.start):
            held = range(held[0].start, here.stop), range(held[1].start, there.stop)
            continue
        if held:
            yield held
        held = here, there
    if held:
        yield held
