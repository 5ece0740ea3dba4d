"""How much one file may ask of this machine."""

from __future__ import annotations

import io
import zipfile
import zlib
from dataclasses import dataclass

from compare.errors import Unreadable
from compare.read.sniff import Format


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may cost. A national guidance of 187 pages takes some seconds."""

    seconds: int = 120
    megabytes: int = 2048


MB = 1 << 20
FILE_MB = 512
"""Whole file, pictures unpacked: scans of some hundred pages with a text layer stay under it."""
MARKUP_MB = 64
"""Text with its mark-up, pictures not counted: room for some million words in Word's XML."""
_SMALLER = "split the manual, or save a copy without its pictures"
RAISE_LIMIT = "split the manual, save it as .docx, or raise the limit in guidance-compare.toml"
REPORT_IT = "this is a fault of ours: please report it, with the file if you may share it"
_ZIPPED = frozenset({"docx", "odt", "epub"})
_MARKUP = (".xml", ".rels", ".html", ".xhtml", ".htm", ".opf", ".ncx")
_PIECE = MB


def check_file_size(size: int, name: str) -> None:
    """Raise Unreadable when a file of `size` bytes is too large to open."""
    if size > FILE_MB * MB:
        raise Unreadable(name, f"it is larger than the limit of {FILE_MB} MB", _SMALLER)


def check_unpacked_size(content: bytes, kind: Format, name: str) -> None:
    """Raise Unreadable when `content` holds, or unpacks to, more than a document should.

    Members of a zip container are unpacked here, a piece at a time, because what they declare
    need not be true. A member that does not unpack to what it declares is damaged.
    """
    if kind in _ZIPPED:
        _check_archive(content, name)
    elif kind != "pdf" and len(content) > MARKUP_MB * MB:
        raise _too_much(MARKUP_MB, "text", name)


def _check_archive(content: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        members = archive.infolist()
        _check_totals({member: member.file_size for member in members}, name)
        try:
            sound = all(_size(archive, member) == member.file_size for member in members)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError):
            sound = False
    if not sound:
        fault = "it is damaged (its zip container does not unpack)"
        remedy = "ask for a fresh copy, or open it in Word and save it again"
        raise Unreadable(name, fault, remedy)


def _size(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> int:
    """Return what `member` unpacks to, no more than it declares; its sum is checked on the way."""
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise NotImplementedError(member.compress_type)
    with archive.open(member) as unpacking:
        return sum(len(piece) for piece in iter(lambda: unpacking.read(_PIECE), b""))


def _check_totals(sizes: dict[zipfile.ZipInfo, int], name: str) -> None:
    if sum(sizes.values()) > FILE_MB * MB:
        raise _too_much(FILE_MB, "content", name)
    markup = sum(n for member, n in sizes.items() if member.filename.lower().endswith(_MARKUP))
    if markup > MARKUP_MB * MB:
        raise _too_much(MARKUP_MB, "text", name)


def _too_much(limit: int, what: str, name: str) -> Unreadable:
    return Unreadable(name, f"it holds more {what} than the limit of {limit} MB", _SMALLER)


def over_memory(name: str, megabytes: int) -> Unreadable:
    return Unreadable(
        name, f"reading it takes more memory than the limit of {megabytes} MB", RAISE_LIMIT
    )


def over_time(name: str, seconds: int) -> Unreadable:
    return Unreadable(name, f"reading it takes longer than the limit of {seconds} s", RAISE_LIMIT)
