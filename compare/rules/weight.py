"""How much a national sentence weighs: the steps that protect a child directly weigh most."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from compare.coverage import HEAVIEST
from compare.lexicon import data_in
from compare.model import Requirement, Sentence
from compare.rules.subject import requirement_of
from compare.text import fold


def weight_of(national: Sentence, requirements: Iterable[Requirement]) -> int:
    """Return 1 to 3: the weight of the requirement it restates, else as its words tell."""
    stated = requirement_of(national, requirements)
    if stated is not None:
        return stated.weight
    return HEAVIEST if _protective().search(fold(national.text)) else 1


@cache
def _protective() -> re.Pattern[str]:
    steps = data_in(__package__, "protective")["steps"]["words"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, steps))})\b")
