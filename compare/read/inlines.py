"""Pandoc's inline elements → runs of text, and what stands beside the text: notes, pictures, marks.

The shapes are those of pandoc-types 1.23: https://hackage.haskell.org/package/pandoc-types
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Literal, NamedTuple

from compare.model import FurnitureKind
from compare.read.furniture import inline_kind
from compare.read.rawtext import words_of_raw

Node = dict[str, Any]
"""An element of pandoc's tree: its kind under "t", its content, if any, under "c"."""

Content = Any
"""What an element holds; its shape depends on its kind."""

LINE_BREAK = "\u2028"
"""A line break the author set. The end of a line of the file is a plain line feed."""

_BOLD = re.compile(r"font-weight:\s*(?:bold|[6-9]00)")
_NOTE_MARK = re.compile(r"\s*[\[(]?(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3})*|[*†‡§¶]+)[\])]?\s*")
_TAKES_NO_MARK = re.compile(r"(?:\s|(?<![^\W\d])(?:[A-Za-z]|cm|km|mm|ft))\Z")
"""A raised or linked number after a space or a unit (m²) is text; elsewhere, a mark."""


class UnknownElementError(LookupError):
    """Pandoc gave a kind of element that we do not know: text could be lost, so we stop."""


class Style(NamedTuple):
    bold: bool = False
    underlined: bool = False
    raised: bool = False
    jump: bool = False


_PLAIN = Style()


class Run(NamedTuple):
    text: str
    style: Style


class Note(NamedTuple):
    blocks: list[Node]


class Picture(NamedTuple):
    words: str
    """Its text alternative, empty when there is none."""


class Aside(NamedTuple):
    """Words that belong to the page and not to its text: a button, what is hidden from sight."""

    kind: FurnitureKind
    words: str


Oddity = Literal["struck", "raw"]
Inline = Run | Note | Picture | Aside | Oddity


def inline_parts(nodes: Iterable[Node], style: Style = _PLAIN) -> Iterator[Inline]:
    """Yield the text of `nodes` in order, with the notes, pictures and oddities met on the way.

    Raises UnknownElementError for a kind of element that pandoc-types 1.23 does not have.
    """
    said: list[str] = []
    for node in nodes:
        kind = node["t"]
        if kind == "Str":
            said.append(node["c"])
            continue
        if kind in _SPACES:
            said.append(_SPACES[kind])
            continue
        if said:
            yield Run("".join(said), style)
            said = []
        content: Content = node.get("c")
        if kind == "LineBreak":
            yield Run(LINE_BREAK, style)
        elif kind in _STYLES:
            yield from inline_parts(content, style._replace(**_STYLES[kind]))
        elif kind in _OTHERS:
            yield from _OTHERS[kind](content, style)
        else:
            raise UnknownElementError(f"pandoc's inline element {kind!r}")
    if said:
        yield Run("".join(said), style)


_SPACES = {"Space": " ", "SoftBreak": "\n"}
_STYLES: dict[str, dict[str, bool]] = {
    "Emph": {},
    "Strong": {"bold": True},
    "Underline": {"underlined": True},
    "Superscript": {"raised": True},
    "Subscript": {},
    "SmallCaps": {},
}


def _quoted(content: Content, style: Style) -> Iterator[Inline]:
    opening, closing = ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")
    yield Run(opening, style)
    yield from inline_parts(content[1], style)
    yield Run(closing, style)


def _span(content: Content, style: Style) -> Iterator[Inline]:
    bold = any(k == "style" and _BOLD.search(v) for k, v in content[0][2])
    yield from _named(content, style._replace(bold=True) if bold else style)


def _link(content: Content, style: Style) -> Iterator[Inline]:
    inside = content[2][0].startswith("#")
    yield from _named(content, style._replace(jump=True) if inside else style)


def _named(content: Content, style: Style) -> Iterator[Inline]:
    """Yield what an element holds, its words as an aside when it or they are the page's own."""
    parts = list(inline_parts(content[1], style))
    words = "".join(part.text for part in parts if isinstance(part, Run))
    kind = inline_kind(content[0], words)
    if kind and words.strip():
        yield Aside(kind, words)
    yield from (part for part in parts if not (kind and isinstance(part, Run | Picture)))


def _picture(content: Content, _: Style) -> Iterator[Inline]:
    within = tuple(inline_parts(content[1]))
    yield Picture("".join(part.text for part in within if isinstance(part, Run)))
    yield from (part for part in within if not isinstance(part, Run))


def _struck(content: Content, style: Style) -> Iterator[Inline]:
    yield "struck"
    yield from inline_parts(content, style)


def _raw(content: Content, style: Style) -> Iterator[Inline]:
    raw = words_of_raw(*content)
    if not raw.understood:
        yield "raw"
    yield Run(raw.text, style)


_OTHERS = {
    "Strikeout": _struck,
    "Quoted": _quoted,
    "Cite": lambda content, style: inline_parts(content[1], style),
    "Code": lambda content, style: iter([Run(content[1], style)]),
    "Math": lambda content, style: iter([Run(content[1], style)]),
    "RawInline": _raw,
    "Link": _link,
    "Image": _picture,
    "Note": lambda content, _: iter([Note(content)]),
    "Span": _span,
}


@dataclass(frozen=True, slots=True)
class Line:
    """Text as far as a line break that parts it, with what is true of every letter of it."""

    text: str = ""
    bold: bool = False
    underlined: bool = False
    jump: bool = False
    note_marks: tuple[str, ...] = ()


def lines(runs: Iterable[Run]) -> Iterator[Line]:
    """Yield the lines of `runs`, parted where the author set a line break; some may be empty."""
    line: list[Run] = []
    for run in runs:
        if run.text == LINE_BREAK:
            yield _line(line)
            line = []
        else:
            line.append(run)
    yield _line(line)


def _line(runs: list[Run]) -> Line:
    kept: list[str] = []
    marks: list[str] = []
    for run in runs:
        if (run.style.raised or run.style.jump) and _is_note_mark(run.text, kept):
            marks.append(run.text.strip())
        else:
            kept.append(run.text)
    lettered = [run.style for run in runs if any(c.isalpha() for c in run.text)]
    return Line(
        "".join(kept),
        bold=bool(lettered) and all(s.bold for s in lettered),
        underlined=bool(lettered) and all(s.underlined for s in lettered),
        jump=bool(lettered) and all(s.jump for s in lettered),
        note_marks=tuple(marks),
    )


def _is_note_mark(text: str, before: list[str]) -> bool:
    stem = "".join(before[-2:])
    return bool(stem and _NOTE_MARK.fullmatch(text) and not _TAKES_NO_MARK.search(stem))


def merged(first: Line, second: Line) -> Line:
    """Return two lines as one."""
    return replace(
        first,
        text=f"{first.text} {second.text}",
        bold=first.bold and second.bold,
        underlined=first.underlined and second.underlined,
        jump=first.jump and second.jump,
        note_marks=first.note_marks + second.note_marks,
    )
