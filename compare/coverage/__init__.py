"""Whether a document states a requirement: in a manual, what is omitted; in the official text, what
is verified.
"""

from compare.coverage.answers import answered, required
from compare.coverage.facts import FactDeparture, figure_departure
from compare.coverage.families import FOR_FAMILIES, for_families
from compare.coverage.nearness import stated_from
from compare.coverage.owed import HEAVIEST, owed
from compare.coverage.scope import (
    IS_WHOLE,
    NAME_THE_FOLDER,
    PART_OF_A_MANUAL,
    TAKEN_AS_WHOLE,
    chapters_of,
    is_part,
    silent_topics,
    untreated_topics,
)
from compare.coverage.settings import Setting, setting_of
from compare.coverage.showing import is_stated, shown_in
from compare.coverage.signs import Shown, shown_by
from compare.coverage.verifying import (
    Check,
    checks,
    has_official_text,
    official_passages,
    stated_at,
    with_verified,
)

__all__ = [
    "FOR_FAMILIES",
    "HEAVIEST",
    "IS_WHOLE",
    "NAME_THE_FOLDER",
    "PART_OF_A_MANUAL",
    "TAKEN_AS_WHOLE",
    "Check",
    "FactDeparture",
    "Setting",
    "Shown",
    "answered",
    "chapters_of",
    "checks",
    "figure_departure",
    "for_families",
    "has_official_text",
    "is_part",
    "is_stated",
    "official_passages",
    "owed",
    "required",
    "setting_of",
    "shown_by",
    "shown_in",
    "silent_topics",
    "stated_at",
    "stated_from",
    "untreated_topics",
    "with_verified",
]
