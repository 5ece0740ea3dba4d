"""Whether a document states a requirement: in a manual, what is omitted; in the official text, what
is verified.

answers           how a manual answers each requirement; `judging`: in full, with less, in doubt
owed              what it must say itself and does not
scope             which topics it treats
showing           whether a sentence states what is asked, or the opposite
national          what is asked, where no edition of ours tells
words             what a text speaks of
place             whom it is for
"""

from compare.coverage.answers import answered, required
from compare.coverage.national.verifying import (
    Check,
    checks,
    has_official_text,
    official_passages,
    stated_at,
    with_verified,
)
from compare.coverage.owed import HEAVIEST, owed
from compare.coverage.place.settings import Setting, setting_of
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
from compare.coverage.showing.shown import is_stated, shown_in
from compare.coverage.showing.signs import Shown, shown_by
from compare.coverage.words.facts import FactDeparture, figure_departure
from compare.coverage.words.nearness import stated_from

__all__ = [
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
