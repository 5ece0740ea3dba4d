"""What a text denies: what is not to be done, need not be, or is done without somebody."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any, Literal, NamedTuple

from compare.coverage.words.spoken import read_words
from compare.lexicon import data_in, stop_words
from compare.text import any_pattern, holds

Kind = Literal["part", "verb", "noun", "other"]
"""Whether having a part is denied, the verb that follows, or a thing; or something else."""
_KINDS: tuple[Kind, ...] = ("part", "verb", "noun", "other")
_OPENING = ("conditions", "exceptions", "others")
"""Kinds of clauses that tell of no act by themselves."""
_ASIDE = re.compile(r"\s*\([^()]*\)")
_RELATIVE = re.compile(r"\W*(?:who|which|that)\b", re.IGNORECASE)
_WHO = re.compile(r"\b(?:who|which|that)\s*$", re.IGNORECASE)
_WAITS = re.compile(r"\W*(?:until|till)\b", re.IGNORECASE)
_REMEMBERED = 10_000
"""Expressions and clauses of which it is kept whether they deny."""
_BEFORE = 2
"""Words before a thing that is denied among which its verb is."""


class Denied(NamedTuple):
    """What one clause of a text denies."""

    kind: Kind
    left: str
    """The clause without its denial."""
    act: str
    """The words in which an act that is denied must be, up to the first that says something."""
    governed: str
    """What follows the denial in its clause."""
    rest: tuple[str, ...]
    """The other clauses of the text."""
    conditions: tuple[str, ...]
    """Those of them that say when it holds."""
    exceptions: tuple[str, ...]
    """Those that say when it does not, or why it does."""

    @property
    def beside(self) -> Iterator[str]:
        """The other clauses that say more than who, what or that."""
        return (one for one in self.rest if not _RELATIVE.match(one))

    @property
    def waits(self) -> bool:
        """Whether it is denied until something has come about."""
        return any(map(_WAITS.match, self.exceptions))


class _Denial(NamedTuple):
    begins: int
    ends: int
    kind: Kind
    kept: str
    """What of it is no denial."""


def denied(text: str) -> Iterator[Denied]:
    """Yield what each clause of a text denies, where that is told by one denial alone.

    A clause that only says of somebody or something who or what they are ("who is not …"), that
    points back, or in which not all or not always is denied, denies nothing that is told; nor does
    one that speaks of what something is not.
    """
    text = _ASIDE.sub("", text) if "(" in text else text
    denials = _denials(text.lower())
    if all(one.kind == "other" for one in denials):
        return
    borders = sorted({0, len(text), *(match.start() for match in _borders().finditer(text))})
    clauses = list(pairwise(borders))
    for one in denials:
        begins = max(at for at in borders if at <= one.begins)
        ends = min(at for at in borders if at >= one.ends)
        inside = [other for other in denials if begins <= other.begins < ends]
        before, governed = f"{text[begins : one.begins]}{one.kept}", text[one.ends : ends]
        rest = [text[slice(*span)] for span in clauses if not begins <= span[0] < ends]
        alone = inside == [one] and one.kind != "other"
        if alone and not _is_unclear(text[begins:ends], before, governed, rest):
            yield _denied(one.kind, before, governed, rest)


def _is_unclear(clause: str, before: str, governed: str, rest: Sequence[str]) -> bool:
    """Say whether it is not told what a clause denies, before its denial and after it."""
    return bool(
        _opening(*_OPENING).match(clause)
        or _pointing().match(before)
        or _WHO.search(before)
        or _restricts().match(governed)
        or any(_RELATIVE.match(one) and has_denial(one) for one in rest)
    )


def _denied(kind: Kind, before: str, governed: str, rest: Sequence[str]) -> Denied:
    """Return what is denied in a clause, of what stands in it before the denial and after."""
    verb = before.split()[-_BEFORE:] if kind == "noun" else []
    said = (tuple(filter(_opening(which).match, rest)) for which in ("conditions", "exceptions"))
    act = " ".join((*verb, *_head(governed.split())))
    return Denied(kind, f"{before}{governed}", act, governed, tuple(rest), *said)


def _head(said: Sequence[str]) -> Sequence[str]:
    """Return words up to the first that says something, with a particle that belongs to it."""
    first = next((at for at, one in enumerate(said, 1) if content(one)), len(said))
    more = said[first : first + 1]
    return (*said[:first], *(one for one in more if one in _words("particles")))


def content(text: str) -> list[str]:
    """Return the words of a text, as texts are read, that say what is done, to what, or of whom."""
    return [word for word in read_words(text).split() if word not in _idle()]


def acts_denied(text: str) -> Iterator[str]:
    """Yield the words in which each act that a text denies must be, in whatever clause."""
    low = text.lower()
    return (" ".join(_head(low[one.ends :].split())) for one in _denials(low))


@lru_cache(maxsize=_REMEMBERED)
def has_denial(text: str) -> bool:
    """Say whether anything in a text denies."""
    low = text.lower()
    return bool(_denials(low)) or _patterns("other").search(low) is not None


def _denials(low: str) -> Sequence[_Denial]:
    """Return the denials of a text in their order; of two in one place the first listed counts.

    What else denies is sought beside them only.
    """
    found: list[_Denial] = []
    for kind in _KINDS:
        stands = found if kind == "other" else holds(low, _data()[kind]["stems"])
        for match in _patterns(kind).finditer(low) if stands else ():
            begins, ends = match.span()
            if not any(begins < other.ends and other.begins < ends for other in found):
                kept = match[match.lastindex] if match.lastindex else ""
                found.append(_Denial(begins, ends, kind, kept))
    return sorted(found)


@cache
def listed(table: str) -> frozenset[str]:
    """Return the words of a table, as texts are read."""
    return frozenset(read_words(" ".join(_words(table))).split())


@cache
def _idle() -> frozenset[str]:
    return frozenset(read_words(" ".join(stop_words())).split()) | listed("light")


def _words(table: str) -> Sequence[str]:
    return str(_data()[table]["words"]).split()


def _data() -> dict[str, Any]:
    return data_in(__package__, "denials")


def _with_aux(pattern: str) -> str:
    return pattern.replace("{aux}", f"(?:{'|'.join(_words('aux'))})")


@cache
def _patterns(kind: Kind) -> re.Pattern[str]:
    return any_pattern(rf"\b{_with_aux(one)}(?:\b|(?<=un))" for one in _data()[kind]["patterns"])


@cache
def _borders() -> re.Pattern[str]:
    clauses = _data()["clauses"]
    opening = (one for kind in _OPENING for one in clauses[kind])
    words = "|".join((*opening, _with_aux(clauses["joined"])))
    return re.compile(rf"{clauses['marks']}|\b(?:{words})\b", re.IGNORECASE)


@cache
def _opening(*which: str) -> re.Pattern[str]:
    """Return what opens clauses of some kinds, after what joins them or marks them off."""
    words = "|".join(one for kind in which for one in _data()["clauses"][kind])
    return re.compile(rf"\W*(?:{words})\b", re.IGNORECASE)


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(_data()["pointing"]["pattern"], re.IGNORECASE)


@cache
def _restricts() -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(_data()['restricting']['patterns'])})\b", re.IGNORECASE)
