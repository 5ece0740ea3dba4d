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

from tests.bench import changes
from tests.bench.guidance import Guidance, superseded

_Choice = TypeVar("_Choice")
Mutator: TypeAlias = Callable[[Guidance], "Mutant | None"]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed sentence."""

    local: str
    cls: str
    """Class of finding it deserves; for a superseded term "outdated"."""


def weakened(g: Guidance) -> Mutant | None:
    return _modal(g, changes.LESS, "weakens")


def strengthened(g: Guidance) -> Mutant | None:
    return _modal(g, changes.MORE, "strengthens")


def negated(g: Guidance) -> Mutant | None:
    return _modal(g, changes.NEGATED, "contradicts")


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
    to = (changes.LONGER_UNIT if longer else changes.SHORTER_UNIT).get(g.unit)
    if not g.bound or to is None:
        return None
    text = g.says.replace(f"{g.number} {g.unit}", f"{g.number} {to}", 1)
    return Mutant(text, "weakens" if longer == _is_ceiling(g) else "strengthens")


def calendar_days(g: Guidance) -> Mutant | None:
    if not g.bound or not g.unit.startswith(("working day", "school day")):
        return None
    plain = g.unit.split()[-1]
    text = g.says.replace(f"{g.number} {g.unit}", f"{g.number} {plain}", 1)
    return Mutant(text, "needs-reading" if _is_ceiling(g) else "weakens")


def other_bound(g: Guidance) -> Mutant | None:
    """Make a ceiling a target, a floor a ceiling, a fixed interval a rough one."""
    low = g.bound.lower()
    if not g.unit and low == "at least":
        return Mutant(_swap(g.says, f"{g.bound} {g.number}", f"up to {g.number}"), "weakens")
    if not g.unit or "before" in g.start:
        return None
    limit = f"{g.number} {g.unit}"
    if low in changes.CEILINGS[:2]:
        target = _pick(g, changes.TARGETS).format(limit=limit)
        return Mutant(g.says.replace(f"{g.bound} {limit}", target, 1), "weakens")
    if "every" in low:
        return Mutant(g.says.replace(f"{g.bound} {limit}", f"about every {limit}", 1), "weakens")
    return None


def other_start(g: Guidance) -> Mutant | None:
    if not g.start or "before" in g.start:
        return None
    later = next((new for old, new in changes.LATER_START.items() if old in g.start), None)
    return Mutant(g.says.replace(g.start, later or _pick(g, changes.OTHER_STARTS), 1), "weakens")


def other_actor(g: Guidance) -> Mutant | None:
    if not g.actor:
        return None
    low = g.actor.lower()
    others = tuple(a for a in changes.OTHER_ACTORS if not _stems(a) & _stems(low))
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
        hedge = _pick(g, changes.HEDGES)
        beside = f"{g.modal}, {hedge}," if " " in hedge else f"{g.modal} {hedge}"
        return Mutant(_swap(g.says, g.modal, beside), "weakens")
    if g.exception:
        return None
    return Mutant(f"{g.says.removesuffix('.')} {_pick(g, changes.ESCAPES)}.", "weakens")


def without_part(g: Guidance) -> Mutant | None:
    if len(g.list) < 3:
        return None
    word = next(word for word in ("and", "or") if _listed(g.list, word) in g.says)
    at = _pick(g, tuple(range(len(g.list))))
    rest = g.list[:at] + g.list[at + 1 :]
    text = g.says.replace(_listed(g.list, word), _listed(rest, word), 1)
    return Mutant(text, "weakens")


def unmarked(g: Guidance) -> Mutant | None:
    """Leave out what makes the step what it is."""
    if not g.mark:
        return None
    text = g.says.replace(f"{g.mark} ", "", 1)
    return Mutant(text if text != g.says else g.says.replace(f" {g.mark}", "", 1), "weakens")


def of_fewer(g: Guidance) -> Mutant | None:
    """Ask of some what is asked of all."""
    if not g.whole:
        return None
    fewer = f"{_pick(g, changes.FEWER)} {g.whole.split(' ', 1)[1]}"
    return Mutant(_capital(g.says.replace(g.whole, fewer, 1)), "weakens")


def of_another_age(g: Guidance) -> Mutant | None:
    if not g.age:
        return None
    old = next(word for word in g.age.split() if word.isdigit() or word in changes.DIGITS)
    now = _value(old)
    new = _pick(g, (now - 2, now + 2, now + 3))
    fewer = (new < now) == ("under" in g.age)
    text = g.says.replace(g.age, g.age.replace(old, str(new)), 1)
    return Mutant(text, "weakens" if fewer else "strengthens")


def widened(g: Guidance) -> Mutant | None:
    """Give leave in any case where it was kept to few."""
    return Mutant(_capital(g.says.replace(g.few, "", 1)), "weakens") if g.few else None


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
    "drop mark": unmarked,
    "all to some": of_fewer,
    "age": of_another_age,
    "widen leave": widened,
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
    return _capital(re.sub(rf"\b{re.escape(old)}\b", new, text, count=1))


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _pick(g: Guidance, choices: tuple[_Choice, ...]) -> _Choice:
    return choices[crc32(g.says.encode()) % len(choices)]


def _value(number: str) -> int:
    return changes.DIGITS.get(number.lower()) or int(number)


def _is_ceiling(g: Guidance) -> bool:
    """More is later: false for "at least two" and for time to be given before an event."""
    low = g.bound.lower()
    return not (low in {"at least", "fewer than"} or g.start.startswith("before"))


def _longer(g: Guidance) -> bool:
    return g.unit in changes.LONGER_UNIT and (
        g.unit not in changes.SHORTER_UNIT or len(g.says) % 2 == 0
    )


def _listed(parts: tuple[str, ...], word: str) -> str:
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}" if len(parts) > 1 else parts[0]
