"""Chapters of a manual, and the national topic each of its sentences stands under."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from itertools import islice

from compare.ledger.topics.national import National, topic_named_in
from compare.ledger.words.passages import KnownPassage
from compare.model import Box, ChapterLedger, Document, Placed

Trail = tuple[str, ...]
_FEW = 8
"""Sentences of a section for whose topic one link is enough."""
_TITLE_SHARE = 0.5


def topics_of(told: tuple[KnownPassage, ...], known: National) -> Mapping[str, str]:
    """Return the national topic of each sentence, by id; "" where the manual is on its own.

    It is what its section is mostly linked to: the nearest heading above under which more than
    half of the links agree, two at least where the section is long; then the topic it is named for.
    """
    own = Counter(p.trail for p in told)
    linked: defaultdict[Trail, Counter[str]] = defaultdict(Counter)
    for passage in told:
        if passage.link:
            linked[passage.trail][known.topics.get(passage.link.national[0].id, "")] += 1
    sizes: Counter[Trail] = Counter()
    votes: defaultdict[Trail, Counter[str]] = defaultdict(Counter)
    for trail, many in own.items():
        for above in _up_from(trail):
            sizes[above] += many
            votes[above].update(linked.get(trail, ()))
    agreed = {
        trail: topic for trail, found in votes.items() if (topic := _agreed(found, sizes[trail]))
    }
    topic_of = {
        trail: _nearest_above(trail, agreed) or (topic_named_in(trail[-1], known) if trail else "")
        for trail in own
    }
    return {p.sentence.id: topic_of[p.trail] for p in told}


def _agreed(found: Counter[str], size: int) -> str:
    if not found:
        return ""
    topic, most = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    enough = most > 1 or size <= _FEW
    return topic if enough and 2 * most > sum(found.values()) else ""


def _nearest_above(trail: Trail, agreed: Mapping[Trail, str]) -> str:
    return next((agreed[above] for above in _up_from(trail) if above in agreed), "")


def _up_from(trail: Trail) -> Iterator[Trail]:
    """Yield the trail and those of the headings above it, the nearest first."""
    return (trail[:depth] for depth in range(len(trail), 0, -1))


def chapters(document: Document, rows: tuple[Placed, ...]) -> tuple[ChapterLedger, ...]:
    """Return the words of each chapter by box, in reading order.

    A heading over more than half of the document is its title: the headings under it are the
    chapters. Rows are those of `document`, in its order.
    """
    at, titles = iter(rows), titles_of(document)
    counted: defaultdict[Trail, Counter[Box]] = defaultdict(Counter)
    for block in document.blocks:
        here = counted[chapter_of(block.locator.trail, titles)]
        for row in islice(at, max(1, len(block.sentences))):
            here[row.box] += row.words
    return tuple(ChapterLedger(trail, tuple(sorted(c.items()))) for trail, c in counted.items())


def titles_of(document: Document) -> frozenset[Trail]:
    """Return the trails that are titles of the whole: they stand over more than half of the words.

    The empty trail is one of them, where there are words.
    """
    own: Counter[Trail] = Counter()
    for sentence in document.sentences:
        own[sentence.locator.trail] += len(sentence.text.split())
    over: Counter[Trail] = Counter()
    for trail, words in own.items():
        for above in (*_up_from(trail), ()):
            over[above] += words
    total = over[()]
    return frozenset(trail for trail, words in over.items() if words > total * _TITLE_SHARE)


def chapter_of(trail: Trail, titles: frozenset[Trail]) -> Trail:
    """Return the headings down to the first that is no title: those of the chapter."""
    depth = next((n for n in range(len(trail)) if trail[:n] not in titles), len(trail))
    return trail[:depth]
