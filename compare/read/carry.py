"""Printed numbers carried to what stands in or under them; lead-ins carried to what they govern."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from compare.read.printed import follows, is_lettered, plain
from compare.read.raw import RawPassage
from compare.text import split_sentences

_STOPS = ".!?;"
_CLAUSE = 4
"""Words. A shorter paragraph without a stop is a name or a label, not the opening of a list."""
_AFTER_COLON = " -–—"
"""An older habit puts a dash after the colon: "The school will:-"."""


@dataclass(slots=True)
class _Open:
    """What is open while numbers are carried from one passage to the next."""

    heading: str | None = None
    paragraph: str | None = None
    entries: list[tuple[int, str | None, bool]] = field(default_factory=list)
    """Level, number and whether it was composed, for each list entry around."""


def numbers(passages: Iterable[RawPassage]) -> Iterator[str | None]:
    """Yield for each passage the printed number by which a reader would cite it.

    A numbered paragraph has its own; what stands in or under it has the same, and an entry "(a)"
    under 98 is 98(a). A paragraph without a number, under the same heading, has none. An entry
    with a letter right under a numbered heading is cited with the heading's: 4(a).
    """
    now = _Open()
    for passage in passages:
        own = plain(passage.number) if passage.number else None
        match passage.kind:
            case "heading":
                now = _Open(heading=own)
                yield _cited(own)
            case "paragraph":
                now = _Open(now.heading, _cited(own))
                yield now.paragraph
            case "item" if not passage.continues:
                yield _entry(own, passage.level, now)
            case "cell":
                now = _Open(now.heading, now.paragraph)
                yield now.paragraph
            case "note" if own:
                yield f"note {own}"
            case _:
                yield _around(passage, now)


def _around(passage: RawPassage, now: _Open) -> str | None:
    if passage.kind == "item":
        while now.entries and now.entries[-1][0] > passage.level:
            now.entries.pop()
    return now.entries[-1][1] if now.entries else now.paragraph


def _entry(own: str | None, level: int, now: _Open) -> str | None:
    sibling: tuple[int, str | None, bool] | None = None
    while now.entries and now.entries[-1][0] >= level:
        sibling = now.entries.pop()
    above = now.entries[-1][1] if now.entries else now.paragraph
    if own is None:
        number, composed = above, False
    elif is_lettered(own):
        stem = above or now.heading
        number, composed = (f"{stem}({own})" if stem else f"({own})"), True
    else:
        composed = _belongs(own, above, sibling)
        number = f"{above}({own})" if composed else own
    now.entries.append((level, number, composed))
    return number


def _belongs(own: str, above: str | None, sibling: tuple[int, str | None, bool] | None) -> bool:
    """Return whether a figure counts within the paragraph above: "1." under 3.12, not after 97."""
    if above is None or "." in own:
        return False
    if sibling and sibling[1]:
        return sibling[2]
    return not follows(own, above)


def _cited(own: str | None) -> str | None:
    return f"({own})" if own and is_lettered(own) else own


def lead_ins(passages: Iterable[RawPassage]) -> Iterator[str | None]:
    """Yield for each passage the text that governs it, outermost first, or None.

    An item is governed by the last sentence before its list, when that sentence is left open (it
    ends in a colon, a comma or without a stop), and by the open entries it is nested in.
    """
    opening: RawPassage | None = None
    entries: list[_Entry] = []
    for passage in passages:
        governing = None
        if passage.kind == "item":
            while entries and entries[-1].level > passage.level:
                entries.pop()
            before = entries.pop() if entries and entries[-1].level == passage.level else None
            if passage.continues and before:
                governing = before.governing
            else:
                governing = _joined(_left_open(p) for p in (opening, *(e.passage for e in entries)))
            entries.append(_Entry(passage.level, passage, governing))
        elif passage.kind not in {"note", "caption"}:
            opening, entries = passage, []
        yield _with(passage.lead_in, governing)


def within(sentences: Iterable[str]) -> Iterator[str | None]:
    """Yield for each sentence of a passage what opens the list set as prose that it is part of.

    "Neglect may be failing to: feed a child; keep a child safe; or find a doctor." is split at its
    semicolons: the second and third part are governed by what stands before the colon.
    """
    opening: str | None = None
    for sentence in sentences:
        yield opening
        if not sentence.endswith(";"):
            opening = None
        elif opening is None and ": " in sentence:
            opening = sentence[: sentence.rindex(": ") + 1]


class _Entry(NamedTuple):
    """A list entry around a passage, and what governs it."""

    level: int
    passage: RawPassage
    governing: str | None


def _with(given: str | None, governing: str | None) -> str | None:
    """Join the lead-in a format gives, such as a term, to one found, unless they are the same."""
    if given and governing and governing.endswith(given):
        return governing
    return _joined((given, governing))


@lru_cache(maxsize=64)  # the opening of a list is asked for at each of its entries
def _left_open(passage: RawPassage | None) -> str | None:
    if passage is None:
        return None
    text = passage.text.rstrip(_AFTER_COLON)
    last = split_sentences(text)[-1] if text else ""
    if last.endswith(":") or (passage.kind != "heading" and last.endswith(",")):
        return last
    # Without a stop, only a clause that runs on: no title, no "Next review: October".
    runs_on = passage.kind == "item" or len(last.split()) >= _CLAUSE
    stopped = not last or last[-1] in _STOPS or ":" in last
    return last if passage.kind != "heading" and runs_on and not stopped else None


def _joined(texts: Iterable[str | None]) -> str | None:
    return " ".join(text for text in texts if text) or None
