"""Headings of a PDF whose author marked none: what is set like a heading and stands like one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from compare.read.looks import LARGER, Look, in_turn, look_of
from compare.read.pdf.lists import plain_text
from compare.read.pdf.shapes import Paragraph, Style
from compare.read.raw import DEEPEST, RawPassage

_IN_BRACKETS = re.compile(r"\s*\(.*\)\s*", re.DOTALL)
_MARGIN = 2.0
"""Headings begin no further right of the text's edge than this many times the size of type…"""
_CENTRE = 1.5
"""… or have their middle this near to the middle of the text."""
_OTHER_COLOUR = 4
"""Tenths of red, green and blue, added up, by which colours differ that a reader tells apart."""
_RARE = 0.05
"""A look that fewer of the headings have makes no level of its own."""
_IN_A_ROW = 4
"""So many bold lines with no text between them are a list or an address."""
_LABEL = 5
"""Words of the label of a field in a form."""


def with_posing_headings(paragraphs: Sequence[Paragraph], body: Style) -> list[Paragraph]:
    """Return `paragraphs`, those that pose as headings made headings.

    Levels follow the looks that occur often: larger before smaller, capitals before bold, bold
    before plain, and within one look the depth of the number.
    """
    looks = _standing(paragraphs, _looks(paragraphs, body))
    looks = in_turn(looks, {n: _manner(paragraphs[n].lines[0].style, body) for n in looks})
    levels = _levels(looks.values())
    return [
        replace(p, role="heading", level=levels[looks[n]]) if n in looks else p
        for n, p in enumerate(paragraphs)
    ]


def _looks(paragraphs: Sequence[Paragraph], body: Style) -> dict[int, Look]:
    """Return the places of the paragraphs that are set like headings, with their looks."""
    edges = _edges(paragraphs)
    return {
        n: look
        for n, p in enumerate(paragraphs)
        if may_be_heading(p) and _stands_alone(p) and _at_edge_or_centre(p, edges)
        if not _runs_on(paragraphs, n)
        if (look := look_of(_as_passage(p, body), body.size)) and look.marked
    }


def may_be_heading(paragraph: Paragraph) -> bool:
    """Return whether a paragraph is set alike throughout, and no bullet, cell or remark."""
    return (
        paragraph.role in {"paragraph", "item"}
        and not paragraph.cell
        and not paragraph.continues
        and paragraph.lines[0].label != "•"
        and all(line.even and not line.parted for line in paragraph.lines)
        and not _IN_BRACKETS.fullmatch(plain_text(paragraph.lines))
    )


def _stands_alone(paragraph: Paragraph) -> bool:
    """Return whether nothing else stands beside a paragraph."""
    return len({round(line.base) for line in paragraph.lines}) == len(paragraph.lines)


def _runs_on(paragraphs: Sequence[Paragraph], n: int) -> bool:
    """Return whether the next paragraph, without a label, begins with a small letter."""
    following = [p.lines[0] for p in paragraphs[n + 1 : n + 2] if p.role == "paragraph"]
    return any(not line.label and line.text.lstrip()[:1].islower() for line in following)


def _as_passage(paragraph: Paragraph, body: Style) -> RawPassage:
    first = paragraph.lines[0]
    label = first.label or None
    text = plain_text(paragraph.lines)
    coloured = _is_coloured(first.style, body)
    larger = first.style.size > body.size
    if larger:
        text = text.rstrip(" ;")  # "The governors will;" over its list
    return RawPassage(
        text.removeprefix(label).lstrip() if label else text,
        number=label,
        bold=first.style.bold or (coloured and first.style.size < LARGER * body.size),
        underlined=all(line.underlined for line in paragraph.lines),
        size=first.style.size,
    )


def _is_coloured(style: Style, body: Style) -> bool:
    tint = zip(style.colour, body.colour, strict=True)
    return sum(abs(here - there) for here, there in tint) >= _OTHER_COLOUR


def _manner(style: Style, body: Style) -> str:
    colour = str(style.colour) if _is_coloured(style, body) else ""
    return colour + style.italic * "italic"


# ---- where it stands ----------------------------------------------------------------------------


def _edges(paragraphs: Sequence[Paragraph]) -> Mapping[int, float]:
    """Return, by column, the left edge of most of its lines, or of all columns, the righter."""
    lefts: dict[int, Counter[int]] = {}
    for paragraph in paragraphs:
        here = lefts.setdefault(paragraph.column, Counter())
        here.update(round(line.left + paragraph.shift) for line in paragraph.lines)
    whole: Counter[int] = sum(lefts.values(), Counter())
    return {
        column: max(here.most_common(1)[0][0], whole.most_common(1)[0][0])
        for column, here in lefts.items()
    }


def _at_edge_or_centre(paragraph: Paragraph, edges: Mapping[int, float]) -> bool:
    first = paragraph.lines[0]
    off_centre = abs((first.left + first.right) / 2 - paragraph.middle)
    at_edge = first.left + paragraph.shift <= edges[paragraph.column] + _MARGIN * first.size
    return at_edge or off_centre <= _CENTRE * first.size


def _standing(paragraphs: Sequence[Paragraph], looks: Mapping[int, Look]) -> dict[int, Look]:
    """Return those of `looks` that stand like headings: text follows, and they are no list."""
    return {
        n: look
        for n, look in looks.items()
        if _opens(paragraphs, n, looks) and not _in_a_row(n, looks)
    }


def _opens(paragraphs: Sequence[Paragraph], n: int, looks: Collection[int]) -> bool:
    """Return whether text follows, perhaps after other headings; labels in a row open nothing."""
    if labels_a_field(paragraphs, n):
        return False
    return any(
        m not in looks and paragraphs[m].role not in {"heading", "note", "caption"}
        for m in range(n + 1, len(paragraphs))
    )


def labels_a_field(paragraphs: Sequence[Paragraph], n: int) -> bool:
    """Return whether a paragraph is a label, such as "Completed by:", beside another label."""
    texts = [plain_text(p.lines) for p in paragraphs[max(n - 1, 0) : n + 2]]
    here = plain_text(paragraphs[n].lines)
    labels = [t for t in texts if t.rstrip().endswith(":") and len(t.split()) <= _LABEL]
    return len(labels) > 1 and here in labels


def _in_a_row(n: int, looks: Mapping[int, Look]) -> bool:
    first = last = n
    while looks.get(first - 1) == looks[n]:
        first -= 1
    while looks.get(last + 1) == looks[n]:
        last += 1
    return last - first + 1 >= _IN_A_ROW


# ---- levels -------------------------------------------------------------------------------------


def _levels(looks: Iterable[Look]) -> Mapping[Look, int]:
    """Return the level of each look: one more than there are usual looks above it."""
    counts = Counter(looks)
    usual = [look for look, count in counts.items() if count >= _RARE * counts.total()]
    return {look: min(DEEPEST, 1 + sum(other < look for other in usual)) for look in counts}
