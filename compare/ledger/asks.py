"""What the manual asks of people beyond the national text, one row an ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from compare.ledger.cues import pattern
from compare.ledger.gates import step_held_up
from compare.ledger.kinds import heaviest_first, is_timed, process_in
from compare.ledger.national import (
    ASKED_ALIKE,
    National,
    asked_alike,
    asked_in_time,
    kinds_of,
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
        for before, passage, following in zip(
            (None, *told[:-1]), told, (*told[1:], None), strict=True
        )
        if passage.sentence.id not in set_aside
        for ask in _each_gate_once(_asks(passage, before, following, known, there, topics))
    )


def _each_gate_once(asks: Iterable[Ask]) -> Iterator[Ask]:
    """Yield the asks of a sentence, those of one gate, which is quoted whole, as one."""
    told: dict[tuple[str, str], Ask] = {}
    for ask in asks:
        if not ask.before:
            yield ask
            continue
        gate = told.get((ask.quote, ask.before), ask)
        kinds = heaviest_first({*gate.kinds, *ask.kinds})
        told[ask.quote, ask.before] = replace(gate, kinds=kinds)
    yield from told.values()


def _asks(
    passage: Passage,
    before: Passage | None,
    following: Passage | None,
    known: National,
    there: Mapping[str, Passage],
    topics: Mapping[str, str],
) -> Iterator[Ask]:
    for statement in passage.asks:
        kinds = _kinds(statement, passage, before)
        if not kinds:
            continue
        answered = _answered(passage, statement, known, there)
        if "extra timer" in kinds and _of_law(passage, following):
            answered |= {"extra timer"}
        added = tuple(kind for kind in kinds if kind not in answered)
        if added:
            yield _ask(statement, passage, following, added, _answers(passage, known), topics)


def _kinds(statement: Statement, passage: Passage, before: Passage | None) -> tuple[AskKind, ...]:
    """Return what the ask adds. A paper or record that a lead-in names is asked for once."""
    lead_in = passage.sentence.lead_in
    kinds = set(process_in(statement.quote, lead_in))
    if lead_in and before is not None and _goes_on(lead_in, before):
        kinds -= _ONE_PAPER - set(process_in(statement.quote))
    return heaviest_first(kinds | ({"extra timer"} if is_timed(statement) else set()))


_ONE_PAPER: frozenset[AskKind] = frozenset(("form", "checklist", "recording or notification"))


def _goes_on(lead_in: str, before: Passage) -> bool:
    """Say whether the passage before is a bullet of the same lead-in, or the end of it."""
    return before.sentence.lead_in == lead_in or (
        before.sentence.lead_in is not None and lead_in.endswith(before.sentence.text)
    )


def _of_law(passage: Passage, following: Passage | None) -> bool:
    """Say whether the time is told to be that of a law or a statutory framework."""
    law = pattern("process", "law")
    if law.search(passage.low):
        return True
    return (
        following is not None and following.low.startswith("(") and bool(law.search(following.low))
    )


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
        found |= {"extra timer", "recording or notification"}  # the same duty, notice and all
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


def _answers(passage: Passage, known: National) -> str | None:
    """Return the requirement or national sentence that the passage answers, if any.

    Text that only shares words with it is not shown beside an ask: it is seldom about the same.
    """
    return known.ids[passage.link.national[0].id] if passage.link else None


def _ask(
    statement: Statement,
    passage: Passage,
    following: Passage | None,
    kinds: tuple[AskKind, ...],
    near: str | None,
    topics: Mapping[str, str],
) -> Ask:
    papers = papers_in(statement.quote)
    before = _held_up(statement, passage, kinds)
    return Ask(
        sentence=passage.sentence.id,
        quote=_whole(statement.quote, passage.sentence.text, held_up=bool(before)),
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


def _held_up(statement: Statement, passage: Passage, kinds: tuple[AskKind, ...]) -> str:
    """Return the step that waits, which a clause outside the ask may name ("Before …, …")."""
    lead_in = passage.sentence.lead_in
    texts = (statement.quote, passage.sentence.text)
    held = (step_held_up(text, kinds, passage.trail, lead_in) for text in texts)
    return next(filter(None, held), "")


def _whole(quote: str, sentence: str, *, held_up: bool) -> str:
    """Return the quote; the whole sentence where it cuts a bracket in two or leaves out a gate."""
    cut = quote.count("(") != quote.count(")")
    return sentence if cut or held_up else quote


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
