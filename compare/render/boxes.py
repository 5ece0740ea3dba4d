"""The boxes of the word ledger, as a reader meets them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from compare.model import Box


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
