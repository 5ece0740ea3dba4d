"""What national guidance asks for too, so that a local ask for it adds nothing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from compare.agreement.sides.limits import Limit, same_limit
from compare.ledger.asks.events import of_its_event
from compare.ledger.topics.national import National, terms_of, weight
from compare.ledger.words.cues import pattern
from compare.ledger.words.kinds import ASKED_ALIKE, kinds_of, process_in, records_a_worry
from compare.ledger.words.passages import KnownPassage, said
from compare.model import AskKind, Quantity, Requirement, Sentence, Statement
from compare.text import plain

_ENOUGH = 0.3
"""Share of a local ask's weight of words that national text on the same thing must hold."""
_ACT = 0.45
"""The same share of the words of the act alone ("keep written records of concerns"), which are few.
"""
_ALIKE = 0.2
"""The same share where the times are equal too."""
_IN_COMMON = 0.35
"""Share of the lighter of two texts, their time apart, that they must have in common where the
times are equal and requirements can be recognised in other words."""
_ANSWERABLE: frozenset[AskKind] = frozenset((*ASKED_ALIKE, "extra timer"))
_TIMED: frozenset[AskKind] = frozenset(("extra timer", "recording or notification"))

Process = tuple[Statement, tuple[AskKind, ...]]
"""An ask with the kinds of process that it names."""
Showing = Mapping[str, Iterable[Sentence]]
"""Sentences of a manual that show each requirement with signs to be met, by its id."""
Met = Mapping[str, list[Requirement]]
"""Requirements that a sentence is seen to meet, by its id."""


def met_by(
    asking: Iterable[tuple[KnownPassage, tuple[AskKind, ...]]], shown: Showing, known: National
) -> Met:
    """Return the requirements that passages meet, of those asking what guidance may ask too."""
    asked = {p.sentence.id for p, kinds in asking if not _ANSWERABLE.isdisjoint(kinds)}
    met: dict[str, list[Requirement]] = {}
    for one in known.signed:
        for sentence in shown[one.id]:
            if sentence.id in asked:
                met.setdefault(sentence.id, []).append(one)
    return met


def asked_too(
    passage: KnownPassage,
    process: Process,
    known: National,
    linked: Collection[KnownPassage],
    met: Met,
) -> frozenset[AskKind]:
    """Return those of the kinds of process in an ask that national guidance asks for too.

    They are those of the linked sentences and of the requirements that the passage meets; a
    record, a report or the same time may also be asked for by another national sentence on the
    same thing, and a record of a worry is everywhere. A paper, an approval or a stage is its own.
    `linked` are the national passages that it answers, or the lead-in that it carries does.
    """
    statement, kinds = process
    meets = met.get(passage.sentence.id, ())
    ours = said(passage, statement.quote)
    found = {kind for p in linked for kind in kinds_of(p)}
    if records_a_worry(statement.quote) or any(_tells_the_same(ours, p) for p in linked):
        found.add("recording or notification")
    found |= {kind for one in meets for kind in _asked_by(one.says, one.artefact)}
    act = _own_act(statement, passage)
    left = [kind for kind in ASKED_ALIKE if kind in kinds and kind not in found]
    found |= {kind for kind in left if _asked_alike(ours, act, kind, known)}
    if not _TIMED.isdisjoint(kinds) and _timed_too(passage, statement, known, linked, meets):
        found |= _TIMED  # the same duty, notice and all
    return frozenset(found.intersection(kinds))


def _own_act(statement: Statement, passage: KnownPassage) -> str:
    """Return the act as an item says it itself, up to its first comma and without its lead-in."""
    act = statement.action or ""
    if not passage.sentence.lead_in:
        return act
    spoken = act.split()
    ends = (" ".join(spoken[at:]) for at in range(len(spoken)))
    return next((end for end in ends if end in passage.sentence.text), act).split(",")[0]


