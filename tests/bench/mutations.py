"""Harmful changes to a sentence of guidance, one at a time, each with the class it deserves.

A mutator is a pure function from a sentence to the changed text, or None where it does not apply.
Which of several changes a sentence gets is decided by the sentence itself, so that runs repeat.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar
from zlib import crc32

from tests.bench.guidance import Guidance, superseded

_Choice = TypeVar("_Choice")
Mutator: TypeAlias = Callable[[Guidance], "Mutant | None"]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed sentence."""

    local: str
    cls: str
    """Class of finding it deserves; for a superseded term "outdated"."""


_DIGITS = dict(
    zip(
        "one two three four five six seven eight nine ten".split(),
        range(1, 11),
        strict=True,
    )
) | {"twelve": 12, "fifteen": 15, "twenty": 20}

_LESS = {
    "must": ("should", "may", "could"),
    "should": ("may", "could"),
    "is required to": ("should", "may"),
    "has to": ("should", "may"),
    "must not": ("should not",),
}
_MORE = {
    "should": ("must", "is required to"),
    "may": ("must", "should"),
    "should not": ("must not",),
    "should never": ("must never",),
}
_NEGATED = {
    "must": ("must not", "must never"),
    "should": ("should not", "should never"),
    "is required to": ("is not allowed to", "must not"),
    "has to": ("must not",),
    "must not": ("must",),
    "should not": ("should",),
    "should never": ("should",),
}
_CEILINGS = ("within", "no later than", "no more than", "longer than")
_TARGETS = (
    "in about {limit}",
    "in around {limit}",
    "with a target of {limit}",
    "at {limit}",
    "in an average of {limit}",
)
_LONGER_UNIT = {
    "hour": "day",
    "hours": "days",
    "day": "week",
    "days": "weeks",
    "working day": "week",
    "working days": "weeks",
    "school days": "weeks",
    "week": "month",
    "weeks": "months",
    "month": "year",
    "months": "years",
}
_SHORTER_UNIT = {
    "days": "hours",
    "working day": "hour",
    "working days": "hours",
    "week": "day",
    "weeks": "days",
    "month": "week",
    "months": "weeks",
    "years": "months",
}
_LATER_START = {
    "referral": "of the end of the assessment",
    "strategy": "of the end of the assessment",
    "initial": "of the first review conference",
    "core group": "of the first review conference",
    "aware": "of the rapid review",
    "notification": "of publication of the report",
    "decision": "of the first draft of the report",
    "allegation": "of the end of the investigation",
    "enquiries": "of the initial conference",
}
_OTHER_STARTS = (
    "of the next team meeting",
    "after the monthly return",
    "of the manager's approval",
)
_OTHER_ACTORS = (
    "The school nurse",
    "The business manager",
    "The police",
    "The health visitor",
    "The team manager",
    "The housing officer",
    "The class teacher",
)
_HEDGES = ("where possible", "normally", "wherever practicable", "where resources allow", "usually")
_ESCAPES = (
    "unless the manager decides otherwise",
    "if the parents agree",
    "only where the threshold is met",
    "except at weekends",
    "if time allows",
)


def weakened(g: Guidance) -> Mutant | None:
    return _modal(g, _LESS, "weakens")


def strengthened(g: Guidance) -> Mutant | None:
    return _modal(g, _MORE, "strengthens")


def negated(g: Guidance) -> Mutant | None:
    return _modal(g, _NEGATED, "contradicts")


def promised(g: Guidance) -> Mutant | None:
    """Make a duty in law a promise of the local body, which may be meant as either."""
    return _modal(g, {"must": ("will",), "must not": ("will not",)}, "needs-reading")


