"""Passages that the manual says again."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from compare.agreement.words.wordlists import number_words
from compare.ledger.words.passages import KnownPassage
from compare.model import Repetition

_WORD = re.compile(r"\w+")
_FEWEST = 12
"""Words of a sentence that cannot recur by chance."""
_ENDS = 6
"""Words at either end by which near repeats are found: a name differs, the ends stay."""
_SAME = 0.9
"""Share of the longer one's words that both must have."""

_COPIED = 3
"""Items from which one list is a copy of another, rather than one that shares a step with it."""

_DIGITS = 3
"""Digits of a number that counts something: another makes it another rule."""

_RANK = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")

_REMEMBERED = 50_000
"""Texts whose words are kept: they are asked for again with every group they stand in."""


def repeats(told: Iterable[KnownPassage]) -> Mapping[str, str]:
    """Return, by the id of each repeat, the id of the passage it repeats.

    Of passages that say the same the one with the first address by name stands as the first
    telling, whatever the order of the chapters.
    """
    by_text: defaultdict[str, list[KnownPassage]] = defaultdict(list)
    for passage in told:
        if passage.words >= _FEWEST:
            by_text[passage.low].append(passage)
    alike: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for low in by_text:
        said = _said(low)
        alike["first", " ".join(said[:_ENDS])].append(low)
        alike["last", " ".join(said[-_ENDS:])].append(low)
    found: dict[str, str] = {}
    for (end, _), texts in sorted(alike.items()):
        if len(texts) > 1:
            _in_group(sorted((p for low in texts for p in by_text[low]), key=_address), found)
        elif end == "first" and len(by_text[texts[0]]) > 1:
            first, *again = sorted(by_text[texts[0]], key=_address)
            found.update(dict.fromkeys((p.sentence.id for p in again), first.sentence.id))
    return {again: _root(again, found) for again in found}


def repetitions(told: Iterable[KnownPassage], found: Mapping[str, str]) -> tuple[Repetition, ...]:
    """Return what is said more than once, longest in all first.

    A step or two that the lists of two procedures share have to stand in both.
    """
    by_id = {p.sentence.id: p for p in told}
    pairs = [(by_id[again], by_id[first]) for again, first in found.items()]
    shared = Counter(map(_lists, pairs))
    tellings: defaultdict[str, list[KnownPassage]] = defaultdict(list)
    for pair in pairs:
        lists = _lists(pair)
        if not lists or shared[lists] >= _COPIED:
            tellings[pair[1].sentence.id].append(pair[0])
    rows = [
        Repetition(
            sum(p.words for p in again),
            by_id[first].sentence.text,
            tuple(p.sentence.locator for p in (by_id[first], *sorted(again, key=_address))),
        )
        for first, again in tellings.items()
    ]
    return tuple(sorted(rows, key=lambda row: (-row.words, row.quote)))


def _lists(pair: tuple[KnownPassage, ...]) -> tuple[tuple[str, ...], ...]:
    """Return the headings of the two lists that share an item; nothing of any other repeat."""
    under = tuple(p.sentence.locator.trail for p in pair if p.block.kind == "item")
    return under if len(set(under)) > 1 else ()


def _in_group(group: list[KnownPassage], found: dict[str, str]) -> None:
    firsts: list[tuple[frozenset[str], str]] = []
    first_of: dict[str, str] = {}
    for passage in group:
        first = first_of.get(passage.low)
        if first is None:
            own = _bag(passage.low)
            first = next((first for said, first in firsts if _same(said, own)), None)
            first_of[passage.low] = first or passage.sentence.id
        if first is None:
            firsts.append((own, passage.sentence.id))
        elif passage.sentence.id not in found:
            found[passage.sentence.id] = first


def _root(again: str, found: Mapping[str, str]) -> str:
    first, seen = found[again], {again}
    while first in found and first not in seen:
        seen.add(first)
        first = found[first]
    return first


@lru_cache(maxsize=_REMEMBERED)
def _said(low: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(low))


@lru_cache(maxsize=_REMEMBERED)
def _bag(low: str) -> frozenset[str]:
    return frozenset(_said(low))


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    """Say whether two texts have the same words but for a few, none of them a number."""
    return len(one & other) >= _SAME * max(len(one), len(other)) and not any(
        map(_counts, one ^ other)
    )


def _counts(word: str) -> bool:
    """Say whether a word is a number, other than one of a telephone, or the rank of one."""
    word = _RANK.sub("", word)
    return (word.isdigit() and len(word) <= _DIGITS) or word in number_words()


def _address(passage: KnownPassage) -> tuple[tuple[str, ...], int, str]:
    where = passage.sentence.locator
    return where.trail, where.nth, passage.sentence.id
