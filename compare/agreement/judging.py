"""Links judged: what each local sentence does to the national text it answers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import fields, replace
from operator import attrgetter
from types import MappingProxyType

from compare.agreement.beside import met_elsewhere, unmet
from compare.agreement.differences import PLAIN
from compare.agreement.sides.answers import Answers
from compare.agreement.sides.limits import Limit
from compare.agreement.sides.reading import Reading, limit_of, nearest_wording, readings
from compare.agreement.sides.turns import of_another_turn
from compare.agreement.who.having import of_another_office
from compare.agreement.who.naming import Terms
from compare.agreement.words.verbatim import same_words, shared_words
from compare.agreement.words.wording import Wording
from compare.model import Difference, Direction, Link, Relation, Sentence, Statement, Term
from compare.text import words

_Judgement = tuple[Relation, tuple[Difference, ...]]
_STATED = attrgetter(*(field.name for field in fields(Statement) if field.name != "sentence"))
_SLIP = ("unit", "unclear")
"""Days for as many working days: tighter on paper."""


def judged(
    links: Iterable[Link],
    local: Iterable[Statement],
    national: Iterable[Statement],
    terms: Iterable[Term] = (),
    beside: Iterable[Sentence] = (),
    shown: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> tuple[Link, ...]:
    """Return the links with their relation and what their two sides state differently.

    `beside` are the local sentences that may stand beside the linked ones and give their time, and
    `shown`, for ids of national sentences, those of the local ones with a sign of what it asks.

    A link to several national sentences is judged against the nearest; what another of them, or
    another local sentence on the same thing in any chapter, states alike counts as met.
    """
    linked, known, ours = tuple(links), Terms.of(tuple(terms)), tuple(local)
    here = readings((link.local for link in linked), ours, shown)
    asked = tuple(national)
    there = readings((s for link in linked for s in link.national), asked)
    timed = tuple(limit_of(s, s.quantity) for s in asked if s.quantity)
    answers = Answers.of(linked, here, beside, ours)
    judgements: defaultdict[object, list[tuple[Reading, _Judgement]]] = defaultdict(list)

    def judge(link: Link) -> Link:
        said = here[link.local.id]
        same = judgements[_about(said, link)]
        judgement = next((judgement for other, judgement in same if _alike(other, said)), None)
        if judgement is None:
            answered = [there[sentence.id] for sentence in link.national]
            judgement = _judgement(said, answered, answers, known, timed)
            same.append((said, judgement))
        relates, found = judgement
        if relates == link.relation and found == link.differences:
            return link
        return replace(link, relation=relates, differences=found)

    return tuple(map(judge, linked))


def _about(ours: Reading, link: Link) -> object:
    """Return what the judgement depends on, apart from what is stated: what is said again is judged
    once.
    """
    where = ours.sentence.locator.trail
    return ours.ways, ours.shows, where, tuple([sentence.id for sentence in link.national])


def _alike(one: Reading, other: Reading) -> bool:
    """Say whether two sentences state the same."""
    return [*map(_STATED, one.statements)] == [*map(_STATED, other.statements)]


def _judgement(
    ours: Reading,
    linked: list[Reading],
    answers: Answers,
    terms: Terms,
    timed: tuple[Limit, ...],
) -> _Judgement:
    if any(words(ours.text) == words(theirs.text) for theirs in linked):
        return "verbatim", ()
    nearest_first = _by_nearness(ours, _of_its_turn(ours, linked))
    found = unmet(ours, nearest_first, answers, terms, timed)
    said = relation(found, same=not found and _same(ours, nearest_first))
    return said, met_elsewhere(found, ours, nearest_first[0], answers, terms)


def _same(ours: Reading, linked: list[Reading]) -> bool:
    """Say whether it has the words of the nearest sentence, or of all those that it joins."""
    if any(same_words(here, there) for here in ours.ways for there in linked[0].ways):
        return True
    if len(linked) == 1:
        return False
    joined = [n.text for n in linked if Wording.of(ours.text, n.text).lost == 0]
    return bool(joined) and same_words(ours.text, " ".join(joined))


def _of_its_turn(ours: Reading, linked: list[Reading]) -> list[Reading]:
    """Return the national sentences without those that time another of several, where some remain:
    the first review is not judged against what is said of the second, nor the training of all staff
    against that of one office.
    """
    if len(linked) == 1 or not ours.limits:
        return linked
    return [theirs for theirs in linked if not _of_another(ours, theirs)] or linked


def _of_another(ours: Reading, theirs: Reading) -> bool:
    pairs = [(here, there) for here in ours.limits for there in theirs.limits]
    return bool(pairs) and all(
        of_another_turn(here, there) or of_another_office(ours, here, theirs, there)
        for here, there in pairs
    )


def _by_nearness(ours: Reading, linked: list[Reading]) -> list[Reading]:
    """Return the national sentences, nearest first: by content words, then by all words."""
    if len(linked) == 1:
        return linked
    return sorted(
        linked,
        key=lambda theirs: (
            nearest_wording(ours, theirs).closeness,
            shared_words(ours.text, theirs.text),
        ),
        reverse=True,
    )


def relation(found: Iterable[Difference], *, same: bool) -> Relation:
    """Return what the differences make of a link.

    Wording of an older edition makes it superseded; the opposite sense, another number, actor,
    recipient or threshold makes it changed; otherwise it is weaker or stronger, by the heaviest
    difference. Without any it is verbatim where the words are the `same`, else reworded.
    """
    told = tuple(found)
    weighty = [d for d in told if _counts(d)]
    if any(d.facet == "term" for d in weighty):
        return "superseded"
    directions: list[Direction] = [d.direction for d in weighty]
    if "changed" in directions:
        return "changed"
    if weighty:
        return "weaker" if directions[0] == "weaker" else "stronger"
    if any((d.facet, d.direction) == _SLIP for d in told):
        return "stronger"
    return "verbatim" if same and not told else "reworded"


def _counts(difference: Difference) -> bool:
    """Say whether a difference is sure enough to decide."""
    plain = difference.facet == "limit" or (difference.facet, difference.direction) in PLAIN
    return difference.direction != "unclear" and (plain or difference.confidence != "low")
