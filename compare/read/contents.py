"""Contents lists and the page's own lines, told from the text and set aside."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from compare.model import Furniture
from compare.read.furniture import is_contents_title, line_kind
from compare.read.printed import bare_number, marker
from compare.read.raw import RawPassage
from compare.text import collapse, fold

_LEADER = re.compile(r"\s*(?:\.\s?){3,}\s*\d{1,4}\s*$|\s*…+\s*\d{1,4}\s*$|\s*_{3,}\s*\d{1,4}\s*$")
"""Dots that lead to a page number."""
_PAGE = re.compile(r"(?<=\D)\s*\b(?:page\s+|p\.?\s*)?(\d{1,4})\s*$", re.IGNORECASE)
_FEWEST = 3
"""Lines in a row that make a contents list when no title says so."""
_LONGEST = 25
"""Words of a line of a contents list."""


def without_furniture(
    passages: Sequence[RawPassage],
) -> tuple[tuple[RawPassage, ...], tuple[Furniture, ...]]:
    """Return the text of `passages`, and what of them is furniture.

    A contents list is a row of lines that lead to page numbers, which never fall, jump within the
    file, or repeat what stands further down; links that a sentence opens are its list. Under a
    title such as "Contents" one line is enough.
    """
    listed = _contents(passages)
    kinds = [
        "contents" if n in listed else line_kind(p.text) if p.kind != "heading" else None
        for n, p in enumerate(passages)
    ]
    return (
        tuple(p for p, kind in zip(passages, kinds, strict=True) if kind is None),
        tuple(
            Furniture(kind, collapse(f"{p.number or ''} {p.text}"), p.page)
            for p, kind in zip(passages, kinds, strict=True)
            if kind is not None
        ),
    )


def _contents(passages: Sequence[RawPassage]) -> Collection[int]:
    """Return the places of the lines of contents lists and of their titles."""
    last = {_bare(p.text): n for n, p in enumerate(passages) if len(p.text.split()) <= _LONGEST}
    rows: list[list[int]] = [[]]
    for n, passage in enumerate(passages):
        if _is_title(passage):
            rows.append([n])
        elif _is_line(passage, n, last):
            rows[-1].append(n)
        elif rows[-1]:
            rows.append([])
    return {n for row in rows for n in _listed(row, passages)}


def _is_title(passage: RawPassage) -> bool:
    return passage.kind in {"heading", "paragraph", "cell"} and is_contents_title(passage.text)


def _is_line(passage: RawPassage, n: int, last: dict[str, int]) -> bool:
    text = passage.text
    if len(text.split()) > _LONGEST or passage.kind in {"note", "caption"}:
        return False
    if passage.jump or _LEADER.search(text):
        return True
    if passage.kind == "heading":
        return False
    comes_again = any(last.get(_bare(t), -1) > n for t in (text, _PAGE.sub("", text)))
    return comes_again and not text.endswith((".", ";", ":"))


def _listed(row: Sequence[int], passages: Sequence[RawPassage]) -> Sequence[int]:
    """Return `row`, a title or none and the lines after it, if it is a contents list."""
    if row and _is_title(passages[row[0]]):
        return row if len(row) > 1 else ()
    sure = len(row) >= _FEWEST and all(_is_sure(passages[n]) for n in row)
    if not sure or _is_opened(row, passages):
        return ()
    return row if _never_falls([passages[n].text for n in row]) else ()


def _is_opened(row: Sequence[int], passages: Sequence[RawPassage]) -> bool:
    """Return whether a sentence before a `row` of links opens it, and none has a page number."""
    before = passages[row[0] - 1 : row[0]]
    opened = any(p.kind != "heading" and p.text.endswith(":") for p in before)
    return opened and not any(_PAGE.search(passages[n].text) for n in row)


def _never_falls(texts: Sequence[str]) -> bool:
    """Return whether the page numbers that `texts` end in, if all do, never fall."""
    pages = [int(found[1]) for text in texts if (found := _PAGE.search(text))]
    return len(pages) < len(texts) or pages == sorted(pages)


def _is_sure(passage: RawPassage) -> bool:
    return bool(_LEADER.search(passage.text)) or passage.jump or bool(_PAGE.search(passage.text))


def _bare(text: str) -> str:
    """Return `text` folded, without a number before it and without stops at its end."""
    found = marker(text) or bare_number(text)
    return fold(found.rest if found else text).strip(" .:")
