"""Links judged: what each local sentence does to the national text it answers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import partial
from operator import attrgetter
from types import MappingProxyType

from compare.agreement.answers import Answers
from compare.agreement.differences import FAINT, differences
from compare.agreement.elsewhere import Elsewhere
from compare.agreement.limits import Limit, same_limit
from compare.agreement.naming import Terms
from compare.agreement.parties import same_party
from compare.agreement.reading import ALIKE, Reading, limit_of, nearest_wording, readings
from compare.agreement.relations import relation
from compare.agreement.verbatim import same_words, shared_words
from compare.agreement.wording import Wording, content_words
from compare.model import Difference, Link, Relation, Sentence, Statement, Term
from compare.text import words


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
    linked, known, ours = tuple(links), Terms.of(terms), tuple(local)
    here = readings((link.local for link in linked), ours, shown)
    asked = tuple(national)
    there = readings((s for link in linked for s in link.national), asked)
    timed = tuple(limit_of(s, s.quantity) for s in asked if s.quantity)
    answers = Answers.of(linked, here, readings(beside, ours))
    judgements: dict[object, _Judgement] = {}

    def judge(link: Link) -> Link:
        said = here[link.local.id]
        about = _about(said, link)
        if about not in judgements:
            answered = [there[sentence.id] for sentence in link.national]
            judgements[about] = _judgement(said, answered, answers, known, timed)
        relates, found = judgements[about]
        if relates == link.relation and found == link.differences:
            return link
        return replace(link, relation=relates, differences=found)

    return tuple(map(judge, linked))


_Judgement = tuple[Relation, tuple[Difference, ...]]
_STATED = attrgetter(*(field.name for field in fields(Statement) if field.name != "sentence"))


def _about(ours: Reading, link: Link) -> object:
    """Return what the judgement depends on: what is said again is judged once."""
    stated = tuple(map(_STATED, ours.statements))
    where = ours.sentence.locator.trail
    return ours.ways, stated, ours.shows, where, tuple(sentence.id for sentence in link.national)


def _judgement(
    ours: Reading,
    linked: list[Reading],
    answers: Answers,
    terms: Terms,
    timed: tuple[Limit, ...],
) -> _Judgement:
    if any(words(ours.text) == words(theirs.text) for theirs in linked):
        return "verbatim", ()
    nearest, *others = _by_nearness(ours, linked)
    parts = Elsewhere(partial(answers.said_besides, ours, nearest))
    found = differences(ours, nearest, terms, parts, Elsewhere.of(others))
    near = [other for other in others if nearest_wording(ours, other).closeness >= ALIKE]
    also = [(other, differences(ours, other, terms)) for other in near]
    kept = tuple(
        d for d in found if not (_acts(d, others) or any(_met(d, *known) for known in also))
    )
    kept = (*kept, *_timed_otherwise(ours, nearest, others, terms))
    kept = tuple(d for d in kept if not _of_another(d, ours, timed))
    said = relation(kept, same=not kept and _same(ours, (nearest, *others)))
    if any(map(_missing, kept)):
        met = _met_elsewhere(ours, nearest, answers, terms)
        kept = tuple(replace(d, elsewhere=True) if _missing(d) and d in met else d for d in kept)
    return said, kept


def _of_another(difference: Difference, ours: Reading, national: tuple[Limit, ...]) -> bool:
    """Say whether a time that differs, but not surely, is that of another national sentence with a
    word of this one.
    """
    if difference.confidence != "low" or difference.facet not in {"number", "unit"}:
        return False
    own = (limit for limit in ours.limits if limit.words == difference.local)
    alike = (other for limit in own for other in national if same_limit(limit, other))
    return any(content_words(other.quote) & content_words(ours.text) for other in alike)


def _missing(difference: Difference) -> bool:
    """Say whether it is something that is not there, or a time that is not definite."""
    return not difference.local or (difference.facet, difference.direction) == ("limit", "weaker")


def _timed_otherwise(
    ours: Reading, nearest: Reading, others: list[Reading], terms: Terms
) -> Iterator[Difference]:
    """Yield how times of the sentence differ from those of the other national sentences it answers.

    A time that the nearest sets one of its kind for, or that one of the others gives alike, is
    compared already.
    """
    known = [limit for other in (nearest, *others) for limit in other.limits]
    alike = {own.words for own in ours.limits if any(same_limit(own, theirs) for theirs in known)}
    pairs = [(own, theirs) for own in ours.limits for theirs in nearest.limits]
    compared = any(own.quantity.recurs == theirs.quantity.recurs for own, theirs in pairs)
    for other in others if not compared else ():
        for found in differences(ours, other, terms) if other.limits else ():
            timed = found.facet in _TIMES and found.local and found.confidence != "low"
            if timed and (found.facet in {"bound", "start"} or found.local not in alike):
                yield found


def _met_elsewhere(
    ours: Reading, nearest: Reading, answers: Answers, terms: Terms
) -> frozenset[Difference]:
    """Return what is missing in this sentence and is said in another of the manual.

    Those linked to the same national sentence count, and any that is near it.
    """
    alone = frozenset(differences(ours, nearest, terms))
    others = (*answers.besides(ours, nearest), *answers.near(ours, nearest.text, ALIKE))
    timed = [other for other in answers.near(ours, nearest.text, FAINT) if other.limits]
    timed += answers.under(ours, content_words(nearest.text), nearest.limits)
    return alone - frozenset(differences(ours, nearest, terms, Elsewhere.of(others, timed)))


def _acts(difference: Difference, others: list[Reading]) -> bool:
    """Say whether another national sentence that is answered has the local actor act."""
    if difference.facet != "actor" or not difference.local:
        return False
    actors = (statement.actor for other in others for statement in other.statements)
    return any(actor and same_party(difference.local, actor) for actor in actors)


def _same(ours: Reading, linked: tuple[Reading, ...]) -> bool:
    """Say whether it has the words of the nearest sentence, or of all those that it joins."""
    texts = [(here, there) for here in ours.ways for there in linked[0].ways]
    joined = " ".join(n.text for n in linked if Wording.of(ours.text, n.text).lost == 0)
    return any(same_words(*pair) for pair in (*texts, (ours.text, joined)))


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


_TIMES = frozenset(("number", "unit", "bound", "limit", "start"))
_DUTY = frozenset(("strength", "polarity"))
_ADDED = frozenset(("qualifier", "exception"))


def _met(difference: Difference, other: Reading, also: tuple[Difference, ...]) -> bool:
    """Say whether another national sentence states the same fact, and the local one agrees."""
    if any((d.facet, d.local) == (difference.facet, difference.local) for d in also):
        return False
    if difference.facet in _TIMES:
        return bool(other.limits)
    if difference.facet in _DUTY:
        return other.asks
    if difference.facet == "actor":
        return any(statement.actor for statement in other.statements)
    return difference.facet in _ADDED and not difference.national
