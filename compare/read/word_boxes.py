"""Text boxes of a Word file, put before what they hang on: pandoc reads one or the other."""

from __future__ import annotations

from collections.abc import Iterator

from compare.read.word_styles import W
from compare.read.xmlsource import Edit, edited, events, inside

PARAGRAPH = W + "p"
_CONTENT = W + "txbxContent"
_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_OLDER = _COMPATIBILITY + "Fallback"
"""The same box once more, for programs older than its present form."""
_HOLDERS = frozenset({_COMPATIBILITY + "AlternateContent", W + "drawing", W + "pict", W + "object"})


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
                content.append((inside(source, offset), 0))
            elif within == 0 and content:
                content[-1] = (content[-1][0], source.rindex(b"</", 0, offset))
        elif name == PARAGRAPH and not open_holders:
            hosts.append(offset) if begins else hosts.pop()
