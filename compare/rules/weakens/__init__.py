"""Rules on what asks for less, later or of nobody in particular."""

from __future__ import annotations

from compare.rules.rule import Rule
from compare.rules.weakens.added_exception import AddedException
from compare.rules.weakens.added_qualifier import AddedQualifier
from compare.rules.weakens.dropped_mark import DroppedMark
from compare.rules.weakens.dropped_part import DroppedPart
from compare.rules.weakens.dropped_time import DroppedTime
from compare.rules.weakens.higher_threshold import HigherThreshold
from compare.rules.weakens.later_start import LaterStart
from compare.rules.weakens.limit_as_target import LimitAsTarget
from compare.rules.weakens.looser_time import LooserTime
from compare.rules.weakens.nobody_named import NobodyNamed
from compare.rules.weakens.promised_duty import PromisedDuty
from compare.rules.weakens.weaker_duty import WeakerDuty

WEAKENS: tuple[Rule, ...] = (
    WeakerDuty(),
    PromisedDuty(),
    LooserTime(),
    DroppedTime(),
    LimitAsTarget(),
    LaterStart(),
    NobodyNamed(),
    AddedQualifier(),
    AddedException(),
    DroppedPart(),
    DroppedMark(),
    HigherThreshold(),
)