def renumbered(g: Guidance) -> Mutant | None:
    if not g.number or not g.bound:
        return None
    now = _value(g.number)
    new = _pick(g, (now * 2, now + 5, now + 1, *((now - 1, now // 2) if now > 2 else ())))
    text = _swap(g.says, g.number, str(new))
    return Mutant(text, "weakens" if (new > now) == _is_ceiling(g) else "strengthens")


def other_unit(g: Guidance) -> Mutant | None:
    longer = _longer(g)
    to = (_LONGER_UNIT if longer else _SHORTER_UNIT).get(g.unit)
    if not g.bound or to is None:
        return None
    text = g.says.replace(f"{g.number} {g.unit}", f"{g.number} {to}", 1)
    return Mutant(text, "weakens" if longer == _is_ceiling(g) else "strengthens")


def calendar_days(g: Guidance) -> Mutant | None:
    if not g.bound or not g.unit.startswith(("working day", "school day")):
        return None
    plain = g.unit.split()[-1]
    text = g.says.replace(f"{g.number} {g.unit}", f"{g.number} {plain}", 1)
    return Mutant(text, "strengthens" if _is_ceiling(g) else "weakens")


def other_bound(g: Guidance) -> Mutant | None:
    """Make a ceiling a target, a floor a ceiling, a fixed interval a rough one."""
    low = g.bound.lower()
    if not g.unit and low == "at least":
        return Mutant(_swap(g.says, f"{g.bound} {g.number}", f"up to {g.number}"), "weakens")
    if not g.unit or "before" in g.start:
        return None
    limit = f"{g.number} {g.unit}"
    if low in _CEILINGS[:2]:
        target = _pick(g, _TARGETS).format(limit=limit)
        return Mutant(g.says.replace(f"{g.bound} {limit}", target, 1), "weakens")
    if "every" in low:
        return Mutant(g.says.replace(f"{g.bound} {limit}", f"about every {limit}", 1), "weakens")
    return None


def other_start(g: Guidance) -> Mutant | None:
    if not g.start or "before" in g.start:
        return None
    later = next((new for old, new in _LATER_START.items() if old in g.start), None)
    return Mutant(g.says.replace(g.start, later or _pick(g, _OTHER_STARTS), 1), "weakens")


def other_actor(g: Guidance) -> Mutant | None:
    if not g.actor:
        return None
    low = g.actor.lower()
    others = tuple(a for a in _OTHER_ACTORS if not _stems(a) & _stems(low))
    new = _pick(g, others)
    if not g.says.startswith(g.actor):
        new = new[0].lower() + new[1:]
    return Mutant(g.says.replace(g.actor, new, 1), "contradicts")


def no_actor(g: Guidance) -> Mutant | None:
    """Put it in the passive and name nobody who should act."""
    who = re.escape(f" by {g.actor}")
    text = re.sub(who, "", g.passive, count=1, flags=re.IGNORECASE)
    return Mutant(text, "weakens") if g.passive and text != g.passive else None


def without_exception(g: Guidance) -> Mutant | None:
    if not g.exception:
        return None
    text = re.sub(rf",? {re.escape(g.exception)}", "", g.says, count=1)
    return Mutant(text, "contradicts")


def hedged(g: Guidance) -> Mutant | None:
    """Put a hedge beside the duty, or an escape at the end."""
    if g.modal == "may" or "not" in g.modal or "never" in g.modal:
        return None
    if _pick(g, (True, False)):
        hedge = _pick(g, _HEDGES)
        beside = f"{g.modal}, {hedge}," if " " in hedge else f"{g.modal} {hedge}"
        return Mutant(_swap(g.says, g.modal, beside), "weakens")
    if g.exception:
        return None
    return Mutant(f"{g.says.removesuffix('.')} {_pick(g, _ESCAPES)}.", "weakens")


def without_part(g: Guidance) -> Mutant | None:
    if len(g.list) < 3:
        return None
    word = next(word for word in ("and", "or") if _listed(g.list, word) in g.says)
    at = _pick(g, tuple(range(len(g.list))))
    rest = g.list[:at] + g.list[at + 1 :]
    text = g.says.replace(_listed(g.list, word), _listed(rest, word), 1)
    return Mutant(text, "weakens")


def old_term(g: Guidance) -> Mutant | None:
    if not g.term:
        return None
    old = {current.lower(): old for old, current in superseded()}[g.term.lower()]
    new = old[0].upper() + old[1:] if g.says.startswith(g.term) else old
    return Mutant(g.says.replace(g.term, new, 1), "outdated")


MUTATORS: dict[str, Mutator] = {
    "weaken": weakened,
    "strengthen": strengthened,
    "must to will": promised,
    "negate": negated,
    "number": renumbered,
    "unit": other_unit,
    "working to calendar": calendar_days,
    "bound": other_bound,
    "start event": other_start,
    "actor": other_actor,
    "drop actor": no_actor,
    "drop exception": without_exception,
    "add qualifier": hedged,
    "drop list item": without_part,
    "swap term": old_term,
}


def mutants(sentences: tuple[Guidance, ...], mutator: Mutator) -> Iterator[tuple[str, Mutant]]:
    """Yield (national text, mutant) for every sentence the mutator applies to."""
    for g in sentences:
        mutant = mutator(g)
        if mutant is not None and mutant.local != g.says:
            yield g.says, mutant


def _stems(actor: str) -> set[str]:
    """Return the words after the article, without their endings."""
    return {word[:6] for word in actor.lower().split() if word != "the"}


def _modal(g: Guidance, table: dict[str, tuple[str, ...]], cls: str) -> Mutant | None:
    if g.modal not in table:
        return None
    return Mutant(_swap(g.says, g.modal, _pick(g, table[g.modal])), cls)


def _swap(text: str, old: str, new: str) -> str:
    swapped = re.sub(rf"\b{re.escape(old)}\b", new, text, count=1)
    return swapped[0].upper() + swapped[1:]


def _pick(g: Guidance, choices: tuple[_Choice, ...]) -> _Choice:
    return choices[crc32(g.says.encode()) % len(choices)]


def _value(number: str) -> int:
    return _DIGITS.get(number.lower()) or int(number)


def _is_ceiling(g: Guidance) -> bool:
    """More is later: false for "at least two" and for time to be given before an event."""
    low = g.bound.lower()
    return not (low in {"at least", "fewer than"} or g.start.startswith("before"))


def _longer(g: Guidance) -> bool:
    return g.unit in _LONGER_UNIT and (g.unit not in _SHORTER_UNIT or len(g.says) % 2 == 0)


def _listed(parts: tuple[str, ...], word: str) -> str:
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}" if len(parts) > 1 else parts[0]
