"""One manual → its Ledger."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from compare.ledger.asks.asks import Asked, asked
from compare.ledger.asks.counterparts import Showing
from compare.ledger.boxes.boxes import placed
from compare.ledger.boxes.fields import columns, form_sections
from compare.ledger.boxes.fits import Known, is_boilerplate, superseded_in, withdrawn_in
from compare.ledger.boxes.repeats import repeats, repetitions
from compare.ledger.names.acronyms import listed, undefined_acronyms
from compare.ledger.names.jargon import local_terms
from compare.ledger.topics.national import National
from compare.ledger.topics.sections import chapters, topics_of
from compare.ledger.topics.topics import Counted, topic_ledgers
from compare.ledger.words.clarity import Measures, agentless_duties, clarity, measured
from compare.ledger.words.papers import forms_named
from compare.ledger.words.passages import KnownPassage, Uses, passages
from compare.model import (
    AskKind,
    Baseline,
    Document,
    Ledger,
    Link,
    Statement,
)


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
    aside = _set_aside(told, document, baseline)
    nothing_new = aside.nothing_new
    topics = topics_of(told, known)
    process = asked(told, known, aside.asking_nothing, topics, shown)
    rows = placed(document, told, _known(document, baseline, told, aside, process, known))
    acronyms = undefined_acronyms(document, told)
    measures = _measures(told, acronyms)
    box_of = {row.sentence: row.box for row in rows if row.sentence}
    counted = Counted(told, box_of, process.beyond, topics, measures, known)
    return Ledger(
        placed=rows,
        chapters=chapters(document, rows),
        asks=process.beyond,
        topics=topic_ledgers(counted),
        forms=forms_named(told, nothing_new),
        repetitions=repetitions(told, aside.again),
        acronyms=listed(acronyms),
        jargon=local_terms(told, document, known.passages),
        agentless=agentless_duties(p for p in told if p.sentence.id not in nothing_new),
        local=clarity(measures.values()),
        national=None if known.restated else known.clarity,
    )


class _Aside(NamedTuple):
    """Sentences that ask nothing new, by their ids."""

    boilerplate: frozenset[str]
    again: Mapping[str, str]
    """The passage that each repeats."""
    of_old: frozenset[str]
    """Those that tell of what was withdrawn."""

    @property
    def nothing_new(self) -> frozenset[str]:
        return self.boilerplate.union(self.again)

    @property
    def asking_nothing(self) -> frozenset[str]:
        return self.nothing_new | self.of_old


def _set_aside(told: tuple[KnownPassage, ...], document: Document, baseline: Baseline) -> _Aside:
    boilerplate = frozenset(p.sentence.id for p in told if is_boilerplate(p))
    again = repeats(p for p in told if p.sentence.id not in boilerplate)
    gone = withdrawn_in(document, baseline)
    of_old = frozenset(p.sentence.id for p in told if p.sentence.text in gone)
    return _Aside(boilerplate, again, of_old)


def _known(
    document: Document,
    baseline: Baseline,
    told: tuple[KnownPassage, ...],
    aside: _Aside,
    process: Asked,
    known: National,
) -> Known:
    added: dict[str, frozenset[AskKind]] = {}
    for ask in process.beyond:
        added[ask.sentence] = added.get(ask.sentence, frozenset()) | frozenset(ask.kinds)
    return Known(
        aside.again,
        added,
        process.alike,
        aside.boilerplate,
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
