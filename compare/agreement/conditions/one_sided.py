"""Qualifiers compared: hedges, exceptions and conditions that only one side has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from compare.agreement.conditions.awaited import awaited_differences
from compare.agreement.conditions.lessening import lessening_differences, told_for_haste, unhedged
from compare.agreement.conditions.qualifying import (
    Qualifier,
    Sort,
    kind_of,
    of_one_more,
    qualifiers,
)
from compare.agreement.sides.acts import verb_of
from compare.agreement.sides.pairing import Pair
from compare.agreement.sides.reading import (
    NEAR,
    SAME,
    Elsewhere,
    Reading,
    confidence,
    nearest_wording,
    speaks_of,
)
from compare.agreement.words.definitions import defines
from compare.agreement.words.wording import Wording, content_words, without
from compare.agreement.words.wordlists import clauses
from compare.model import FIRM, Confidence, Difference, Facet
from compare.text import fold

_SAID = 0.5
"""Share of the words of a qualifier that may be missing on the other side when it is said there."""


def qualifier_differences(
    local: Reading,
    national: Reading,
    paired: Collection[Pair],
    elsewhere: tuple[Elsewhere, Elsewhere],
) -> Iterator[Difference]:
    """Yield hedges, exceptions and conditions that only one of the two sentences has.

    `elsewhere` are the other local sentences on the same national one, and the other national
    sentences on the same local one: what stands there is not missing. A condition that only the
    national text has is left alone: the local one asks no less.
    """
    if not (qualifiers(local.text) or qualifiers(national.text)):
        return
    plain = tuple(lessening_differences(local, national, paired))
    if not plain and _comparable(local, national):
        plain = tuple(_by_wording(local, national, elsewhere))
    yield from plain
    told = {d.local for d in plain if d.confidence != "low"}
    awaited = awaited_differences(local, national, paired, elsewhere[1])
    yield from (d for d in awaited if d.local not in told)


def _by_wording(
    local: Reading, national: Reading, elsewhere: tuple[Elsewhere, Elsewhere]
) -> Iterator[Difference]:
    """Yield them as surely as the two texts, apart from them, are one."""
    wording = nearest_wording(local, national)
    ours, theirs = ([q.said for q in qualifiers(side.text)] for side in (local, national))
    rest = without(wording, ours, theirs).closeness
    yield from _hedged(local, national, wording, rest)
    yield from _made_to_matter(qualifiers(local.text), national.says)
    yield from _narrowed(local, national, elsewhere, rest)


def _hedged(
    local: Reading, national: Reading, wording: Wording, rest: float
) -> Iterator[Difference]:
    """Yield the hedges that only one side has; `rest` is how close they are but for qualifiers."""
    # a hedge is part of what two sentences on other things differ in
    closeness = rest if rest >= NEAR else min(rest, wording.closeness)
    for hedge in _surplus(qualifiers(local.text), qualifiers(national.says), rest):
        if told_for_haste(hedge, local, national) or of_one_more(hedge, local.text, national.says):
            continue
        yield Difference("qualifier", hedge.said, "", "weaker", _sure(hedge, closeness))
    theirs = qualifiers(national.text) if rest >= NEAR else ()
    if not theirs or (rest < SAME and any(q.sort == "hedge" for q in qualifiers(local.says))):
        return
    for hedge in _surplus(theirs, qualifiers(local.says), rest):
        way = unhedged(hedge.said, local, national)
        if way:
            yield Difference("qualifier", "", hedge.said, way, _sure(hedge, rest))


def _narrowed(
    local: Reading, national: Reading, elsewhere: tuple[Elsewhere, Elsewhere], rest: float
) -> Iterator[Difference]:
    """Yield exceptions and conditions of the local text, and exceptions it has dropped: a text in
    other words, which makes none, may only be short.
    """
    ours, theirs = qualifiers(local.text), qualifiers(national.text)
    if rest < SAME and _one_exception(ours) and _one_exception(theirs):
        # one exception told in two ways
        ours, theirs = _only("condition", ours), _only("condition", theirs)
    one_act = rest >= NEAR or _of_its_act(local, national)
    for q in _surplus_clauses(ours, theirs, one_act=one_act):
        if not _answered(q, national, elsewhere[1], rest):
            facet: Facet = "exception" if q.sort == "exception" else "qualifier"
            yield Difference(facet, q.said, "", "weaker", _sure(q, rest))
    for q in _only("exception", theirs):
        if rest >= NEAR and not _answered(q, local, elsewhere[0], rest):
            yield Difference("exception", "", q.said, "changed", _sure(q, rest))


def _comparable(local: Reading, national: Reading) -> bool:
    """Say whether both ask for something."""
    return local.asks and national.asks and not defines(local.text)


def _of_its_act(local: Reading, national: Reading) -> bool:
    """Say whether the local sentence speaks of an act that the national one asks for."""
    asked = (s for s in national.statements if s.strength in FIRM)
    return any(verb_of(s) and speaks_of(local, s) for s in asked)


def _clauses(those: tuple[Qualifier, ...]) -> tuple[Qualifier, ...]:
    return tuple(q for q in those if q.sort != "hedge")


def _made_to_matter(ours: tuple[Qualifier, ...], national: str) -> Iterator[Difference]:
    """Yield a condition of the local text that makes no difference by the national ("whether or
    not abuse is suspected").
    """
    for idle in _WHETHER_OR_NOT.finditer(national):
        said = content_words(idle["what"])
        for q in ours:
            matters = q.sort == "condition" and not _WHETHER_OR_NOT.match(q.said)
            if matters and said and said <= content_words(q.said):
                yield Difference("qualifier", q.said, "", "weaker", "high")


_WHETHER_OR_NOT = re.compile(r"\bwhether or not (?P<what>[^,;.]+)", re.IGNORECASE)


def _surplus_clauses(
    ours: tuple[Qualifier, ...], theirs: tuple[Qualifier, ...], *, one_act: bool
) -> tuple[Qualifier, ...]:
    """Return the clauses of the local text that may be its own: exceptions from the act that the
    national one asks for, and conditions where it has more of them.
    """
    mine = tuple(q for q in _clauses(ours) if not clauses("idle").search(q.said))
    more = len(mine) > len(_clauses(theirs))
    return tuple(q for q in mine if (one_act if q.sort == "exception" else more))


def _only(sort: Sort, those: tuple[Qualifier, ...]) -> tuple[Qualifier, ...]:
    return tuple(q for q in those if q.sort == sort)


def _one_exception(those: tuple[Qualifier, ...]) -> bool:
    return len(_only("exception", those)) == 1


def _surplus(
    ours: tuple[Qualifier, ...], theirs: tuple[Qualifier, ...], closeness: float
) -> tuple[Qualifier, ...]:
    """Return the hedges that one side has more of.

    A hedge answers any other of its kind; in texts that are the same but for a word or two each
    answers one, of any kind.
    """
    mine, others = _only("hedge", ours), _only("hedge", theirs)
    if closeness < SAME:
        kinds = {kind_of(q.said) for q in others}
        return tuple(q for q in mine if kind_of(q.said) not in kinds)
    known = {fold(q.said) for q in others}
    extra = tuple(q for q in mine if fold(q.said) not in known)
    return extra[: max(0, len(mine) - len(others))]


def _sure(qualifier: Qualifier, closeness: float) -> Confidence:
    """Return how surely it is an addition; a condition is one only to a text otherwise the same."""
    if not qualifier.of_duty or (qualifier.sort == "condition" and closeness < SAME):
        return "low"
    return confidence(closeness)


def _answered(qualifier: Qualifier, other: Reading, elsewhere: Elsewhere, closeness: float) -> bool:
    """Say whether the other side says it too, there or `elsewhere`.

    An exception or condition is answered by one that shares its words, or, in texts that are not
    one text edited, by its words anywhere.
    """
    stems = content_words(qualifier.said)
    share = 2 if qualifier.sort == "exception" else 3
    least = len(stems) / share if closeness >= NEAR else 1
    if any(len(content_words(q.said) & stems) >= least for q in qualifiers(other.says)):
        return True
    edited = closeness >= NEAR and qualifier.sort == "exception"
    missing = stems - elsewhere.stems
    if not edited:
        missing -= content_words(other.says)
    return len(missing) <= _SAID * len(stems) if closeness < NEAR or edited else not missing
