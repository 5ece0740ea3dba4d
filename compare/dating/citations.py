"""Which editions of national guidance a document names, and whether they are the current ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from compare.dating.guards import tells_history
from compare.dating.passages import Passage, has, listed, near, passages
from compare.lexicon import word_list
from compare.model import Baseline, Document

CitationState = Literal["current", "explained", "superseded", "ahead"]
_MONTHS = "January February March April May June July August September October November December"
_BETWEEN = "|".join(["statutory", "guidance", "updated", "published", "DfE", *_MONTHS.split()])
_YEAR_AFTER = rf"[\s,:;(\[‘'“\"„*_-]*(?:(?:{_BETWEEN})[\s,(]*){{0,2}}(?P<year>20\d\d)(?!\s*[-–]?\d)"
_CENTURY = "20"
"""How the year of every edition begins."""
_PARAGRAPH = re.compile(r"\b(?:paragraph|para)s?\.?\s*(?P<paragraph>\d+(?:\.\d+)*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Citation:
    """One naming of an edition by its year."""

    series: str
    year: str
    words: str
    """As they stand in the text."""
    passage: Passage
    state: CitationState
    paragraph: str | None = None
    """Number of the paragraph that is cited with it."""


def citations(document: Document, current: Mapping[str, str]) -> tuple[Citation, ...]:
    """Return every edition named with its year, in reading order.

    `current` is the year of the current edition by series; editions of other series are left out.
    """
    return tuple(found for passage in passages(document) for found in _in(passage, current))


def current_editions(baseline: Baseline) -> Mapping[str, str]:
    """Return series → year of the edition that counts as current when compared with `baseline`.

    It is the baseline's own edition and, of other series, the newest that was out by then.
    """
    own = baseline.edition
    as_of = own.updated or own.issued
    years = {
        card.series: card.issued[:4]
        for card in sorted(baseline.shelf, key=lambda one: one.issued)
        if card.audience != "companion" and (not as_of or card.issued[: len(as_of)] <= as_of)
    }
    if own.series and own.issued:
        years[own.series] = own.issued[:4]
    return years


def _in(passage: Passage, current: Mapping[str, str]) -> Iterator[Citation]:
    if _CENTURY not in passage.text:
        return
    taken: list[range] = []
    for series, pattern in _named():
        if series not in current:
            continue
        for at in pattern.finditer(passage.text):
            if any(at.start() in one for one in taken):
                continue
            taken.append(range(at.start(), at.end()))
            state = _state(passage, at, current[series])
            cited = _PARAGRAPH.search(_beside(passage.text, at))
            number = cited["paragraph"] if cited else None
            yield Citation(series, at["year"], at[0], passage, state, number)


def _state(passage: Passage, at: re.Match[str], current: str) -> CitationState:
    if at["year"] >= current:
        return "current" if at["year"] == current else "ahead"
    start = passage.around.find(passage.text) + at.start()
    beside = near(passage.around, start, start + len(at[0]))
    told = has(beside, listed("explained")) or tells_history(passage)
    return "explained" if told else "superseded"


def _beside(text: str, at: re.Match[str]) -> str:
    """Return the clause the citation stands in, up to the next citation or semicolon."""
    after = re.split(r";|\bWorking Together\b|\bKCSIE\b", text[at.end() :], maxsplit=1)[0]
    return after[:_CLAUSE]


_CLAUSE = 60
"""Characters after an edition's year in which the paragraph cited stands."""


@cache
def _named() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (one["title"], re.compile(_any(one["names"]) + _YEAR_AFTER, re.IGNORECASE))
        for one in word_list("dating")["series"]
    )


def _any(names: Iterable[str]) -> str:
    ways = (re.escape(name).replace("\\ ", r"\s+") for name in sorted(names, key=len, reverse=True))
    return rf"(?<!\w)(?:{'|'.join(ways)})"
