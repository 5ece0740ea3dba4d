"""What Word knows of a paragraph and pandoc drops, carried through pandoc inside the text itself.

Pandoc loses Word's automatic numbers (jgm/pandoc#10233), sizes of type and outline levels. They
are written at the start of each paragraph in private-use characters, which pandoc passes on
untouched and which are neither letters nor white space, and are taken off again afterwards.
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import NamedTuple

_BASE = 0xE000
"""First private-use character. Word's own symbol fonts use U+F000 to U+F0FF, out of our way."""
_OPEN, _CLOSE = "\ue002", "\ue003"
_CONTENTS = re.compile(
    r"(?:toc|contents|table of figures)(?:_20_|\s)*(?:\d+|heading)?", re.IGNORECASE
)
_MARK = re.compile(f"{_OPEN}([\ue020-\ue07e]+){_CLOSE}")
_HEX = re.compile(r"#?([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})([0-9A-Fa-f]{2})")
_LEAST = 0x40
"""How far the strongest and the weakest of red, green and blue are apart in what is no grey."""
_WHITE = "ffffff"


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
    underlined: bool = False
    """All of it is underlined, by its style."""


def is_contents_style(name: str) -> bool:
    """Return whether paragraphs of a style of this name are lines of a contents list."""
    return bool(_CONTENTS.fullmatch(name))


@lru_cache(maxsize=256)  # paragraphs of a style are alike
def written(mark: Mark) -> str:
    """Return `mark` in private-use characters; the empty string when it says nothing.

    What it does not say at its end is not written.
    """
    said = list(mark)
    while said and said[-1] == Mark()[len(said) - 1]:
        said.pop()
    letters = json.dumps(said, separators=(",", ":")).encode()
    return f"{_OPEN}{''.join(chr(_BASE + byte) for byte in letters)}{_CLOSE}" if said else ""


def taken(text: str) -> tuple[Mark, str]:
    """Return the mark that `text` holds and the text without it: the inverse of `written`.

    Private-use characters of the file's own stay in its text.
    """
    found = _MARK.search(text)
    if not found:
        return Mark(), text
    try:
        mark = _said(found[1])
    except (ValueError, TypeError):
        return Mark(), text
    return mark, text[: found.start()] + text[found.end() :]


@lru_cache(maxsize=256)
def _said(signs: str) -> Mark:
    return Mark(*json.loads("".join(chr(ord(sign) - _BASE) for sign in signs)))


def sets_off(colour: str | None) -> bool:
    """Return whether type of the `colour` "1F4E79" or "#1f4e79" is seen to differ from black type.

    White is, for it stands on a ground of another colour; greys are not.
    """
    found = _HEX.fullmatch(colour or "")
    if not found:
        return False
    parts = [int(part, 16) for part in found.groups()]
    return "".join(found.groups()).lower() == _WHITE or max(parts) - min(parts) >= _LEAST
