"""The classes and severities of findings, as every output names them: letter, word and shape."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from compare.model import Finding, FindingClass, Severity


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
