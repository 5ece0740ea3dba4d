"""How a sign is written: parts, expressions and sayings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from compare.coverage.words.spoken import read_words
from compare.errors import BadSetting
from compare.lexicon import data_in, word_list

TOGETHER = " + "
"""Between the parts of a sign: one sentence, with the text that governs it, has them all."""
ANY_OF = " / "
"""Between expressions of a part: any one will do."""
NEAR = "near: "
"""Before a part that may also stand near the sentence: see `Part`."""
NOT = "not: "
"""Before a last part: what speaks of that is about something else, and states nothing of it."""
SAYING = "@"
"""Before the name of a saying: each of its forms is an expression."""


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a sign: one and the same wherever it is written so."""

    forms: tuple[str, ...]
    """Its expressions, as texts are read."""
    near: bool
    """It may also stand in any heading above, or beside the sentence in its paragraph."""
    barred: bool = False
    """It stands nowhere: what speaks of it is about something else."""


@cache
def parts_of(sign: str) -> tuple[Part, ...]:
    """Return the parts of a sign, in their order.

    Raises `BadSetting` where it names a saying that is not listed.
    """
    return tuple(map(_part, sign.split(TOGETHER)))


@cache
def _part(written: str) -> Part:
    forms = tuple(dict.fromkeys(map(read_words, _expressions(bare(written)))))
    return Part(forms, written.startswith(NEAR), written.startswith(NOT))


def bare(part: str) -> str:
    """Return the expressions of a part, as they are written."""
    return part.removeprefix(NEAR).removeprefix(NOT)


@cache
def untimed(sign: str) -> tuple[Part, ...]:
    """Return the parts of a sign without those that give a time; none where none does, or where
    fewer than two others, not near by, are left to tell what is timed.
    """
    every = parts_of(sign)
    others = tuple(part for part in every if not gives_time(part))
    told = sum(not part.near for part in others)
    return others if told >= _TOLD and len(others) < len(every) else ()


@cache
def gives_time(part: Part) -> bool:
    """Say whether some of its expressions give a time: any other is a time too."""
    said = [form.replace("_", " ") for form in part.forms]
    return any(word in form for word in _times() for form in said)


@cache
def _times() -> tuple[str, ...]:
    """Return the words of which any time has one, as texts are read."""
    units = word_list("units")
    named = " ".join(forms for unit, forms in units["unit"].items() if unit != "source")
    return tuple(dict.fromkeys(map(read_words, (*named.split(), *_PROMPT))))


_PROMPT = ("soon", "delay")
_TOLD = 2


def _expressions(part: str) -> Iterator[str]:
    for expression in part.split(ANY_OF):
        if expression.startswith(SAYING):
            yield from _forms_of(expression.removeprefix(SAYING))
        else:
            yield expression


@cache
def sayings() -> Mapping[str, tuple[str, ...]]:
    """Return the forms of each saying, by its name."""
    listed = data_in(__package__, "sayings")["saying"]
    return {one["name"]: tuple(one["forms"]) for one in listed}


def _forms_of(name: str) -> tuple[str, ...]:
    if name not in sayings():
        raise BadSetting("a sign", f"no saying is called “{name}”", "sayings.toml lists them")
    return sayings()[name]
