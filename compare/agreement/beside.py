"""What other sentences, of either document, make of how two linked ones differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from compare.agreement.differences import FAINT, differences
from compare.agreement.scope.counts import counts
from compare.agreement.scope.marks import marked
from compare.agreement.sides.acts import KNOWN_BY
from compare.agreement.sides.answers import Answers
from compare.agreement.sides.limits import Limit, same_limit
from compare.agreement.sides.reading import ALIKE, Elsewhere, Reading, nearest_wording, said_by
from compare.agreement.who.having import everybody_has
from compare.agreement.who.naming import Terms
from compare.agreement.words.wording import content_words
from compare.model import Difference
from compare.text import with_lead_in

_TIMES = frozenset(("number", "unit", "bound", "limit", "start"))
_DUTY = frozenset(("strength", "polarity"))
_ADDED = frozenset(("qualifier", "exception"))


def unmet(
    ours: Reading, linked: list[Reading], answers: Answers, terms: Terms, timed: tuple[Limit, ...]
) -> tuple[Difference, ...]:
    """Return how a sentence differs from the `linked` national ones, nearest first, for all that
    these say together; `timed` are the times of the whole national text.
    """
    nearest, *others = linked
    found = (
        *_from_nearest(ours, nearest, others, answers, terms),
        *_timed_otherwise(ours, nearest, others, terms),
    )
    told = (d for d in found if not _of_another(d, ours, timed))
    return tuple(d for d in told if not _kept_beside(d, ours, linked, answers))


def met_elsewhere(
    found: tuple[Difference, ...], ours: Reading, nearest: Reading, answers: Answers, terms: Terms
) -> tuple[Difference, ...]:
    """Return the differences, those marked whose missing part another local sentence says."""
    missing = [difference for difference in found if _missing(difference)]
    if not missing:
        return found
    timed = any(difference.facet in _TIMES for difference in missing)
    met = _said_elsewhere(ours, nearest, answers, terms, timed=timed)
    met |= {d for d in missing if _is_mark(d) and marked(d.national, _others(ours, answers))}
    return tuple(replace(d, elsewhere=True) if _missing(d) and d in met else d for d in found)


def _from_nearest(
    ours: Reading, nearest: Reading, others: list[Reading], answers: Answers, terms: Terms
) -> Iterator[Difference]:
    """Yield how the sentence differs from the nearest, but for what another linked one meets."""
    parts = Elsewhere(partial(answers.said_besides, ours, nearest))
    differs = differences(ours, nearest, terms, parts, Elsewhere.of(others))
    if not differs:
        return
    near = (other for other in others if nearest_wording(ours, other).closeness >= ALIKE)
    also = [(other, differences(ours, other, terms)) for other in near]
    for found in differs:
        if not any(_met(ours, found, *known) for known in also):
            yield found


def _met(
    ours: Reading, difference: Difference, other: Reading, also: tuple[Difference, ...]
) -> bool:
    """Say whether another national sentence states the same fact, and the local one agrees.

    A time that comes once is not met by one that comes again and again.
    """
    if any((d.facet, d.local) == (difference.facet, difference.local) for d in also):
        return False
    if difference.facet in _TIMES:
        own = [o.quantity.recurs for o in ours.limits if o.words == difference.local]
        return any(not own or theirs.quantity.recurs in own for theirs in other.limits)
    if difference.facet in _DUTY:
        return other.asks
    return difference.facet in _ADDED and not difference.national


def _timed_otherwise(
    ours: Reading, nearest: Reading, others: list[Reading], terms: Terms
) -> Iterator[Difference]:
    """Yield how times of the sentence differ from those of the other national sentences it answers.

    A time that the nearest sets one of its kind for, or that one of the others gives alike, is
    compared already. Where the sentence gives neither a time nor a count, none differs.
    """
    timed = [o for o in others if o.limits and (ours.limits or counts(o.text))]
    if not timed:
        return
    kinds = {limit.quantity.recurs for limit in nearest.limits}
    if any(own.quantity.recurs in kinds for own in ours.limits):
        return
    known = [limit for other in (nearest, *others) for limit in other.limits]
    alike = {own.words for own in ours.limits if any(same_limit(own, theirs) for theirs in known)}
    for other in timed:
        for found in differences(ours, other, terms):
            if _is_time(found) and (found.facet in {"bound", "start"} or found.local not in alike):
                yield found


def _is_time(difference: Difference) -> bool:
    """Say whether it surely is a time of the sentence."""
    told = difference.local and difference.confidence != "low"
    return bool(told) and difference.facet in _TIMES


def _of_another(difference: Difference, ours: Reading, national: tuple[Limit, ...]) -> bool:
    """Say whether a time that differs, but not surely, is that of another national sentence with a
    word of this one, or one that is added that of another of which it says most.
    """
    if (difference.facet, difference.direction) == ("limit", "stronger"):
        added = [limit for limit in ours.limits if limit.words == difference.local]
        return any(_times_most(limit, other) for limit in added for other in national)
    if difference.confidence != "low" or difference.facet not in {"number", "unit"}:
        return False
    own = (limit for limit in ours.limits if limit.words == difference.local)
    alike = (other for limit in own for other in national if same_limit(limit, other))
    return any(content_words(other.quote) & content_words(ours.text) for other in alike)


def _kept_beside(
    difference: Difference, ours: Reading, linked: list[Reading], answers: Answers
) -> bool:
    """Say whether a sentence under the same heading, which answers the same national one, keeps its
    interval where this one's is longer: training every three years, with updates every year.
    """
    if (difference.facet, difference.direction) != ("number", "weaker"):
        return False
    national = next((one for one in linked if one.sentence.id == difference.against), linked[0])
    if not all(limit.quantity.recurs for limit in national.limits):
        return False
    if not any(limit.quantity.recurs and everybody_has(ours, limit) for limit in ours.limits):
        return False
    under = ours.sentence.locator.trail
    beside = (o for o in answers.besides(ours, national) if o.sentence.locator.trail == under)
    kept = (limit for other in beside for limit in other.limits)
    return any(same_limit(limit, theirs) for limit in kept for theirs in national.limits)


def _times_most(ours: Limit, theirs: Limit) -> bool:
    """Say whether the times are equal, and two words or more of what is timed are the same."""
    shared = content_words(ours.quote) & content_words(theirs.quote)
    return len(shared) >= KNOWN_BY and same_limit(ours, theirs)


def _missing(difference: Difference) -> bool:
    """Say whether it is something that is not there, or a time that is not definite."""
    return not difference.local or (difference.facet, difference.direction) == ("limit", "weaker")


def _is_mark(difference: Difference) -> bool:
    """Say whether it is what marks a step: the whole manual is asked for that."""
    return (difference.facet, difference.direction) == ("qualifier", "weaker")


def _others(ours: Reading, answers: Answers) -> Iterator[str]:
    return (
        with_lead_in(one.lead_in, one.text) for one in answers.beside if one.id != ours.sentence.id
    )


def _said_elsewhere(
    ours: Reading, nearest: Reading, answers: Answers, terms: Terms, *, timed: bool
) -> frozenset[Difference]:
    """Return what is missing in this sentence and is said in another of the manual; times only
    where one of them, `timed`, is missing.

    Those linked to the same national sentence count, and any that is near it.
    """
    alone = frozenset(differences(ours, nearest, terms))
    others = (*answers.besides(ours, nearest), *answers.near(ours, nearest.text, ALIKE))
    elsewhere = Elsewhere(partial(said_by, others))
    if timed:
        when = answers.under(ours, content_words(nearest.text), nearest.limits)
        elsewhere = Elsewhere.of(others, (*answers.near(ours, nearest.text, FAINT), *when))
    return alone - frozenset(differences(ours, nearest, terms, elsewhere))
