"""How much one file may ask of this machine."""

from __future__ import annotations

import io
import struct
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
_LOCAL_HEADER = struct.Struct("<26xHH")
"""Fixed part of a local file header (APPNOTE 4.3.7): it ends in the lengths of name and extra."""
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
        for member in members:
            _check_member(content, member)
    except (zlib.error, struct.error, ValueError):
        fault = "it is damaged (its zip container does not unpack)"
        remedy = "ask for a fresh copy, or open it in Word and save it again"
        raise Unreadable(name, fault, remedy) from None


def _check_totals(sizes: dict[zipfile.ZipInfo, int], name: str) -> None:
    if sum(sizes.values()) > FILE_MB * MB:
        raise _too_much(FILE_MB, "content", name)
    markup = sum(n for member, n in sizes.items() if member.filename.lower().endswith(_MARKUP))
    if markup > MARKUP_MB * MB:
        raise _too_much(MARKUP_MB, "text", name)


def _too_much(limit: int, what: str, name: str) -> Unreadable:
    return Unreadable(name, f"it holds more {what} than the limit of {limit} MB", _SMALLER)


def _check_member(content: bytes, member: zipfile.ZipInfo) -> None:
    """Raise ValueError or zlib.error unless `member` unpacks to the size and sum it declares."""
    name_length, extra_length = _LOCAL_HEADER.unpack_from(content, member.header_offset)
    start = member.header_offset + _LOCAL_HEADER.size + name_length + extra_length
    packed = content[start : start + member.compress_size]
    if member.compress_type == zipfile.ZIP_STORED:
        size, check = len(packed), zlib.crc32(packed)
    elif member.compress_type == zipfile.ZIP_DEFLATED:
        size, check = _unpacked(packed, member.file_size)
    else:
        raise ValueError(member.compress_type)
    if (size, check) != (member.file_size, member.CRC):
        raise ValueError(member.filename)


def _unpacked(packed: bytes, declared: int) -> tuple[int, int]:
    """Return size and CRC-32 of what `packed` unpacks to, stopping soon after the declared size."""
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    size = check = 0
    while not unpacking.eof and size <= declared:
        piece = unpacking.decompress(packed, _PIECE)
        if not piece and not unpacking.unconsumed_tail and not unpacking.eof:
            break  # it ends before its end mark
        size, check = size + len(piece), zlib.crc32(piece, check)
        packed = unpacking.unconsumed_tail
    return size, check


def over_memory(name: str, megabytes: int) -> Unreadable:
    return Unreadable(
        name, f"reading it takes more memory than the limit of {megabytes} MB", RAISE_LIMIT
    )


def over_time(name: str, seconds: int) -> Unreadable:
    return Unreadable(name, f"reading it takes longer than the limit of {seconds} s", RAISE_LIMIT)
