"""Rules on what is contrary to the national text."""

from __future__ import annotations

from compare.rules.contradicts.awaited_consent import AwaitedConsent
from compare.rules.contradicts.dropped_exception import DroppedException
from compare.rules.contradicts.opposite_sense import OppositeSense
from compare.rules.contradicts.other_actor import OtherActor
from compare.rules.contradicts.other_definition import OtherDefinition
from compare.rules.contradicts.other_name import OtherName
from compare.rules.contradicts.other_recipient import OtherRecipient
from compare.rules.contradicts.other_start import OtherStart
from compare.rules.contradicts.reversed_bound import ReversedBound
from compare.rules.rule import Rule

CONTRADICTS: tuple[Rule, ...] = (
    OppositeSense(),
    ReversedBound(),
    OtherActor(),
    OtherRecipient(),
    OtherStart(),
    DroppedException(),
    OtherName(),
    OtherDefinition(),
    AwaitedConsent(),
)
