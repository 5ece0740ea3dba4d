"""What Word knows of a paragraph and pandoc drops, carried through pandoc inside the text itself.

Pandoc loses Word's automatic numbers (jgm/pandoc#10233), sizes of type and outline levels. They
are written at the start of each paragraph in private-use characters, which pandoc passes on
untouched and which are neither letters nor white space, and are taken off again afterwards.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_BASE = 0xE000
"""First private-use character. Word's own symbol fonts use U+F000 to U+F0FF, out of our way."""
_LAST = 0xFF
_RUN = re.compile(f"[{chr(_BASE)}-{chr(_BASE + _LAST)}]+")
_PART = "\x1f"
_PLAIN = str.maketrans("–—−‑‐", "-----")


class Mark(NamedTuple):
    """What a paragraph's mark says; every part may be unknown."""

    number: str = ""
    """The automatic number as Word prints it: "3.12", "(a)"."""
    heading: int = 0
    """Outline level from 1, 0 for body text."""
    size: float = 0.0
    """Size of the type in points."""
    contents: bool = False
    """It is a line of the contents list."""
    bold: bool = False
    """All of it is bold, by its style or run by run."""


def written(mark: Mark) -> str:
    """Return `mark` in private-use characters; the empty string when it says nothing."""
    if mark == Mark():
        return ""
    parts = (
        mark.number.translate(_PLAIN),
        str(mark.heading or ""),
        f"{mark.size:g}" if mark.size else "",
        "c" if mark.contents else "",
        "b" if mark.bold else "",
    )
    return "".join(chr(_BASE + ord(c)) for c in _PART.join(parts) if ord(c) <= _LAST)


def taken(text: str) -> tuple[Mark, str]:
    """Return the mark that `text` holds and the text without it: the inverse of `written`."""
    found = _RUN.search(text)
    if not found:
        return Mark(), text
    parts = "".join(chr(ord(c) - _BASE) for c in found[0]).split(_PART)
    rest = _RUN.sub("", text)
    if len(parts) != len(Mark._fields):
        return Mark(), rest
    number, heading, size, contents, bold = parts
    mark = Mark(number, int(heading or 0), float(size or 0), bool(contents), bool(bold))
    return mark, rest
