"""Bytes of a text file → text, whatever they were written in."""

from __future__ import annotations

import codecs
import re

_BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 2048
"""HTML asks that a page declare its encoding within its first 1,024 bytes; some are late."""
_WINDOWS = "cp1252"
"""What programs on British desktops wrote before UTF-8, and what browsers take Latin-1 for."""


def text_of(content: bytes) -> str:
    """Return the text of `content`: by its byte order mark, as UTF-8, as it declares, or Windows'.

    Never fails: bytes that no encoding explains come out as U+FFFD.
    """
    for bom, encoding in _BOMS.items():
        if content.startswith(bom):
            return content.decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_declared(content[:_HEAD]), "replace")


def _declared(head: bytes) -> str:
    found = _DECLARED.search(head)
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name if found else _WINDOWS
    except LookupError:
        return _WINDOWS
    # It was no UTF-8, whatever it says, and Latin-1 is Windows' in practice.
    return _WINDOWS if encoding in {"utf-8", "iso8859-1", "ascii"} else encoding
