"""What a manual owes: of what is required, that which it must say itself and does not, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from compare.agreement.words.wording import content_words
from compare.coverage.place.settings import is_for_others, setting_of
from compare.coverage.scope import silent_topics, untreated_topics
from compare.model import Answer, Document, Requirement

HEAVIEST = 3
"""Weight of a step that protects a child directly, as requirements are weighed."""
_AGAIN = 0.8
"""Share of the words of the longer of two duties from which they are one."""
_WITHIN = 2 / 3
"""The same share where all words of the shorter stand in the longer ("… should ensure that …")."""

_Words = frozenset[str]


def owed(
    manual: Document,
    sought: tuple[Requirement, ...],
    answers: Sequence[Answer],
    *,
    is_of_a_part: bool = False,
) -> Iterator[Requirement]:
    """Yield what a manual is held to, and does not answer, of all that is `sought`.

    That is what is required on the topics that it treats, but for the duties of others than the
    place the manual is for; what weighs most is owed where it says anything on its topic, and what
    a bare national text says twice is owed once.
    """
    headings = tuple(block.text for block in manual.blocks if block.kind == "heading")
    untreated = untreated_topics(answers, sought, () if is_of_a_part else headings)
    silent = untreated if is_of_a_part else silent_topics(answers, sought)
    treated = (
        one for one in sought if one.topic not in (silent if one.weight == HEAVIEST else untreated)
    )
    setting = setting_of(manual)
    yield from _once(
        (one for one in treated if not is_for_others(one.actor, setting)), sought, answers
    )


def _once(
    treated: Iterable[Requirement], sought: tuple[Requirement, ...], answers: Iterable[Answer]
) -> Iterator[Requirement]:
    """Yield of what a bare national text says again the first telling, unless either is met."""
    first = _said_again(sought)
    met = (answer.requirement for answer in answers if answer.state != "not found")
    done = {first.get(one, one) for one in met}
    for one in treated:
        told = first.get(one.id, one.id)
        if told not in done:
            done.add(told)
            yield one


@lru_cache(maxsize=1)
def _said_again(requirements: tuple[Requirement, ...]) -> Mapping[str, str]:
    """Return the first telling of each duty that a bare national text says again, by their ids.

    They forbid or ask alike, give the same time, and share four words in five, or two in three
    where one says all that the other does; in the items that differ under one lead-in too.
    """
    firsts: defaultdict[object, list[tuple[str, _Words, _Words]]] = defaultdict(list)
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


def _same(one: _Words, other: _Words) -> bool:
    both = one & other
    least = _WITHIN if both in (one, other) else _AGAIN
    return one == other or len(both) >= least * max(len(one), len(other))
