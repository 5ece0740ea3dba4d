"""Pages → one run of paragraphs, joined over page ends, with notes where they are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from compare.read.pdf.grids import without_layout_tables
from compare.read.pdf.layout import paragraphs_of
from compare.read.pdf.lists import plain_text
from compare.read.pdf.paragraphs import ends_sentence, looks_otherwise, starts_small
from compare.read.pdf.shapes import Cell, Line, Page, Paragraph, Style
from compare.read.pdf.spanning import with_whole_tables

_NOTE_SIZE = 0.95
"""Type of a footnote without a tag is smaller than this share of the body's."""
_OPEN_END = re.compile(
    r"(?:[,–—-]|\b(?:a|an|and|as|at|by|for|from|in|is|of|on|or|that|the|to|with|will))\s*$",
    re.IGNORECASE,
)
"""A line that ends so is not the end of a paragraph."""
_NO_STYLE = Style(0.0, bold=False, italic=False, colour=(0, 0, 0), font="")
_MARKS = re.compile(r"[^\s,\[\]()]+")


@dataclass(frozen=True, slots=True)
class Flow:
    """The paragraphs of a document in reading order, each footnote after the text that calls it."""

    paragraphs: tuple[Paragraph, ...]
    body: Style
    """How most of the text looks."""


def flow(pages: Sequence[Page]) -> Flow:
    """Return the text of `pages`, from which running lines are already taken."""
    found: list[Paragraph] = []
    for page in pages:
        found += paragraphs_of(page, found[-1].column + 1 if found else 0)
    body = _body_style(found)
    found = [_as_note(p) if _is_note(p, body) else _as_text(p) for p in found]
    text = _joined(_in_table_order(p for p in found if p.role != "note"))
    notes = _joined(p for p in found if p.role == "note")
    text = without_layout_tables(with_whole_tables(text), body)
    return Flow(tuple(_with_notes(text, notes)), body)


def _body_style(paragraphs: Iterable[Paragraph]) -> Style:
    letters: dict[Style, int] = {}
    for paragraph in paragraphs:
        for line in paragraph.lines:
            letters[line.style] = letters.get(line.style, 0) + len(line.text)
    return max(letters, key=lambda style: (letters[style], style), default=_NO_STYLE)


def _is_note(paragraph: Paragraph, body: Style) -> bool:
    """Return whether a paragraph is a footnote: small type opened by a raised number, or tagged so.

    Programs that tag a page's first heading as part of the last page's note are not believed.
    """
    first = paragraph.lines[0]
    if paragraph.role == "note":
        return bool(first.mark) or first.size < body.size
    return bool(first.mark) and first.size < _NOTE_SIZE * body.size and not paragraph.cell


def _as_text(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, role="paragraph") if paragraph.role == "note" else paragraph


def _as_note(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, role="note", level=0)


# ---- what page and column ends have parted -------------------------------------------------------


def _in_table_order(paragraphs: Iterable[Paragraph]) -> Iterator[Paragraph]:
    """Yield `paragraphs`, those of a table row by row, cell by cell, over the ends of pages."""
    for table, part in groupby(paragraphs, key=lambda p: p.cell and p.cell.table):
        found = list(part)
        yield from found if table is None else sorted(found, key=_place_in_table)


def _place_in_table(paragraph: Paragraph) -> tuple[int, int, int, float]:
    _, row, cell, _ = paragraph.cell or Cell(0, 0, 0)
    return row, cell, paragraph.column, -paragraph.lines[0].base


def _joined(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    joined: list[Paragraph] = []
    for paragraph in paragraphs:
        if joined and _is_rest(joined[-1], paragraph):
            before = joined[-1]
            if paragraph.cell and plain_text(before.lines) == plain_text(paragraph.lines):
                joined.append(replace(paragraph, role="repeated"))
            else:
                joined[-1] = replace(before, lines=before.lines + paragraph.lines)
        else:
            joined.append(paragraph)
    return joined


def _is_rest(before: Paragraph, after: Paragraph) -> bool:
    """Return whether `after`, at the top of a page or column, is the rest of `before`."""
    last, first = before.lines[-1], after.lines[0]
    if before.column == after.column or first.mark or first.label:
        return False
    if looks_otherwise(first, before.lines):
        return False
    if last.tag and first.tag and last.tag.block == first.tag.block:
        return True
    texts = {before.role, after.role} <= {"paragraph", "item", "note"}
    if not texts or before.cell or after.cell:
        return False
    if ends_sentence(last):
        return starts_small(first) and not last.text.rstrip().endswith((":", ";"))
    return starts_small(first) or bool(_OPEN_END.search(last.text))


# ---- notes --------------------------------------------------------------------------------------


def _with_notes(text: Sequence[Paragraph], notes: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield `text` with each note after the paragraph that calls it, or after its page."""
    waiting = {id(note): note for note in notes}
    called = {(note.lines[0].page, note.lines[0].mark): note for note in reversed(notes)}
    for paragraph in text:
        page = paragraph.lines[0].page
        for key, note in list(waiting.items()):
            if note.lines[0].page < page:
                yield waiting.pop(key)
        yield paragraph
        for line, mark in _marks(paragraph.lines):
            note_called = called.get((line.page, mark)) or called.get((line.page + 1, mark))
            if note_called and id(note_called) in waiting:
                yield waiting.pop(id(note_called))
    yield from waiting.values()


def _marks(lines: Iterable[Line]) -> Iterator[tuple[Line, str]]:
    for line in lines:
        for marks in line.marks:
            for mark in _MARKS.findall(marks):
                yield line, mark
