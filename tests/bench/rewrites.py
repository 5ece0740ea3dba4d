"""Harmless rewrites of a sentence of guidance: what it says stays the same.

A rewrite is a pure function from a sentence to another way of writing it, or None where it does
not apply. A line that begins "- " is an item of the list under the line before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TypeAlias

from tests.bench.guidance import Guidance, spellings, synonyms

Rewrite: TypeAlias = Callable[[Guidance], str | None]

_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty"
).split()
_TENS = {
    20: "twenty",
    24: "twenty-four",
    25: "twenty-five",
    28: "twenty-eight",
    30: "thirty",
    45: "forty-five",
    72: "seventy-two",
}
_EQUAL_TIMES = {
    "15 working days": "three weeks",
    "fifteen working days": "three weeks",
    "10 working days": "two weeks",
    "ten working days": "a fortnight",
    "five working days": "one week",
    "20 working days": "four weeks",
    "one week": "seven days",
    "two weeks": "a fortnight",
    "24 hours": "one day",
    "12 months": "one year",
    "two years": "24 months",
}


def punctuated(g: Guidance) -> str:
    """Commas gone, a semicolon for the full stop, dashes for hyphens."""
    text = g.says.removesuffix(".").replace("-", "–")
    return (text if g.list else text.replace(",", "")) + ";"


def quoted(g: Guidance) -> str:
    """Curly apostrophes, and one name set in quotation marks."""
    text = g.says.replace("'", "’")
    return text.replace(g.term, f"‘{g.term}’", 1) if g.term else text


def digits_or_words(g: Guidance) -> str | None:
    if not g.number:
        return None
    low = g.number.lower()
    if low in _WORDS:
        return g.says.replace(g.number, str(_WORDS.index(low)), 1)
    value = int(low)
    word = _TENS.get(value) or (_WORDS[value] if value < len(_WORDS) else None)
    return g.says.replace(g.number, word, 1) if word else None


def equal_time(g: Guidance) -> str | None:
    limit = f"{g.number} {g.unit}"
    equal = _EQUAL_TIMES.get(limit)
    return g.says.replace(limit, equal, 1) if equal and g.bound else None


def bulleted(g: Guidance) -> str | None:
    """Prose set as bullets."""
    if len(g.list) < 3:
        return None
    word = next(w for w in ("and", "or") if _listed(g.list, w) in g.says)
    before, after = g.says.split(_listed(g.list, word))
    if after.strip(" ."):
        return None
    return "\n".join([f"{before.rstrip()}:", *(f"- {part}" for part in g.list)])


def respelled(g: Guidance) -> str | None:
    return _reworded(g.says, spellings())


def reordered(g: Guidance) -> str | None:
    """Move the clause at one end to the other."""
    if not g.front:
        return None
    body = g.says.removesuffix(".")
    if body.endswith(g.front):
        rest = body.removesuffix(g.front).rstrip(", ")
        return f"{_capital(g.front)}, {rest[0].lower()}{rest[1:]}."
    if body.startswith(_capital(g.front)):
        rest = body.removeprefix(_capital(g.front)).lstrip(", ")
        return f"{_capital(rest)} {g.front[0].lower()}{g.front[1:]}."
    return None


def in_other_words(g: Guidance) -> str | None:
    return _reworded(g.says, synonyms())


def marked(g: Guidance) -> str | None:
    """Say in other words what makes the step what it is."""
    return g.says.replace(g.mark, g.marked, 1) if g.mark else None


def passive(g: Guidance) -> str | None:
    return g.passive or None


def addressed(g: Guidance) -> str | None:
    """Put a chapter's connecting words before the sentence."""
    first = g.says.split()[0]
    body = g.says if first.isupper() else g.says[0].lower() + g.says[1:]
    return f"In addition, {body}"


REWRITES: dict[str, Rewrite] = {
    "punctuation": punctuated,
    "quotes": quoted,
    "digits and words": digits_or_words,
    "equal times": equal_time,
    "bullets": bulleted,
    "spelling": respelled,
    "reordered clause": reordered,
    "synonym": in_other_words,
    "mark in other words": marked,
    "passive, same agent": passive,
    "connecting words": addressed,
}


def rewritten(sentences: tuple[Guidance, ...], rewrite: Rewrite) -> Iterator[tuple[str, str]]:
    """Yield (national text, rewritten text), and the same pair the other way round."""
    for g in sentences:
        text = rewrite(g)
        if text is not None and text != g.says:
            yield g.says, text
            yield text, g.says


def _reworded(text: str, table: dict[str, str]) -> str | None:
    for old, new in table.items():
        changed = re.sub(rf"\b{re.escape(old)}\b", new, text, count=1)
        if changed != text:
            return changed
    return None


def _listed(parts: tuple[str, ...], word: str) -> str:
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
