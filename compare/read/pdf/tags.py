"""The author's tags: what a tagged PDF says each piece of text is (ISO 32000-1, 14.7 and 14.8).

`pdf_oxide` tells which marked piece (page and MCID) a run of letters belongs to; the tree of
elements that gives the pieces their meaning is read here, with `pypdf`.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pypdf
from pypdf.generic import DictionaryObject, IndirectObject

from compare.read.pdf.shapes import Cell, Role, Tag

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it reports faults it has already mended

Piece = tuple[int, int]
"""Page, counted from 0, and marked-content identifier."""

_HEADINGS = {"Title": 1, "H": 1} | {f"H{n}": n for n in range(1, 10)}
_BLOCKS: dict[str, Role] = {
    "P": "paragraph",
    "BlockQuote": "paragraph",
    "Note": "note",
    "FENote": "note",
    "Caption": "caption",
    "TOCI": "contents",
    "LI": "item",
    "TD": "paragraph",
    "TH": "paragraph",
    **dict.fromkeys(_HEADINGS, "heading"),
}
"""Standard structure types that hold one paragraph (ISO 32000-1, 14.8.4.3; FENote: 32000-2)."""
_WHOLE = frozenset({"contents", "note", "caption"})
"""Roles that paragraphs inside keep."""
_MOST_ELEMENTS = 1_000_000
"""More than a book has; a tree that is larger is broken or hostile."""


class _Place(NamedTuple):
    """Where in the tree an element stands."""

    page: int | None = None
    tag: Tag | None = None
    item: int = 0
    """The list item it stands right in, 0 when in none."""
    in_figure: bool = False
    table: int = 0
    row: int = 0


def author_tags(content: bytes) -> Mapping[Piece, Tag]:
    """Return the tag of each marked piece of the PDF `content`.

    Empty when it has none that can be read: the page is then read by how it looks.
    """
    try:
        reader = pypdf.PdfReader(io.BytesIO(content))
        tree = reader.root_object.get("/StructTreeRoot")
        if tree is None:
            return {}
        pages = {
            page.indirect_reference.idnum: n
            for n, page in enumerate(reader.pages)
            if page.indirect_reference
        }
        found = tree.get_object()
        return dict(_pieces(found, pages)) if isinstance(found, DictionaryObject) else {}
    except Exception:  # noqa: BLE001  # a tree that cannot be read, for any reason, is no tree
        return {}


def _pieces(tree: DictionaryObject, pages: Mapping[int, int]) -> Iterator[tuple[Piece, Tag]]:
    """Yield every marked piece of `tree` with its tag, in the tree's order."""
    roles = {k[1:]: str(v)[1:] for k, v in (tree.get("/RoleMap") or {}).items()}
    begun: set[int] = set()
    waiting: list[tuple[object, _Place]] = [(tree.get("/K"), _Place())]
    for number in range(1, _MOST_ELEMENTS):
        if not waiting:
            return
        node, place = waiting.pop()
        node = node.get_object() if isinstance(node, IndirectObject) else node
        if isinstance(node, list):
            waiting.extend((kid, place) for kid in reversed(node))
        elif isinstance(node, int):
            yield from _piece(node, place)
        elif isinstance(node, DictionaryObject):
            place = _on_its_page(node, place, pages)
            if "/S" in node:
                kind = _standard(str(node["/S"])[1:], roles)
                waiting.append((node.get("/K"), _inside(kind, number, place, begun)))
            elif "/MCID" in node and "/Stm" not in node:  # a piece of the page itself
                yield from _piece(node["/MCID"], place)


def _piece(mcid: object, place: _Place) -> Iterator[tuple[Piece, Tag]]:
    if isinstance(mcid, int) and place.page is not None and place.tag:
        yield (place.page, int(mcid)), place.tag


def _on_its_page(node: DictionaryObject, place: _Place, pages: Mapping[int, int]) -> _Place:
    page = node.raw_get("/Pg") if "/Pg" in node else None
    return place._replace(page=pages.get(page.idnum)) if isinstance(page, IndirectObject) else place


def _standard(kind: str, roles: Mapping[str, str]) -> str:
    """Return the standard type that `kind` is mapped to; a map that runs in a circle ends."""
    for _ in roles:
        if kind in _BLOCKS or kind not in roles:
            break
        kind = roles[kind]
    return kind


def _inside(kind: str, number: int, place: _Place, begun: set[int]) -> _Place:
    """Return the place of what stands in the element `number` of type `kind`.

    `begun` collects the list items whose first paragraph has come.
    """
    if kind == "Table":
        return place._replace(table=number)
    if kind == "TR":
        return place._replace(row=number)
    if kind == "Figure":
        return place._replace(in_figure=True)
    if kind not in _BLOCKS or (place.tag and place.tag.role in _WHOLE):
        return place
    return _block(kind, number, place, begun)


def _block(kind: str, number: int, place: _Place, begun: set[int]) -> _Place:
    cell = place.tag.cell if place.tag else None
    if kind in {"TD", "TH"}:
        cell = Cell(place.table, place.row, number, header=kind == "TH")
    if kind == "P" and place.item:  # the first paragraph of a list item is the item
        if place.item not in begun:
            begun.add(place.item)
            return place
        return place._replace(tag=Tag(number, "item", cell=cell, continues=True))
    role: Role = "figure" if place.in_figure else _BLOCKS[kind]
    tag = Tag(number, role, _HEADINGS.get(kind, 0), cell)
    return place._replace(tag=tag, item=number if kind == "LI" else 0)
