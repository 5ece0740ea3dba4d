"""Chapters of a manual, and the national topic each of its sentences stands under."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from compare.ledger.national import National, nearest
from compare.ledger.passages import Passage
from compare.model import Block, Box, ChapterLedger, Document, Placed

Trail = tuple[str, ...]
_TITLE_SHARE = 0.5
"""A heading over more than half of the words is the title of the whole, not of a chapter."""


def topics_of(told: tuple[Passage, ...], known: National) -> Mapping[str, str]:
    """Return the national topic of each sentence, by id; "" where the manual is on its own.

    It is what its section is mostly linked to: the nearest heading above under which more than
    half of the links agree, then the national text that its section as a whole comes nearest to.
    """
    votes: defaultdict[Trail, Counter[str]] = defaultdict(Counter)
    for passage in told:
        if passage.link:
            topic = known.topics.get(passage.link.national[0].id, "")
            for depth in range(1, len(passage.trail) + 1):
                votes[passage.trail[:depth]][topic] += 1
    agreed = {trail: topic for trail, found in votes.items() if (topic := _agreed(found))}
    by_words = _by_words(told, known, agreed)
    return {
        p.sentence.id: _nearest_above(p.trail, agreed) or by_words.get(p.trail, "") for p in told
    }


def _agreed(found: Counter[str]) -> str:
    topic, most = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return topic if 2 * most > sum(found.values()) else ""


def _nearest_above(trail: Trail, agreed: Mapping[Trail, str]) -> str:
    above = (trail[:depth] for depth in range(len(trail), 0, -1))
    return next((agreed[t] for t in above if t in agreed), "")


def _by_words(
    told: tuple[Passage, ...], known: National, agreed: Mapping[Trail, str]
) -> Mapping[Trail, str]:
    """Return the topic whose national text the heading of an unlinked section comes nearest to."""
    found: dict[Trail, str] = {}
    for trail in {p.trail for p in told if p.trail and not _nearest_above(p.trail, agreed)}:
        place = nearest(trail[-1], known)
        if place is not None:
            found[trail] = known.topics.get(known.passages[place].sentence.id, "")
    return found


def chapters(document: Document, rows: tuple[Placed, ...]) -> tuple[ChapterLedger, ...]:
    """Return the words of each chapter by box, in reading order.

    A heading over more than half of the document is its title: the headings under it are the
    chapters. Rows are those of `document`, in its order.
    """
    titles = _titles(document)
    counted: dict[Trail, Counter[Box]] = {}
    at = iter(rows)
    for block in document.blocks:
        trail = _chapter_of(block.locator.trail, titles)
        for row in (next(at) for _ in range(max(1, len(block.sentences)))):
            counted.setdefault(trail, Counter())[row.box] += row.words
    return tuple(ChapterLedger(trail, tuple(sorted(c.items()))) for trail, c in counted.items())


def _titles(document: Document) -> frozenset[Trail]:
    under: Counter[Trail] = Counter()
    for block in document.blocks:
        trail, words = block.locator.trail, _words(block)
        for depth in range(len(trail) + 1):
            under[trail[:depth]] += words
    total = under[()]
    return frozenset(trail for trail, words in under.items() if words > total * _TITLE_SHARE)


def _words(block: Block) -> int:
    return sum(len(s.text.split()) for s in block.sentences)


def _chapter_of(trail: Trail, titles: frozenset[Trail]) -> Trail:
    depth = next((n for n in range(len(trail)) if trail[:n] not in titles), len(trail))
    return trail[:depth]
