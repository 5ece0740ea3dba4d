"""Paragraphs of a PDF → passages: notes told apart, labels taken off, lists nested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from compare.model import Furniture, FurnitureKind
from compare.read.pdf.grids import grid_pieces
from compare.read.pdf.lists import Around, Place, placed, plain_text
from compare.read.pdf.paragraphs import are_entries
from compare.read.pdf.shapes import Paragraph
from compare.read.raw import RawPassage
from compare.read.tree.pieces import Piece


@dataclass(frozen=True, slots=True)
class Read:
    passages: tuple[RawPassage, ...]
    furniture: tuple[Furniture, ...]


def passages(paragraphs: Iterable[Paragraph]) -> Read:
    """Return the passages of a document in reading order, and its note marks."""
    said = list(_said(paragraphs))
    return Read(
        tuple(p for p in said if isinstance(p, RawPassage)),
        tuple(f for f in said if isinstance(f, Furniture)),
    )


def _said(paragraphs: Iterable[Paragraph]) -> Iterator[Piece]:
    around = Around()
    for table, group in groupby(paragraphs, key=lambda p: p.cell and p.cell.table):
        found = list(group)
        for paragraph in found:
            yield from _note_marks(paragraph)
        if table is not None:
            repeated = [p for p in found if p.role == "repeated"]
            yield from (_aside("running header", p) for p in repeated)
            yield from grid_pieces([p for p in found if p.role != "repeated"])
            continue
        for paragraph in found:
            place, around = placed(paragraph, around)
            yield _passage(paragraph, place)


def _passage(paragraph: Paragraph, place: Place) -> RawPassage | Furniture:
    lines, page = paragraph.lines, paragraph.lines[0].page
    match paragraph.role:
        case "contents":
            return RawPassage(plain_text(lines), page=page, jump=True)
        case "note":
            number = lines[0].mark or lines[0].label or None
            return RawPassage(place.text, "note", number=number, page=page)
        case "caption":
            return RawPassage(plain_text(lines), "caption", page=page)
        case "heading":
            number = place.number
            return RawPassage(
                place.text, "heading", paragraph.level, number, page, size=lines[0].size
            )
    return RawPassage(
        place.text,
        place.kind,
        place.level,
        place.number,
        page,
        size=lines[0].size,
        jump=all(line.jump for line in lines) or are_entries(lines),
        continues=place.continues,
    )


def _aside(kind: FurnitureKind, paragraph: Paragraph) -> Furniture:
    text = " ".join(plain_text(paragraph.lines).split())
    return Furniture(kind, text, paragraph.lines[0].page)


def _note_marks(paragraph: Paragraph) -> Iterator[Furniture]:
    for line in paragraph.lines:
        yield from (Furniture("note mark", mark, line.page) for mark in line.marks)
