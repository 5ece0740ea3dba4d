"""What the manual asks of people beyond the national text, one row an ask."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from compare.ledger.cues import pattern
from compare.ledger.gates import step_held_up
from compare.ledger.kinds import heaviest_first, is_timed, process_in
from compare.ledger.national import (
    ASKED_ALIKE,
    National,
    asked_alike,
    asked_in_time,
    kinds_of,
    nearest,
)
from compare.ledger.papers import papers_in
from compare.ledger.passages import Passage, plain
from compare.model import Ask, AskKind, Statement


def asks_beyond(
    told: tuple[Passage, ...], known: National, set_aside: frozenset[str], topics: Mapping[str, str]
) -> tuple[Ask, ...]:
    """Return what the passages ask by way of process that national guidance does not, in order.

    Sentences in `set_aside`, by id, are no part of the procedure (amendment notes and the like),
    or say again what stands elsewhere. `topics` holds the national topic of each sentence.
    """
    there = {p.sentence.id: p for p in known.passages}
    return tuple(
        ask
        for passage, following in zip(told, (*told[1:], None), strict=True)
        if passage.sentence.id not in set_aside
        for ask in _asks(passage, following, known, there, topics)
    )


def _asks(
    passage: Passage,
    following: Passage | None,
    known: National,
    there: Mapping[str, Passage],
    topics: Mapping[str, str],
) -> Iterator[Ask]:
    for statement in passage.asks:
        kinds = _kinds(statement, passage)
        if not kinds:
            continue
        place = nearest(_said(statement, passage), known)
        answered = _answered(passage, statement, known, there)
        added = tuple(kind for kind in kinds if kind not in answered)
        if added:
            near = _nearest_id(passage, place, known)
            yield _ask(statement, passage, following, added, near, topics)


def _kinds(statement: Statement, passage: Passage) -> tuple[AskKind, ...]:
    kinds = set(process_in(statement.quote, passage.sentence.lead_in))
    return heaviest_first(kinds | ({"extra timer"} if is_timed(statement) else set()))


def _answered(
    passage: Passage,
    statement: Statement,
    known: National,
    there: Mapping[str, Passage],
) -> frozenset[AskKind]:
    """Return the kinds that the national counterparts ask for too.

    They are the linked sentences; a record, a report or the same time may also be asked for by
    another national sentence on the same thing. A paper, an approval or a stage is its own.
    """
    linked = [there[s.id] for s in passage.link.national if s.id in there] if passage.link else []
    found = {kind for p in linked for kind in kinds_of(p)}
    said = _said(statement, passage)
    found |= {kind for kind in ASKED_ALIKE if asked_alike(said, kind, known)}
    time = statement.quantity
    if time and (
        any(_times_the_same(statement, p) for p in linked) or asked_in_time(said, time, known)
    ):
        found.add("extra timer")
    return frozenset(found)


def _times_the_same(statement: Statement, national: Passage) -> bool:
    """Say whether a linked national sentence sets a time too, once or at intervals as ours does.

    Whether the two agree is told as a difference of the link; an interval where guidance times
    one event, or the other way round, is a time of the manual's own.
    """
    time = statement.quantity
    return time is not None and any(
        (s.quantity.bound == "every") == (time.bound == "every")
        for s in national.statements
        if s.quantity and s.quantity.number is not None
    )


def _nearest_id(passage: Passage, place: int | None, known: National) -> str | None:
    """Return the requirement or sentence it answers, else the one it comes nearest to."""
    if passage.link:
        best = passage.link.national[0].id
        return next(
            (i for i, p in zip(known.ids, known.passages, strict=True) if p.sentence.id == best),
            best,
        )
    return None if place is None else known.ids[place]


def _ask(
    statement: Statement,
    passage: Passage,
    following: Passage | None,
    kinds: tuple[AskKind, ...],
    near: str | None,
    topics: Mapping[str, str],
) -> Ask:
    papers = papers_in(statement.quote)
    before = step_held_up(statement.quote, kinds, passage.trail, passage.sentence.lead_in)
    return Ask(
        sentence=passage.sentence.id,
        quote=statement.quote,
        where=passage.sentence.locator,
        kinds=kinds,
        actor=statement.actor,
        action=statement.action,
        artefact=papers[0].name if papers else statement.artefact,
        by_when=statement.quantity.words if statement.quantity else "",
        nearest=near,
        purpose=purpose_of(statement.quote, following),
        before=before,
        topic=topics.get(passage.sentence.id, ""),
    )


def purpose_of(quote: str, following: Passage | None) -> str:
    """Return the words that say what an ask is for, in its own clause or in the next sentence."""
    own = pattern("process", "purpose", "within").search(plain(quote))
    if own:
        return quote[own.start() : own.end()]
    if following is None:
        return ""
    after = pattern("process", "purpose", "next").match(following.low)
    return following.sentence.text[: after.end()] if after else ""


def _said(statement: Statement, passage: Passage) -> str:
    lead_in = passage.sentence.lead_in
    return f"{lead_in} {statement.quote}" if lead_in else statement.quote
