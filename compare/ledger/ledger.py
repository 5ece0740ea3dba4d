"""One manual → its Ledger."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from compare.ledger.acronyms import undefined_acronyms
from compare.ledger.asks import asks_beyond
from compare.ledger.bands import Facts, band, papers_by_step
from compare.ledger.boxes import Known, is_boilerplate, placed
from compare.ledger.clarity import agentless_duties, clarity
from compare.ledger.inventory import forms_named
from compare.ledger.jargon import local_terms
from compare.ledger.national import National
from compare.ledger.papers import papers_in
from compare.ledger.passages import Passage, passages
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
    Wording,
)


def ledger(
    document: Document,
    statements: Iterable[Statement],
    links: Iterable[Link],
    baseline: Baseline,
    known: National,
) -> Ledger:
    """Return where every word of `document` goes, and all it asks beyond national guidance.

    `statements` are those of the document, `links` its links to the baseline's document, and
    `known` is ``national(baseline, …)``. The boxes sum to ``document.words``.
    """
    told = passages(document, statements, links)
    again = repeats(told)
    topics = topics_of(told, known)
    aside = frozenset(again) | {p.sentence.id for p in told if is_boilerplate(p)}
    asks = asks_beyond(told, known, aside, topics)
    rows = placed(document, told, _known(again, asks, told, known, baseline))
    acronyms = undefined_acronyms(document, told)
    return Ledger(
        placed=rows,
        chapters=chapters(document, rows),
        asks=asks,
        topics=_topics(told, rows, asks, topics, known, acronyms),
        forms=forms_named(told, aside),
        repetitions=repetitions(told, again),
        acronyms=acronyms,
        jargon=local_terms(told, document, known.passages),
        agentless=agentless_duties(p for p in told if p.sentence.id not in aside),
        local=clarity(told, acronyms),
        national=None if known.restated else known.clarity,
    )


def _known(
    again: Mapping[str, str],
    asks: tuple[Ask, ...],
    told: tuple[Passage, ...],
    known: National,
    baseline: Baseline,
) -> Known:
    added: dict[str, frozenset[AskKind]] = {}
    for ask in asks:
        added[ask.sentence] = added.get(ask.sentence, frozenset()) | frozenset(ask.kinds)
    return Known(
        again,
        added,
        frozenset(
            p.sentence.id for p in told if p.link and p.link.national[0].id in known.local_content
        ),
        tuple(term for term in baseline.terms if term.kind == "procedure" and not term.information),
    )


def _topics(  # noqa: PLR0913 - the columns of one table
    told: tuple[Passage, ...],
    rows: tuple[Placed, ...],
    asks: tuple[Ask, ...],
    topics: Mapping[str, str],
    known: National,
    acronyms: tuple[Wording, ...],
) -> tuple[TopicLedger, ...]:
    box_of = {row.sentence: row.box for row in rows if row.sentence}
    here: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in told:
        here[topics[passage.sentence.id]].append(passage)
    return tuple(
        _topic(
            name,
            tuple(here[name]),
            box_of,
            tuple(a for a in asks if a.topic == name),
            known,
            acronyms,
        )
        for name in sorted(
            here, key=lambda topic: (known.order.get(topic, len(known.order)), topic)
        )
    )


def _topic(  # noqa: PLR0913 - as above
    name: str,
    told: tuple[Passage, ...],
    box_of: Mapping[str, Box],
    asks: tuple[Ask, ...],
    known: National,
    acronyms: tuple[Wording, ...],
) -> TopicLedger:
    there = known.by_topic.get(name)
    words: Counter[Box] = Counter()
    for passage in told:
        words[box_of[passage.sentence.id]] += passage.words
    weighed = [p for p in told if box_of[p.sentence.id] != "practice help"]
    ours = clarity(weighed, acronyms)
    theirs = there.clarity if there and not known.restated else None
    papers = papers_by_step((ask, (paper.name for paper in papers_in(ask.quote))) for ask in asks)
    facts = Facts(
        words,
        asks,
        papers,
        there.words if there and not known.restated else 0,
        there.asks if there else 0,
        ours,
        theirs,
    )
    said, reasons = band(facts)
    return TopicLedger(
        name,
        facts.national_asks,
        sum(len(p.asks) for p in told),
        sum(len(p.asks) for p in told if p.link) - sum(a.sentence in _linked(told) for a in asks),
        len(asks),
        facts.national_words,
        tuple(sorted(words.items())),
        ours,
        theirs,
        said,
        reasons,
    )


def _linked(told: tuple[Passage, ...]) -> frozenset[str]:
    return frozenset(p.sentence.id for p in told if p.link)
