"""What is printed around a text and is not of it: buttons, menus, banners."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from compare.model import FurnitureKind
from compare.text import fold

_PARTS = re.compile(r"[^a-z0-9]+")
_MARKS_AROUND = " .:!|«»‹›<>^↑→←*-"


@dataclass(frozen=True, slots=True)
class Known:
    """The words of furniture.toml, each with its kind."""

    lines: dict[str, FurnitureKind]
    elements: dict[str, FurnitureKind]
    landmarks: dict[str, FurnitureKind]
    contents_titles: frozenset[str]


@cache
def known() -> Known:
    """Return the furniture that web pages and exports are known to have."""
    read = tomllib.loads(files("compare.read").joinpath("furniture.toml").read_text("utf-8"))
    return Known(
        _by_word(read["lines"]),
        _by_word(read["elements"]),
        _by_word(read["landmarks"]),
        frozenset(read["contents"]["titles"]),
    )


def _by_word(kinds: dict[str, list[str]]) -> dict[str, FurnitureKind]:
    return {word: cast("FurnitureKind", kind) for kind, words in kinds.items() for word in words}


def line_kind(text: str) -> FurnitureKind | None:
    """Return the kind of furniture a whole line is, None when it is text."""
    return known().lines.get(fold(text).strip(_MARKS_AROUND))


def is_contents_title(text: str) -> bool:
    """Return whether `text` names the contents list that follows it."""
    return fold(text).strip(_MARKS_AROUND) in known().contents_titles


def element_kind(names: list[str], *, has_heading: bool) -> FurnitureKind | None:
    """Return the kind of furniture an element is, judged by its id, classes, role and landmark.

    A page's head or foot in which a heading stands is text.
    """
    for name in names:
        lower = name.lower()
        if not has_heading and lower in known().landmarks:
            return known().landmarks[lower]
        for part in _PARTS.split(lower):
            if part in known().elements:
                return known().elements[part]
    return None
