"""The ledger of each topic: what is asked there, in how many words, and how far it is national."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import NamedTuple

from compare.ledger.topics.bands import Facts, band, papers_by_step
from compare.ledger.topics.national import National
from compare.ledger.words.clarity import Measures, clarity
from compare.ledger.words.papers import papers_in
from compare.ledger.words.passages import KnownPassage
from compare.model import Ask, Box, TopicLedger

_NO_ASKS: frozenset[Box] = frozenset(("practice help", "repeated", "navigation and boilerplate"))
"""Boxes that ask nothing of anyone, or nothing new: advice, repeats, notes on the document."""


class Counted(NamedTuple):
    """A manual with each of its sentences in its box."""

    told: tuple[KnownPassage, ...]
    box_of: Mapping[str, Box]
    asks: tuple[Ask, ...]
    """What it asks beyond national guidance."""
    topics: Mapping[str, str]
    measures: Mapping[str, Measures]
    known: National


def topic_ledgers(manual: Counted) -> tuple[TopicLedger, ...]:
    """Return the ledger of each topic, in the order of the national text."""
    told: defaultdict[str, list[KnownPassage]] = defaultdict(list)
    for passage in manual.told:
        told[manual.topics[passage.sentence.id]].append(passage)
    order = manual.known.order
    return tuple(
        _topic(
            name,
            manual._replace(
                told=tuple(told[name]), asks=tuple(a for a in manual.asks if a.topic == name)
            ),
        )
        for name in sorted(told, key=lambda topic: (order.get(topic, len(order)), topic))
    )


def _topic(name: str, there: Counted) -> TopicLedger:
    facts = _facts(name, there)
    asking = [p for p in there.told if p.asks and there.box_of[p.sentence.id] not in _NO_ASKS]
    adds = {ask.sentence for ask in there.asks}
    said, reasons = band(facts)
    return TopicLedger(
        name,
        facts.national_asks,
        sum(len(p.asks) for p in asking),
        sum(len(p.asks) - (p.sentence.id in adds) for p in asking if p.link),
        len(there.asks),
        facts.national_words,
        tuple(sorted(facts.words.items())),
        facts.local,
        facts.national,
        said,
        reasons,
    )


def _facts(name: str, there: Counted) -> Facts:
    """Return what the band of a topic rests on."""
    national = there.known.by_topic.get(name)
    words: Counter[Box] = Counter()
    for passage in there.told:
        words[there.box_of[passage.sentence.id]] += passage.words
    beside = None if there.known.restated else national
    return Facts(
        words,
        there.asks,
        papers_by_step((ask, (paper.name for paper in papers_in(ask.quote))) for ask in there.asks),
        beside.words if beside else 0,
        national.asks if national else 0,
        clarity(
            there.measures[p.sentence.id]
            for p in there.told
            if there.box_of[p.sentence.id] != "practice help"
        ),
        beside.clarity if beside else None,
    )
