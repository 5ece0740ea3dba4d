"""Which editions of national guidance a document names, and whether they are the current ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from compare.dating.guards import tells_history
from compare.dating.passages import PlacedPassage, has, listed, near, passages
from compare.dating.series import named_with_year, year_of
from compare.model import Document
from compare.text import holds

CitationState = Literal["current", "explained", "superseded", "ahead"]
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
    passage: PlacedPassage
    state: CitationState
    paragraph: str | None = None
    """Number of the paragraph that is cited with it."""


def citations(document: Document, current: Mapping[str, str]) -> tuple[Citation, ...]:
    """Return every edition named with its year, in reading order.

    `current` is the year of the current edition by series; editions of other series are left out.
    """
    return tuple(found for passage in passages(document) for found in _in(passage, current))


def _in(passage: PlacedPassage, current: Mapping[str, str]) -> Iterator[Citation]:
    if _CENTURY not in passage.text:
        return
    taken: list[range] = []
    low = passage.text.lower()
    for series, marks, pattern in named_with_year():
        named = series in current and holds(low, marks)
        for at in pattern.finditer(passage.text) if named else ():
            if any(at.start() in one for one in taken):
                continue
            taken.append(range(at.start(), at.end()))
            state = _state(passage, at, current[series])
            cited = _PARAGRAPH.search(_beside(passage.text, at))
            number = cited["paragraph"] if cited else None
            yield Citation(series, year_of(at), at[0], passage, state, number)


def _state(passage: PlacedPassage, at: re.Match[str], current: str) -> CitationState:
    if year_of(at) >= current:
        return "current" if year_of(at) == current else "ahead"
    if current in _listed_after(passage.text[at.end() :]):
        return "explained"
    start = passage.around.find(passage.text) + at.start()
    beside = near(passage.around, start, start + len(at[0]))
    past = has(passage.text[: at.start()][-_SINCE:], listed("since"))
    history = tells_history(passage) and not _reflects(passage.text, at, current)
    return "explained" if past or history or has(beside, listed("explained")) else "superseded"


def _reflects(text: str, at: re.Match[str], current: str) -> bool:
    """Say whether an amendment made after the year of the current edition brought in this one."""
    before = text[: at.start()]
    reflected = has(before[-_SINCE:], listed("reflecting"))
    return reflected and " had " not in before and max(_YEAR.findall(before), default="") > current


_YEAR = re.compile(rf"\b{_CENTURY}\d\d\b")


def _listed_after(text: str) -> str:
    """Return the years that follow that of an edition: "2015, 2018 and 2023"."""
    listed = _YEARS.match(text)
    return listed[0] if listed else ""


_YEARS = re.compile(rf"(?:(?:,|,? and|,? &) {_CENTURY}\d\d\b)+")


def _beside(text: str, at: re.Match[str]) -> str:
    """Return the clause the citation stands in, up to the next citation or semicolon."""
    after = re.split(r";|\bWorking Together\b|\bKCSIE\b", text[at.end() :], maxsplit=1)[0]
    return after[:_CLAUSE]


_SINCE = 24
"""Characters before an edition in which it is told that something is so since it came out, or that
it is what a text reflects."""
_CLAUSE = 60
"""Characters after an edition's year in which the paragraph cited stands."""
