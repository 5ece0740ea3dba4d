"""Where elements stand in the source of an XML part, and its edits: all else stays as it is."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple
from xml.parsers import expat

_TAG = re.compile(rb"""<[^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*>""")
"""A start tag; its values may hold the sign that ends it (XML 1.0, 2.3 and 3.1)."""


class Event(NamedTuple):
    """An element begins or ends."""

    name: str
    begins: bool
    offset: int
    """Of the first byte of a start tag, or past the last byte of an end tag."""


class Edit(NamedTuple):
    """Bytes of a source to replace."""

    start: int
    end: int
    by: bytes


def events(source: bytes, names: Collection[str]) -> list[Event]:
    """Return where the elements called `names` begin and end in the XML `source`, in order."""
    found: list[Event] = []
    insides: list[int] = []
    parser = expat.ParserCreate(namespace_separator="}")

    def begin(name: str, _: dict[str, str]) -> None:
        if "{" + name in names:
            start = parser.CurrentByteIndex
            found.append(Event("{" + name, True, start))  # noqa: FBT003 - a field
            insides.append(inside(source, start))

    def end(name: str) -> None:
        if "{" + name in names:
            past = insides.pop()
            if source[past - 2 : past] != b"/>":
                past = source.index(b">", parser.CurrentByteIndex) + 1
            found.append(Event("{" + name, False, past))  # noqa: FBT003 - a field

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(source, True)  # noqa: FBT003 - the signature of the module
    return found


def edited(source: bytes, edits: Collection[Edit]) -> bytes:
    """Return `source` with `edits` made; those at one place in the order given."""
    pieces: list[bytes] = []
    done = 0
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        pieces += source[done : edit.start], edit.by
        done = max(done, edit.end)
    return b"".join((*pieces, source[done:]))


def inside(source: bytes, start: int) -> int:
    """Return the offset of the first byte inside the element whose start tag begins at `start`."""
    tag = _TAG.match(source, start)
    return tag.end() if tag else source.index(b">", start) + 1
