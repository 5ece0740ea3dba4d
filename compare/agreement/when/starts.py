"""Starts compared: the event that a time is counted from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from compare.agreement.sides.limits import Limit
from compare.agreement.words.wording import CACHED, content_words, listed_stems, may_be_same, stems
from compare.agreement.words.wordlists import names, steps
from compare.model import Confidence, Difference, Direction, Quantity
from compare.statements.words.actor import is_family, names_actor
from compare.text import holds, words


def start_difference(
    ours: Limit, theirs: Limit, sure: Confidence, *, near: bool
) -> Iterator[Difference]:
    """Yield how the starts differ: surely where both are known steps, or the rest is `near`.

    Elsewhere one event may be told in two ways ("the child's return", "being found").
    """
    us, them = ours.quantity, theirs.quantity
    if us.number is None or them.number is None:
        return
    if not them.start:
        yield from () if _ENDS_WAIT.search(ours.quote) else _once_over(us, them, sure)
    elif not us.start:
        told = names_event(them.start) and not stems(them.start) <= stems(ours.quote)
        if told and us.bound != "every":
            yield Difference("start", "", them.start, "weaker", sure)
    elif not _nameless(us.start) and not same_event(us.start, them.start):
        known = near or None not in {_step(us.start), _step(them.start)}
        named = sure if known else "low"
        surely = _LESS[sure] if _is_last(us.start, them.start) else named
        yield Difference("start", us.start, them.start, _moved(us.start, them.start), surely)


def _nameless(start: str) -> bool:
    """Say whether a start tells nothing of what happens then: "the date", of which more is said."""
    return stems(start) <= listed_stems("nameless", "words")


def _once_over(us: Quantity, them: Quantity, sure: Confidence) -> Iterator[Difference]:
    """Yield that a time is counted from the end of something, where the national text, which says
    only how long, waits for nothing.
    """
    waits = names("over", "words") & set(words(us.start or ""))
    if us.start and waits and us.bound == them.bound == "max":
        yield Difference("start", us.start, "", "weaker", sure)


def waited_for(ours: Limit, theirs: Limit, *, late: bool) -> str:
    """Return the end of an enquiry that a local time is to wait for, beside whatever it is counted
    from ("once its own enquiry is finished, within two days"); nothing where the national text
    waits for it as well, or where the time ends the wait ("and in any event") and is not `late`.
    """
    if ours.quantity.start or ours.quantity.number is None or not holds(ours.quote, _ENQUIRY):
        return ""
    part = next((s for s in _PARTS.split(ours.quote) if ours.words in s), "")
    for clause in () if not late and _ENDS_WAIT.search(part) else _WAITS.finditer(part):
        waits, said = clause["for"], set(words(clause["for"]))
        if said & names("over", "words") and said & names("enquiry", "words"):
            known = content_words(waits) <= content_words(theirs.quote)
            return "" if known or said & names("enquiry", "not") else waits
    return ""


_ENQUIRY = ("vestigation", "nquir", "fact")
"""Letters one of which any such enquiry holds."""
_ENDS_WAIT = re.compile(r"\b(?:in any (?:event|case)|at the latest|regardless)\b", re.IGNORECASE)
_PARTS = re.compile(r"[;:.]")
_WAITS = re.compile(
    r"(?<!and )(?<!or )\b(?:once|after|as soon as|following) (?P<for>[^,]+?)"
    r"(?=,|$| within| the (?:employer|manager|head))",
    re.IGNORECASE,
)
"""What is waited for, as far as it goes."""


def names_event(start: str | None) -> bool:
    """Say whether a start names its event: "its receipt", "this" and "CPPM" may stand for any."""
    return start is None or not (_PRONOUN.match(start) or _unknown(start))


def _unknown(start: str) -> bool:
    """Say whether it is an abbreviation that no list explains."""
    return start.isupper() and " " not in start and stems(start) == {start.casefold()}


_PRONOUN = re.compile(
    r"(?:the )?(?:it|its|this|that|they|them|their|he|she|do|doing)\b", re.IGNORECASE
)


def same_event(ours: str, theirs: str) -> bool:
    """Say whether two phrases may name one event, at the same step of the process.

    The last of several is a later one.
    """
    if _is_last(ours, theirs):
        return False
    if _same_moment(ours, theirs):
        return True
    ours, theirs = (_POINT.sub("", _OF_IT.sub("", start)) for start in (ours, theirs))
    here, there = _step(ours), _step(theirs)
    return may_be_same(ours, theirs) and (here is None or there is None or here == there)


_OF_IT = re.compile(r" to \w+ (?:it|them|this|one|so)\b.*", re.IGNORECASE)
"""What the decision "to hold it" was about is known: "to carry it out" names the same."""


_POINT = re.compile(
    r"\b(?:the )?(?:point|date|day|time|moment|receipt) of (?:the )?"
    r"| (?:being|is|was) (?:made|received)\b",
    re.IGNORECASE,
)
"""How the moment of a referral is told: its point or date, its being made or received."""


def _same_moment(ours: str, theirs: str) -> bool:
    """Say whether they name one moment in two ways ("being found", "coming back") of one thing.

    Whom it is known to is left out of account: "becoming aware" and "the board being told".
    """
    here, there = _moment(ours), _moment(theirs)
    if here is None or there is None or here[0] != there[0]:
        return False
    return here[1] <= there[1] or there[1] <= here[1]


@lru_cache(maxsize=CACHED)
def _moment(event: str) -> tuple[int, frozenset[str]] | None:
    """Return which listed moment an event is, and the stems of what it happens to."""
    spoken = f" {' '.join(words(event))} "
    for number, ways in enumerate(steps("moments")):
        for way in sorted(ways, key=len, reverse=True):
            said = f" {' '.join(way)} "
            if said in spoken:
                rest = spoken.replace(said, " ", 1)
                bodies = (content_words(word) for word in rest.split() if _body(word))
                return number, content_words(rest).difference(*bodies)
    return None


def _body(word: str) -> bool:
    """Say whether it names someone, other than a family, or some body."""
    return names_actor(word) and not is_family(word)


def _is_last(ours: str, theirs: str) -> bool:
    return bool(set(words(ours)) & names("several", "last") - set(words(theirs)))


_LESS: dict[Confidence, Confidence] = {"high": "medium", "medium": "low", "low": "low"}


def _moved(ours: str, theirs: str) -> Direction:
    """Return what it does to count from another event: mostly later, so that more time is given."""
    here, there = _step(ours), _step(theirs)
    earlier = here is not None and there is not None and here < there
    return "changed" if earlier else "weaker"


@lru_cache(maxsize=CACHED)
def _step(event: str) -> int | None:
    """Return how far along the process an event stands, by the longest phrase that names it; the
    end of an enquiry or an assessment, in whatever words, is one step.
    """
    said = set(words(event))
    over = said & names("over", "words") and said & names("enquiry", "ended")
    spoken = " end of the enquiries " if over else f" {' '.join(words(event))} "
    named = [
        (len(way), number)
        for number, ways in enumerate(steps("process"))
        for way in ways
        if f" {' '.join(way)} " in spoken
    ]
    return max(named)[1] if named else None
