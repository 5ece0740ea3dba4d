"""What is drawn on a page or laid over it, besides its letters: rules, links, form fields, notes.

Takes what `pdf_oxide` tells of paths and annotations (ISO 32000-1, 8.5 and 12.5).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from compare.read.pdf.shapes import Box, Link, Rule, Run, Style

Path = Mapping[str, Any]
Annotation = Mapping[str, Any]

_THICKEST = 3.0
"""Points. A drawn box thinner than this is a line."""
_SHORTEST = 6.0
"""Points. Anything shorter is part of a picture or the corner of a border."""
_SMALLEST_DOT, _LARGEST_DOT = 1.5, 8.0
"""Points. A drawn dot of such a width and height may be a bullet…"""
_ROUND = 0.7
"""… when the one is at least this share of the other…"""
_BULLET_BEFORE = 2.0
"""… and it begins no further before its text than this many times the size of type."""
_SPEAKING_FIELDS = frozenset({"Text", "Choice"})
_COMMENTS = frozenset({"Text", "FreeText", "Caret", "Highlight", "StrikeOut", "Squiggly"})
"""Annotations that hold or stand for a reviewer's words (ISO 32000-1, 12.5.6)."""
_LARGEST_TYPE = 14.0
"""Points. A taller field is one of several lines, or empty space."""
_FILLED = 0.8
"""Share of a field's height that its type takes."""
_FIELD_STYLE = Style(size=0.0, bold=False, italic=False, colour=(0, 0, 0), font="")


def rules(paths: Iterable[Path]) -> Iterator[Rule]:
    """Yield the level and upright lines among `paths`, and the sides of drawn boxes."""
    for path in paths:
        at = (0.0, 0.0)
        for step in path["operations"]:
            if step["op"] == "rectangle":
                yield from _sides(step, stroked=path["stroke_color"] is not None)
            elif step["op"] in {"move_to", "line_to"}:
                there = (step["x"], step["y"])
                if step["op"] == "line_to":
                    yield from _if_rule(*at, *there)
                at = there


def _sides(box: Mapping[str, float], *, stroked: bool) -> Iterator[Rule]:
    left, bottom, width, height = (box[k] for k in ("x", "y", "width", "height"))
    right, top = left + width, bottom + height
    if min(abs(width), abs(height)) <= _THICKEST:
        yield from _if_rule(left, bottom, right, top)
    elif stroked:
        for y in (bottom, top):
            yield from _if_rule(left, y, right, y)
        for x in (left, right):
            yield from _if_rule(x, bottom, x, top)


def _if_rule(x1: float, y1: float, x2: float, y2: float) -> Iterator[Rule]:
    rule = Rule(min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2))
    thickness, length = sorted((rule.right - rule.left, rule.top - rule.bottom))
    if thickness <= _THICKEST and length >= _SHORTEST:
        yield rule


def with_drawn_bullets(runs: Sequence[Run], paths: Iterable[Path]) -> Iterator[Run]:
    """Yield `runs`, before each that a dot is drawn before a bullet in its place.

    Browsers draw the bullets of lists, and set no letter for them.
    """
    dots = [box for path in paths if (box := _dot(path))]
    for run in runs:
        for dot in dots:
            if _is_bullet_of(dot, run):
                yield replace(run, text="•", left=dot.left, right=dot.right)
        yield run


def _dot(path: Path) -> Box | None:
    left, bottom, width, height = path["bbox"]
    low, high = sorted((width, height))
    round_or_square = low >= _SMALLEST_DOT and high <= _LARGEST_DOT and low >= _ROUND * high
    return Box(left, bottom, left + width, bottom + height) if round_or_square else None


def _is_bullet_of(dot: Box, run: Run) -> bool:
    middle = (dot.bottom + dot.top) / 2 - run.base
    near = 0 < run.left - dot.left <= _BULLET_BEFORE * run.size
    return near and 0 < middle < run.size / 2 and dot.top - dot.bottom <= run.size / 2


def links(annotations: Iterable[Annotation]) -> Iterator[Link]:
    """Yield the links among `annotations`; one that names no address stays within the file."""
    for note in annotations:
        if note.get("subtype") == "Link":
            yield Link(Box(*note["rect"]), jump="action_uri" not in note)


def filled_fields(annotations: Iterable[Annotation]) -> Iterator[Run]:
    """Yield what has been typed into the fields among `annotations`, as if printed there."""
    for note in annotations:
        words = str(note.get("field_value") or "").strip()
        if words and note.get("subtype") == "Widget" and note["field_type"] in _SPEAKING_FIELDS:
            left, bottom, right, top = note["rect"]
            size = _FILLED * min(top - bottom, _LARGEST_TYPE)
            base = bottom + (top - bottom - size) / 2
            yield Run(words, left, right, base, size, _FIELD_STYLE, -1, is_field=True)


def has_comments(annotations: Iterable[Annotation]) -> bool:
    """Return whether a reviewer's words are among `annotations`."""
    return any(note.get("subtype") in _COMMENTS for note in annotations)


def largest_share(pictures: Iterable[Mapping[str, float]], page_area: float) -> float:
    """Return the share of a page that the largest of its `pictures` covers."""
    areas = (abs(picture["width"] * picture["height"]) for picture in pictures)
    return min(1.0, max(areas, default=0.0) / max(page_area, 1.0))
