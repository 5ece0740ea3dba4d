"""What a time is counted from, and which times belong to which part of a sentence."""

from __future__ import annotations

import re
from itertools import pairwise

from compare.lexicon import word_list, words_of
from compare.model import Bound, Quantity
from compare.statements.quantities.quantity import Time
from compare.statements.words.tokens import Span, Tokens

_START = word_list("bounds")["start"]
_AFTER = re.compile(
    r"'?(?: ?\((?!or\b)[^)]{1,30}\))?"
    r"(?: (?:written |prior |advance )?notice)? ?(?:\(?inclusive\)? )?"
    rf"(?P<word>{_START['pattern']}) "
)
_OPENING = re.compile(rf"(?:^|[,;] ?)(?:(?:and|then|but),? )?(?P<word>{_START['opening']}) ")
_EVENT_VERB = re.compile(
    r"\b(?:is|are|was|were|has been|have been|being|receiv\w+|made|identif\w+|agreed|decided"
    r"|notified|complet\w+|held|becom\w+)\b"
)
_CONDITIONAL = frozenset(w.replace("_", " ") for w in words_of("bounds", "start", "conditional"))
_TOLD = words_of("verbs", "telling")
"""Verbs whose "of" tells what about: "informed within one day | of all allegations"."""
_EVERY = ("all", "any", "every", "each")
_NO_EVENT = words_of("bounds", "start", "never")
_ENDS = frozenset(',;:.()rtM"ywi-')
_KEPT = {word: words_of("grammar", "goes_on", word) for word in ("to", "for", "in", "on")}
_WITHIN_EVENTS = words_of("grammar", "goes_on", "any")
_MOST_WORDS = 9
"""An event is a noun phrase; what follows is about something else."""
_DATES = words_of("bounds", "start", "dates")
_ARTICLES = ("the", "a", "an", "any", "when", "which", "that", "all")
_BETWEEN = " between "
_JOINT = re.compile(r"(?:,|;)? ?\b(?:and|or|but|then|thereafter|with)\b|[;,]")


_CLAUSE_FOLLOWS = ("on the day", "as soon as")
_IN_BRACKET = re.compile(r"\((?:or )?$")
_FOR_OTHERS = re.compile(r" (?:for|where|if|in|when)\b")
""""within two days (five days for a review)": another time, for another case."""


def quantity_of(
    tokens: Tokens, time: Time, event: str | None, begins: int = 0, before: Bound | None = None
) -> Quantity:
    """Return a time as a quantity that times `event`, with the event it is counted from.

    `begins` is the letter at which its part of the sentence begins; `before` is the bound of the
    time it is joined to.
    """
    bound = time.bound if time.own_bound or before in (None, "every") else before
    start = _start_after(tokens, time.end, counted=bound not in ("min", "every"))
    if start is None and bound != "every":
        start = _start_before(tokens, begins, time.start)
    return Quantity(
        time.number,
        time.unit,
        bound,
        start,
        _event_between(tokens, time.end) or event,
        time.upper,
        tokens.text[time.start : time.end].strip(),
    )


def _start_after(tokens: Tokens, end: int, *, counted: bool) -> str | None:
    """Return the event named right after a time that ends at letter `end`: "of the referral".

    `counted` is False where "of" cannot begin it: "an absence of at least two days of a pupil".
    """
    if tokens.low.endswith(_CLAUSE_FOLLOWS, 0, end) and tokens.low[end : end + 3] != " of":
        return _event(tokens, tokens.at(end)) or None  # "on the day | they are told"
    match = _AFTER.match(tokens.low, end)
    if match is None:
        return None
    first = tokens.at(match.end())
    if match["word"] == "of" and not (counted or "notice" in match[0]):
        return None
    of_every = match["word"] == "of" and tokens.word(first) in _EVERY
    if of_every and not _TOLD.isdisjoint(tokens.words[:first]):
        return None  # "informed within one working day of all allegations"
    event = _event(tokens, first)
    return event if event and event not in _NO_EVENT else None


def _start_before(tokens: Tokens, begins: int, end: int) -> str | None:
    """Return the event that opens a part of the text: "Following the conference, … within"."""
    for match in _OPENING.finditer(tokens.low, begins, end):
        first = tokens.at(match.end())
        comma = tokens.low.find(",", match.end(), end)
        said = tokens.low[match.end() : comma if comma > 0 else end]
        if match["word"] in _CONDITIONAL and not _EVENT_VERB.search(said):
            continue
        if said.startswith("there ") or " who " in said:
            continue  # "when there are concerns" is a condition, no clock
        event = _event(tokens, first)
        if event and not event[0].isdigit():
            return event
    return None


def _event_between(tokens: Tokens, end: int) -> str | None:
    """Return what a time stands between: "no more than six months between reviews"."""
    if not tokens.low.startswith(_BETWEEN, end):
        return None
    return _event(tokens, tokens.at(end + len(_BETWEEN))) or None


def _event(tokens: Tokens, first: int) -> str:
    """Return the noun phrase that begins at token `first`, without its article."""
    while tokens.word(first) in _ARTICLES:
        first += 1
    k = first
    while k < len(tokens.words) and k - first < _MOST_WORDS and not _stops(tokens, k, first):
        k += 1
    return tokens.said(first, tokens.back(k, "pfzdcan", first))


def _stops(tokens: Tokens, k: int, first: int) -> bool:
    tag, word, before = tokens.tags[k], tokens.words[k], tokens.tags[k - 1]
    if tag in _ENDS or k == first:
        return tag in _ENDS
    if tag in "zp":
        return tokens.words[k - 1] not in _KEPT.get(word, ()) and word not in _WITHIN_EVENTS
    dated = tokens.words[k - 1] in _DATES
    if tag == "d" and before in "xAq" and not dated:
        # "… the referral | the manager must", "… the referral was made | the manager must"
        return before != "q" or bool({"b", "h"} & set(tokens.tags[first:k]))
    return tag in "ouc"


def times_of(
    low: str, times: tuple[Time, ...], part: Span, conditions: tuple[Span, ...]
) -> tuple[Time, ...]:
    """Return the times of one part of a sentence that each make a statement.

    A number outweighs "as soon as possible"; one in a condition counts only when the rule itself
    has none. A further time counts when it is joined on ("… and then every six weeks").
    """
    here = [time for time in times if part[0] <= time.start < part[1]]
    rule = [t for t in here if not any(first <= t.start < last for first, last in conditions)]
    chosen = [time for time in rule if time.number is not None]
    if not chosen:
        chosen = [time for time in here if time.number is not None][:1] or rule[:1]
    kept = chosen[:1]
    for time in chosen[1:]:
        if _is_joined(low, kept[-1].end, time):
            kept.append(time)
    return tuple(kept)


def _is_joined(low: str, end: int, time: Time) -> bool:
    """Whether a time is joined to the one that ends at letter `end`, or is for another case."""
    between = low[end : time.start]
    if _IN_BRACKET.search(between) and _FOR_OTHERS.match(low, time.end):
        return True
    return "(" not in between and bool(_JOINT.search(between))


def parts_of(low: str, times: tuple[Time, ...], part: Span) -> tuple[Span, ...]:
    """Return the stretch of text around each time, cut where the next one is joined on."""
    cuts = [part[0]]
    for earlier, later in pairwise(times):
        joints = list(_JOINT.finditer(low, earlier.end, later.start))
        cuts.append(joints[-1].start() if joints else later.start)
    return tuple(pairwise((*cuts, part[1])))
