"""A policy that one place writes for itself: its duty words are its own choice."""

from __future__ import annotations

import re

from compare.coverage import setting_of
from compare.rules.departure import Departure

_OWN = re.compile(r"\b(?:[Ww]e|I)(?:['’]ll\b| (?:\w+ )?(?:will|must)\b)")


def in_own_voice(departure: Departure) -> bool:
    """Say whether the local sentence is a place's word on itself: "we will", or the policy of a
    school or a nursery. Who binds others is a board.
    """
    setting = setting_of(departure.comparison.document)
    of_one_place = setting is not None and bool(setting.others)
    return of_one_place or bool(_OWN.search(departure.link.local.text))
