"""Pandoc's inline elements → runs of text, and what stands beside the text: notes, pictures, marks.

The shapes are those of pandoc-types 1.23: https://hackage.haskell.org/package/pandoc-types
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Literal, NamedTuple

from compare.model import FurnitureKind
from compare.read.furniture import inline_kind
from compare.read.tree.rawtext import words_of_raw
from compare.read.web.css import colour_in, points

Node = dict[str, Any]
"""An element of pandoc's tree: its kind under "t", its content, if any, under "c"."""

Content = Any
"""What an element holds; its shape depends on its kind."""

LINE_BREAK = "\u2028"
"""A line break the author set. The end of a line of the file is a plain line feed."""

_BOLD = re.compile(r"font-weight:\s*(?:bold|[6-9]00)")


class UnknownElementError(LookupError):
    """Pandoc gave a kind of element that we do not know: text could be lost, so we stop."""


class Style(NamedTuple):
    bold: bool = False
    italic: bool = False
    underlined: bool = False
    raised: bool = False
    jump: bool = False
    colour: str = ""
    """One that sets it off."""
    size: float = 0.0
    """Points; 0 when the page does not say."""


_PLAIN = Style()


class Styled(NamedTuple):
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
Inline = Styled | Note | Picture | Aside | Oddity


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
            yield Styled("".join(said), style)
            said = []
        content: Content = node.get("c")
        if kind == "LineBreak":
            yield Styled(LINE_BREAK, style)
        elif kind in _STYLES:
            yield from inline_parts(content, _STYLES[kind](style))
        elif kind in _OTHERS:
            yield from _OTHERS[kind](content, style)
        else:
            raise UnknownElementError(f"pandoc's inline element {kind!r}")
    if said:
        yield Styled("".join(said), style)


_SPACES = {"Space": " ", "SoftBreak": "\n"}
_STYLES: dict[str, Callable[[Style], Style]] = {
    "Emph": lambda style: style._replace(italic=True),
    "Strong": lambda style: style._replace(bold=True),
    "Underline": lambda style: style._replace(underlined=True),
    "Superscript": lambda style: style._replace(raised=True),
    "Subscript": lambda style: style,
    "SmallCaps": lambda style: style,
}


def _quoted(content: Content, style: Style) -> Iterator[Inline]:
    opening, closing = ("‘", "’") if content[0]["t"] == "SingleQuote" else ("“", "”")
    yield Styled(opening, style)
    yield from inline_parts(content[1], style)
    yield Styled(closing, style)


def _span(content: Content, style: Style) -> Iterator[Inline]:
    for key, said in content[0][2]:
        if key == "style":
            style = _as_said(style, said)
    yield from _named(content, style)


def _as_said(style: Style, said: str) -> Style:
    """Return `style` with what an attribute of CSS changes of it."""
    size, colour = points(said), colour_in(said)
    return style._replace(
        bold=style.bold or bool(_BOLD.search(said)),
        colour=style.colour if colour is None else colour,
        size=size or style.size,
    )


def _link(content: Content, style: Style) -> Iterator[Inline]:
    inside = content[2][0].startswith("#")
    yield from _named(content, style._replace(jump=True) if inside else style)


def _named(content: Content, style: Style) -> Iterator[Inline]:
    """Yield what an element holds, its words as an aside when it or they are the page's own."""
    parts = list(inline_parts(content[1], style))
    words = "".join(part.text for part in parts if isinstance(part, Styled))
    kind = inline_kind(content[0], words)
    if kind and words.strip():
        yield Aside(kind, words)
    yield from (part for part in parts if not (kind and isinstance(part, Styled | Picture)))


def _picture(content: Content, _: Style) -> Iterator[Inline]:
    within = tuple(inline_parts(content[1]))
    yield Picture("".join(part.text for part in within if isinstance(part, Styled)))
    yield from (part for part in within if not isinstance(part, Styled))


def _struck(content: Content, style: Style) -> Iterator[Inline]:
    yield "struck"
    yield from inline_parts(content, style)


def _raw(content: Content, style: Style) -> Iterator[Inline]:
    raw = words_of_raw(*content)
    if not raw.understood:
        yield "raw"
    yield Styled(raw.text, style)


_OTHERS = {
    "Strikeout": _struck,
    "Quoted": _quoted,
    "Cite": lambda content, style: inline_parts(content[1], style),
    "Code": lambda content, style: iter([Styled(content[1], style)]),
    "Math": lambda content, style: iter([Styled(content[1], style)]),
    "RawInline": _raw,
    "Link": _link,
    "Image": _picture,
    "Note": lambda content, _: iter([Note(content)]),
    "Span": _span,
}
