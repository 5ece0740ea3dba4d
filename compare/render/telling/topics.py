"""National topics: what each finding is about, and in which order they are told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping

from compare.model import Baseline, Finding, Locator, Result

OFF_TOPIC = "No one topic"
_DEEPEST = 3
"""Level of national heading that still names a topic, as in the ledger."""


def topics_of(baseline: Baseline) -> Mapping[str, str]:
    """Return the topic of each requirement, by its id and by its paragraph."""
    by_paragraph = {r.paragraph: r.topic for r in baseline.requirements if r.paragraph}
    return by_paragraph | {r.id: r.topic for r in baseline.requirements}


def topic_order(baseline: Baseline) -> Mapping[str, int]:
    """Return the place of each national topic: as the requirements, then the text, have them."""
    known = topics_of(baseline)
    named = [r.topic for r in baseline.requirements]
    named += [_national_topic(s.locator, known) for s in baseline.document.sentences]
    return {topic: place for place, topic in enumerate(dict.fromkeys(named))}


def topic_finder(result: Result, topics: Mapping[str, str]) -> Callable[[Finding], str]:
    """Return what tells the topic of a finding: its requirement's, ask's, national text's, or its
    section's.
    """
    asked = {ask.where: ask.topic for ask in result.ledger.asks}
    votes: defaultdict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for link in result.links:
        topic, trail = _national_topic(link.national[0].locator, topics), link.local.locator.trail
        for depth in range(1, len(trail) + 1):
            votes[trail[:depth]][topic] += 1
    agreed = {trail: topic for trail, found in votes.items() if (topic := _agreed(found))}

    def topic_of(finding: Finding) -> str:
        if finding.requirement in topics:
            return topics[finding.requirement]
        if finding.local and asked.get(finding.local.where):
            return asked[finding.local.where]
        if finding.national:
            return _national_topic(finding.national.where, topics)
        trail = finding.local.where.trail if finding.local else ()
        above = (trail[:depth] for depth in range(len(trail), 0, -1))
        return next((agreed[t] for t in above if t in agreed), OFF_TOPIC)

    return topic_of


def _agreed(found: Counter[str]) -> str:
    """Return the topic of more than half of a section's links; empty for none, as in the ledger."""
    topic, most = min(found.items(), key=lambda pair: (-pair[1], pair[0]))
    return topic if 2 * most > sum(found.values()) else ""


def _national_topic(where: Locator, known: Mapping[str, str]) -> str:
    """Return the topic of the requirement read in that paragraph, else the section's name."""
    section = where.trail[:_DEEPEST]
    return known.get(where.number or "") or (section[-1] if section else OFF_TOPIC)
