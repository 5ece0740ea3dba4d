"""What is printed around a text and is not of it: buttons, menus, banners."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from compare.lexicon import data_in
from compare.model import FurnitureKind
from compare.text import fold

LANDMARK = "landmark"
"""Attribute, after HTML's "data-", under which `webpage` keeps the names of landmarks."""
OPENER = "opener"
"""Landmark of what shows or hides the text under it, as `webpage` writes it."""
ASIDE = "furniture"
"""Attribute under which `page` says of a division what kind of furniture it holds."""

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
_COPYRIGHT = re.compile(r"©|\(c\)\s|copyright\b", re.IGNORECASE)
_MARKS_AROUND = " .:!|«»‹›<>^↑→←*-"


@dataclass(frozen=True, slots=True)
class Known:
    """The words of furniture.toml, each with its kind."""

    lines: dict[str, FurnitureKind]
    controls: dict[str, FurnitureKind]
    elements: dict[str, FurnitureKind]
    endings: dict[str, FurnitureKind]
    hidden: frozenset[str]
    landmarks: dict[str, FurnitureKind]
    beside: dict[str, FurnitureKind]
    contents_titles: frozenset[str]
    questions: frozenset[str]


@cache
def known() -> Known:
    """Return the furniture that web pages and exports are known to have."""
    read = data_in("compare.read", "furniture")
    return Known(
        _by_word(read["lines"]),
        _by_word(read["controls"]),
        _by_word(read["elements"]),
        _by_word(read["endings"]),
        frozenset(read["hidden"]["names"]),
        _by_word(read["landmarks"]),
        _by_word(read["beside"]),
        frozenset(read["contents"]["titles"]),
        frozenset(read["feedback"]["questions"]),
    )


def _by_word(kinds: dict[str, list[str]]) -> dict[str, FurnitureKind]:
    return {word: cast("FurnitureKind", kind) for kind, words in kinds.items() for word in words}


def line_kind(text: str) -> FurnitureKind | None:
    """Return the kind of furniture a whole line is, None when it is text."""
    return known().lines.get(_bare(text))


def is_contents_title(text: str) -> bool:
    """Return whether `text` names the contents list that follows it."""
    return _bare(text) in known().contents_titles


def asks_of_page(text: str) -> bool:
    """Return whether `text` asks a reader of a web page how good it is."""
    return _bare(text).rstrip("?") in known().questions


def signs_off(text: str) -> bool:
    """Return whether `text` tells whose the page is, as its foot does."""
    return bool(_COPYRIGHT.match(text.lstrip()))


def names_of(attributes: Sequence[Any]) -> list[str]:
    """Return what a page calls an element of these attributes: id, classes, role, landmark."""
    name, classes, pairs = attributes
    return [name, *classes, *(v for k, v in pairs if k in {"role", LANDMARK})]


def element_kind(names: Iterable[str]) -> FurnitureKind | None:
    """Return the kind of furniture an element is, wherever it stands, judged by its names."""
    for name in names:
        if is_hidden(name):
            return "navigation"
        if kind := _named(name, known().elements):
            return kind
        endings = known().endings.items()
        for part in _parts(name):
            if kind := next((kind for ending, kind in endings if part.endswith(ending)), None):
                return kind
    return None


def is_hidden(name: str) -> bool:
    """Return whether a name says that the element is kept from sight."""
    return any(hidden in name.lower() for hidden in known().hidden)


def _named(name: str, kinds: dict[str, FurnitureKind]) -> FurnitureKind | None:
    whole = f"-{'-'.join(_parts(name))}-"
    return next((kind for word, kind in kinds.items() if f"-{word}-" in whole), None)


def landmark_kind(names: Iterable[str]) -> FurnitureKind | None:
    """Return the kind of furniture that an element is by its landmark or role."""
    kinds = (known().landmarks.get(name.lower()) for name in names)
    return next((kind for kind in kinds if kind), None)


def beside_kind(names: Iterable[str]) -> FurnitureKind | None:
    """Return the kind of furniture an element is when it stands beside a page's text."""
    names = list(names)
    kinds = (_named(name, known().beside) for name in names)
    return element_kind(names) or landmark_kind(names) or next((k for k in kinds if k), None)


def inline_kind(attributes: Sequence[Any], words: str) -> FurnitureKind | None:
    """Return the kind of furniture that a few `words` are, by their names or by themselves.

    An id is the place that something jumps to, as from a contents list, and says nothing.
    """
    if ["aria-hidden", "true"] in attributes[2]:
        return "navigation"
    by_words = line_kind(words) or known().controls.get(_bare(words))
    return element_kind(names_of(("", *attributes[1:]))) or by_words


def _bare(words: str) -> str:
    return fold(words).strip(_MARKS_AROUND)


def _parts(name: str) -> Iterable[str]:
    return (part.lower() for part in _PARTS.findall(name))