def _timed_too(
    passage: KnownPassage,
    statement: Statement,
    known: National,
    linked: Iterable[KnownPassage],
    meets: Iterable[Requirement],
) -> bool:
    """Say whether national guidance sets a time for what an ask times.

    A time in a linked sentence or a requirement for the event may be of any length; one in a
    requirement that the passage meets, or in other text on the same thing, must be as long. What is
    to be done at once, and that day at the latest, is timed as it is where no number is set.
    """
    time = statement.quantity
    return time is not None and (
        any(_times_the_same(time, p) for p in linked)
        or any(one.quantity and _as_long(time, one.quantity) for one in meets)
        or _event_is_timed(passage, statement, time, known)
        or _asked_in_time(said(passage, statement.quote), time, known)
    )


def _event_is_timed(
    passage: KnownPassage, statement: Statement, time: Quantity, known: National
) -> bool:
    events = of_its_event(passage, statement, known.timed)
    return any(map(_numbered, events)) or (bool(events) and Limit(time, statement.quote).at_once)


@lru_cache(maxsize=1_000)
def _asked_by(says: str, artefact: str | None) -> frozenset[AskKind]:
    """Return the kinds of process that a requirement asks for, by its words and its paper."""
    paper: tuple[AskKind, ...] = ()
    if artefact:
        paper = ("attendance or report" if "report" in artefact else "recording or notification",)
    return frozenset((*process_in(says), *paper))


def _numbered(one: Requirement) -> bool:
    return one.quantity is not None and one.quantity.number is not None


def as_soon_as_possible(passage: KnownPassage, statement: Statement, known: National) -> str | None:
    """Return the requirement, by id, that asks for what an ask times, without a number."""
    its_own = of_its_event(passage, statement, known.timed)
    return next((one.id for one in its_own if not _numbered(one)), None)


def _as_long(time: Quantity, other: Quantity) -> bool:
    return other.number is not None and same_limit(Limit(time, ""), Limit(other, ""))


def _times_the_same(time: Quantity, national: KnownPassage) -> bool:
    """Say whether a linked national sentence sets a time too, once or at intervals as ours does.

    Whether the two agree is told as a difference of the link; an interval where guidance times
    one event, or the other way round, is a time of the manual's own.
    """
    return any(
        s.quantity.recurs == time.recurs
        for s in national.statements
        if s.quantity and s.quantity.number is not None
    )


def of_law(passage: KnownPassage) -> bool:
    """Say whether the time of a passage is told to be that of a law or a statutory framework."""
    return bool(pattern("process", "law").search(passage.low))


def _asked_in_time(text: str, time: Quantity, known: National) -> bool:
    """Say whether national text on the same thing sets a time as long, in whatever unit."""
    own = Limit(time, text)
    places = tuple(at for at, limit in known.limits if same_limit(own, limit))
    if not known.signed:
        return _on_the_same(text, places, known, _ALIKE)
    when = terms_of(time.words)
    about = terms_of(text) - when
    texts = (terms_of(said(known.passages[place])) - when for place in places)
    return any(_much_in_common(about, theirs, known) for theirs in texts)


def _much_in_common(ours: frozenset[str], theirs: frozenset[str], known: National) -> bool:
    lighter = min(weight(ours, known), weight(theirs, known))
    return lighter > 0 and weight(ours & theirs, known) >= _IN_COMMON * lighter


def _tells_the_same(ours: str, national: KnownPassage) -> bool:
    """Say whether all that a text sends word to are named in a linked national sentence."""
    recipients = pattern("process", "notification", "recipients")
    told = set(recipients.findall(plain(ours)))
    return bool(told) and told <= set(recipients.findall(plain(said(national))))


def _asked_alike(text: str, act: str, kind: AskKind, known: National) -> bool:
    """Say whether national text on the same thing, or for the same act, asks for this kind too."""
    places = known.asking.get(kind, ())
    whole = _on_the_same(text, places, known, _ENOUGH)
    return whole or (bool(act) and _on_the_same(act, places, known, _ACT))


def _on_the_same(text: str, places: Iterable[int], known: National, share: float) -> bool:
    """Say whether one of the passages holds that share of the weight of the text's words."""
    bag = terms_of(text)
    enough = share * weight(bag, known)
    return any(
        sum(known.rarity.get(t, 0) for t in bag & terms_of(said(known.passages[place]))) >= enough
        for place in places
    )
