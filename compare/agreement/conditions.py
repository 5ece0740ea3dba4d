"""Qualifiers compared: hedges, exceptions and conditions that only one side has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from compare.agreement.definitions import defines
from compare.agreement.reading import NEAR, SAME, Reading, confidence
from compare.agreement.wording import Wording, content, without
from compare.agreement.wordlists import names
from compare.lexicon import word_list
from compare.model import Confidence, Difference, Facet
from compare.statements.qualifiers import qualifiers_in
from compare.statements.tokens import plain
from compare.text import fold, words

Sort: TypeAlias = Literal["hedge", "exception", "condition"]

_SAID = 0.5
"""Share of the words of a qualifier that may be missing on the other side when it is said there."""
_NEARBY = 3
"""Words between a duty word, or an end of the sentence, and a hedge that qualifies the duty."""
_DUTY = re.compile(r"\b(?:must|should|shall|will|may|can|is|are|be|to)\b")


@dataclass(frozen=True, slots=True)
class Qualifier:
    said: str
    sort: Sort
    of_duty: bool
    """It qualifies the duty, rather than one word of the sentence."""


def qualifier_differences(
    local: Reading,
    national: Reading,
    wording: Wording,
    elsewhere: tuple[frozenset[str], frozenset[str]],
) -> Iterator[Difference]:
    """Yield hedges, exceptions and conditions that only one of the two sentences has.

    `elsewhere` holds the content words of the other local sentences on the same national one, and
    of the other national sentences on the same local one: what stands there is not missing. A
    condition that only the national text has is left alone: the local one asks no less.
    """
    if not (local.asks and national.asks) or defines(local.text):
        return
    ours, theirs = qualifiers(local.text), qualifiers(national.text)
    they_say, we_say = qualifiers(national.says), qualifiers(local.says)
    rest = without(wording, (q.said for q in ours), (q.said for q in theirs)).closeness
    # a hedge is part of what two sentences on other things differ in
    hedged = rest if rest >= NEAR else min(rest, wording.closeness)
    for hedge in _surplus(ours, they_say, rest):
        yield Difference("qualifier", hedge.said, "", "weaker", _sure(hedge, hedged))
    unhedged = rest >= SAME or not any(q.sort == "hedge" for q in we_say)
    for hedge in _surplus(theirs, we_say, rest) if rest >= NEAR and unhedged else ():
        yield Difference("qualifier", "", hedge.said, "stronger", _sure(hedge, rest))
    for q in _clauses(ours):
        if q.sort == "condition" and len(_clauses(theirs)) >= len(_clauses(ours)):
            continue
        if not _answered(q, national.says, they_say, elsewhere[1], rest):
            facet: Facet = "exception" if q.sort == "exception" else "qualifier"
            yield Difference(facet, q.said, "", "weaker", _sure(q, rest))
    for q in _clauses(theirs):
        if q.sort == "exception" and not _answered(q, local.says, we_say, elsewhere[0], rest):
            yield Difference("exception", "", q.said, "changed", _sure(q, rest))


def _clauses(those: tuple[Qualifier, ...]) -> tuple[Qualifier, ...]:
    return tuple(q for q in those if q.sort != "hedge")


def _surplus(
    ours: tuple[Qualifier, ...], theirs: tuple[Qualifier, ...], closeness: float
) -> tuple[Qualifier, ...]:
    """Return the hedges that one side has more of.

    A hedge answers any other of its kind; in texts that are the same but for a word or two each
    answers one, of any kind.
    """
    mine, others = ([q for q in side if q.sort == "hedge"] for side in (ours, theirs))
    if closeness < SAME:
        kinds = {_kind(q.said) for q in others}
        return tuple(q for q in mine if _kind(q.said) not in kinds)
    known = {fold(q.said) for q in others}
    extra = [q for q in mine if fold(q.said) not in known]
    return tuple(extra[: max(0, len(mine) - len(others))])


@cache
def qualifiers(text: str) -> tuple[Qualifier, ...]:
    """Return the qualifiers of the whole sentence, each once, in order.

    A clause within a clause ("where it is late unless …") is one of its own.
    """
    low = plain(text)
    spans = [(a, b) for a, b in qualifiers_in(low) if _qualifies(low[:a], low[a:b], low[b:])]
    found = {
        part: Qualifier(part, _sort_of(part), _of_duty(low, a, b))
        for a, b in spans
        for clause in _INNER.split(text[a:b])
        if (part := clause.strip(" ,"))
    }
    return tuple(found.values())


def _qualifies(before: str, said: str, after: str) -> bool:
    """Say whether it does: "are subject to" does not, nor "if known" before "that", nor "where
    relevant" before the noun it describes.
    """
    if before.endswith(("even ", "whether ")):
        return False
    subject = re.search(r"\b(?:is|are|be|been|was|were) $", before)
    describes = _DESCRIBES.search(said) and re.match(r" [a-z]+s\b", after)
    return not subject and not describes and not after.startswith(" that ")


_DESCRIBES = re.compile(r"\b(?:relevant|required|available|known|safe|reasonable|applicable)$")


_INNER = re.compile(r"\s+(?=(?:unless|except|only (?:where|if|when)|if|provided)\b)", re.IGNORECASE)


def _of_duty(low: str, start: int, end: int) -> bool:
    """Say whether a qualifier opens or ends the sentence, or stands by its duty word."""
    before, after = low[:start], low[end:]
    if before.count("(") > before.count(")"):
        return False
    near = " ".join(before.split()[-_NEARBY:])
    ends = len(words(before)) < _NEARBY or not words(after)
    return ends or bool(_DUTY.search(near)) or before.rstrip().endswith(",")


def _sort_of(qualifier: str) -> Sort:
    low = fold(qualifier)
    if _hedges().fullmatch(low) or _SUITABLE.fullmatch(low):
        return "hedge"
    if names("scarcity", "words") & set(words(low)) and len(words(low)) <= _SHORT:
        return "hedge"
    openings = (opening.replace("_", " ") for opening in names("exceptions", "opening"))
    return "exception" if any(low.startswith(opening) for opening in openings) else "condition"


_SUITABLE = re.compile(
    r"(?:where|when|if|as far as)(?: (?:it|that|this|they|is|are|seems|considered)){0,3} "
    r"(?:appropriate|possible|suitable|right|practicable|necessary|needed|safe)"
)
_SHORT = 4
"""Words of a hedge such as "where time allows"."""


def _sure(qualifier: Qualifier, closeness: float) -> Confidence:
    """Return how surely it is an addition; a condition is one only to a text otherwise the same."""
    if not qualifier.of_duty or (qualifier.sort == "condition" and closeness < SAME):
        return "low"
    return confidence(closeness)


def _kind(hedge: str) -> str:
    """Return what a hedge leaves it to: what is suitable, what can be done, what is usual."""
    low = fold(hedge)
    return next((kind for kind, pattern in _KINDS.items() if pattern.search(low)), "suitable")


_KINDS = {
    "possible": re.compile(r"possib|practic|feasib|allow|permit|afford"),
    "usual": re.compile(r"normal|usual|general|ordinar|typical|ideal|prefer|most|principle|rule"),
}


def _answered(
    qualifier: Qualifier,
    text: str,
    others: tuple[Qualifier, ...],
    elsewhere: frozenset[str],
    closeness: float,
) -> bool:
    """Say whether the other side says it too.

    An exception or condition is answered by one that shares its words, or, in texts that are not
    one text edited, by its words anywhere.
    """
    stems = set(content(qualifier.said))
    share = 2 if qualifier.sort == "exception" else 3
    least = len(stems) / share if closeness >= NEAR else 1
    if any(len(set(content(other.said)) & stems) >= least for other in others):
        return True
    edited = closeness >= NEAR and qualifier.sort == "exception"
    missing = stems - elsewhere - (set() if edited else set(content(text)))
    return len(missing) <= _SAID * len(stems) if closeness < NEAR or edited else not missing


@cache
def _hedges() -> re.Pattern[str]:
    patterns = word_list("qualifiers")["hedges"]["patterns"]
    return re.compile(rf"(?:{'|'.join(patterns)})")
