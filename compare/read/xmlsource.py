"""Where elements stand in the source of an XML part, and its edits: all else stays as it is."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple
from xml.parsers import expat


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
    parser = expat.ParserCreate(namespace_separator="}")

    def begin(name: str, _: dict[str, str]) -> None:
        if "{" + name in names:
            found.append(Event("{" + name, True, parser.CurrentByteIndex))  # noqa: FBT003 - a field

    def end(name: str) -> None:
        if "{" + name in names:
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
    return source.index(b">", start) + 1
