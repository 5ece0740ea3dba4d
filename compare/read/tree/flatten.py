"""Pandoc's tree → passages in reading order. Every string of the tree comes out, or we stop.

A paragraph's notes, and the text alternatives of its pictures, follow it.
The shapes are those of pandoc-types 1.23: https://hackage.haskell.org/package/pandoc-types
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import reduce

from compare.model import Furniture
from compare.read.furniture import ASIDE
from compare.read.raw import RawPassage
from compare.read.tree.entries import bullets, numbered
from compare.read.tree.inlines import (
    Aside,
    Content,
    Inline,
    Node,
    Note,
    Picture,
    Styled,
    UnknownElementError,
    inline_parts,
)
from compare.read.tree.pieces import (
    TOP,
    Line,
    Piece,
    Place,
    as_kind,
    lines,
    merged,
    paragraphs,
    text_pieces,
)
from compare.read.tree.rawtext import words_of_raw
from compare.read.tree.tables import table_pieces


def flatten(blocks: Iterable[Node], place: Place = TOP) -> Iterator[Piece]:
    """Yield what `blocks` hold, in reading order.

    Raises UnknownElementError for a kind of block that pandoc-types 1.23 does not have.
    """
    blocks = list(blocks)
    for n, block in enumerate(blocks):
        if block["t"] == "BlockQuote" and _between_lists(blocks, n):
            inside = place._replace(depth=place.depth + 1, number=None, continues=True)
            yield from flatten(block["c"], inside)
            continue
        read = _READERS.get(block["t"])
        if read is None:
            raise UnknownElementError(f"pandoc's block {block['t']!r}")
        yield from read(block.get("c"), place)
        if block["t"] in _TEXT_BLOCKS:
            place = place.after


_LISTS = frozenset({"BulletList", "OrderedList"})
_TEXT_BLOCKS = frozenset({"Para", "Plain", "LineBlock", "Header"})


def _between_lists(blocks: list[Node], n: int) -> bool:
    """Word's indented paragraph amid a list arrives as a quotation that cuts the list in two."""
    around = blocks[n - 1 : n] + blocks[n + 1 : n + 2]
    return n > 0 and [b["t"] in _LISTS for b in around] == [True, True]


# ---- text ------------------------------------------------------------------------------------


def _paragraph(inlines: list[Node], place: Place) -> Iterator[Piece]:
    parts = list(inline_parts(inlines))
    for line in paragraphs(lines(p for p in parts if isinstance(p, Styled))):
        yield from text_pieces(line, place)
        place = place.after
    yield from _beside(parts)


def _header(content: Content, place: Place) -> Iterator[Piece]:
    level, _, inlines = content
    parts = list(inline_parts(inlines))
    whole = reduce(merged, lines(p for p in parts if isinstance(p, Styled)))
    for piece in text_pieces(whole, Place(number=place.number)):
        yield as_kind(piece, "heading", level)
    yield from _beside(parts)


def _beside(parts: list[Inline]) -> Iterator[Piece]:
    for part in parts:
        match part:
            case Note(blocks):
                yield from (as_kind(piece, "note") for piece in flatten(blocks))
            case Picture(words) if words.strip():
                yield RawPassage(words, "caption")
            case Picture():
                yield "picture"
            case Aside(kind, words):
                yield Furniture(kind, " ".join(words.split()))
            case "struck" | "raw":
                yield part


def _line_block(content: list[list[Node]], place: Place) -> Iterator[Piece]:
    for line in content:
        yield from _paragraph(line, place)
        place = place.after


def _code(content: Content, place: Place) -> Iterator[Piece]:
    for paragraph in content[1].split("\n\n"):
        broken = (Line(line) for line in paragraph.split("\n"))
        for line in paragraphs(broken):
            yield from text_pieces(line, place)


def _raw(content: Content, place: Place) -> Iterator[Piece]:
    raw = words_of_raw(*content)
    if raw.text.strip():
        yield from text_pieces(Line(raw.text), place)
        if not raw.understood:
            yield "raw"


# ---- what holds other blocks -----------------------------------------------------------------


def _definitions(content: Content, place: Place) -> Iterator[Piece]:
    for term, meanings in content:
        within = Place(place.depth + 1)
        said = list(_paragraph(term, within))
        yield from said
        name = next((piece.text for piece in said if isinstance(piece, RawPassage)), "")
        for meaning in meanings:
            for piece in flatten(meaning, Place(place.depth + 2)):
                yield _with_lead_in(piece, " ".join(name.split()), place.depth + 2)


def _with_lead_in(piece: Piece, lead_in: str, depth: int) -> Piece:
    if isinstance(piece, RawPassage) and piece.kind == "item" and piece.level == depth:
        return replace(piece, lead_in=lead_in or None)
    return piece


def _quotation(content: list[Node], place: Place) -> Iterator[Piece]:
    return flatten(content, place)


def _division(content: Content, place: Place) -> Iterator[Piece]:
    (_, _, attributes), blocks = content
    kind = next((value for key, value in attributes if key == ASIDE), None)
    for piece in flatten(blocks, place):
        if kind and isinstance(piece, RawPassage):
            yield Furniture(kind, " ".join(piece.text.split()))
        elif not (kind and piece == "picture"):
            yield piece


def _figure(content: Content, place: Place) -> Iterator[Piece]:
    _, (short, long), blocks = content
    yield from flatten(blocks, place)
    captions = [{"t": "Plain", "c": short}] * bool(short) + long
    yield from (as_kind(piece, "caption") for piece in flatten(captions))


_READERS: dict[str, Callable[[Content, Place], Iterator[Piece]]] = {
    "Para": _paragraph,
    "Plain": _paragraph,
    "Header": _header,
    "LineBlock": _line_block,
    "CodeBlock": _code,
    "RawBlock": _raw,
    "BulletList": lambda content, place: bullets(content, place, flatten),
    "OrderedList": lambda content, place: numbered(content, place, flatten),
    "DefinitionList": _definitions,
    "BlockQuote": _quotation,
    "Div": _division,
    "Figure": _figure,
    "Table": lambda content, place: table_pieces(content, place, flatten),
    "HorizontalRule": lambda _, __: iter(()),
    "Null": lambda _, __: iter(()),
}
