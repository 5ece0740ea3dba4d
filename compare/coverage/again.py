"""Duties that a national text says twice, in nearly the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from compare.agreement.words.wording import content_words
from compare.model import Requirement

_AGAIN = 0.8
"""Share of the words of the longer of two duties from which they are one."""
_WITHIN = 2 / 3
"""The same share where all words of the shorter stand in the longer ("… should ensure that …")."""

Words = frozenset[str]


@lru_cache(maxsize=1)
def said_again(requirements: tuple[Requirement, ...]) -> Mapping[str, str]:
    """Return the first telling of each duty that a bare national text says again, by their ids.

    They forbid or ask alike, give the same time, and share four words in five, or two in three
    where one says all that the other does; in the items that differ under one lead-in too.
    """
    firsts: defaultdict[object, list[tuple[str, Words, Words]]] = defaultdict(list)
    found = {}
    for one in requirements:
        if one.edition:
            continue
        said, item = content_words(one.says), content_words(one.says.rpartition(":")[2])
        same = firsts[one.polarity, one.quantity]
        first = next(
            (f for f, *told in same if _same(said, told[0]) and _same(item, told[1])), None
        )
        if first is None:
            same.append((one.id, said, item))
        else:
            found[one.id] = first
    return found


def _same(one: Words, other: Words) -> bool:
    both = one & other
    least = _WITHIN if both in (one, other) else _AGAIN
    return one == other or len(both) >= least * max(len(one), len(other))
