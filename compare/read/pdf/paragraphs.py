"""Lines of one column → paragraphs, by the signs that readers go by."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compare.read.pdf.lines import BULLET
from compare.read.pdf.shapes import Line

_WIDE = 1.2
"""Lines further apart than this many times the usual leading are of different paragraphs."""
_GAP = 1.5
"""As `_WIDE`, within what the author's program calls one paragraph."""
_LEADING = 1.2
"""Usual distance between lines, as a share of the size of type, where the page does not tell."""
_ONE_IN = 4
"""So many lines make one that goes on with the line above it: others may be paragraphs."""
_OTHER_SIZE = 1.08
"""Type that differs more than this is another kind of text."""
_INDENT = 0.8
"""Share of the size of type by which an indent must differ to mean something."""
_SHORT = 0.12
"""A line that leaves more of the column empty than this, beyond room for the next word, was ended
on purpose."""
_ROOM = 1.0
"""After a sentence's end so much room, as a share of the size of type, is enough."""
_SMALL_START = re.compile(r"\s*[\"'‘“(\[]*[a-z]")
_SENTENCE_END = (".", "!", "?", ":", ";", ".”", ".’", ".)")
_LONGEST_ENTRY = 25
"""Words of an entry of a contents list, which a gap, dots or a link lead to its page number."""
_PAGE_NUMBER = re.compile(r"(?:^|\W)(?:page\s*)?\d{1,3}\s*$", re.IGNORECASE)


def in_paragraphs(column: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the paragraphs of `column`, whose lines stand in order from the top down."""
    if not column:
        return
    usual = _leading(column)
    edge = max(line.right for line in column)
    paragraph = [column[0]]
    for line in column[1:]:
        if _begins(line, paragraph, usual, edge):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(line)
    yield tuple(paragraph)


def in_tagged_paragraphs(found: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the paragraphs of lines that the author's program calls one paragraph.

    Some programs call a bullet with all that follows it one paragraph, or take a page's first
    heading into the paragraph before it: it is parted where it plainly is several.
    """
    paragraph: list[Line] = []
    usual = _leading(found)
    for line in found:
        if paragraph and _plainly_begins(line, paragraph, usual):
            yield tuple(paragraph)
            paragraph = []
        paragraph.append(line)
    if paragraph:
        yield tuple(paragraph)


def _plainly_begins(line: Line, paragraph: Sequence[Line], usual: float) -> bool:
    last = paragraph[-1]
    ended = ends_sentence(last)
    rows = last.parted and line.parted
    wide = last.base - line.base > _GAP * usual * max(line.size, last.size)
    labelled = line.label == BULLET or (bool(line.label) and (ended or line.tabbed))
    return labelled or rows or (wide and ended) or looks_otherwise(line, paragraph)


def looks_otherwise(line: Line, paragraph: Sequence[Line]) -> bool:
    """Return whether `line` is set in other type than the whole of `paragraph` above it."""
    last = paragraph[-1]
    if not 1 / _OTHER_SIZE <= line.size / last.size <= _OTHER_SIZE:
        return True
    if line.style.bold == last.style.bold or starts_small(line):
        return False
    return line.even and all(above.even for above in paragraph)


def starts_small(line: Line) -> bool:
    """Return whether `line` begins as the middle of a sentence does."""
    return bool(_SMALL_START.match(line.text))


def ends_sentence(line: Line) -> bool:
    return line.text.rstrip().endswith(_SENTENCE_END)


def _leading(column: Sequence[Line]) -> float:
    """Return the usual distance between baselines as a share of the size of type."""
    steps = [
        (above.base - below.base) / above.size
        for above, below in pairwise(column)
        if above.style.size == below.style.size and 0 < above.base - below.base < 2 * above.size
    ]
    return sorted(steps)[(len(steps) - 1) // _ONE_IN] if steps else _LEADING


def _begins(line: Line, paragraph: Sequence[Line], usual: float, edge: float) -> bool:
    last, first = paragraph[-1], paragraph[0]
    step = last.base - line.base
    if step < -last.size or step > _WIDE * usual * max(line.size, last.size):
        return True
    rows = is_entry(last) or (last.parted and line.parted)
    if line.mark or rows or looks_otherwise(line, paragraph):
        return True
    ended = ends_sentence(last)
    if line.label:
        outdented = line.left < last.left - _INDENT * line.size
        plain = line.label == BULLET or line.tabbed or outdented
        return plain or ended or leaves_room(last, line, edge)
    return _indents_anew(line, first, last, ended=ended) or (
        _stops_short(last, line, edge) and not _centred(last, line)
    )


def _indents_anew(line: Line, first: Line, last: Line, *, ended: bool) -> bool:
    """Return whether the indent of `line` begins a paragraph after `last`."""
    slack = _INDENT * line.size
    hangs = last is first and abs(line.left - first.body) <= slack
    return ended and abs(line.left - last.left) > slack and not hangs


def _stops_short(last: Line, line: Line, edge: float) -> bool:
    """Return whether the author ended a line before `line`."""
    if starts_small(line):
        return False
    if ends_sentence(last):
        return _room(last, line, edge) > _ROOM * line.size
    return leaves_room(last, line, edge)


def leaves_room(last: Line, line: Line, edge: float) -> bool:
    """Return whether the first word of `line` would have fitted on the `last` line with ease."""
    return _room(last, line, edge) > _SHORT * (edge - last.left)


def _room(last: Line, line: Line, edge: float) -> float:
    """Return how much of the column's width the first word of `line` would leave on `last`."""
    first_word = next(iter(line.text.split()), "")
    letter = (line.right - line.left) / max(len(line.text), 1)
    return edge - last.right - (len(first_word) + 1) * letter


def _centred(last: Line, line: Line) -> bool:
    return (
        abs((last.left + last.right) - (line.left + line.right)) < line.size
        and abs(last.left - line.left) > line.size / 2
    )


def is_entry(line: Line) -> bool:
    """Return whether `line` is led by a gap, dots or a link to a page number."""
    led = line.parted or line.jump
    return led and len(line.text.split()) <= _LONGEST_ENTRY and bool(_PAGE_NUMBER.search(line.text))


def are_entries(lines: Sequence[Line]) -> bool:
    """Return whether the `lines` of a paragraph are entries of no more than two lines each."""
    entries = [line for line in lines if is_entry(line)]
    return entries[-1:] == [*lines[-1:]] and 2 * len(entries) >= len(lines)
