"""What the templates pick out of the values they print: rows, sums and names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from compare.model import Ask, AskKind, Clarity, Document, Edition, Variance
from compare.render.telling.classes import BOXES
from compare.render.telling.phrases import edition_name, shortened
from compare.render.telling.standing import Standing
from compare.render.web.manual_view import AskGroup, ManualView, Step

_NAMED = 60
"""Letters of a passage that name it in a table."""
_HEATS = (3, 6)
"""Counts from which a cell is darker. Its number says the same."""


def edition_title(edition: str, shelf: Iterable[Edition]) -> str:
    """Return the title and label of the edition with that id; the id where it is not on the shelf.

    An id is enough for a title that is not known: it is how its folder is named.
    """
    named = (edition_name(one) for one in shelf if one.id == edition)
    return next(named, edition)


def heat_of(count: int) -> int:
    return 1 + sum(count >= least for least in _HEATS)


def of_class(found: Iterable[Standing], cls: str) -> list[Standing]:
    return [one for one in found if one.finding.cls == cls]


def of_kind(asks: Iterable[Ask], kind: AskKind) -> list[Ask]:
    return [ask for ask in asks if kind in ask.kinds]


def extra_words(steps: Iterable[Step]) -> int:
    return sum(step.words for step in steps if BOXES[step.box].extra)


def most_asks(groups: Iterable[AskGroup]) -> int:
    counted = (group.counted for group in groups)
    return max((max(c.national_asks, c.local_asks) for c in counted if c), default=0)


def clarity_rows(manuals: Iterable[ManualView]) -> Iterator[tuple[str, Clarity | None]]:
    """Yield each manual's figures, then the national ones where there is an official text."""
    national = None
    for manual in manuals:
        ledger = manual.result.ledger
        national = national or ledger.national
        yield manual.result.document.title, ledger.local
    if national:
        yield "The national text", national


def lean_topics(manuals: Iterable[ManualView]) -> list[tuple[str, list[str]]]:
    """Return each manual's national topics in the leanest band, where it has any."""
    found = (
        (
            manual.result.document.title,
            [
                t.topic
                for t in manual.result.ledger.topics
                if t.band == "Lean" and t.topic and t.national_asks
            ],
        )
        for manual in manuals
    )
    return [(title, topics) for title, topics in found if topics]


def step_name(row: Variance) -> str:
    """Return what is timed: as the national text names it, else how its passage begins.

    What is "to be done" to somebody names nothing by itself.
    """
    event = "" if " be " in row.event else row.event
    named = event or shortened(row.national.quote, _NAMED)
    return named[:1].upper() + named[1:]


def measured(rows: Iterable[Variance]) -> list[Variance]:
    """Return the rows that can be drawn: two manuals or more give a length."""
    return [row for row in rows if sum(t.days is not None for t in row.timings) > 1]


def spots(row: Variance) -> list[tuple[float, str]]:
    """Return the lengths that manuals give, each with the numbers of its manuals."""
    held: dict[float, list[str]] = {}
    for number, timing in enumerate(row.timings, 1):
        if timing.days is not None:
            held.setdefault(timing.days, []).append(str(number))
    return [(days, ", ".join(numbers)) for days, numbers in sorted(held.items())]


def longest(row: Variance) -> float:
    """Return the longest of a row's times, in days; never nought."""
    return max([row.days, *(t.days for t in row.timings if t.days is not None)]) or 1.0


def furniture(document: Document) -> tuple[tuple[str, int, int], ...]:
    """Return (kind, pieces, words) of what was set aside as not being text, by kind."""
    by_kind = groupby(sorted(document.furniture, key=lambda f: f.kind), key=lambda f: f.kind)
    return tuple(
        (kind, len(texts), sum(len(t.split()) for t in texts))
        for kind, texts in ((kind, [f.text for f in pieces]) for kind, pieces in by_kind)
    )
