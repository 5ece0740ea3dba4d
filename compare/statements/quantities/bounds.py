"""How a number of days binds: at most, at least, every, exactly; and which numbers time nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

from compare.lexicon import word_list
from compare.model import Bound

_BOUNDS = word_list("bounds")
_FAR = 180
"""Letters before a number in which "the timescale for … is" is looked for."""
_NEAR = 45
"""Letters before a number in which its bound or an age stands ("between the ages of 10 and 12")."""
_FILLER = "|".join(_BOUNDS["between"]["words"].split()).replace("_", " ")
_BEFORE = re.compile(
    r"(?:^|[\s(])(?:"
    + "|".join(f"(?P<{entry['bound']}>{entry['pattern']})" for entry in _BOUNDS["before"])
    + rf")(?: (?:{_FILLER}))* ?$"
)
_LIMIT = re.compile(rf"\b(?:{_BOUNDS['limits']['pattern']})[^.;]{{0,150}}(?: is| are|:) ?$")
_BACKWARD = re.compile(rf" ?{_BOUNDS['backward']['pattern']}\b")
_FROM_EVENT = re.compile(rf" ?(?:{_BOUNDS['from_event']['pattern']})\b")
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = tuple(
    (entry["bound"], re.compile(entry["pattern"])) for entry in _BOUNDS["after"]
)
_TURNS = re.compile(_BOUNDS["turned"]["pattern"])
_UNTIMED_BEFORE = re.compile(rf"(?:^|[\s(])(?:{_BOUNDS['untimed']['before']}) ?$")
_UNTIMED_AFTER = re.compile(rf"(?:{_BOUNDS['untimed']['after']})\b")
_STRETCH_BEFORE = re.compile(rf"(?:^|[\s(]){_BOUNDS['untimed']['stretch_before']} ?$")
_STRETCH_AFTER = re.compile(_BOUNDS["untimed"]["stretch_after"])
OF_PREGNANCY = re.compile(r"s?'? (?:of )?(?:the )?(?:gestation|pregnan)")
_SHORT_UNITS = ("day", "hour", "week", "wd", "working")


class Binding(NamedTuple):
    """How a number binds, and the letter at which the words that say so begin."""

    bound: Bound | None
    start: int
    own: bool = True
    """False when nothing says it and it may come from the time before."""
    turned: Bound | None = None
    """What it becomes under a "not": "longer than ten days" is then at most ten days."""


def before(low: str, end: int) -> Binding:
    """Return the bound whose words end at letter `end`; of several the one that begins first."""
    said = _BEFORE.search(low, max(0, end - _NEAR), end)
    if said and said.lastgroup:
        bound: Bound = said.lastgroup  # type: ignore[assignment]  # the groups are bounds
        return Binding(bound, said.start(bound))
    return Binding("max" if _LIMIT.search(low, max(0, end - _FAR), end) else None, end)


def binding(low: str, start: int, end: int, number: str) -> Binding:
    """Return how the number in `low[start:end]` binds, from the words before and after it."""
    said = before(low, start)
    bound, words = said.bound, low[said.start : start]
    if bound == "max" and "later" in words and _BACKWARD.match(low, end):
        bound = "min"
    bound = _by_what_follows(bound, low, end)
    own = bound is not None
    if bound is None and _FROM_EVENT.match(low, end):
        bound = "exact"
    if number in ("next", "following") and bound in (None, "exact"):
        bound = "max"
    turned = _TURNS.match(words)
    turn: Bound | None = None if turned is None else ("min" if turned["less"] else "max")
    return Binding(bound, said.start, own, turn)


def _by_what_follows(bound: Bound | None, low: str, end: int) -> Bound | None:
    for kind, pattern in _AFTER:
        if (bound is None or kind == "every") and pattern.match(low, end):
            return kind
    return bound


def is_untimed(low: str, start: int, end: int, unit: str) -> bool:
    """Whether a number is an age, a past period, opening hours and the like."""
    near = low[max(0, start - _NEAR) : start].rstrip()
    if _UNTIMED_BEFORE.search(near):
        bounded = unit.startswith(_SHORT_UNITS) and near.endswith(("under", "over", "older than"))
        return not bounded or near.endswith(("of under", "of over"))
    if _STRETCH_BEFORE.search(near) and _STRETCH_AFTER.match(low, end):
        return not near.endswith(("once in", "once in a", "once in any"))
    return bool(_UNTIMED_AFTER.match(low, end))
