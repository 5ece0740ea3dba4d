"""The same step in several places: within what time does each manual ask for it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from compare.agreement.sides.limits import Limit, same_limit
from compare.model import (
    Baseline,
    Document,
    Evidence,
    Link,
    Quantity,
    Result,
    Statement,
    Timing,
    Variance,
)
from compare.statements import read_statements

_FEWEST = 2
"""Manuals that must answer a time before anything can vary."""
_Times = Mapping[str, tuple[Limit, ...]]
"""The times that each sentence states, by its id."""


def variance(baseline: Baseline, results: Sequence[Result]) -> tuple[Variance, ...]:
    """Return each time of the national text that two manuals or more answer, in its order.

    One of them at least gives a time of its own; a time in a condition is none.

    A manual answers it with the linked passage that gives a time; of several, with the one of
    equal length, else the one most surely linked. Months and working days are turned into days as
    they are where texts are judged. Times set at intervals are not compared with single ones.
    """
    if len(results) < _FEWEST:
        return ()
    national, found = _times(baseline.document), []
    named = {fact.says: fact.event for fact in baseline.requirements}
    told = [(result, _links(result), _times(_answering(result, national))) for result in results]
    for sentence in baseline.document.sentences:
        for limit in _limits(national.get(sentence.id, ())):
            timings = tuple(
                _timing(result.id, links.get(sentence.id, ()), limit, times)
                for result, links, times in told
            )
            answered = sum(one.local is not None for one in timings) >= _FEWEST
            if answered and any(one.words for one in timings):
                evidence = Evidence(sentence.text, sentence.locator)
                event = named.get(sentence.text) or limit.quantity.event or ""
                days = limit.days or 0.0
                found.append(
                    Variance(event, limit.words, days, evidence, timings, _differ(timings))
                )
    return tuple(found)


def _limits(stated: Sequence[Limit]) -> Iterator[Limit]:
    """Yield the times that say most, least or how often: another only names a length."""
    return (limit for limit in stated if limit.quantity.bound)


def _links(result: Result) -> Mapping[str, tuple[Link, ...]]:
    """Return the links by the national sentences they answer, the surest first."""
    held: dict[str, list[Link]] = {}
    for link in sorted(result.links, key=lambda link: -link.score):
        for sentence in link.national:
            held.setdefault(sentence.id, []).append(link)
    return {sentence: tuple(links) for sentence, links in held.items()}


def _answering(result: Result, timed: Mapping[str, object]) -> Document:
    """Return the manual cut to the blocks that answer a timed national sentence."""
    linked = {k.local.id for k in result.links if any(s.id in timed for s in k.national)}
    held = (b for b in result.document.blocks if any(s.id in linked for s in b.sentences))
    return replace(result.document, blocks=tuple(held))


def _times(document: Document) -> _Times:
    held: dict[str, list[Limit]] = {}
    for statement in read_statements(document):
        if statement.quantity and _is_length(statement.quantity) and not _is_condition(statement):
            held.setdefault(statement.sentence, []).append(
                Limit(statement.quantity, statement.quote)
            )
    return {sentence: tuple(limits) for sentence, limits in held.items()}


def _is_length(quantity: Quantity) -> bool:
    return quantity.number is not None and quantity.unit is not None


def _is_condition(statement: Statement) -> bool:
    """Say whether its time stands in a condition: "where it goes beyond 45 working days"."""
    words = statement.quantity.words if statement.quantity else ""
    return any(words in qualifier for qualifier in statement.qualifiers)


def _timing(manual: str, links: Sequence[Link], national: Limit, times: _Times) -> Timing:
    if not links:
        return Timing(manual, "", None, None)
    stated = [(limit, link) for limit, link in _candidates(links, times) if _alike(limit, national)]
    equal = (pair for pair in stated if same_limit(pair[0], national))
    best = next(equal, stated[0] if stated else None)
    if best is None:
        local = links[0].local
        return Timing(manual, "", None, Evidence(local.text, local.locator))
    limit, link = best
    return Timing(manual, limit.words, limit.days, Evidence(link.local.text, link.local.locator))


def _differ(timings: Sequence[Timing]) -> bool:
    """Say whether two answers are of another length, as texts are judged, or one has none."""
    said = [one.days for one in timings if one.local]
    lengths = [Limit(Quantity(days, "day"), "") for days in said if days is not None]
    alike = all(same_limit(one, other) for one in lengths for other in lengths)
    return not alike or 0 < len(lengths) < len(said)


def _candidates(links: Sequence[Link], times: _Times) -> Iterator[tuple[Limit, Link]]:
    return ((limit, link) for link in links for limit in times.get(link.local.id, ()))


def _alike(one: Limit, other: Limit) -> bool:
    """Say whether both are intervals, or both are single times."""
    return one.quantity.recurs == other.quantity.recurs
