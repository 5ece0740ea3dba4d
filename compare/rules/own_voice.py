"""A policy that one place writes for itself: its duty words are its own choice."""

from __future__ import annotations

import re
from functools import lru_cache

from compare.coverage import setting_of
from compare.model import Document
from compare.rules.departure import Departure

_OWN = re.compile(r"\b(?:[Ww]e|I)(?:['’]ll\b| (?:\w+ )?(?:will|must)\b)")
_OURS = re.compile(r"\b(?:[Ww]e|[Oo]ur|I|[Mm]y)\b")
_OFTEN = 5 / 1000
"""Share of its words with which a text speaks of itself."""
_FEWEST = 3


def in_own_voice(departure: Departure) -> bool:
    """Say whether the local sentence is a place's word on itself: "we will", or the policy of a
    school, a nursery, or another that speaks of itself as we. Who binds others is a board.
    """
    document = departure.comparison.document
    return _of_one_place(document) or bool(_OWN.search(departure.link.local.text))


@lru_cache(maxsize=1)
def _of_one_place(document: Document) -> bool:
    setting = setting_of(document)
    if setting is not None:
        return bool(setting.others)
    own = sum(len(_OURS.findall(block.text)) for block in document.blocks)
    return own >= max(_FEWEST, _OFTEN * document.words)
