"""How well statements are read: each field against sentences labelled by hand."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

from compare.model import Statement
from compare.statements import statements_in

FIELDS = (
    "strength", "polarity", "quantity", "number", "unit", "bound", "actor", "start", "event",
    "artefact", "action", "qualifiers",
)  # fmt: skip
State = dict[str, Any]
States = tuple[State, ...]
_WORDS_FOR_HALF = 4
"""A phrase of at least so many words matches when half of them agree, a shorter when all do."""


@dataclass(frozen=True, slots=True)
class Labelled:
    text: str
    lead_in: str | None
    states: tuple[dict[str, Any], ...]


def labelled(path: Path) -> tuple[Labelled, ...]:
    rows = tomllib.loads(path.read_text("utf-8"))["sentence"]
    return tuple(Labelled(r["text"], r.get("lead_in"), tuple(r["states"])) for r in rows)


def typed(statement: Statement) -> dict[str, Any]:
    """Return a statement with the keys of the table."""
    quantity = statement.quantity
    return {
        "strength": statement.strength,
        "polarity": statement.polarity,
        "actor": statement.actor,
        "action": statement.action,
        "artefact": statement.artefact,
        "qualifiers": list(statement.qualifiers),
        "number": quantity.number if quantity else None,
        "unit": quantity.unit if quantity else None,
        "bound": quantity.bound if quantity else None,
        "upper": quantity.upper if quantity else None,
        "start": quantity.start if quantity else None,
        "event": quantity.event if quantity else None,
        "timer": quantity.words if quantity and quantity.number is None else None,
    }


def faults(row: Labelled) -> Iterator[tuple[str, Any, Any]]:
    """Yield (field, labelled, read) wherever the reading of a sentence is not what was labelled."""
    for field, want, got in _fields(row):
        if not _agree(field, want, got):
            yield field, want, got


def f1(rows: Iterable[Labelled]) -> dict[str, float]:
    """Return F1 for each field. Polarity is measured on the negative statements alone."""
    right: Counter[str] = Counter()
    said: Counter[str] = Counter()
    for row in rows:
        for field, want, got in _fields(row):
            said[field] += bool(want) + bool(got)
            right[field] += bool(want) and _agree(field, want, got)
    return {field: 2 * right[field] / said[field] if said[field] else 1.0 for field in FIELDS}


def _fields(row: Labelled) -> Iterator[tuple[str, Any, Any]]:
    read = tuple(typed(s) for s in statements_in(row.text, row.lead_in))
    for want, got in _paired(row.states, read):
        yield "statements", want is not None, got is not None
        for field in FIELDS:
            yield field, _value(want, field), _value(got, field)


def _paired(wanted: States, read: States) -> tuple[tuple[State | None, State | None], ...]:
    """Return labelled and read statements in pairs, in order, so that most words are shared.

    One that was missed, or read where none was labelled, stands alone and counts as wrong in every
    field that it has; it does not push those after it out of place.
    """
    if not wanted or not read:
        return tuple(zip_longest(wanted, read))
    pair = ((wanted[0], read[0]), *_paired(wanted[1:], read[1:]))
    missed = ((wanted[0], None), *_paired(wanted[1:], read))
    added = ((None, read[0]), *_paired(wanted, read[1:]))
    return max(pair, missed, added, key=_shared)


def _shared(pairs: tuple[tuple[State | None, State | None], ...]) -> tuple[int, int]:
    """Return how many words the pairs share, and how many pairs there are."""
    both = [(want, got) for want, got in pairs if want and got]
    return sum((_said(want) & _said(got)).total() for want, got in both), len(both)


def _said(states: State) -> Counter[str]:
    keys = ("strength", "actor", "action", "number", "unit", "start", "event", "timer")
    return _words(" ".join(str(states.get(key) or "") for key in keys))


def _value(states: dict[str, Any] | None, field: str) -> Any:  # noqa: ANN401 -- fields differ in type
    if states is None:
        return None
    if field == "polarity":
        return states.get("polarity") if states.get("polarity") == "-" else None
    if field == "number" and states.get("number") is not None:
        return (float(states["number"]), float(states.get("upper") or 0))
    if field == "quantity":
        return _value(states, "number") and (
            *_value(states, "number"),
            states.get("unit"),
            states.get("bound"),
        )
    if field == "bound" and states.get("number") is None:
        return None
    return states.get(field) or None


def _agree(field: str, want: Any, got: Any) -> bool:  # noqa: ANN401 -- fields differ in type
    if want is None or got is None:
        return want is got
    if field == "qualifiers":
        return len(want) == len(got) and all(map(_same, want, got))
    return (
        _same(want, got)
        if field in ("actor", "start", "event", "artefact", "action")
        else bool(want == got)
    )


def _same(want: str, got: str) -> bool:
    a, b = _words(want), _words(got)
    short = min(a.total(), b.total())
    return short > 0 and (a & b).total() / short >= (0.5 if short >= _WORDS_FOR_HALF else 1.0)


def _words(phrase: str) -> Counter[str]:
    found = re.findall(r"[a-z0-9]+", phrase.lower().replace("’", "'").replace("'s", ""))
    return Counter(w.rstrip("s") for w in found if w not in ("the", "a", "an", "any", "be", "of"))
