"""Text boxes and drawn shapes of an OpenDocument text: pandoc reads no words in shapes."""

from __future__ import annotations

from collections.abc import Iterator

from compare.read.opendocument_styles import OASIS, TEXT
from compare.read.xmlsource import Edit, edited, events

_DRAW, _TABLE = f"{{{OASIS}drawing:1.0}}", f"{{{OASIS}table:1.0}}"
_HOLDERS = frozenset(
    _DRAW + shape
    for shape in ("frame", "custom-shape", "rect", "ellipse", "circle", "polygon", "path", "g")
)
_HOSTS = frozenset({TEXT + "p", TEXT + "h"})
_CONTENT = _HOSTS | {TEXT + "list", _TABLE + "table"}


def with_boxes_before(source: bytes) -> bytes:
    """Return the XML `source` with the paragraphs in shapes and boxes before what they hang on."""
    if b"<draw:" not in source:
        return source
    return edited(source, list(_moves(source)))


def _moves(source: bytes) -> Iterator[Edit]:
    hosts: list[int] = []
    holders: list[int] = []
    open_content: list[int] = []
    content: list[bytes] = []
    for name, begins, offset in events(source, _HOLDERS | _CONTENT):
        if name in _HOLDERS and begins:
            holders.append(offset)
        elif name in _HOLDERS:
            start = holders.pop()
            if not holders and content:
                yield Edit(
                    hosts[0] if hosts else start, hosts[0] if hosts else start, b"".join(content)
                )
                yield Edit(start, offset, b"")
                content.clear()
        elif holders and begins:
            open_content.append(offset)
        elif holders:
            start = open_content.pop()
            if not open_content:
                content.append(source[start:offset])
        elif name in _HOSTS:
            hosts.append(offset) if begins else hosts.pop()
