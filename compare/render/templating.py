"""The templates, and the words and selections they may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import get_args

from jinja2 import Environment, PackageLoader, StrictUndefined

from compare.errors import printable
from compare.model import Ask, AskKind, Clarity, Edition, FindingClass, Relation, Variance
from compare.render import phrases
from compare.render.addresses import class_page
from compare.render.boxes import BOXES
from compare.render.classes import CLASSES, SEVERITIES, facet_words, severity_of
from compare.render.marks import Mark
from compare.render.overview import AskGroup, ManualView, Step
from compare.render.owners import owner
from compare.render.rulebook import RulePage, rulebook
from compare.render.standing import Standing, urgent
from compare.render.summary import ASSURANCE_RULES, Assurance
from compare.render.tally import furniture
from compare.text import day

_ASSURANCE: Mapping[Assurance, str] = {
    "Limited": "Limited assurance that the local text says what national guidance says.",
    "Moderate": "Moderate assurance that the local text says what national guidance says.",
    "Substantial": "Substantial assurance that the local text says what national guidance says.",
    "None stated": "No assurance can be stated.",
}
_MATCHES: Mapping[Relation, str] = {
    "verbatim": "word for word",
    "reworded": "in other words",
    "weaker": "asks for less",
    "stronger": "asks for more",
    "changed": "states something else",
    "superseded": "out of date",
}
_MARKS: Mapping[Mark, tuple[str, str]] = {
    "weaker": ("weaker", "Local words that ask for less than the national ones."),
    "stronger": ("stronger", "Local words that ask for more than the national ones."),
    "changed": ("different", "Local words that state something else."),
    "unclear": ("unclear", "Local words of which we cannot tell what they do."),
    "national": ("national wording", "National words that the local text replaces with others."),
    "missing": ("not in the local text", "National words that nothing local stands for."),
}
_BANDS = (
    ("Lean", "A topic to which nothing is added without a stated purpose."),
    ("Some bulk", "A topic with one to three added asks, or less clear than the national text."),
    (
        "Heavy",
        "A topic with four or more added asks, process before a protective step, or rival forms.",
    ),
    ("Review first", "A topic of which over a quarter of the words were not classified."),
)
_NAMED = 60
"""Letters of a passage that name it in a table."""
_HEATS = (3, 6)
"""Counts from which a cell is darker. Its number says the same."""


@cache
def environment() -> Environment:
    """Return the templates; each is escaped, and a name they do not know is a fault."""
    made = Environment(
        loader=PackageLoader("compare.render"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "number": phrases.number,
        "counted": phrases.counted,
        "share": phrases.share,
        "day": day,
        "place": phrases.place,
        "figure": phrases.figure,
        "full_stop": phrases.full_stop,
        "shortened": phrases.shortened,
        "excerpt": phrases.excerpt,
        "furniture": furniture,
        "edition_title": edition_title,
        "printable": printable,
        "severity": severity_of,
        "facet": facet_words,
        "owner": owner,
        "urgent": urgent,
        "heat": heat_of,
        "of_class": of_class,
        "of_kind": of_kind,
        "extra_words": extra_words,
        "most_asks": most_asks,
        "clarity_rows": clarity_rows,
        "lean_topics": lean_topics,
        "checks": checks,
        "step_name": step_name,
        "spots": spots,
        "measured": measured,
        "longest": longest,
    }
    made.globals |= {
        "classes": CLASSES,
        "severities": SEVERITIES,
        "boxes": BOXES,
        "rules": rulebook(),
        "assurance": _ASSURANCE,
        "assurance_rules": ASSURANCE_RULES,
        "matches": _MATCHES,
        "marks": {mark: name for mark, (name, _) in _MARKS.items()},
        "mark_meanings": {mark: meaning for mark, (_, meaning) in _MARKS.items()},
        "bands": _BANDS,
        "ask_kinds": get_args(AskKind),
        "class_page": class_page,
    }
    return made


def edition_title(edition: str, shelf: Iterable[Edition]) -> str:
    """Return the title and label of the edition with that id; the id where it is not on the shelf.

    An id is enough for a title that is not known: it is how its folder is named.
    """
    named = (f"{one.title} {one.label}".strip() for one in shelf if one.id == edition)
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


def checks(rules: Mapping[str, RulePage], cls: FindingClass) -> bool:
    """Say whether any rule looks for findings of the class, by the letter of its id."""
    return any(rule.startswith(CLASSES[cls].letter) for rule in rules)


def step_name(row: Variance) -> str:
    """Return what is timed: as the national text names it, else how its passage begins.

    What is "to be done" to somebody names nothing by itself.
    """
    event = "" if " be " in row.event else row.event
    named = event or phrases.shortened(row.national.quote, _NAMED)
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
