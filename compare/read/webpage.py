"""Keep in a web page what pandoc would drop without a word."""

from __future__ import annotations

import re
from html import escape

from compare.read.css import of_font
from compare.read.furniture import LANDMARK, OPENER, element_kind

_ATTRIBUTES = r"((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)"
_TAGS = re.compile(
    r"<!--.*?-->|<(script|style|svg|textarea|template)\b.*?</\1\s*>|"
    r"<(/?)(main|nav|header|footer|aside|dialog|search|ul|ol|button|summary|select|font|h[1-6])\b"
    rf"{_ATTRIBUTES}>",
    re.IGNORECASE | re.DOTALL,
)
_DELETED = re.compile(
    r"<!--.*?-->|<(script|style|textarea|template)\b.*?</\1\s*>|"
    rf"<(del|s|strike)(?=[\s>]){_ATTRIBUTES}>.*?</\2\s*>",
    re.IGNORECASE | re.DOTALL,
)
"""What a page shows as no longer its text (HTML, 4.5.5 and 4.7.2; 16.2 of old)."""
_MAIN_ROLE = re.compile(r"(\srole\s*=\s*[\"']?)main\b", re.IGNORECASE)
_NAMES = re.compile(r"\b(?:class|id|role)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_OPENS = re.compile(r"\b(?:aria-controls|data-(?:bs-)?target)\s*=", re.IGNORECASE)
_HOLDS_HEADING = re.compile(r"(?:(?!</summary).)*<h[1-6]\b", re.IGNORECASE | re.DOTALL)

_EMBEDDED = re.compile(
    r"(=\s*[\"']?|url\([\"']?)data:[\w/+.;=-]+,[^\"'\s<>()]{200,}", re.IGNORECASE
)
"""A picture or a font in the page itself (RFC 2397): megabytes without a word."""


def without_deletions(page: str) -> tuple[str, int]:
    """Return `page` without what it shows as deleted, and how many such passages it had."""
    deleted = sum(bool(found[2]) for found in _DELETED.finditer(page))
    return _DELETED.sub(lambda found: "" if found[2] else found[0], page), deleted


def with_landmarks(page: str) -> str:
    """Return `page` with its landmarks as plain divisions that remember what they were.

    Pandoc reads nothing outside ``<main>``, forgets ``<nav>``, ``<header>`` and ``<footer>``, what
    a list is called, what a button is and how ``<font>`` is set; we want every word, and to know
    which are the page's and not the text's. Comments and scripts are left as they are; embedded
    pictures lose their bytes.
    """
    page = _EMBEDDED.sub(r"\1data:,", page)
    return _TAGS.sub(_Rewriter(page), page)


class _Rewriter:
    """Returns what is put in place of each tag. It remembers what is open, tag by tag."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._ends: dict[str, list[str]] = {}
        """What closes each open element of a name."""
        self._in_heading = False

    def __call__(self, found: re.Match[str]) -> str:
        _, closing, name, attributes = found.groups()
        if not name:
            return found[0]
        name = name.lower()
        ends = self._ends.setdefault(name, [])
        if closing:
            self._in_heading &= not name.startswith("h") or not name[1:].isdigit()
            return ends.pop() if ends else found[0]
        start, end = self._opened(found[0], name, attributes, found.end())
        ends.append(end)
        return start

    def _opened(self, tag: str, name: str, attributes: str, after: int) -> tuple[str, str]:
        """Return what stands for a start tag that ends at `after`, and for its end tag."""
        if name in {"ul", "ol"}:
            return _list(tag, name, attributes)
        if name[1:].isdigit():
            self._in_heading = True
            return tag, f"</{name}>"
        if name == "font":
            return f'<span style="{of_font(attributes)}">', "</span>"
        if name == "summary":
            return _division("" if _HOLDS_HEADING.match(self._page, after) else OPENER)
        if name in {"button", "select"}:
            return ("", "") if self._in_heading else _control(attributes)
        kept = _MAIN_ROLE.sub(r"\1region", attributes)
        return f'<div data-{LANDMARK}="{name}"{kept}>', "</div>"


def _control(attributes: str) -> tuple[str, str]:
    if _OPENS.search(attributes):
        return _division(OPENER)
    return f'<span data-{LANDMARK}="toolbar">', "</span> "


def _division(landmark: str) -> tuple[str, str]:
    return f'<div data-{LANDMARK}="{landmark}">', "</div>"


def _list(tag: str, name: str, attributes: str) -> tuple[str, str]:
    """Put a list whose names say that it is furniture into a division of that name."""
    names = [name for pair in _NAMES.findall(attributes) for name in " ".join(pair).split()]
    if element_kind(names) is None:
        return tag, f"</{name}>"
    landmark = f'<div data-{LANDMARK}="{escape(" ".join(names))}">'
    return f"{landmark}{tag}", f"</{name}></div>"
