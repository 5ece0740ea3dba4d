"""The classes and severities of findings and the boxes of words, as every output names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from compare.model import Box, Finding, FindingClass, Severity


@dataclass(frozen=True, slots=True)
class ClassWords:
    letter: str
    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class SeverityWords:
    shape: str
    """A shape of its own, so that colour is never the only sign."""
    word: str
    rating: str
    """The word boards use in their registers."""
    meaning: str


CLASSES: Mapping[FindingClass, ClassWords] = {
    "contradicts": ClassWords(
        "C", "Contradicts", "The local text says something the national text rules out."
    ),
    "weakens": ClassWords("W", "Asks for less", "The local text asks for less, or for it later."),
    "omits": ClassWords("O", "Not found", "No local passage was found that says what is required."),
    "outdated": ClassWords("X", "Out of date", "The local text uses what has been replaced."),
    "bulk": ClassWords("B", "Adds process", "The local text adds steps, forms, times or words."),
    "strengthens": ClassWords(
        "S", "Asks for more", "The local text asks for more than national guidance."
    ),
    "needs-reading": ClassWords(
        "?", "Needs reading", "The comparison cannot tell. A person has to read both texts."
    ),
}
"""Every class, in the order in which all outputs show them."""
SEVERITIES: Mapping[Severity | Literal["unknown"], SeverityWords] = {
    "critical": SeverityWords(
        "⬣",
        "Critical",
        "Red: act now",
        "Someone following the local text could miss or delay a step that a child needs.",
    ),
    "high": SeverityWords(
        "▲",
        "High",
        "Red: correct",
        "The local text asks for less, for it later, or of someone else.",
    ),
    "medium": SeverityWords(
        "◆",
        "Medium",
        "Amber",
        "It is unclear, out of date where that matters, or adds process without a reason.",
    ),
    "low": SeverityWords("●", "Low", "Amber: tidy", "It is a matter of wording."),
    "unknown": SeverityWords(
        "?", "Needs reading", "Grey", "The comparison cannot tell, so it gives no severity."
    ),
}
"""Every severity, highest first. What needs reading has none."""


def severity_of(finding: Finding) -> Severity | Literal["unknown"]:
    """Return the severity as it may be shown: what is in doubt is never red."""
    unsure = finding.cls == "needs-reading" or finding.confidence == "low"
    return "unknown" if unsure else finding.severity


FACETS: Mapping[str, str] = {
    "polarity": "the sense",
    "strength": "how firmly it is asked",
    "number": "the number",
    "unit": "the unit",
    "bound": "most or least",
    "start": "when the clock starts",
    "limit": "the time limit",
    "actor": "who acts",
    "recipient": "who is told",
    "scope": "whom or what it covers",
    "exception": "an exception",
    "qualifier": "a condition",
    "trigger": "what sets it off",
    "list": "what is listed",
    "term": "a term",
    "name": "a name",
    "extra stage": "stage",
    "extra timer": "time limit",
    "recording or notification": "record or notice",
    "unverified": "restated, not yet confirmed in the official text",
}
"""What differs or is added, in a reader's words."""


def facet_words(facet: str) -> str:
    """Return what differs or is added in a reader's words; what has none stands for itself."""
    return FACETS.get(facet, facet)


@dataclass(frozen=True, slots=True)
class BoxWords:
    name: str
    meaning: str
    extra: bool = False
    """It may be more than staff need: worth reading with a pencil."""


BOXES: Mapping[Box, BoxWords] = {
    "national word for word": BoxWords("National, word for word", "Repeats the national text."),
    "national in other words": BoxWords("National, in other words", "Answers the national text."),
    "required or local fact": BoxWords(
        "Local duties and facts",
        "Who does what here, contacts, services, and what each area has to write.",
    ),
    "practice help": BoxWords("Practice help", "Signs, definitions, examples and advice."),
    "added process": BoxWords(
        "Added process",
        "Approvals, stages, times and records beyond national guidance.",
        extra=True,
    ),
    "forms and checklists": BoxWords(
        "Forms and checklists", "Forms, and how to fill them in.", extra=True
    ),
    "repeated": BoxWords("Repeats", "Said elsewhere in the same manual.", extra=True),
    "superseded": BoxWords(
        "Out of date", "Rests on wording or law that has been replaced.", extra=True
    ),
    "navigation and boilerplate": BoxWords("Navigation", "Headings, notices and signposts."),
    "not classified": BoxWords("Not classified", "The comparison cannot tell."),
}
"""Every box, in the order of the ledger."""
