"""Raw passages of another language inside a document → their words."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from lxml.html import defs

_MARKUP = frozenset("html html4 html5 openxml opendocument docbook jats epub".split())
_UNSEEN = re.compile(r"(?is)<!--.*?-->|<(script|style)\b.*?</\1\s*>|<[!?][^>]*>")
_TAG = re.compile(r"</?([A-Za-z][\w:]*)(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/?>")
_ELEMENTS = defs.tags | set(
    "bdi data dialog frame main noframes picture search slot template".split()
)
"""HTML's elements, those included that lxml does not list."""
_PARTING = frozenset("br hr p div li dd dt td th tr h1 h2 h3 h4 h5 h6".split())


class RawWords(NamedTuple):
    text: str
    understood: bool
    """False when the language is not mark-up of ours to take off, and all of it was kept."""


def words_of_raw(language: str, raw: str) -> RawWords:
    """Return the words of a raw passage.

    Of HTML and XML the tags, comments, scripts and styles go and the words between them stay; what
    only looks like a tag, such as ``<name of the lead>``, is words. Anything else is kept whole.
    """
    if language not in _MARKUP:
        return RawWords(raw, understood=False)
    seen = _UNSEEN.sub(" ", raw)
    return RawWords(html.unescape(_TAG.sub(_kept, seen)), understood=True)


def _kept(tag: re.Match[str]) -> str:
    name = tag[1].lower()
    if name not in _ELEMENTS and ":" not in name:
        return tag[0]
    return " " if name in _PARTING else ""
