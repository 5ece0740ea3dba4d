"""Lines of a contents list: titles, each led by a gap, dots or a link to a page number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compare.read.pdf.shapes import Line

_LONGEST = 25
"""Words of an entry."""
_PAGE_NUMBER = re.compile(r"(?:^|\W)(?:page\s*)?\d{1,3}\s*$", re.IGNORECASE)


def is_entry(line: Line) -> bool:
    """Return whether `line` is led by a gap, dots or a link to a page number."""
    led = line.parted or line.jump
    return led and len(line.text.split()) <= _LONGEST and bool(_PAGE_NUMBER.search(line.text))


def are_entries(lines: Sequence[Line]) -> bool:
    """Return whether the `lines` of a paragraph are entries of no more than two lines each."""
    entries = [line for line in lines if is_entry(line)]
    return entries[-1:] == [*lines[-1:]] and 2 * len(entries) >= len(lines)
