"""A duty that an edition states in two requirements: what is to be done, and by when."""

from __future__ import annotations

from dataclasses import replace

from compare.agreement.sides.limits import Limit, same_limit
from compare.agreement.words.wording import content_words
from compare.model import Quantity, Requirement, Sentence
from compare.rules.departure import Departure
from compare.rules.subject import requirement_of
from compare.text import fold


def timed_by(departure: Departure) -> Requirement | None:
    """Return the other requirement of the same act and event, if there is one with a number."""
    requirements = departure.comparison.requirements
    this = requirement_of(departure.national, requirements)
    if not this or not this.action:
        return None
    act = (this.action, this.event)
    same = (r for r in requirements if (r.action, r.event) == act and r is not this)
    return next((r for r in same if r.quantity and r.quantity.number), None)


def looser(departure: Departure) -> Departure | None:
    """Return a local time that the national sentence does not set, set against the requirement
    that times the same act; nothing where none does, or the local time is no longer.
    """
    requirement = timed_by(departure)
    sentence = _sentence_of(requirement, departure) if requirement else None
    ours, theirs = departure.time, _time_of(sentence, departure) if sentence else None
    if not sentence or not ours or not theirs or not _is_longer(ours, theirs):
        return None
    found = replace(
        departure.difference,
        facet="number" if ours.unit == theirs.unit else "unit",
        national=theirs.words,
        direction="weaker",
        against=sentence.id,
    )
    link = replace(departure.link, national=(*departure.link.national, sentence))
    return Departure(link, found, departure.comparison)


def of_another(departure: Departure) -> bool:
    """Say whether the local time is what another requirement sets those people on the topic, whose
    act the local sentence names more of: training every two years is no yearly news.
    """
    requirements = departure.comparison.requirements
    this, ours = requirement_of(departure.national, requirements), departure.time
    if not this or not ours:
        return False
    said, own = content_words(departure.link.local.text), Limit(ours, "")
    return any(
        _named(other, said) > _named(this, said)
        for other in requirements
        if (other.topic, other.actor) == (this.topic, this.actor)
        and other.quantity
        and same_limit(own, Limit(other.quantity, ""))
    )


def _named(requirement: Requirement, said: frozenset[str]) -> float:
    """Return the share of the words of what a requirement asks for that is said."""
    act = content_words(requirement.action or "")
    return len(act & said) / len(act) if act else 0


def _sentence_of(requirement: Requirement, departure: Departure) -> Sentence | None:
    said = fold(requirement.says)
    sentences = departure.comparison.baseline.document.sentences
    return next((one for one in sentences if fold(one.text) == said), None)


def _time_of(sentence: Sentence, departure: Departure) -> Quantity | None:
    stated = departure.comparison.national_statements
    times = (s.quantity for s in stated if s.sentence == sentence.id)
    return next((time for time in times if time and time.words), None)


def _is_longer(ours: Quantity, theirs: Quantity) -> bool:
    """Say whether both are times by which something is to be done, and ours the longer."""
    here, there = Limit(ours, ours.words), Limit(theirs, theirs.words)
    if ours.bound != theirs.bound or here.days is None or there.days is None:
        return False
    return here.days > there.days and not same_limit(here, there)
