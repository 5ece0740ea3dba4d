"""Which local time is set beside a national one: that of the same event, from the same start."""

from __future__ import annotations

from collections.abc import Iterable

from compare.agreement.sides.acts import ensures, happening, verb_of
from compare.agreement.sides.limits import Limit, same_limit
from compare.agreement.sides.reading import Reading, limit_of
from compare.agreement.sides.turns import of_another_turn
from compare.agreement.when.starts import names_event, same_event
from compare.agreement.words.wording import content, content_words, listed_stems, stems
from compare.model import Statement

Limits = tuple[Limit, ...]


def mate_of(limit: Limit, local: Reading, paired: Statement | None) -> Limit | None:
    """Return the local time to set beside a national one; None where none is of its event.

    Of several that may be it is one that is as long, then that of the statement it is `paired`
    with; none where neither tells which.
    """
    ours = _fitting(limit, local)
    equal = next((other for other in ours if same_limit(limit, other)), None)
    if equal or not ours:
        return equal
    mate = limit_of(paired, paired.quantity) if paired and paired.quantity else None
    if mate in ours:
        return mate
    return ours[0] if len(ours) == 1 else None


def _fitting(limit: Limit, local: Reading) -> Limits:
    """Return the local times that may be of its event, as few as can be told.

    Of several, those come first that recur as it does, then those that are counted from its start,
    then those that put a number to it.
    """
    ours = tuple(
        one
        for one in local.limits
        if _same_role(one, limit) and not of_another_turn(one, limit) and not _follows(one, limit)
    )
    ours = tuple(o for o in ours if o.quantity.recurs == limit.quantity.recurs) or ours
    return _nearest(ours, limit) or ours


def _nearest(ours: Limits, limit: Limit) -> Limits:
    near = tuple(o for o in ours if not apart(o, limit))
    begun = tuple(o for o in near if _same_start(o, limit))
    return tuple(o for o in begun or near if _firmer(o, limit)) or begun


def _firmer(ours: Limit, theirs: Limit) -> bool:
    """Say whether it puts a number to "as soon as possible": "… and within three days"."""
    loose = theirs.days is None and not theirs.at_once
    return loose and ours.days is not None and ours.quantity.bound == "max"


def of_one_act(local: Reading, national: Reading, mate: Limit) -> bool:
    """Say whether what the local time is set for has the verb of what the national text asks for.

    Of one time on each side, neither can then be about anything else. To hold something is no
    act that two things have in common.
    """
    timed = (s for s in local.statements if s.quantity and s.quote == mate.quote)
    done = content_words(" ".join(map(_done, timed)))
    return any(verb and verb <= done - happening() for verb in map(verb_of, national.statements))


def _done(statement: Statement) -> str:
    """Return what is done; the whole quote where the action stops before it ("ensure that"), and
    the second of two things to do where the time is set for that.
    """
    action = statement.action or ""
    timed = statement.quantity.event if statement.quantity else None
    if timed and action.endswith(f" or {timed}"):
        return timed
    stops = not action or ensures(statement) or action.endswith(" that")
    return statement.quote if stops else action


def apart(ours: Limit, theirs: Limit) -> bool:
    """Say whether their events have no word in common: to ask for a conference is not to hold it.

    That both come first is nothing in common.
    """
    here, there = ours.quantity.event or "", theirs.quantity.event or ""
    if not (_named(content(here)) and _named(content(there))):
        return False
    return not _named(content(here)) & _named(content(there)) and not _named(stems(here)) & _named(
        stems(there)
    )


def _named(said: Iterable[str]) -> set[str]:
    return set(said) - listed_stems("several", "first") - listed_stems("several", "later")


def _same_role(ours: Limit, theirs: Limit) -> bool:
    """Say whether a time that stands in a condition is set beside one that does too.

    "Where a child has been away for more than a day" says when nothing is to be done.
    """
    return theirs.conditional or not ours.conditional


def _follows(ours: Limit, theirs: Limit) -> bool:
    """Say whether it is counted from what the national text times: what is done within three days
    of a referral is not the referral.
    """
    timed = stems(theirs.quantity.event or "")
    others = (ours.quantity.event or "", theirs.quantity.start or "")
    counted = bool(timed) and timed <= stems(ours.quantity.start or "")
    return counted and not any(timed <= stems(other) for other in others)


def _same_start(ours: Limit, theirs: Limit) -> bool:
    """Say whether they may count from one event; "of it" may be any."""
    here, there = ours.quantity.start, theirs.quantity.start
    if not here or not there:
        return False
    return not names_event(here) or same_event(here, there)
