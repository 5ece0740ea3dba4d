"""Rules on what asks for more than the national text."""

from __future__ import annotations

from compare.rules.rule import Rule
from compare.rules.strengthens.added_time import AddedTime
from compare.rules.strengthens.dropped_hedge import DroppedHedge
from compare.rules.strengthens.firmer_limit import FirmerLimit
from compare.rules.strengthens.lower_threshold import LowerThreshold
from compare.rules.strengthens.stronger_duty import StrongerDuty
from compare.rules.strengthens.tighter_time import TighterTime

STRENGTHENS: tuple[Rule, ...] = (
    StrongerDuty(),
    TighterTime(),
    AddedTime(),
    DroppedHedge(),
    FirmerLimit(),
    LowerThreshold(),
)
