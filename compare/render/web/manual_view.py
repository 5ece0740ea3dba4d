"""What the pages show of one manual."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from compare.model import Ask, Box, Finding, Result, Sentence, TopicLedger
from compare.render.telling.answered import Answered, answered, nearest, omissions
from compare.render.telling.classes import BOXES
from compare.render.telling.standing import Standing
from compare.render.telling.topics import OFF_TOPIC
from compare.render.telling.verdict import Verdict
from compare.render.web.addresses import INDEX, asks_page, manual_page
from compare.render.web.reading import (
    ChapterPage,
    ChapterRow,
    Listing,
    chapter_pages,
    chapter_rows,
    listing,
)

UNANSWERED = 200
"""National passages of a list that a reader skims; the rest is in the JSON."""


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the chart of words: it begins where the bar before it ends."""

    box: Box
    words: int
    start: int


@dataclass(frozen=True, slots=True)
class AskGroup:
    """What is asked of people on one topic."""

    topic: str
    anchor: str
    counted: TopicLedger | None
    asks: tuple[Ask, ...]


@dataclass(frozen=True, slots=True)
class ManualView:
    number: int
    result: Result
    verdict: Verdict
    found: tuple[Standing, ...]
    """Its findings that are open, most urgent first."""
    whole: tuple[Standing, ...]
    """Those of its findings that stand in no chapter."""
    chapters: tuple[ChapterRow, ...]
    pages: tuple[ChapterPage, ...]
    asks: tuple[AskGroup, ...]
    steps: tuple[Step, ...]
    unanswered: Listing[Sentence]
    answered: Answered
    passages: int

    def nearest(self, finding: Finding) -> Sentence | None:
        """Return the passage nearest to what was not found; None where nothing comes near."""
        return nearest(self.result, finding)

    @property
    def omitted(self) -> int:
        """Return how many findings tell of something that was not found."""
        return omissions(self.found)

    def of(self, *classes: str) -> int:
        """Return how many open findings it has of these classes."""
        return sum(one.finding.cls in classes for one in self.found)


def manual_view(
    number: int, result: Result, verdict: Verdict, found: Sequence[Standing]
) -> ManualView:
    """Return what the pages show of the manual with that number; `found` is all found in it."""
    still_open = tuple(one for one in found if not one.is_set_aside)
    return ManualView(
        number=number,
        result=result,
        verdict=verdict,
        found=still_open,
        whole=tuple(one for one in found if one.chapter is None),
        chapters=chapter_rows(number, result, still_open),
        pages=chapter_pages(number, result, found),
        asks=_asks(number, result),
        steps=_steps(result),
        unanswered=listing(result.national_only, UNANSWERED),
        answered=answered(result, still_open),
        passages=len(result.document.sentences),
    )


def _asks(number: int, result: Result) -> tuple[AskGroup, ...]:
    """Return what is asked by topic; what is added on no national topic comes last."""
    own: defaultdict[str, list[Ask]] = defaultdict(list)
    for ask in result.ledger.asks:
        own[ask.topic].append(ask)
    counted = {topic.topic: topic for topic in result.ledger.topics}
    names = sorted({*counted, *own}, key=lambda name: (not name, _place(name, list(counted))))
    return tuple(
        AskGroup(
            name or OFF_TOPIC,
            f"{asks_page(number)}-{place}",
            counted.get(name),
            tuple(own[name]),
        )
        for place, name in enumerate(names, 1)
    )


def _place(name: str, order: Sequence[str]) -> int:
    return order.index(name) if name in order else len(order)


def _steps(result: Result) -> tuple[Step, ...]:
    words = result.ledger.words
    sizes = [words[box] for box in BOXES]
    starts = accumulate(sizes, initial=0)
    return tuple(
        Step(box, size, start) for box, size, start in zip(BOXES, sizes, starts, strict=False)
    )


def home_of(manual: ManualView, manuals: Sequence[ManualView]) -> str:
    """Return the page on which a manual's figures stand: the index where it is alone."""
    return INDEX if len(manuals) == 1 else manual_page(manual.number)
