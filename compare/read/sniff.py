"""What kind of document some bytes are. Content decides; the name only tells text formats apart."""

from __future__ import annotations

import re
from pathlib import PurePath

from compare.errors import Unreadable
from compare.read.charset import wide_encoding
from compare.read.containers import (
    NOT_A_DOCUMENT,
    OLE_START,
    SAVE_AS_WORD,
    SAVE_ATTACHMENT,
    Format,
    ole,
    zipped,
)

__all__ = ["DOCUMENT_SUFFIXES", "TEXT_SUFFIXES", "Format", "sniff"]

TEXT_SUFFIXES: dict[str, Format] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".rst": "rst",
    ".tex": "latex",
    ".latex": "latex",
    ".txt": "plain",
    ".text": "plain",
}
"""Formats that look alike from inside."""

DOCUMENT_SUFFIXES = frozenset(TEXT_SUFFIXES) | {
    *(".doc", ".docm", ".docx", ".dot", ".dotm", ".dotx", ".epub", ".fodt", ".gdoc"),
    *(".htm", ".html"),
    *(".mht", ".mhtml", ".odt", ".ott", ".pages", ".pdf", ".rtf", ".webarchive", ".xhtml"),
}
"""Names by which a document is looked for in a folder; some are then refused with a remedy."""

_DOWNLOAD = "open it in the browser and download it as Word (.docx)"
_CLOUD_SUFFIXES = frozenset({".gdoc", ".gdocx"})
"""Shortcuts that Google Drive leaves on a disk."""
_MAIL = re.compile(r"[\w-]+: .*?^mime-version: ", re.IGNORECASE | re.DOTALL | re.MULTILINE)
"""How the head of a message, or of a page saved as one, begins (RFC 5322, RFC 2557)."""
_RELATED = re.compile(r"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)

_FOREIGN_STARTS = (
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "it is a OneNote notebook"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "it is a shortcut to another file"),
    (b"[InternetShortcut]", "it is a shortcut to a web page"),
    (b"\x89PNG", "it is a picture (PNG)"),
    (b"\xff\xd8\xff", "it is a picture (JPEG)"),
    (b"GIF8", "it is a picture (GIF)"),
    (b"II*\x00", "it is a picture (TIFF)"),
    (b"MM\x00*", "it is a picture (TIFF)"),
    (b"\x1f\x8b", "it is an archive (gzip)"),
    (b"7z\xbc\xaf", "it is an archive (7-Zip)"),
    (b"Rar!", "it is an archive (RAR)"),
    (b"MZ", "it is a program"),
    (b"\x7fELF", "it is a program"),
)
_JUNK = 1024
"""Bytes that readers of PDF put up with before its mark (PDF 1.7, appendix H, note 13)."""
_HTML_START = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html|head|body)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_DRAWING = re.compile(
    r"(?:<\?xml[^>]*>|<!--.*?-->|<!doctype\s+svg[^>]*>|\s)*<svg[\s>]", re.IGNORECASE | re.DOTALL
)
_HEAD = 4096
"""Bytes that are looked at for a doctype or a root element; comments may stand before it."""
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\v\x1b")) + b"\x7f"
_MOST_CONTROLS = 0.002
"""A file with a larger share of control characters is not text (a stray one does occur)."""


def sniff(content: bytes, name: str) -> Format:
    """Return the format of `content`, a whole file.

    `name` tells Markdown, reStructuredText, LaTeX and plain text apart and is otherwise ignored.
    Raises Unreadable when nothing here can read it: it is empty, damaged, protected by a
    password, of an older or foreign kind, or not a document at all.
    """
    if not content.strip(b"\x00\r\n\t "):
        size = "0 bytes" if not content else "nothing but blanks"
        raise Unreadable(name, f"it is empty ({size})", "export or download it again")
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return zipped(content, name)
    if content.startswith(OLE_START):
        raise ole(content, name)
    if content.startswith(b"%PDF-") or (b"%PDF-" in content[:_JUNK] and not _is_text(content)):
        return "pdf"
    if content.startswith(b"bplist00") and b"WebMainResource" in content:
        return "webarchive"
    for start, fault in _FOREIGN_STARTS:
        if content.startswith(start):
            raise Unreadable(name, fault, NOT_A_DOCUMENT)
    return _text(content, name)


def _text(content: bytes, name: str) -> Format:
    if not _is_text(content):
        raise Unreadable(name, "it is not a document (binary content)", NOT_A_DOCUMENT)
    head = _plain_head(content)
    if head.startswith("{\\rtf"):
        return "rtf"
    if _HTML_START.match(head):
        return "html"
    if _DRAWING.match(head):
        raise Unreadable(name, "it is a picture (SVG)", NOT_A_DOCUMENT)
    if head.startswith("<?xml"):
        raise Unreadable(name, "it is XML of a kind that is not read here", SAVE_AS_WORD)
    if _MAIL.match(head) or head.lower().startswith("mime-version: "):
        if _RELATED.search(head):
            return "mhtml"
        raise Unreadable(name, "it is an e-mail message", SAVE_ATTACHMENT)
    if head.startswith("{") and PurePath(name).suffix.lower() in _CLOUD_SUFFIXES:
        raise Unreadable(name, "it is a shortcut to an online document", _DOWNLOAD)
    if re.search(r"^\s*\\documentclass\b", head, re.MULTILINE):
        return "latex"
    suffix = PurePath(name).suffix.lower()
    return "html" if suffix in {".htm", ".html", ".xhtml"} else TEXT_SUFFIXES.get(suffix, "plain")


def _is_text(content: bytes) -> bool:
    if wide_encoding(content):
        return True
    controls = len(content) - len(content.translate(None, _CONTROLS))
    return controls <= len(content) * _MOST_CONTROLS


def _plain_head(content: bytes) -> str:
    return content[:_HEAD].decode(wide_encoding(content) or "utf-8-sig", "replace").lstrip()
