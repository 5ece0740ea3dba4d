"""Whether two times are of one thing, and how surely they then differ."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product

from compare.agreement.sides.acts import happening, telling, tells, verb_of
from compare.agreement.sides.limits import Limit, same_limit
from compare.agreement.sides.parties import same_party
from compare.agreement.sides.reading import NEAR, Reading, confidence
from compare.agreement.when.mates import apart
from compare.agreement.who.recipients import recipients, told_offices
from compare.agreement.words.wording import (
    CACHED,
    Wording,
    content,
    content_words,
    may_be_same,
    stems,
    without,
)
from compare.agreement.words.wordlists import names, wordlist
from compare.model import Confidence
from compare.statements.words.actor import is_family
from compare.text import phrases, spoken, words


def same_kind(ours: Limit, theirs: Limit) -> bool:
    """Say whether both time the thing itself, rather than one of them its papers or its parts."""
    here, there = ours.quantity.event or "", theirs.quantity.event or ""
    if not (may_be_same(here, there) or same_limit(ours, theirs)) and apart(ours, theirs):
        return False
    return of_one_thing(ours, theirs)


def of_one_thing(ours: Limit, theirs: Limit) -> bool:
    """Say whether neither times a paper the other does not speak of, or a part of its event."""
    if _other_paper(ours, theirs) or _other_paper(theirs, ours):
        return False
    here, there = ours.quantity.event or "", theirs.quantity.event or ""
    return not (_about_it(here, there) or _about_it(there, here))


_OF = re.compile(r" (?:of|for) ")


def _about_it(one: str, other: str) -> bool:
    """Say whether one event is a part or paper of the other: "minutes of the core group".

    To tell somebody of a thing is no part of it, and its meeting is the thing itself.
    """
    part, *whole = _OF.split(one, maxsplit=1)
    named = _OF.split(other, maxsplit=1)[0]
    if not whole or _is_told(part) or may_be_same(part, named):
        return False
    if not stems(other) or not stems(other) <= stems(whole[0]):
        return False
    return not (_is_meeting(part) and stems(other) == stems(whole[0]))


def _is_told(part: str) -> bool:
    """Say whether it is that somebody is told: a meeting, where things are discussed, is not."""
    return tells(content(part)[:1]) and not _is_meeting(part)


def _is_meeting(part: str) -> bool:
    """Say whether nothing but a meeting is named, the first of several or not."""
    *which, head = words(part)
    return head in names("meeting", "words") and set(which) <= names("meeting", "which")


def _other_paper(one: Limit, other: Limit) -> bool:
    """Say whether `one` times a paper that `other` does not speak of: minutes are no meeting."""
    paper = words(one.paper)[-1:]
    named = content(" ".join(paper)) or paper  # "minutes" are a unit too, and so no content
    return bool(paper) and not set(named) <= {*content(other.quote), *words(other.quote)}


def surely(ours: Limit, theirs: Limit, wording: Wording) -> Confidence:
    """Return how surely two times of one kind differ: highly, where both time one event by name
    or are as long from one start; otherwise as close as their sentences are apart from the times.
    A sentence that points back ("this must …") does not say what it times: low, unless near.
    """
    rest = rest_of(ours, theirs, wording)
    if _POINTS_BACK.match(theirs.quote) and rest < NEAR:
        return "low"
    here, there = (stems(limit.quantity.event or "") for limit in (ours, theirs))
    one_start, as_long = _one_start(ours, theirs), same_limit(ours, theirs)
    if _one_event(ours, theirs) or (one_start and as_long):
        return "high"
    one_paper = theirs.paper and as_long  # see `same_kind`
    known = (one_start and here & there) or one_paper
    sure = confidence(rest)
    return "medium" if sure == "low" and known else sure


def _one_event(ours: Limit, theirs: Limit) -> bool:
    here, there = ours.quantity.event or "", theirs.quantity.event or ""
    return bool(stems(here) and stems(there)) and may_be_same(here, there)


def _one_start(ours: Limit, theirs: Limit) -> bool:
    here, there = ours.quantity.start or "", theirs.quantity.start or ""
    return bool(content(here) and content(there)) and may_be_same(here, there)


_POINTS_BACK = re.compile(r"(?:this|these|it|they)\b", re.IGNORECASE)
"""The sentence before says what is timed."""


def rest_of(ours: Limit, theirs: Limit, wording: Wording) -> float:
    """Return how close the two sentences are apart from their times."""
    starts = (ours.quantity.start or "", theirs.quantity.start or "")
    return without(wording, starts, [theirs.words]).closeness


def one_turn(ours: Limit, theirs: Limit) -> bool:
    """Say whether both time an act, or both what comes after it."""
    return _comes_after(ours) == _comes_after(theirs)


def _comes_after(limit: Limit) -> bool:
    """Say whether it times what comes after an act, such as word of its outcome.

    What it is counted from is not what it times.
    """
    return is_afterwards(limit.quote.replace(limit.quantity.start or "", "", 1))


@lru_cache(maxsize=CACHED)
def is_afterwards(timed: str) -> bool:
    """Say whether what is timed comes after an act, such as writing what has been said."""
    return bool(_afterwards().search(spoken(timed)))


@cache
def _afterwards() -> re.Pattern[str]:
    return phrases(wordlist("afterwards")["phrases"])


def told_alike(local: Reading, ours: Limit, national: Reading, theirs: Limit) -> bool:
    """Say whether both time that one body is told of something: "referrals to it are made"."""
    told = (_told(local, ours), _told(national, theirs))
    return ours.days is not None and theirs.days is not None and bool(told[0] & told[1])


def told_to_another(local: Reading, ours: Limit, national: Reading, theirs: Limit) -> bool:
    """Say whether both time that somebody is told, each somebody else: a manager, and the LADO.

    To tell one of them sooner is not to tell the other sooner.
    """
    here, there = _first_told(local, ours), _first_told(national, theirs)
    if not here or not there:
        return False
    pairs = product(here, there)
    return not any(same_party(*pair) for pair in pairs)


def done_by_the_told(local: Reading, ours: Limit, national: Reading, theirs: Limit) -> bool:
    """Say whether the local time is of what an office does that the national one has told then."""
    return any(_does(office, local, ours) for office in _first_told(national, theirs))


def _does(office: str, local: Reading, limit: Limit) -> bool:
    """Say whether an office itself does what is timed, rather than gets to know: as the actor, or,
    where none is read, as what the sentence opens with.
    """
    timed = [s for s in local.statements if s.quote == limit.quote]
    done = [s.action or "" for s in timed if content_words(office) <= content_words(s.actor or "")]
    head, opens, after = limit.quote.partition(office)
    if opens and timed and not content(head) and not any(s.actor for s in timed):
        done = [after.strip()]
    return any(not _GETS.match(one) for one in done)


_GETS = re.compile(
    r"(?:(?:will|must|should|is to) )?"
    r"(?:receive|get|have|hear|learn|(?:be|is) (?:told|informed|notified))"
)


def _first_told(reading: Reading, limit: Limit) -> tuple[str, ...]:
    """Return the offices first told of something within a time; none where nothing is told."""
    timed = (s for s in reading.statements if s.quantity and s.quote == limit.quote)
    if not any(verb_of(s) & telling() for s in timed):
        return ()
    return next((offices for offices in told_offices(limit.quote) if offices), ())


def _told(reading: Reading, limit: Limit) -> frozenset[str]:
    """Return the stems of whoever is told of something within a time."""
    if not tells(content(limit.quantity.event or "")[:1]):
        return frozenset()
    verbs = (verb_of(s) for s in reading.statements if s.quantity and s.quote == limit.quote)
    if not any(verb & (telling() | happening()) for verb in verbs):
        return frozenset()  # "referrals are followed up"
    bodies = (body for body in recipients(limit.quote) if not is_family(words(body)[-1]))
    return frozenset[str]().union(*map(content_words, bodies))
