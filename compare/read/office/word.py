"""A Word file made ready for pandoc: what pandoc would lose is written into the text.

Numbers, sizes and outline levels become marks (see `marks`); the words of SmartArt become
paragraphs. What is not text is counted: headers, footers, comments, tracked changes, charts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile
from xml.etree.ElementTree import Element

from compare.model import Furniture, FurnitureKind
from compare.read.office.parts import put_before
from compare.read.office.word_numbering import counting, number
from compare.read.office.word_parts import Parts, parts_of
from compare.read.office.word_styles import (
    Styles,
    W,
    colour_of,
    is_bold,
    outline_of,
    points_of,
    styles_of,
)
from compare.read.tree.marks import Mark, written
from compare.text import collapse

_PARAGRAPH = W + "p"
_DECLARED = frozenset({"title", "subtitle", "author", "date", "abstract"})
"""Styles of the paragraphs at the top of which pandoc keeps one each, apart from the text."""
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_UNREAD = {
    "Charts": "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart",
    "Files put into the document": W + "altChunk",
    "Objects of other programs": W + "object",
}
_RUNNING: dict[str, FurnitureKind] = {"header": "running header", "footer": "running footer"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A Word file for pandoc, and what pandoc will not tell of it."""

    content: bytes
    furniture: tuple[Furniture, ...]
    warnings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    """The text of each paragraph of the body, to check what pandoc gives against."""


def prepared(content: bytes, name: str) -> Prepared:
    """Return the Word file `content`, made ready for pandoc.

    Raises Unreadable when it has no text part, or a part is no XML or declares entities.
    """
    parts = parts_of(content, name)
    paragraphs = tuple(text for p in parts.body.iter(_PARAGRAPH) if (text := _text(p)).strip())
    _write_in(parts)
    return Prepared(parts.repacked(), tuple(_running(parts)), tuple(_warnings(parts)), paragraphs)


def _write_in(parts: Parts) -> None:
    """Put a mark into each paragraph of the body, and SmartArt's words before it.

    An empty paragraph is counted, as Word counts it, and marked only in a cell of a table, where
    it may number the paragraph beside it.
    """
    cells = frozenset(p for cell in parts.body.iter(W + "tc") for p in cell.findall(_PARAGRAPH))
    styles = styles_of(parts.related("styles"))
    count = counting(parts.related("numbering"))
    for paragraph in [*parts.body.iter(_PARAGRAPH)]:
        if _is_deleted(paragraph):
            continue
        printed = number(paragraph, styles.of(paragraph), count)
        if _text(paragraph).strip() or (printed and len(paragraph) and paragraph in cells):
            mark = written(_mark(paragraph, printed, styles))
            paragraph.insert(0, _run(mark, paragraph))
        for words in _diagrams(paragraph, parts):
            own = paragraph.makeelement(_PARAGRAPH, {})
            own.append(_run(words, paragraph))
            put_before(paragraph, own)
    _free_repeated_titles(parts.body, styles)


def _free_repeated_titles(body: Element, styles: Styles) -> None:
    """Make plain paragraphs of what the text opens with, if two lines of it are of one style."""
    opening = [
        (p, name)
        for p in takewhile(lambda e: e.tag == _PARAGRAPH, body.iterfind(f"{W}body/*"))
        if _text(p).strip()
        for name in [styles.of(p).name.lower()]
    ]
    declared = [*takewhile(lambda one: one[1] in _DECLARED, opening)]
    if len({name for _, name in declared}) < len(declared):
        for paragraph, _ in declared:
            properties = paragraph.find(W + "pPr")
            if properties is not None and (named := properties.find(W + "pStyle")) is not None:
                properties.remove(named)


def _mark(paragraph: Element, printed: str, styles: Styles) -> Mark:
    style = styles.of(paragraph)
    return Mark(
        printed,
        0 if style.is_heading else outline_of(paragraph, style),
        points_of(paragraph, style, styles),
        style.is_contents,
        is_bold(paragraph, style),
        colour_of(paragraph, style),
    )


def _run(text: str, of: Element) -> Element:
    run, words = of.makeelement(W + "r", {}), of.makeelement(W + "t", {})
    words.text = text
    run.append(words)
    return run


def _is_deleted(paragraph: Element) -> bool:
    """Return whether a tracked deletion took the paragraph and its mark."""
    mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
    return mark is not None and not _text(paragraph)


def _text(paragraph: Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(W + "t"))


def _diagrams(paragraph: Element, parts: Parts) -> Iterator[str]:
    """Yield the words of the SmartArt that hangs on a paragraph, line by line."""
    for pointer in paragraph.iter(_DIAGRAM + "relIds"):
        diagram = parts.pointed_to(pointer.get(_RELATION + "dm"))
        for point in () if diagram is None else diagram.iter(_DIAGRAM + "pt"):
            for line in point.iter(_DRAWING + "p"):
                if (words := "".join(t.text or "" for t in line.iter(_DRAWING + "t"))).strip():
                    yield words


# ---- what is not text ------------------------------------------------------------------------


def _running(parts: Parts) -> Iterator[Furniture]:
    for part, kind in _RUNNING.items():
        texts = (collapse(_text(p)) for root in parts.all_related(part) for p in root.iter(W + "p"))
        yield from (Furniture(kind, text) for text in dict.fromkeys(texts) if text)


def _warnings(parts: Parts) -> Iterator[str]:
    body = parts.body
    changes = sum(
        1 for tag in ("ins", "del") for e in body.iter(W + tag) if e.find(f".//{W}r") is not None
    )
    if changes:
        yield f"Tracked changes were read as accepted ({changes} insertions and deletions)."
    comments = parts.related("comments")
    if comments is not None and (count := len(comments.findall(W + "comment"))):
        yield f"Comments were not read ({count})."
    for name, tag in _UNREAD.items():
        if count := sum(1 for _ in body.iter(tag)):
            yield f"{name} were not read ({count})."


def unread(paragraphs: Sequence[str], read: Sequence[str]) -> tuple[str, ...]:
    """Return those of the file's `paragraphs` whose words are not among those `read`, in order."""
    whole = "\n".join(map(_squashed, read))
    known = set(whole.split("\n"))
    joined = whole.replace("\n", "")
    return tuple(
        text
        for text in paragraphs
        if (plain := _squashed(text)) and plain not in known and plain not in joined
    )


def _squashed(text: str) -> str:
    return "".join(filter(str.isalnum, text))
