"""Rules on what asks for more than the national text."""

from __future__ import annotations

from compare.rules.rule import Rule
from compare.rules.strengthens.added_time import AddedTime
from compare.rules.strengthens.stronger_duty import StrongerDuty
from compare.rules.strengthens.tighter_time import TighterTime

STRENGTHENS: tuple[Rule, ...] = (
    StrongerDuty(),
    TighterTime(),
    AddedTime(),
)
