"""Headings of a PDF: those the author marked, what is set like them, or what poses as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from compare.read.pdf.flow import Flow
from compare.read.pdf.lists import plain_text
from compare.read.pdf.paragraphs import ends_sentence
from compare.read.pdf.posing import labels_a_field, may_be_heading, with_posing_headings
from compare.read.pdf.shapes import Bookmark, Paragraph, Style
from compare.text import fold

_LONGEST_TAGGED = 40
"""Words. What is tagged or bookmarked as a heading and is longer is text in a heading's style."""
_LONGEST = 25
"""Words of what only its type shows to be a heading."""
_LONGEST_STOPPED = 8
"""Words of such a heading that ends in a full stop."""
_FEWEST = 3
"""With fewer tagged or bookmarked headings, the author has not marked the headings."""
_DISPLAY = 1.5
"""Type this many times the size of the body's is that of a title."""
_NEXT_LINE = 1.5
"""Two lines of one heading are no further apart than this many times the size of type…"""
_NEXT_LINE_OF_TITLE = 2.2
"""… or, in a title, than this."""
_WORD = re.compile(r"[^\W\d_]{3}")
_BARE = re.compile(r"[\W_]+")


class _Look(NamedTuple):
    """The part of a style that a heading's level shows in; its font and slant vary within one."""

    size: float
    bold: bool
    colour: tuple[int, int, int]


def with_headings(text: Flow, bookmarks: Sequence[Bookmark]) -> tuple[Paragraph, ...]:
    """Return the paragraphs of `text` with roles and levels of headings settled.

    A heading is what the author tagged as one; without tags, what the bookmarks name. Where either
    marks some, a short paragraph in the very type of those, other than the body's, is one too.
    Where neither does, headings are told by their look.
    """
    tagged = [_believed(p) for p in _with_whole_titles(text)]
    marked = tagged
    if sum(p.role == "heading" for p in tagged) < _FEWEST:
        marked = list(_bookmarked(tagged, bookmarks))
    if sum(p.role == "heading" for p in marked) < _FEWEST:
        return tuple(with_posing_headings(marked, text.body))
    levels = _levels(marked, _look(text.body))
    alike = [p if labels_a_field(marked, n) else _by_look(p, levels) for n, p in enumerate(marked)]
    return tuple(_with_unmarked(alike, levels, text.body))


def _with_unmarked(
    paragraphs: list[Paragraph], levels: Mapping[_Look, int], body: Style
) -> list[Paragraph]:
    """Return `paragraphs` with what poses as a heading made one, if the author marked but a few."""
    posing = with_posing_headings(paragraphs, body)
    marked = sum(p.role == "heading" for p in paragraphs)
    if sum(p.role == "heading" for p in posing) <= 2 * marked:
        return paragraphs
    return [
        replace(new, level=_level_below(new, levels)) if new.role != old.role else old
        for old, new in zip(paragraphs, posing, strict=True)
    ]


def _level_below(paragraph: Paragraph, levels: Mapping[_Look, int]) -> int:
    """Return the level under all marked headings in larger type."""
    size = paragraph.lines[0].style.size
    return 1 + max((level for look, level in levels.items() if look.size > size), default=0)


def _believed(paragraph: Paragraph) -> Paragraph:
    """Return `paragraph`, no longer a heading if its length shows that it is text."""
    if paragraph.role == "heading" and _words(paragraph) > _LONGEST_TAGGED:
        return replace(paragraph, role="paragraph", level=0)
    return paragraph


def _words(paragraph: Paragraph) -> int:
    return sum(len(line.text.split()) for line in paragraph.lines)


def _look(style: Style) -> _Look:
    return _Look(style.size, style.bold, style.colour)


# ---- bookmarks ----------------------------------------------------------------------------------


def _bookmarked(
    paragraphs: Sequence[Paragraph], bookmarks: Sequence[Bookmark]
) -> Iterator[Paragraph]:
    """Yield `paragraphs`, those that a bookmark of their page names made headings."""
    wanted = {(mark.page, _bare(mark.title)): mark.level for mark in bookmarks}
    for paragraph in paragraphs:
        key = (paragraph.lines[0].page, _bare(" ".join(line.text for line in paragraph.lines)))
        level = wanted.get(key) if paragraph.role in {"paragraph", "item"} else None
        yield replace(paragraph, role="heading", level=level) if level else paragraph


def _bare(text: str) -> str:
    return _BARE.sub("", fold(text))


# ---- type ---------------------------------------------------------------------------------------


def _levels(paragraphs: Sequence[Paragraph], body: _Look) -> Mapping[_Look, int]:
    """Return the usual level of each look that marked headings have and the body has not."""
    seen: dict[_Look, Counter[int]] = {}
    for paragraph in paragraphs:
        if paragraph.role == "heading":
            look = _look(paragraph.lines[0].style)
            seen.setdefault(look, Counter())[paragraph.level] += 1
    return {
        look: max(levels, key=lambda level: (levels[level], -level))
        for look, levels in seen.items()
        if (look.size, look.bold) != (body.size, body.bold) or look.colour != body.colour
    }


def _by_look(paragraph: Paragraph, levels: Mapping[_Look, int]) -> Paragraph:
    level = levels.get(_look(paragraph.lines[0].style))
    if level is None or not _could_be_heading(paragraph):
        return paragraph
    return replace(paragraph, role="heading", level=level)


def _could_be_heading(paragraph: Paragraph) -> bool:
    """Return whether the words of an unmarked paragraph may be those of a heading."""
    text = plain_text(paragraph.lines)
    stopped = ends_sentence(paragraph.lines[-1]) and text.rstrip()[-1] in ".;"
    return (
        may_be_heading(paragraph)
        and bool(_WORD.search(text))
        and not text.lstrip()[:1].islower()
        and len(text.split()) <= (_LONGEST_STOPPED if stopped else _LONGEST)
    )


# ---- titles on several lines --------------------------------------------------------------------


def _with_whole_titles(text: Flow) -> list[Paragraph]:
    """Return the paragraphs with headings that were set as several paragraphs made one."""
    whole: list[Paragraph] = []
    for paragraph in text.paragraphs:
        if whole and _same_heading(whole[-1], paragraph, text.body):
            whole[-1] = replace(whole[-1], lines=whole[-1].lines + paragraph.lines)
        else:
            whole.append(paragraph)
    return whole


def _same_heading(before: Paragraph, after: Paragraph, body: Style) -> bool:
    last, first = before.lines[-1], after.lines[0]
    if _look(last.style) != _look(first.style) or _look(first.style) == _look(body):
        return False
    if before.role not in {"heading", "paragraph"} or after.role != "paragraph":
        return False
    if first.page != last.page or before.cell or after.cell or not _could_be_heading(after):
        return False
    if first.label or ends_sentence(last) or not all(line.even for line in before.lines):
        return False
    title = first.size >= _DISPLAY * body.size
    apart = (last.base - first.base) / first.size
    return 0 < apart <= (_NEXT_LINE_OF_TITLE if title else _NEXT_LINE)
