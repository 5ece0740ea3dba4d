"""Keep in a web page what pandoc would drop without a word."""

from __future__ import annotations

import re
from html import escape

from compare.read.flatten import LANDMARK
from compare.read.furniture import element_kind

_ATTRIBUTES = r"((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)"
_LANDMARKS = re.compile(
    rf"<(/?)(main|nav|header|footer|aside|dialog|search)\b{_ATTRIBUTES}>", re.IGNORECASE
)
_MAIN_ROLE = re.compile(r"(\srole\s*=\s*[\"']?)main\b", re.IGNORECASE)
_LISTS = re.compile(rf"<(/?)(?:ul|ol)\b{_ATTRIBUTES}>", re.IGNORECASE)
_NAMES = re.compile(r"\b(?:class|id|role)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)


def with_landmarks(page: str) -> str:
    """Return `page` with its landmarks as plain divisions that remember what they were.

    Pandoc reads nothing outside ``<main>``, forgets ``<nav>``, ``<header>`` and ``<footer>``, and
    what a list is called; we want every word, and to know which are the page's and not the text's.
    """
    named = _LISTS.sub(_ListNames(), page)
    return _MAIN_ROLE.sub(r"\1region", _LANDMARKS.sub(_division, named))


def _division(tag: re.Match[str]) -> str:
    closing, name, attributes = tag.groups()
    if closing:
        return "</div>"
    return f'<div data-{LANDMARK}="{name.lower()}"{attributes}>'


class _ListNames:
    """Puts a list whose names say that it is furniture into a division of that name.

    It is called with each list's start and end tag in turn, and so has to remember what is open.
    """

    def __init__(self) -> None:
        self._is_furniture: list[bool] = []

    def __call__(self, tag: re.Match[str]) -> str:
        closing, attributes = tag.groups()
        if closing:
            ends = self._is_furniture.pop() if self._is_furniture else False
            return f"{tag[0]}</div>" if ends else tag[0]
        names = [name for pair in _NAMES.findall(attributes) for name in " ".join(pair).split()]
        furniture = element_kind(names, has_heading=True) is not None
        self._is_furniture.append(furniture)
        if not furniture:
            return tag[0]
        return f'<div data-{LANDMARK}="{escape(" ".join(names))}">{tag[0]}'
