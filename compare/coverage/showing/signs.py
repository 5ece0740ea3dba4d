"""Sentences that show a requirement to be met, by what they speak of in whatever words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import reduce
from operator import or_

from compare.coverage.words.facts import limits_in
from compare.coverage.words.parts import TOGETHER, Part, parts_of, untimed
from compare.coverage.words.texts import Places, Texts, counted, numbers_in
from compare.model import Requirement, Sentence, Statement

Acts = Mapping[str, Sequence[str]]
"""What each sentence says is done, by its id."""
_NO_ACTS: Acts = {}


def shown_by(
    sentences: Sequence[Sentence], requirements: Collection[Requirement]
) -> Mapping[str, tuple[Sentence, ...]]:
    """Return the sentences that show each requirement to be met, by its id, in their order.

    A sentence shows it when one of the requirement's signs stands in it and the text that governs
    it, its heading or lead-in: each part of the sign in one of its expressions, word for word but
    for endings and for what the field calls by several names; at least half of the parts in the
    sentence itself. A part that says what it is near to may stand in any heading above too, and in
    the sentence before or after it in its paragraph or list. Requirements without signs are left
    out.
    """
    return signs_in(sentences, requirements).all


@dataclass(frozen=True, slots=True)
class Shown:
    """The sentences in which signs of each requirement stand, by its id, in their order."""

    all: Mapping[str, tuple[Sentence, ...]]
    in_parts: Mapping[str, tuple[Sentence, ...]]
    """Those with a sign of several parts: one of a single part ("rapid review") may only name what
    the requirement is about."""
    texts: Texts
    """Where they were sought."""
    found: Mapping[str, Mapping[str, Places]]
    """The places of each sign of each requirement, and those that have all of it but its time."""
    acts: Acts
    contrary: Mapping[str, tuple[Sentence, ...]] = field(default_factory=dict)
    """Those that say the opposite."""

    def is_of_an_act(self, requirement: Requirement, sentence: Sentence) -> bool:
        """Say whether a part of a sign stands in the act of a sentence, if it states any."""
        at, done = self.texts.number_of(sentence), self.acts.get(sentence.id)
        return any(
            places >> at & 1 and (not done or self.texts.any_in(done, counted(parts_of(sign))))
            for sign, places in self.found.get(requirement.id, {}).items()
        )


def acts_of(statements: Iterable[Statement]) -> Acts:
    """Return what each sentence says is done, statement by statement, by its id."""
    acts: defaultdict[str, list[str]] = defaultdict(list)
    for statement in statements:
        if statement.action:
            acts[statement.sentence].append(statement.action)
    return acts


def signs_in(
    sentences: Sequence[Sentence], requirements: Collection[Requirement], acts: Acts = _NO_ACTS
) -> Shown:
    """Return the sentences in which signs of each requirement stand: see `shown_by`."""
    texts = Texts(sentences)
    signed = [one for one in requirements if one.signs]
    found = {one.id: {sign: _all_of(parts_of(sign), texts) for sign in one.signs} for one in signed}
    in_parts = {
        one.id: reduce(or_, (found[one.id][sign] for sign in _several(one)), 0) for one in signed
    }
    timed = [one for one in signed if one.quantity]
    known = reduce(or_, (in_parts[one.id] for one in timed), 0)
    every = {one: reduce(or_, places.values()) for one, places in found.items()}
    for one in timed:
        for sign, places in _timed_otherwise(one, sentences, texts, known):
            found[one.id][sign] |= places
            in_parts[one.id] |= places
    return Shown(
        {one: _at(sentences, places) for one, places in every.items()},
        {one: _at(sentences, places) for one, places in in_parts.items()},
        texts,
        found,
        acts,
    )


def _timed_otherwise(
    requirement: Requirement, sentences: Sequence[Sentence], texts: Texts, known: Places
) -> Iterator[tuple[str, Places]]:
    """Yield with each sign the places, none of them `known`, that speak of what a requirement
    times, in all but the time of the sign, and give another: one that recurs where that of the
    requirement does.
    """
    recurs = requirement.quantity is not None and requirement.quantity.recurs
    for sign in requirement.signs:
        parts = untimed(sign)
        given = (
            at
            for at in numbers_in(_all_of(parts, texts) & ~known if parts else 0)
            if any(t.quantity.recurs == recurs for t in limits_in(sentences[at].text))
        )
        yield sign, sum(1 << at for at in given)


def _several(requirement: Requirement) -> Iterator[str]:
    """Yield the signs of several parts."""
    return (sign for sign in requirement.signs if TOGETHER in sign)


def _at(sentences: Sequence[Sentence], places: Places) -> tuple[Sentence, ...]:
    return tuple(sentences[at] for at in numbers_in(places))


def _all_of(parts: Sequence[Part], texts: Texts) -> Places:
    """Return the places that have all parts, at least half of them in their own words.

    Where some parts may stand near by, half of the others.
    """
    among = -1
    for part in parts:
        among &= texts.places_of(part)[1]
        if not among:
            return 0
    own = [texts.places_of(part)[0] for part in counted(parts)]
    return _at_least((len(own) + 1) // 2, own, among)


def _at_least(number: int, several: Iterable[Places], among: Places) -> Places:
    """Return the places among these that are in at least so many of several sets."""
    reached = [among] + [0] * number
    for places in several:
        for n in range(number, 0, -1):
            reached[n] |= reached[n - 1] & places
    return reached[number]
