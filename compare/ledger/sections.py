"""Chapters of a manual, and the national topic each of its sentences stands under."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from compare.ledger.national import National, topic_named_in
from compare.ledger.passages import Passage
from compare.model import Box, ChapterLedger, Document, Placed

Trail = tuple[str, ...]
_FEW = 8
"""Sentences of a section for whose topic one link is enough."""
_TITLE_SHARE = 0.5
"""A heading over more than half of the words is the title of the whole, not of a chapter."""


def topics_of(told: tuple[Passage, ...], known: National) -> Mapping[str, str]:
    """Return the national topic of each sentence, by id; "" where the manual is on its own.

    It is what its section is mostly linked to: the nearest heading above under which more than
    half of the links agree, two at least where the section is long; then the topic it is named for.
    """
    votes: defaultdict[Trail, Counter[str]] = defaultdict(Counter)
    sizes: Counter[Trail] = Counter(
        p.trail[:depth] for p in told for depth in range(1, len(p.trail) + 1)
    )
    for passage in told:
        if passage.link:
            topic = known.topics.get(passage.link.national[0].id, "")
            for depth in range(1, len(passage.trail) + 1):
                votes[passage.trail[:depth]][topic] += 1
    agreed = {
        trail: topic for trail, found in votes.items() if (topic := _agreed(found, sizes[trail]))
    }
    named = {
        trail: topic_named_in(trail[-1], known)
        for trail in {p.trail for p in told if p.trail}
        if not _nearest_above(trail, agreed)
    }
    return {p.sentence.id: _nearest_above(p.trail, agreed) or named.get(p.trail, "") for p in told}


def _agreed(found: Counter[str], size: int) -> str:
    topic, most = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    enough = most > 1 or size <= _FEW
    return topic if enough and 2 * most > sum(found.values()) else ""


def _nearest_above(trail: Trail, agreed: Mapping[Trail, str]) -> str:
    above = (trail[:depth] for depth in range(len(trail), 0, -1))
    return next((agreed[t] for t in above if t in agreed), "")


def chapters(document: Document, rows: tuple[Placed, ...]) -> tuple[ChapterLedger, ...]:
    """Return the words of each chapter by box, in reading order.

    A heading over more than half of the document is its title: the headings under it are the
    chapters. Rows are those of `document`, in its order.
    """
    at = iter(rows)
    own = [
        (block.locator.trail, [next(at) for _ in range(max(1, len(block.sentences)))])
        for block in document.blocks
    ]
    titles = _titles((trail, sum(r.words for r in placed if r.sentence)) for trail, placed in own)
    counted: dict[Trail, Counter[Box]] = {}
    for trail, placed in own:
        chapter = counted.setdefault(_chapter_of(trail, titles), Counter())
        for row in placed:
            chapter[row.box] += row.words
    return tuple(ChapterLedger(trail, tuple(sorted(c.items()))) for trail, c in counted.items())


def _titles(own: Iterable[tuple[Trail, int]]) -> frozenset[Trail]:
    """Return the headings, of blocks with their trails and words, that stand over most words."""
    under: Counter[Trail] = Counter()
    for trail, words in own:
        under[trail] += words
    over: Counter[Trail] = Counter()
    for trail, words in under.items():
        for depth in range(len(trail) + 1):
            over[trail[:depth]] += words
    total = over[()]
    return frozenset(trail for trail, words in over.items() if words > total * _TITLE_SHARE)


def _chapter_of(trail: Trail, titles: frozenset[Trail]) -> Trail:
    depth = next((n for n in range(len(trail)) if trail[:n] not in titles), len(trail))
    return trail[:depth]
