"""A Word file made ready for pandoc: what pandoc would lose is written into the text.

Numbers, sizes and outline levels become marks (see `marks`); the words of SmartArt become
paragraphs. What is not text is counted: headers, footers, comments, tracked changes, charts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape

from compare.model import Furniture, FurnitureKind
from compare.read.marks import Mark, written
from compare.read.word_numbering import counting
from compare.read.word_parts import Parts, parts_of
from compare.read.word_styles import W, outline_of, points_of, styles_of
from compare.text import collapse

_PARAGRAPH = re.compile(rb'<w:p(?=[\s/>])((?:[^>"]|"[^"]*")*)>')
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NO_NUMBERS = (
    "The paragraph numbers that Word makes could not be worked out: only those typed are known."
)
_RUNNING: dict[str, FurnitureKind] = {"header": "running header", "footer": "running footer"}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A Word file for pandoc, and what pandoc will not tell of it."""

    content: bytes
    furniture: tuple[Furniture, ...]
    warnings: tuple[str, ...]
    paragraphs: tuple[str, ...]
    """The text of each paragraph of the body, to check what pandoc gives against."""


class _Addition(NamedTuple):
    """What is written into the file at one paragraph."""

    before: str = ""
    """Whole paragraphs before it."""
    within: str = ""
    """A run at its beginning."""


def prepared(content: bytes, name: str) -> Prepared:
    """Return the Word file `content`, made ready for pandoc.

    Raises Unreadable when it has no text part, or a part is no XML or declares entities.
    """
    parts = parts_of(content, name)
    additions = tuple(_additions(parts))
    body = _with_additions(parts.body_source, additions)
    lost = body is None and any(additions)
    return Prepared(
        parts.repacked(parts.body_source if body is None else body),
        tuple(_running(parts)),
        (*_warnings(parts), *[_NO_NUMBERS] * lost),
        tuple(_paragraphs(parts.body)),
    )


def _with_additions(source: bytes, additions: Sequence[_Addition]) -> bytes | None:
    """Return the XML `source` with one addition a paragraph; None when their counts differ."""
    tags = list(_PARAGRAPH.finditer(source))
    if len(tags) != len(additions):
        return None
    pieces: list[bytes] = []
    done = 0
    for tag, addition in zip(tags, additions, strict=True):
        pieces += source[done : tag.start()], addition.before.encode(), tag[0]
        if addition.within and not tag[1].endswith(b"/"):
            pieces.append(addition.within.encode())
        done = tag.end()
    return b"".join((*pieces, source[done:]))


def _additions(parts: Parts) -> Iterator[_Addition]:
    """Yield what to add to each ``w:p``, in the order of the file.

    An empty paragraph is counted, as Word counts it, and marked only in a cell of a table, where
    it may number the paragraph beside it.
    """
    copies, cells = _copies(parts.body), _in_cells(parts.body)
    styles = styles_of(parts.related("styles"))
    count = counting(parts.related("numbering"))
    for paragraph in parts.body.iter(W + "p"):
        if paragraph in copies or _is_deleted(paragraph):
            yield _Addition()
            continue
        style = styles.of(paragraph)
        number = count.number(paragraph, style)
        has_text = bool(_text(paragraph).strip())
        mark = Mark(
            number,
            0 if style.is_heading else outline_of(paragraph, style) or 0,
            points_of(paragraph, style, styles) if has_text else 0.0,
            style.is_contents,
        )
        marked = has_text or (number and paragraph in cells)
        yield _Addition(_diagrams(paragraph, parts), _run(written(mark)) if marked else "")


def _run(text: str) -> str:
    return f"<w:r><w:t>{escape(text)}</w:t></w:r>" if text else ""


def _copies(body: Element) -> frozenset[Element]:
    """Word stores a text box twice, once for programs older than its present form."""
    return frozenset(p for old in body.iter(_FALLBACK) for p in old.iter(W + "p"))


def _in_cells(body: Element) -> frozenset[Element]:
    return frozenset(p for cell in body.iter(W + "tc") for p in cell.findall(W + "p"))


def _is_deleted(paragraph: Element) -> bool:
    """Return whether a tracked deletion took the paragraph and its mark."""
    mark = paragraph.find(f"{W}pPr/{W}rPr/{W}del")
    return mark is not None and not _text(paragraph)


def _text(paragraph: Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(W + "t"))


def _diagrams(paragraph: Element, parts: Parts) -> str:
    """Return the words of the SmartArt that hangs on a paragraph, as paragraphs of their own."""
    said = (
        "".join(t.text or "" for t in line.iter(_DRAWING + "t"))
        for pointer in paragraph.iter(_DIAGRAM + "relIds")
        if (diagram := parts.pointed_to(pointer.get(_RELATION + "dm"))) is not None
        for point in diagram.iter(_DIAGRAM + "pt")
        for line in point.iter(_DRAWING + "p")
    )
    return "".join(f"<w:p>{_run(text)}</w:p>" for text in said if text.strip())


# ---- what is not text ------------------------------------------------------------------------


def _running(parts: Parts) -> Iterator[Furniture]:
    for part, kind in _RUNNING.items():
        texts = (collapse(_text(p)) for root in parts.all_related(part) for p in root.iter(W + "p"))
        yield from (Furniture(kind, text) for text in dict.fromkeys(texts) if text)


def _warnings(parts: Parts) -> Iterator[str]:
    body = parts.body
    changes = sum(1 for tag in ("ins", "del") for e in body.iter(W + tag) if e.find(f".//{W}r"))
    if changes:
        yield f"Tracked changes were read as accepted ({changes} insertions and deletions)."
    comments = parts.related("comments")
    if comments is not None and (count := len(comments.findall(W + "comment"))):
        yield f"Comments were not read ({count})."
    if count := sum(1 for _ in body.iter(_CHART)):
        yield f"Charts were not read ({count})."


def _paragraphs(body: Element) -> Iterator[str]:
    """Yield the text of each paragraph, text boxes apart from what they hang on."""
    copies = _copies(body)
    for paragraph in body.iter(W + "p"):
        boxed = frozenset(t for box in paragraph.iter(W + "txbxContent") for t in box.iter(W + "t"))
        own = "".join(t.text or "" for t in paragraph.iter(W + "t") if t not in boxed)
        if paragraph not in copies and own.strip():
            yield own


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
