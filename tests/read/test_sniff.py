"""What a file is, from its content."""

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.errors import Unreadable
from compare.read.sniff import DOCUMENT_SUFFIXES, sniff


def zipped(*members: str, **contents: str) -> bytes:
    """Return a zip container holding `members`, each empty, and `contents` by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in members:
            archive.writestr(name, "")
        for name, text in contents.items():
            archive.writestr(name, text)
    return file.getvalue()


DOCX = zipped("[Content_Types].xml", "word/document.xml")
ODT = zipped("content.xml", mimetype="application/vnd.oasis.opendocument.text")
EPUB = zipped("META-INF/container.xml", mimetype="application/epub+zip")
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (DOCX, "manual.docx", "docx"),
        (DOCX, "manual.pdf", "docx"),
        (DOCX, "manual", "docx"),
        (ODT, "manual.docx", "odt"),
        (EPUB, "manual.zip", "epub"),
        (b"%PDF-1.7\n\x00", "manual.docx", "pdf"),
        (b"\x00junk\n%PDF-1.4\n", "manual.pdf", "pdf"),
        (rb"{\rtf1\ansi Staff must act.}", "manual.doc", "rtf"),
        (b"<!DOCTYPE html><p>Staff", "manual.doc", "html"),
        (b"\xef\xbb\xbf<!-- saved -->\n<HTML lang=en>", "manual.txt", "html"),
        (b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x">', "manual.md", "html"),
        (b"<p>A fragment.</p>", "manual.htm", "html"),
        (b"Use the <body > tag; %PDF-1.7", "notes.md", "markdown"),
        (b"Aims\n====\n", "manual.rst", "rst"),
        (b"% a comment\n\\documentclass{article}", "manual.txt", "latex"),
        (b"Staff must act.", "manual.TXT", "plain"),
        (b"Staff must act.", "manual", "plain"),
        (b"<html><p>Staff must \x00act.</p>" + b" " * 500, "manual.html", "html"),
        ("Café staff must act.".encode("cp1252"), "manual.md", "markdown"),
        ("Staff must act.".encode("utf-16"), "manual.txt", "plain"),
        ("<html><p>Staff must act.".encode("utf-16-le"), "manual.html", "html"),
        (b"To: all staff\n\nStaff must act.", "memo.txt", "plain"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "manual.mht", "mhtml"),
        (b"bplist00\xd1\x01\x02_\x10\x0fWebMainResource", "manual.webarchive", "webarchive"),
    ],
)
def test_the_content_decides_and_the_name_breaks_ties(content: bytes, name: str, kind: str) -> None:
    assert sniff(content, name) == kind


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty (0 bytes)"),
        (b" \r\n\x00", "empty (nothing but blanks)"),
        (DOCX[:-30], "damaged"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "save as .docx"),
        (OLE + "Workbook".encode("utf-16-le"), "Excel"),
        (OLE, "older Microsoft Office"),
        (zipped("[Content_Types].xml", "ppt/presentation.xml"), "PowerPoint"),
        (zipped("[Content_Types].xml", "xl/workbook.xml"), "Excel"),
        (zipped("Index/Document.iwa"), "Pages"),
        (zipped("manual.docx", "notes.txt"), "archive of other files"),
        (zipped(mimetype="application/vnd.oasis.opendocument.spreadsheet"), "spreadsheet"),
        (
            zipped(
                "content.xml",
                **{
                    "mimetype": "application/vnd.oasis.opendocument.text",
                    "META-INF/manifest.xml": "<manifest:encryption-data/>",
                },
            ),
            "password",
        ),
        (b"\x89PNG\r\n\x1a\n", "picture"),
        (b"\x1f\x8b\x08\x00", "archive"),
        (bytes(range(256)), "binary"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "XML"),
        (b"From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain", "e-mail message"),
        (OLE + "__properties_version1.0".encode("utf-16-le"), "Outlook message"),
        (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d\xae", "OneNote"),
        (b"[InternetShortcut]\r\nURL=https://board.example", "shortcut to a web page"),
        (b"L\x00\x00\x00\x01\x14\x02\x00", "shortcut to another file"),
    ],
)
def test_what_cannot_be_read_is_named_with_a_remedy(content: bytes, said: str) -> None:
    with pytest.raises(Unreadable) as fault:
        sniff(content, "manual.docx")
    line = str(fault.value)
    assert line.startswith("manual.docx: it is ")
    assert said in line
    assert "; " in line


def test_a_shortcut_to_an_online_document_is_told() -> None:
    with pytest.raises(Unreadable, match=r"online document; open it in the browser"):
        sniff(b'{"url": "https://docs.example/open?id=1"}', "manual.gdoc")


def damaged(whole: bytes) -> st.SearchStrategy[bytes]:
    """Return strategies for `whole` with a few bytes overwritten, and cut."""
    edits = st.lists(st.tuples(st.integers(0, len(whole) - 1), st.integers(0, 255)), max_size=8)

    def edited(changes: list[tuple[int, int]], end: int) -> bytes:
        some = bytearray(whole)
        for at, byte in changes:
            some[at] = byte
        return bytes(some[:end])

    return st.builds(edited, edits, st.integers(1, len(whole)))


@given(
    st.binary(max_size=300) | damaged(DOCX) | damaged(ODT) | damaged(EPUB) | damaged(OLE),
    st.sampled_from(sorted(DOCUMENT_SUFFIXES)),
)
def test_any_bytes_are_named_or_refused(content: bytes, suffix: str) -> None:
    with suppress(Unreadable):
        assert sniff(content, "manual" + suffix)
