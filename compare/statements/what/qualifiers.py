"""Hedges, conditions and exceptions, as they stand in the text."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.lexicon import word_list
from compare.statements.words.tokens import Span
from compare.text import any_of

_LISTS = word_list("qualifiers")
_HEDGES = "|".join(_LISTS["hedges"]["patterns"])
_OPENING = _LISTS["clauses"]["opening"]
_NOT_AFTER = frozenset(_LISTS["not_after"]["words"].split())
_EXCEPTING = frozenset(_LISTS["excepting"]["forms"])
_TURNING = frozenset(_LISTS["turning"]["words"].split())
"""Words after which "should the" asks: "nor should the carer be told"."""
_ANY = re.compile(rf"\b(?:(?P<hedge>{_HEDGES})|(?P<clause>{_OPENING}))(?![\w-])")
_ENDS = re.compile(
    r"[;:.()!?](?=\s|$)|,(?= )| (?=and (?:then )?(?:within|at least|no later than|every) )"
)
_KEPT = re.compile(rf"\b(?:{any_of(_LISTS['kept_apart']['words'].split())})\b[^,.;:()]*$")
_WORD_BEFORE = re.compile(r"([a-z/'-]+)\s*$")
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|may|might|will|would|must|should|be"
    r"|[a-z]{3,}(?:s|ed))\b"
)
_GOES_ON = re.compile(
    r", (?:or (?:to|by|in|of)|(?:or|and) (?:is|are|was|were|has|have|had|may|likely|not|that|if"
    r"|where|when))\b"
)

_LEFT_OPEN = re.compile(
    r"\b(?:where|wherever|when|whenever|if|(?:each|every) time)(?: [^,;:]*\w)?(?= *$)"
    r"|\bunless(?: (?:the|an?|this|they|he|she|it)(?: [a-z]+)?(?: (?:is|are|has|have|would))?)?"
    r"(?= *$)"
)
_OR = (" or ", " or, ")
_FROM_ONE = re.compile(
    r"[^,;.]*, (?:of|from|after|following) (?:the|that)\b(?! (?:last|final|latest|latter|later)\b)"
)

_REMEMBERED = 50_000
"""Texts whose qualifiers are kept: links are judged by those of the same sentences later."""
_TIME_FOLLOWS = re.compile(r", (?:within|by|no later|at|on|in|as soon|immediately|every)\b")


@lru_cache(maxsize=_REMEMBERED)
def qualifiers_in(low: str) -> tuple[Span, ...]:
    """Return where the qualifiers of a sentence stand, in order. None lies within another."""
    spans: list[Span] = []
    for match in _ANY.finditer(low):
        if spans and match.start() < spans[-1][1]:
            continue
        if match["hedge"] is None and not _opens(low, match):
            continue
        end = match.end() if match["hedge"] is not None else _ends(low, match)
        if match["hedge"] is None and (end <= match.end() + 1 or _is_other_start(low, match)):
            continue
        spans.append((match.start(), end))
    return tuple(spans)


def open_condition(low: str, begins: int) -> Span | None:
    """Return where a condition stands that a lead-in leaves open: "whenever a child has", "if"."""
    found = _LEFT_OPEN.search(low, begins)
    return found.span() if found else None


def _is_other_start(low: str, match: re.Match[str]) -> bool:
    """Whether it tells which of several a time is counted from: "within a week of the meeting or,
    where there were several, of the one at which …". The last of several is no such start.
    """
    return low.endswith(_OR, 0, match.start()) and bool(_FROM_ONE.match(low, match.end()))


def _ends(low: str, match: re.Match[str]) -> int:
    """Return where a condition ends; an exception between commas ends at the second."""
    between = match["clause"] in _EXCEPTING and low[: match.start()].rstrip().endswith(",")
    comma = low.find(",", match.end()) if between else -1
    return comma if comma > 0 else _clause_end(low, match.end())


def _opens(low: str, match: re.Match[str]) -> bool:
    """Whether the word opens a condition here, rather than "as if" or "decide when"."""
    before = _WORD_BEFORE.search(low, max(0, match.start() - 24), match.start())
    if before and before[1] in _NOT_AFTER:
        return False
    if match["clause"] == "apart from":
        return not _KEPT.search(low, 0, match.start())  # "kept apart from the main file"
    if match["clause"] == "should":
        return not (before and before[1] in _TURNING)
    if match["clause"] in ("were", "had", "providing", "provided"):
        return not low[: match.start()].strip() or low[: match.start()].rstrip()[-1] in ",;:("
    return True


def _clause_end(low: str, start: int) -> int:
    """Return where the clause that opens before `start` ends; a list inside it does not end it."""
    place, within = start, False
    while True:
        stop = _ENDS.search(low, place)
        if stop is None:
            return len(low.rstrip())
        if low[stop.start()] != "," or not (within or _inside_list(low, start, stop.start())):
            return stop.start()
        closing = low.find(",", stop.end())
        next_ = low.find(",", closing + 1) if closing > 0 else -1
        within = (
            not within
            and bool(_GOES_ON.match(low, stop.start()))
            and next_ > 0
            and not _VERB.search(low, closing, next_)
        )
        place = stop.end()


def _inside_list(low: str, start: int, comma: int) -> bool:
    """Whether a comma stands inside the clause: before "or is likely to", or before its verb."""
    if _TIME_FOLLOWS.match(low, comma):
        return False  # "if old enough, within …"
    return bool(_GOES_ON.match(low, comma)) or not _VERB.search(low, start, comma)
