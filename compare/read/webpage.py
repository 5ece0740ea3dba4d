"""Keep in a web page what pandoc would drop without a word."""

from __future__ import annotations

import re

from compare.read.flatten import LANDMARK

_LANDMARKS = re.compile(
    r"<(/?)(main|nav|header|footer|aside|dialog|search)\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.IGNORECASE,
)
_MAIN_ROLE = re.compile(r"(\srole\s*=\s*[\"']?)main\b", re.IGNORECASE)


def with_landmarks(page: str) -> str:
    """Return `page` with its landmarks as plain divisions that remember what they were.

    Pandoc reads nothing outside ``<main>`` and forgets ``<nav>``, ``<header>`` and ``<footer>``;
    we want every word, and to know which of them are the page's and not the text's.
    """
    return _MAIN_ROLE.sub(r"\1region", _LANDMARKS.sub(_division, page))


def _division(tag: re.Match[str]) -> str:
    closing, name, attributes = tag.groups()
    if closing:
        return "</div>"
    return f'<div data-{LANDMARK}="{name.lower()}"{attributes}>'
