"""What a document says of itself before its text begins: title, authors, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compare.read.raw import RawPassage
from compare.read.sniff import Format
from compare.read.tree.flatten import flatten
from compare.read.tree.inlines import Content, Node
from compare.read.tree.pieces import Piece, as_kind
from compare.text import collapse, fold

_PRINTED = ("title", "subtitle", "author", "date", "abstract")
"""What a reader sees on the page, in this order."""
_UNSEEN: frozenset[Format] = frozenset({"html", "epub"})
"""Formats whose metadata is not printed: only the title is of use."""


_MAIN = ("heading", 1)
_BETWEEN = re.compile(r"\s+[-–—|»·:]+\s+|:\s+")
"""What parts the name of a page from that of its site."""
_NEAR_TOP = 5
"""Passages among which the title of a page without headings stands."""


class FrontMatter(NamedTuple):
    title: str | None
    pieces: tuple[Piece, ...]


def front_matter(meta: dict[str, Node], form: Format, text: list[Piece]) -> FrontMatter:
    """Return the title in pandoc's metadata, and what of the rest is printed before `text`.

    A web page is called by the part of its declared title that stands in it, or by its main
    heading: what it declares has the site's name too.
    The title of other files is a heading, unless the text begins with it; fields of a Markdown
    file that have names of their own come as cells under these names.
    """
    if form == "rtf":  # notes of the program that wrote it: often those of an older file
        return FrontMatter(None, ())
    values = {name: list(_pieces(value)) for name, value in meta.items()}
    title = collapse(" ".join(p.text for p in values.get("title", []) if isinstance(p, RawPassage)))
    if form in _UNSEEN:
        return FrontMatter((_page_title(title, text) if form == "html" else title) or None, ())
    first = next((p.text for p in text if isinstance(p, RawPassage)), "")
    if fold(first) == fold(title):
        values.pop("title", None)
    printed: list[Piece] = [as_kind(p, "heading", 1) for p in values.pop("title", [])]
    for name in _PRINTED:
        printed += values.pop(name, [])
    for name, pieces in values.items():
        printed += [_under(p, name) for p in pieces]
    return FrontMatter(title or None, tuple(printed))


def _page_title(declared: str, text: list[Piece]) -> str:
    passages = [p for p in text if isinstance(p, RawPassage)]
    parts = _BETWEEN.split(declared)
    headings = {fold(p.text): p.text for p in reversed(passages) if p.kind == "heading"}
    standing = {fold(p.text): p.text for p in reversed(passages[:_NEAR_TOP])} | headings
    main = (p.text for p in passages if (p.kind, p.level) == _MAIN)
    of_page = (standing[fold(part)] for part in (declared, *parts) if fold(part) in standing)
    return collapse(next(of_page, "") or next(main, parts[0]))


def _under(piece: Piece, name: str) -> Piece:
    if not isinstance(piece, RawPassage):
        return piece
    return RawPassage(piece.text, "cell", lead_in=name)


def _pieces(value: Node) -> Iterator[Piece]:
    content: Content = value["c"]
    match value["t"]:
        case "MetaInlines":
            yield from flatten([{"t": "Para", "c": content}])
        case "MetaBlocks":
            yield from flatten(content)
        case "MetaList":
            for entry in content:
                yield from _pieces(entry)
        case "MetaMap":
            for entry in content.values():
                yield from _pieces(entry)
        case "MetaString":
            yield RawPassage(content)
        case "MetaBool":
            pass
