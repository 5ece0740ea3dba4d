"""What the manual asks of people beyond the national text, one row an ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from compare.ledger.asks.counterparts import (
    Met,
    Process,
    Showing,
    as_soon_as_possible,
    asked_too,
    met_by,
    of_law,
)
from compare.ledger.asks.gates import step_held_up
from compare.ledger.topics.national import National
from compare.ledger.words.kinds import ASKED_ALIKE, heaviest_first, is_timed, process_in
from compare.ledger.words.papers import papers_in
from compare.ledger.words.passages import KnownPassage, answered_by
from compare.ledger.words.saying import points_back, purpose_of, unbroken, whole, words_that_ask
from compare.model import Ask, AskKind, Statement


@dataclass(frozen=True, slots=True)
class Asked:
    """What a manual asks by way of process."""

    beyond: tuple[Ask, ...]
    """What national guidance does not ask, in order."""
    alike: frozenset[str]
    """Sentences, by id, that ask for no more than a requirement they are seen to meet."""


class _Told(NamedTuple):
    """A passage between its neighbours."""

    before: KnownPassage | None
    passage: KnownPassage
    following: KnownPassage | None


def asked(
    told: tuple[KnownPassage, ...],
    known: National,
    set_aside: frozenset[str],
    topics: Mapping[str, str],
    shown: Showing,
) -> Asked:
    """Return what the passages ask by way of process.

    Sentences in `set_aside`, by id, are no part of the procedure (amendment notes and the like),
    or say again what stands elsewhere. `topics` holds the national topic of each sentence, and
    `shown` where requirements are seen to be met.
    """
    there = {p.sentence.id: p for p in known.passages}
    asking = tuple(
        (told_of, process)
        for told_of in map(_Told, (None, *told[:-1]), told, (*told[1:], None))
        if told_of.passage.asks
        and told_of.passage.sentence.id not in set_aside
        and (process := _process(told_of))
    )
    met = met_by(((one.passage, kinds) for one, some in asking for _, kinds in some), shown, known)
    beyond = tuple(
        ask
        for told_of, process in asking
        for ask in _each_gate_once(_added(told_of, process, known, there, met, topics))
    )
    return Asked(beyond, frozenset(met) - {ask.sentence for ask in beyond})


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


def _process(told: _Told) -> tuple[Process, ...]:
    """Return what a passage asks by way of process, with the kinds of each."""
    passage = told.passage
    found = ((statement, _kinds(statement, passage, told.before)) for statement in passage.asks)
    return tuple((statement, kinds) for statement, kinds in found if kinds)


def _added(
    told: _Told,
    process: Iterable[Process],
    known: National,
    there: Mapping[str, KnownPassage],
    met: Met,
    topics: Mapping[str, str],
) -> Iterator[Ask]:
    passage = told.passage
    linked = [there[s.id] for s in answered_by(passage, told.before) if s.id in there]
    for one in process:
        statement, kinds = one
        answered = asked_too(passage, one, known, linked, met)
        if "extra timer" in kinds and of_law(passage):
            answered |= {"extra timer"}
        added = tuple(kind for kind in kinds if kind not in answered)
        if added:
            soon = as_soon_as_possible(passage, statement, known)
            near = soon or _answers(passage, known)
            yield replace(_ask(statement, told, added, near, topics), soon=soon is not None)


def _kinds(
    statement: Statement, passage: KnownPassage, before: KnownPassage | None
) -> tuple[AskKind, ...]:
    """Return what the ask adds. What a lead-in names, a paper or a time, is asked for once."""
    lead_in = passage.sentence.lead_in
    quote = unbroken(statement.quote, passage.sentence.text)
    kinds = set(process_in(quote, lead_in))
    if lead_in and before is not None and _same_list(lead_in, before):
        kinds -= _ONE_PAPER - set(process_in(quote))
        timed = _has_its_time(statement)
    else:
        timed = True
    return heaviest_first(kinds | ({"extra timer"} if timed and is_timed(statement) else set()))


def _has_its_time(statement: Statement) -> bool:
    """Say whether the time stands in the ask itself, not in the lead-in of its list."""
    return statement.quantity is not None and statement.quantity.words in statement.quote


_ONE_PAPER: frozenset[AskKind] = frozenset(("form", "checklist", *ASKED_ALIKE))


def _same_list(lead_in: str, before: KnownPassage) -> bool:
    """Say whether the passage before is a bullet of the same lead-in, or the end of it."""
    return before.sentence.lead_in == lead_in or (
        before.sentence.lead_in is not None and lead_in.endswith(before.sentence.text)
    )


def _answers(passage: KnownPassage, known: National) -> str | None:
    """Return the requirement or national sentence that the passage answers, if any.

    Text that only shares words with it is not shown beside an ask: it is seldom about the same.
    """
    return known.ids[passage.link.national[0].id] if passage.link else None


def _ask(
    statement: Statement,
    told: _Told,
    kinds: tuple[AskKind, ...],
    near: str | None,
    topics: Mapping[str, str],
) -> Ask:
    passage = told.passage
    papers = papers_in(statement.quote)
    before = _held_up(statement, passage, kinds)
    quote = whole(statement.quote, passage.sentence.text, held_up=bool(before))
    purpose = purpose_of(statement.quote, told.following)
    return Ask(
        sentence=passage.sentence.id,
        quote=quote,
        where=passage.sentence.locator,
        kinds=kinds,
        actor=statement.actor,
        action=statement.action,
        artefact=papers[0].name if papers else statement.artefact,
        by_when=_by_when(statement, purpose),
        nearest=near,
        purpose=purpose,
        before=before,
        topic=topics.get(passage.sentence.id, ""),
        said=words_that_ask(kinds[0], quote, statement, passage),
        after=points_back(passage, told.before),
    )


def _by_when(statement: Statement, purpose: str) -> str:
    """Return the time as it is said; none where it is of what the ask is for ("monthly audit")."""
    words = statement.quantity.words if statement.quantity else ""
    return "" if words in purpose and purpose in statement.quote else words


def _held_up(statement: Statement, passage: KnownPassage, kinds: tuple[AskKind, ...]) -> str:
    """Return the step that waits, which a clause outside the ask may name ("Before …, …")."""
    lead_in = passage.sentence.lead_in
    texts = dict.fromkeys((statement.quote, passage.sentence.text))
    held = (step_held_up(text, kinds, passage.trail, lead_in) for text in texts)
    return next(filter(None, held), "")
