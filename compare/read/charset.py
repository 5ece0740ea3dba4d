"""Bytes of a text file → text, whatever they were written in."""

from __future__ import annotations

import codecs
import re

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_HEAD = 2048
"""HTML asks that a page declare its encoding within its first 1,024 bytes; some are late."""
_MOSTLY = 0.7
"""Share of the bytes at one end of its pairs that are zero where English stands in UTF-16."""
_WINDOWS = "cp1252"
"""What programs on British desktops wrote before UTF-8, and what browsers take Latin-1 for."""


def text_of(content: bytes) -> str:
    """Return the text of `content`: by its byte order mark, as UTF-8, as it declares, or Windows'.

    Never fails: bytes that no encoding explains come out as U+FFFD.
    """
    if wide := wide_encoding(content):
        return content.decode(wide, "replace")
    if content.startswith(codecs.BOM_UTF8):
        return content.decode("utf-8-sig", "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode(_declared(content[:_HEAD]), "replace")


def wide_encoding(content: bytes) -> str | None:
    """Return the wide encoding that `content` is in, by its mark or its zeros; None if none.

    UTF-32 is known by its mark alone.

    In UTF-16 the high byte of each letter of English is zero, the low byte never.
    """
    if content.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = content[:_HEAD]
    first, second = head[::2], head[1::2]
    if len(content) % 2 or not head:
        return None
    if 0 not in first and second.count(0) >= _MOSTLY * len(second):
        return "utf-16-le"
    if 0 not in second and first.count(0) >= _MOSTLY * len(first):
        return "utf-16-be"
    return None


def _declared(head: bytes) -> str:
    found = _DECLARED.search(head)
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name if found else _WINDOWS
    except LookupError:
        return _WINDOWS
    # It was no UTF-8, whatever it says, and Latin-1 is Windows' in practice.
    return _WINDOWS if encoding in {"utf-8", "iso8859-1", "ascii"} else encoding
