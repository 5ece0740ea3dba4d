"""One manual → its Ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from compare.ledger.acronyms import listed, undefined_acronyms
from compare.ledger.asks import Asked, asked
from compare.ledger.bands import Facts, band, papers_by_step
from compare.ledger.boxes import placed
from compare.ledger.clarity import Measures, agentless_duties, clarity, measured
from compare.ledger.counterparts import Showing
from compare.ledger.fields import columns, form_sections
from compare.ledger.fits import Known, is_boilerplate, superseded_in, withdrawn_in
from compare.ledger.inventory import forms_named
from compare.ledger.jargon import local_terms
from compare.ledger.national import National
from compare.ledger.papers import papers_in
from compare.ledger.passages import KnownPassage, Uses, passages
from compare.ledger.repeats import repeats, repetitions
from compare.ledger.sections import chapters, topics_of
from compare.model import (
    Ask,
    AskKind,
    Baseline,
    Box,
    Document,
    Ledger,
    Link,
    Placed,
    Statement,
    TopicLedger,
)

_NO_ASKS: frozenset[Box] = frozenset(("practice help", "repeated", "navigation and boilerplate"))
"""Boxes that ask nothing of anyone, or nothing new: advice, repeats, notes on the document."""


def ledger(
    document: Document,
    statements: Iterable[Statement],
    links: Iterable[Link],
    baseline: Baseline,
    known: National,
    shown: Showing,
) -> Ledger:
    """Return where every word of `document` goes, and all it asks beyond national guidance.

    `statements` are those of the document, `links` its links to the baseline's document, and
    `known` is ``national(baseline, …)``; `shown` tells where requirements are seen to be met (see
    ``coverage.shown_by``). The boxes sum to ``document.words``.
    """
    told = passages(document, statements, links)
    boilerplate = frozenset(p.sentence.id for p in told if is_boilerplate(p))
    again = repeats(p for p in told if p.sentence.id not in boilerplate)
    topics = topics_of(told, known)
    aside = boilerplate.union(again)
    gone = withdrawn_in(document, baseline)
    told_of_old = frozenset(p.sentence.id for p in told if p.sentence.text in gone)
    process = asked(told, known, aside | told_of_old, topics, shown)
    asks = process.beyond
    rows = placed(
        document, told, _known(document, again, process, boilerplate, told, known, baseline)
    )
    acronyms = undefined_acronyms(document, told)
    measures = _measures(told, acronyms)
    return Ledger(
        placed=rows,
        chapters=chapters(document, rows),
        asks=asks,
        topics=_topics(told, rows, asks, topics, known, measures),
        forms=forms_named(told, aside),
        repetitions=repetitions(told, again),
        acronyms=listed(acronyms),
        jargon=local_terms(told, document, known.passages),
        agentless=agentless_duties(p for p in told if p.sentence.id not in aside),
        local=clarity(measures.values()),
        national=None if known.restated else known.clarity,
    )


def _known(  # noqa: PLR0913, PLR0917 - each a plain fact of the manual
    document: Document,
    again: Mapping[str, str],
    process: Asked,
    boilerplate: frozenset[str],
    told: tuple[KnownPassage, ...],
    known: National,
    baseline: Baseline,
) -> Known:
    added: dict[str, frozenset[AskKind]] = {}
    for ask in process.beyond:
        added[ask.sentence] = added.get(ask.sentence, frozenset()) | frozenset(ask.kinds)
    return Known(
        again,
        added,
        process.alike,
        boilerplate,
        frozenset(
            p.sentence.id for p in told if p.link and p.link.national[0].id in known.local_content
        ),
        superseded_in(document, baseline),
        form_sections(told),
        columns(told),
    )


def _measures(told: tuple[KnownPassage, ...], acronyms: Uses) -> dict[str, Measures]:
    used: defaultdict[str, set[str]] = defaultdict(set)
    for short, using in acronyms.items():
        for passage in using:
            used[passage.sentence.id].add(short)
    none: frozenset[str] = frozenset()
    return {p.sentence.id: measured(p, used.get(p.sentence.id, none)) for p in told}


def _topics(
    told: tuple[KnownPassage, ...],
    rows: tuple[Placed, ...],
    asks: tuple[Ask, ...],
    topics: Mapping[str, str],
    known: National,
    measures: Mapping[str, Measures],
) -> tuple[TopicLedger, ...]:
    box_of = {row.sentence: row.box for row in rows if row.sentence}
    here: defaultdict[str, list[KnownPassage]] = defaultdict(list)
    for passage in told:
        here[topics[passage.sentence.id]].append(passage)
    order = known.order
    return tuple(
        _topic(
            name,
            tuple(here[name]),
            box_of,
            tuple(a for a in asks if a.topic == name),
            known,
            measures,
        )
        for name in sorted(here, key=lambda topic: (order.get(topic, len(order)), topic))
    )


def _topic(
    name: str,
    told: tuple[KnownPassage, ...],
    box_of: Mapping[str, Box],
    asks: tuple[Ask, ...],
    known: National,
    measures: Mapping[str, Measures],
) -> TopicLedger:
    facts = _facts(name, told, box_of, asks, known, measures)
    asking = [p for p in told if p.asks and box_of[p.sentence.id] not in _NO_ASKS]
    adds = {ask.sentence for ask in asks}
    said, reasons = band(facts)
    return TopicLedger(
        name,
        facts.national_asks,
        sum(len(p.asks) for p in asking),
        sum(len(p.asks) - (p.sentence.id in adds) for p in asking if p.link),
        len(asks),
        facts.national_words,
        tuple(sorted(facts.words.items())),
        facts.local,
        facts.national,
        said,
        reasons,
    )


def _facts(
    name: str,
    told: tuple[KnownPassage, ...],
    box_of: Mapping[str, Box],
    asks: tuple[Ask, ...],
    known: National,
    measures: Mapping[str, Measures],
) -> Facts:
    """Return what the band of a topic rests on."""
    there = known.by_topic.get(name)
    words: Counter[Box] = Counter()
    for passage in told:
        words[box_of[passage.sentence.id]] += passage.words
    ours = clarity(
        measures[p.sentence.id] for p in told if box_of[p.sentence.id] != "practice help"
    )
    beside = there if not known.restated else None
    return Facts(
        words,
        asks,
        papers_by_step((ask, (paper.name for paper in papers_in(ask.quote))) for ask in asks),
        beside.words if beside else 0,
        there.asks if there else 0,
        ours,
        beside.clarity if beside else None,
    )
