"""Lists typed by hand: paragraphs that begin with a bullet, a letter or a number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from compare.model import Kind
from compare.read.printed import Marker, follows, is_lettered, is_of_a_list, marker, plain
from compare.read.raw import RawPassage

_BEFORE_FIRST = "0"


def with_typed_lists(passages: Iterable[RawPassage]) -> Iterator[RawPassage]:
    """Yield `passages` with the markers typed into their text taken off it.

    A paragraph with a bullet or letter becomes an item, as deep as the signs around it show; one
    with a number stays a paragraph and gets the number, unless, typed or not, it is of a list that
    counts from 1 after a colon. Items lose a bullet typed before them.
    """
    signs: list[str] = []
    letters: list[str] = []
    count = ""
    for passage in passages:
        found = _marker(passage, letters)
        if found and found.form == "letter":
            letters.append(plain(found.printed))
        elif passage.kind == "heading":
            letters.clear()
        typed = _typed(passage, found) if found else passage
        if _is_next(typed, count):
            typed = replace(typed, kind="item")
        if typed.kind == "item" != passage.kind:
            typed = replace(typed, level=_depth(_sign(typed.number, found, letters), signs))
        else:
            signs.clear()
        yield typed
        count = _count(typed, count)


def with_lists_in_clauses(passages: Iterable[RawPassage]) -> Iterator[RawPassage]:
    """Yield `passages` with each list that a numbered entry opens put into that entry.

    In Word, clauses "3.1" and the bullets or letters under one are often two lists side by side.
    """
    clause: RawPassage | None = None
    shift = 0
    for passage in passages:
        if passage.kind != "item":
            clause = clause if passage.kind in {"note", "caption"} else None
        elif clause and not passage.continues and not _is_inside(passage, clause):
            clause = None
        elif clause and not passage.continues:
            shift = shift or clause.level + 1 - passage.level
        if clause and shift and passage.kind == "item":
            yield replace(passage, level=passage.level + shift)
            continue
        yield passage
        if passage.kind == "item" and not passage.continues:
            opens = bool(passage.number) and passage.text.rstrip(" -–—").endswith(":")
            clause, shift = (passage if opens else None), 0


def _is_inside(passage: RawPassage, clause: RawPassage) -> bool:
    """Return whether an entry of no deeper level is of another list than the `clause` before it."""
    own, number = plain(passage.number or ""), plain(clause.number or "")
    letters = is_lettered(own) and not is_lettered(number)
    plainer = own.count(".") < number.count(".")
    return (
        passage.level <= clause.level
        and (letters or plainer or not own)
        and not follows(own, number)
    )


def _marker(passage: RawPassage, letters: list[str]) -> Marker | None:
    found = marker(passage.text) if passage.kind in {"paragraph", "item"} else None
    if not found or (passage.number and found.form != "bullet"):
        return None
    return found if found.form != "letter" or is_of_a_list(plain(found.printed), letters) else None


def _typed(passage: RawPassage, found: Marker) -> RawPassage:
    number = None if found.form == "bullet" else found.printed
    kind: Kind = "paragraph" if found.form == "number" and passage.kind == "paragraph" else "item"
    return replace(passage, kind=kind, text=found.rest, number=number or passage.number)


def _is_next(passage: RawPassage, count: str) -> bool:
    """Return whether the number of a paragraph counts it among the entries of a list."""
    number = plain(passage.number or "")
    return passage.kind == "paragraph" and bool(count and number) and follows(number, count)


def _count(passage: RawPassage, before: str) -> str:
    """Return the number after which a typed one is the next entry of a list; none when empty."""
    if passage.kind == "item":
        number = plain(passage.number or "")
        return number if before and number.isdigit() else before
    opens = passage.kind == "paragraph" and passage.text.rstrip(" -–—").endswith(":")
    return _BEFORE_FIRST if opens else ""


def _depth(sign: str, signs: list[str]) -> int:
    """Return how deep a list of this look lies among those open, and close the deeper ones."""
    if sign not in signs:
        signs.append(sign)
    del signs[signs.index(sign) + 1 :]
    return len(signs)


def _sign(number: str | None, found: Marker | None, letters: list[str]) -> str:
    """Return the look of a marker, by which its depth is told: "(a)" and "(b)" are of one list."""
    if found and found.form == "bullet":
        return found.printed[0]
    printed = number or ""
    letter = plain(printed)
    if letter.isdigit():
        return printed.replace(letter, "1")
    roman = set(letter.lower()) <= set("ivxl") and chr(ord(letter[0]) - 1) not in letters[-2:]
    return printed.replace(letter, "i" if roman else "a")
