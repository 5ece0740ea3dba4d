"""What is in a zip or OLE container: how office programs pack their documents."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import Literal

from compare.errors import Unreadable

Format = Literal[
    "docx", "odt", "epub", "rtf", "html", "mhtml", "webarchive", "markdown", "rst", "latex",
    "plain", "pdf"
]  # fmt: skip

SAVE_AS_WORD = "open it in the program that made it and save it as .docx or .pdf"
NOT_A_DOCUMENT = "give the manual as .docx, .odt, .pdf, .html, .rtf, .epub, .md, .rst or .txt"
SAVE_ATTACHMENT = "open it, save the document attached to it, and give that"
_FETCH_AGAIN = "ask for a fresh copy, or open it in Word and save it again"

OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS = (
    ("EncryptedPackage", "it is protected by a password", "save a copy without the password"),
    ("WordDocument", "it is a Word 97-2003 document (.doc)", "save as .docx"),
    ("Workbook", "it is an Excel workbook", NOT_A_DOCUMENT),
    ("__properties_version1.0", "it is an Outlook message", SAVE_ATTACHMENT),
    ("PowerPoint Document", "it is a PowerPoint presentation", NOT_A_DOCUMENT),
)
"""Names of streams in an OLE container (MS-CFB 2.6.1: stored as UTF-16, little endian)."""


def zipped(content: bytes, name: str) -> Format:
    """Return the format of the zip container `content`; Unreadable when nothing here reads it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if any(member.flag_bits & 1 for member in archive.infolist()):
                raise Unreadable(
                    name, "it is protected by a password", "save a copy without the password"
                )
            return _office(archive, name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError):
        fault = "it is damaged (its zip container cannot be opened)"
        raise Unreadable(name, fault, _FETCH_AGAIN) from None


def _office(archive: zipfile.ZipFile, name: str) -> Format:
    names = set(archive.namelist())
    if "mimetype" in names:
        return _by_mimetype(archive, name)
    folders = {member.partition("/")[0].lower() for member in names}
    if "word" in folders:
        return "docx"
    for folder, kind in (("ppt", "a PowerPoint presentation"), ("xl", "an Excel workbook")):
        if folder in folders:
            raise Unreadable(name, f"it is {kind}", NOT_A_DOCUMENT)
    if "Index/Document.iwa" in names or "Index.zip" in names:
        raise Unreadable(name, "it is an Apple Pages document", "export it as Word (.docx)")
    raise Unreadable(name, "it is a zip archive of other files", "unpack it and give the documents")


def _by_mimetype(archive: zipfile.ZipFile, name: str) -> Format:
    with archive.open("mimetype") as member:
        kind = member.read(100).decode("ascii", "replace").strip()
    if kind == "application/epub+zip":
        return "epub"
    if not kind.startswith("application/vnd.oasis.opendocument.text"):
        raise Unreadable(name, f"it is of the kind {kind}", NOT_A_DOCUMENT)
    if "encrypted-package" in archive.namelist() or _odt_encrypted(archive):
        raise Unreadable(name, "it is protected by a password", "save a copy without the password")
    return "odt"


def _odt_encrypted(archive: zipfile.ZipFile) -> bool:
    """OpenDocument 1.3 part 2, 3.4.1: encrypted members are listed so in the manifest."""
    if "META-INF/manifest.xml" not in archive.namelist():
        return False
    with archive.open("META-INF/manifest.xml") as manifest:
        return b"encryption-data" in manifest.read(1 << 20)


def ole(content: bytes, name: str) -> Unreadable:
    """Return why the OLE container `content` is not read."""
    for stream, fault, remedy in _OLE_STREAMS:
        if stream.encode("utf-16-le") in content:
            return Unreadable(name, fault, remedy)
    return Unreadable(name, "it is an older Microsoft Office file", SAVE_AS_WORD)
