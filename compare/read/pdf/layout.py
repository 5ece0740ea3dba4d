"""One page → its paragraphs in reading order, column by column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from statistics import median

from compare.read.pdf.columns import in_reading_order
from compare.read.pdf.lines import lines
from compare.read.pdf.paragraphs import (
    ends_sentence,
    in_paragraphs,
    leaves_room,
    looks_otherwise,
    starts_small,
)
from compare.read.pdf.pieces import Piece, box_around, pieces_of
from compare.read.pdf.shapes import Page, Paragraph

_GUTTER = 0.9
"""Least width of the strip between columns, as a share of the usual size of type."""
_NARROWEST = 10.0
"""Columns of text are at least this many times the size of type wide."""
_FEWEST_LINES = 3
"""Fewer lines side by side are entries of a form or a table, not columns."""
_FILLED = 0.5
"""Columns of running text have half of their lines at least so full."""
_NEXT_LINE = 1.6
"""Lines of a paragraph are no further apart than this many times the size of type."""
_BESIDE = 0.5
"""Columns stand beside each other for this share of the shorter one's height at least."""


def paragraphs_of(page: Page, first_column: int) -> list[Paragraph]:
    """Return the paragraphs of `page` in reading order, its columns counted from `first_column`.

    What stands side by side is columns when it is running text on both sides; otherwise it is read
    row by row.
    """
    pieces = list(pieces_of(page))
    if not pieces:
        return []
    boxes = [piece.box for piece in pieces]
    size = median(line.size for piece in pieces for line in piece.lines)
    columns = in_reading_order(
        boxes,
        _GUTTER * size,
        lambda left, right: _are_columns([pieces[n] for n in left], [pieces[n] for n in right]),
    )
    read = [[pieces[n] for n in column] for column in columns]
    if len(read) == 1:
        return [
            replace(p, column=first_column, middle=page.width / 2) for p in _column(read[0], page)
        ]
    left = min(box.left for box in boxes)
    return [
        paragraph
        for number, column in enumerate(read, first_column)
        for paragraph in _one_of_several(column, page, number, left)
    ]


def _one_of_several(
    column: Sequence[Piece], page: Page, number: int, page_left: float
) -> Iterator[Paragraph]:
    box = box_around(line for piece in column for line in piece.lines)
    middle, shift = (box.left + box.right) / 2, page_left - box.left
    for paragraph in _column(column, page):
        yield replace(paragraph, column=number, middle=middle, shift=shift)


def _column(column: Sequence[Piece], page: Page) -> list[Paragraph]:
    """Return the paragraphs of one column; a line that goes on with the last is put to it."""
    edge = max(line.right for piece in column for line in piece.lines)
    joined: list[Paragraph] = []
    for paragraph in _in_order(column, page):
        if joined and _is_next_line(joined[-1], paragraph, edge):
            joined[-1] = replace(joined[-1], lines=joined[-1].lines + paragraph.lines)
        else:
            joined.append(paragraph)
    return joined


def _is_next_line(before: Paragraph, after: Paragraph, edge: float) -> bool:
    """Return whether two paragraphs are lines of one: some programs tag each line, or omit one."""
    if before.cell or after.cell or {before.role, after.role} - {"paragraph", "item"}:
        return False
    last, first = before.lines[-1], after.lines[0]
    return (
        starts_small(first)
        and not first.label
        and not ends_sentence(last)
        and not looks_otherwise(first, before.lines)
        and 0 < last.base - first.base <= _NEXT_LINE * last.size
        and min(abs(first.left - last.left), abs(first.left - last.body)) <= last.size
        and not leaves_room(last, first, edge)
    )


def _in_order(column: Sequence[Piece], page: Page) -> Iterator[Paragraph]:
    for loose, group in groupby(column, key=lambda piece: bool(piece.loose)):
        if loose:  # what stands on one line is read as one, since no column parts it
            whole = lines((run for piece in group for run in piece.loose), page)
            yield from map(Paragraph, in_paragraphs(whole))
        else:
            for piece in group:
                yield from piece.paragraphs


def _are_columns(left: Sequence[Piece], right: Sequence[Piece]) -> bool:
    sides = [[line for piece in side for line in _widths(piece)] for side in (left, right)]
    boxes = [box_around(line for piece in side for line in piece.lines) for side in (left, right)]
    beside = min(b.top for b in boxes) - max(b.bottom for b in boxes)
    return beside >= _BESIDE * min(b.top - b.bottom for b in boxes) and all(
        len(side) >= _FEWEST_LINES
        and median(width for width, _ in side) >= _FILLED * (box.right - box.left)
        and median(width / size for width, size in side) >= _NARROWEST
        for side, box in zip(sides, boxes, strict=True)
    )


def _widths(piece: Piece) -> list[tuple[float, float]]:
    """Return the width and the size of type of each line; those of a table are as wide as it."""
    box = piece.box
    is_table = any(paragraph.cell for paragraph in piece.paragraphs)
    return [
        (box.right - box.left if is_table else line.right - line.left, line.size)
        for line in piece.lines
    ]
