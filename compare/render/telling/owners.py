"""Who is asked to act on a finding."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from compare.lexicon import data_in
from compare.model import Edition
from compare.render.telling.standing import Standing


def owner(standing: Standing, edition: Edition) -> str:
    """Return whom the board named for it, else the role that usually acts on it."""
    if standing.decided and standing.decided.decision.owner:
        return standing.decided.decision.owner
    known = _owners()
    roles = known.get(edition.audience.replace(" ", "_"), known["others"])
    return roles["gate" if standing.is_gate else standing.finding.cls]


@cache
def _owners() -> Mapping[str, Mapping[str, str]]:
    return data_in(__package__, "owners")
