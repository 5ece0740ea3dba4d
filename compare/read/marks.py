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
_LARGEST = 999.0
"""Points; type above it is as good as of this size."""
_OPEN, _PART, _CLOSE = "\x02", "\x1f", "\x03"
_PLAIN = str.maketrans("–—−‑‐", "-----")
_HIDDEN = {code: _BASE + code for code in range(_LAST + 1)}
_SHOWN = {hidden: code for code, hidden in _HIDDEN.items()}
_MARK = re.compile(
    f"{_OPEN.translate(_HIDDEN)}([{chr(_BASE)}-{chr(_BASE + _LAST)}]*?){_CLOSE.translate(_HIDDEN)}"
)
_SAYS = re.compile("([^\x1f]*)\x1f(\\d?)\x1f(\\d{0,4}(?:\\.\\d+)?)\x1f(c?)\x1f(b?)\x1f(\\w*)")


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
    colour: str = ""
    """The colour that sets it off, such as "1f4e79"."""


def written(mark: Mark) -> str:
    """Return `mark` in private-use characters; the empty string when it says nothing."""
    if mark == Mark():
        return ""
    parts = (
        "".join(c for c in mark.number.translate(_PLAIN) if " " <= c <= chr(_LAST)),
        str(mark.heading or ""),
        f"{min(mark.size, _LARGEST):g}" if mark.size > 0 else "",
        "c" if mark.contents else "",
        "b" if mark.bold else "",
        "".join(c for c in mark.colour if c.isascii() and c.isalnum()),
    )
    return f"{_OPEN}{_PART.join(parts)}{_CLOSE}".translate(_HIDDEN)


def taken(text: str) -> tuple[Mark, str]:
    """Return the mark that `text` holds and the text without it: the inverse of `written`.

    Private-use characters of the file's own stay in its text.
    """
    found = _MARK.search(text)
    says = _SAYS.fullmatch(found[1].translate(_SHOWN)) if found else None
    if not found or not says:
        return Mark(), text
    number, heading, size, contents, bold, colour = says.groups()
    mark = Mark(number, int(heading or 0), float(size or 0), bool(contents), bool(bold), colour)
    return mark, text[: found.start()] + text[found.end() :]
