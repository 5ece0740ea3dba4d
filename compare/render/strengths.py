"""Where a manual is stronger than the national text."""

from __future__ import annotations

from collections.abc import Sequence

from compare.render.standing import Standing


def stronger(found: Sequence[Standing]) -> tuple[Standing, ...]:
    """Return those that ask for more, in passages that nowhere contradict or ask for less.

    Where a passage does both, that it asks for more in one thing is no strength of it.
    """
    lacking = {
        (one.manual, one.finding.local)
        for one in found
        if one.finding.cls in {"contradicts", "weakens"}
    }
    asking = (one for one in found if one.finding.cls == "strengthens")
    return tuple(one for one in asking if (one.manual, one.finding.local) not in lacking)
