"""The national side: its topics, and what it asks for on each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from math import log

from compare.agreement.sides.limits import Limit
from compare.ledger.words.clarity import clarity, measured
from compare.ledger.words.kinds import ASKED_ALIKE, kinds_of
from compare.ledger.words.passages import KnownPassage, passages, said
from compare.lexicon import stop_words
from compare.model import AskKind, Baseline, Clarity, Requirement, Statement
from compare.text import spoken, words

_DEEPEST = 3
"""Level of national heading that still names a topic; deeper ones divide it."""
_LETTERS = 5
"""Letters of a word by which its forms are taken together ("refer", "referral")."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What the national text has on one topic."""

    words: int
    asks: int
    clarity: Clarity


@dataclass(frozen=True, slots=True)
class National:
    """What the ledger needs of a baseline, worked out once."""

    passages: tuple[KnownPassage, ...]
    topics: Mapping[str, str]
    """Topic of each national sentence, by its id."""
    restated: bool
    """The document is our own restatement: it has no style to compare with."""
    rarity: Mapping[str, float]
    ids: Mapping[str, str] = field(default_factory=dict)
    """Id of the requirement that each sentence restates, or its own, by the sentence's id."""
    local_content: frozenset[str] = frozenset()
    """Sentences that ask each area or school to write something of its own."""
    by_topic: Mapping[str, Topic] = field(default_factory=dict)
    clarity: Clarity | None = None
    limits: tuple[tuple[int, Limit], ...] = ()
    """The times it sets, each with the place of its passage."""

    asking: Mapping[AskKind, tuple[int, ...]] = field(default_factory=dict)
    """Places of the passages that ask for each kind of process."""
    signed: tuple[Requirement, ...] = ()
    """Requirements that a passage can be seen to meet, in whatever words."""
    timed: tuple[Requirement, ...] = ()
    """Requirements with a time, in a number or as soon as possible."""

    @property
    def order(self) -> Mapping[str, int]:
        """Return the place of each topic in the national text."""
        return {topic: place for place, topic in enumerate(self.by_topic)}


def national(baseline: Baseline, statements: Iterable[Statement]) -> National:
    """Return the national side of `baseline`, whose document states `statements`."""
    told = passages(baseline.document, statements)
    restates = _restated(told, baseline.requirements)
    topics = _topics(told, baseline.requirements, restates)
    return National(
        told,
        topics,
        restated=bool(told) and len(restates) == len(told),
        rarity=_rarity(told),
        ids={id_: restates[id_].id if id_ in restates else id_ for id_ in topics},
        local_content=frozenset(id_ for id_, one in restates.items() if one.local_content),
        by_topic=_by_topic(told, topics),
        clarity=clarity(map(measured, told)),
        limits=tuple(_limits(told)),
        asking=_asking(told),
        signed=tuple(r for r in baseline.requirements if r.signs),
        timed=tuple(r for r in baseline.requirements if r.quantity),
    )


def _restated(
    told: Iterable[KnownPassage], requirements: Iterable[Requirement]
) -> dict[str, Requirement]:
    """Return the requirement that each sentence restates, by the sentence's id."""
    by_text = {spoken(one.says): one for one in requirements}
    found = ((p.sentence.id, by_text.get(spoken(p.sentence.text))) for p in told)
    return {id_: one for id_, one in found if one}


def _rarity(told: tuple[KnownPassage, ...]) -> dict[str, float]:
    held = Counter(term for p in told for term in terms_of(said(p)))
    return {term: log((1 + len(told)) / n) for term, n in held.items()}


def _limits(told: Iterable[KnownPassage]) -> Iterator[tuple[int, Limit]]:
    for place, passage in enumerate(told):
        for stated in passage.statements:
            if stated.quantity and stated.quantity.number is not None:
                yield place, Limit(stated.quantity, stated.quote)


def _asking(told: tuple[KnownPassage, ...]) -> dict[AskKind, tuple[int, ...]]:
    return {
        kind: tuple(place for place, p in enumerate(told) if p.asks and kind in kinds_of(p))
        for kind in ASKED_ALIKE
    }


def _by_topic(told: tuple[KnownPassage, ...], topics: Mapping[str, str]) -> dict[str, Topic]:
    held: defaultdict[str, list[KnownPassage]] = defaultdict(list)
    for passage in told:
        held[topics[passage.sentence.id]].append(passage)
    return {
        topic: Topic(
            sum(p.words for p in own), sum(len(p.asks) for p in own), clarity(map(measured, own))
        )
        for topic, own in held.items()
    }


def topic_named_in(heading: str, known: National) -> str:
    """Return the national topic whose name holds more than half of a heading; "" for none."""
    bag = terms_of(heading)
    shared = {topic: weight(bag & terms_of(topic), known) for topic in known.by_topic}
    best = min(shared, key=lambda topic: (-shared[topic], topic), default="")
    return best if bag and shared[best] > weight(bag, known) / 2 else ""


def weight(bag: Iterable[str], known: National) -> float:
    """Return the weight of terms; those unknown to the national text weigh most."""
    unknown = log(1 + len(known.passages))
    return sum(known.rarity.get(term, unknown) for term in sorted(bag))


def _topics(
    told: tuple[KnownPassage, ...],
    requirements: tuple[Requirement, ...],
    restates: Mapping[str, Requirement],
) -> dict[str, str]:
    """Return each sentence's topic: its requirement's, else what its section is mostly about."""
    numbered = {r.paragraph: r.topic for r in requirements if r.paragraph}
    own: dict[str, str] = {}
    for passage in told:
        stated = restates.get(passage.sentence.id)
        number = passage.sentence.locator.number
        if stated or number in numbered:
            own[passage.sentence.id] = stated.topic if stated else numbered[number or ""]
    votes: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for passage in told:
        if passage.sentence.id in own:
            votes[passage.trail[:_DEEPEST]][own[passage.sentence.id]] += 1
    return {
        p.sentence.id: own.get(p.sentence.id) or _of_section(p.trail[:_DEEPEST], votes)
        for p in told
    }


def _of_section(trail: tuple[str, ...], votes: Mapping[tuple[str, ...], Counter[str]]) -> str:
    if trail in votes:
        return min(votes[trail], key=lambda topic: (-votes[trail][topic], topic))
    return trail[-1] if trail else ""


@lru_cache(maxsize=50_000)
def terms_of(text: str) -> frozenset[str]:
    """Return the words of a text that say what it is about, cut to what their forms share."""
    return frozenset(word[:_LETTERS] for word in words(text) if word not in stop_words())
