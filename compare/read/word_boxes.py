"""Where elements stand in the source of a Word file, and its text boxes put where they are read.

Pandoc gives either a text box or the paragraph it hangs on, not both.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple
from xml.parsers import expat

from compare.read.word_styles import W

PARAGRAPH = W + "p"
_CONTENT = W + "txbxContent"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OLDER = _COMPATIBILITY + "Fallback"
"""The same box once more, for programs older than its present form."""
_HOLDERS = frozenset({_COMPATIBILITY + "AlternateContent", W + "drawing", W + "pict", W + "object"})


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


def with_boxes_before(source: bytes) -> bytes:
    """Return the XML `source` with each text box's paragraphs before the one it hangs on."""
    if b"txbxContent" not in source:
        return source
    return edited(source, list(_moves(source)))


def _moves(source: bytes) -> Iterator[Edit]:
    hosts: list[int] = []
    open_holders: list[int] = []
    content: list[tuple[int, int]] = []
    within = older = 0
    for name, begins, offset in events(source, {PARAGRAPH, _CONTENT, _OLDER, *_HOLDERS}):
        if name in _HOLDERS and begins and hosts:
            open_holders.append(offset)
        elif name in _HOLDERS and open_holders:
            start = open_holders.pop()
            if not open_holders and content:
                moved = b"".join(source[a:b] for a, b in content)
                yield Edit(hosts[-1], hosts[-1], moved)
                yield Edit(start, offset, b"")
                content.clear()
        elif name == _OLDER:
            older += 1 if begins else -1
        elif name == _CONTENT and not older:
            within += 1 if begins else -1
            if begins and within == 1:
                content.append((source.index(b">", offset) + 1, 0))
            elif within == 0 and content:
                content[-1] = (content[-1][0], source.rindex(b"</", 0, offset))
        elif name == PARAGRAPH and not open_holders:
            hosts.append(offset) if begins else hosts.pop()
