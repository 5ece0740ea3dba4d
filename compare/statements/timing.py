"""What a time is counted from, and what it times."""

from __future__ import annotations

import re

from compare.lexicon import word_list
from compare.statements.qualifiers import Span
from compare.statements.quantity import Time
from compare.statements.tokens import Tokens

_BOUNDS = word_list("bounds")
_START = re.compile(
    rf"'?(?: (?:written |prior |advance )?notice)? ?(?:\(?inclusive\)? )?(?P<word>{_BOUNDS['start']['pattern']}) "
)
_OPENING = re.compile(rf"(?:^|[,;] ?)(?:and |then |but )?(?P<word>{_BOUNDS['start']['opening']}) ")
_EVENT_VERB = re.compile(
    r"\b(?:is|are|was|were|has been|have been|being|receiv\w+|made|identif\w+|agreed|decided|notified|complet\w+|held|becom\w+)\b"
)
_CONDITIONAL = ("when", "as soon as", "from", "on", "upon")
_ENDS_START = frozenset(',;:.()rtM"yw')
_TO_KEPT = frozenset(
    "decision decisions agreement request need duty referral transfer response move return".split()
)
_FOR_KEPT = frozenset(
    "request need referral application arrangements criteria threshold reason".split()
)
_IN_KEPT = frozenset("change delay increase placement".split())
_ON_KEPT = frozenset("decision discussion report information".split())
_KEPT_AFTER = {"to": _TO_KEPT, "for": _FOR_KEPT, "in": _IN_KEPT, "on": _ON_KEPT}
_EVERY = ("all", "any", "every", "each")
_MOST_WORDS = 9
"""An event is a noun phrase; what follows is about something else."""
_DATE_OF = re.compile(
    r"^(?:the )?(?:date|day|point|time|moment) (?:of|on which|at which|when|that) "
)


def start_after(tokens: Tokens, end: int, *, counted: bool) -> str | None:
    """Return the event named right after a time that ends at letter `end`: "of the referral".

    `counted` is False where "of" cannot begin it: "an absence of at least two days of a pupil".
    """
    match = _START.match(tokens.low, end)
    if match is None or (match["word"] == "of" and not counted and "notice" not in match[0]):
        return None
    first = tokens.at(match.end())
    if (
        match["word"] == "of"
        and tokens.words[first] in _EVERY
        and "g" not in tokens.tags[first : first + _MOST_WORDS]
    ):
        return None  # "informed within one working day of all allegations"
    event = _event(tokens, first)
    return event if event and event not in ("start", "beginning", "outset") else None


def event_between(tokens: Tokens, end: int) -> str | None:
    """Return what a time stands between: "no more than six months between reviews"."""
    if not tokens.low.startswith(" between ", end):
        return None
    return _event(tokens, tokens.at(end + len(" between "))) or None


def start_before(tokens: Tokens, begins: int, end: int) -> str | None:
    """Return the event that opens a part of the text before a time: "Following the conference, …"."""
    for match in _OPENING.finditer(tokens.low, begins, end):
        first = tokens.at(match.end())
        comma = tokens.low.find(",", match.end(), end)
        said = tokens.low[match.end() : comma if comma > 0 else end]
        if match["word"] in _CONDITIONAL and not _EVENT_VERB.search(said):
            continue
        event = _event(tokens, first)
        if event and not event[0].isdigit():
            return event
    return None


def _event(tokens: Tokens, first: int) -> str:
    """Return the noun phrase that begins at token `first`, without its article."""
    tags, words = tokens.tags, tokens.words
    while first < len(words) and (
        words[first] in ("the", "a", "an", "any", "when", "which", "that", "all")
    ):
        first += 1
    k = first
    while k < len(words) and k - first < _MOST_WORDS and not _stops(tokens, k, first):
        k += 1
    while k > first and tags[k - 1] in "pfzdcan":
        k -= 1
    return tokens.said(first, k)


def _stops(tokens: Tokens, k: int, first: int) -> bool:
    tag, word = tokens.tags[k], tokens.words[k]
    if tag in _ENDS_START or tag in "i-":
        return True
    if k == first:
        return False
    if tag in "zp" and not (tag == "p" and word in ("with", "against", "into", "under", "between")):
        return tokens.words[k - 1] not in _KEPT_AFTER.get(word, ())
    if tag == "d" and tokens.tags[k - 1] == "x":
        return True  # "… the referral | the manager must"
    return tag in "ouc" or (tag == "b" and "b" in tokens.tags[first:k])


# ---- which times belong to an ask ---------------------------------------------------------------

_JOINT = re.compile(r"(?:,|;)? ?\b(?:and|or|but|then|thereafter|with)\b|[;,]")


def times_of(
    low: str, times: tuple[Time, ...], part: Span, conditions: tuple[Span, ...]
) -> tuple[Time, ...]:
    """Return the times of one part of a sentence that each make a statement.

    A number outweighs "as soon as possible"; one in a condition counts only when the rule itself has
    none. A further time counts when it is joined on ("… and then every six weeks").
    """
    here = [time for time in times if part[0] <= time.start < part[1]]
    rule = [
        time for time in here if not any(first <= time.start < last for first, last in conditions)
    ]
    chosen = [time for time in rule if time.number is not None] or rule
    if not any(time.number is not None for time in chosen):
        chosen = [time for time in here if time.number is not None][:1] or chosen[:1]
    kept = chosen[:1]
    for time in chosen[1:]:
        between = low[kept[-1].end : time.start]
        if _JOINT.search(between) and "(" not in between:
            kept.append(time)
    return tuple(kept)


def parts_of(low: str, times: tuple[Time, ...], part: Span) -> tuple[Span, ...]:
    """Return the stretch of text around each time, cut where the next one is joined on."""
    cuts = [part[0]]
    for earlier, later in zip(times, times[1:], strict=False):
        joints = list(_JOINT.finditer(low, earlier.end, later.start))
        cuts.append(joints[-1].start() if joints else later.start)
    return tuple(zip(cuts, (*cuts[1:], part[1]), strict=True))
