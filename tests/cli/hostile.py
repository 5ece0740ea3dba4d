"""Files that mean harm, are broken, or are not what they seem; made here, never downloaded.

``python -m tests.cli.hostile`` makes them in a folder of their own and shows what is said of each.
"""

from __future__ import annotations

import hashlib
import io
import os
import random
import shutil
import struct
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

DOCUMENT_XML = (
    '<?xml version="1.0"?>{prolog}<w:document xmlns:w="http://schemas.openxmlformats.org/'
    'wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
    'relationships"><w:body>{body}</w:body></w:document>'
)
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default '
    'Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-'
    'officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    "</Relationships>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = f'<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAUGHS = '<!DOCTYPE w [<!ENTITY a0 "Ha. ">{}]>'.format(
    "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
)


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body: str, prolog: str = "", relations: str = "", **more: str) -> bytes:
    """Return a Word file; `relations` are the main part's, `more` further members by name."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS.format(_MAIN))
        archive.writestr("word/_rels/document.xml.rels", _RELATIONS.format(relations))
        archive.writestr("word/document.xml", DOCUMENT_XML.format(prolog=prolog, body=body))
        for name, text in more.items():
            archive.writestr(name, text)
    return file.getvalue()


def ole(*streams: str) -> bytes:
    """Return what an OLE container with these streams looks like from outside."""
    return _OLE + bytes(504) + b"".join(name.encode("utf-16-le") for name in streams)


def pdf(objects: Iterable[bytes], trailer: bytes = b"") -> bytes:
    """Return a PDF of `objects`, numbered from 1; the first is the catalogue."""
    content, places = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(content))
        content += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    directory = b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
    end = b"trailer\n<</Size %d/Root 1 0 R%b>>\n" % (size, trailer)
    return content + directory + end + b"startxref\n%d\n%%%%EOF\n" % len(content)


def _page(resources: bytes, content: bytes) -> list[bytes]:
    return [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<%b>>/Contents 4 0 R>>"
        % resources,
        b"<</Length %d>>\nstream\n%b\nendstream" % (len(content), content),
    ]


def scanned_pdf() -> bytes:
    """Return a page that is one picture and no text."""
    pixels = random.Random(1).randbytes(200 * 25)  # noqa: S311 - a picture
    picture = (
        b"<</Type/XObject/Subtype/Image/Width 200/Height 200/BitsPerComponent 1/ColorSpace"
        b"/DeviceGray/Length %d>>\nstream\n%b\nendstream" % (len(pixels), pixels)
    )
    return pdf([*_page(b"/XObject<</I 5 0 R>>", b"q 595 0 0 842 0 0 cm /I Do Q"), picture])


def locked_pdf(password: bytes) -> bytes:
    """Return a page that opens with `password` only (PDF 1.7, 7.6.3: revision 2, 40 bits)."""
    pad = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
    padded, document, rights = (password + pad)[:32], b"0123456789abcdef", struct.pack("<i", -4)
    owner = _rc4(_md5(padded)[:5], padded)
    key = _md5(padded + owner + rights + document)[:5]
    text = _rc4(
        _md5(key + b"\x04\x00\x00\x00\x00")[:10], b"BT /F 12 Tf 72 700 Td (Staff must act.) Tj ET"
    )
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
    lock = b"<</Filter/Standard/V 1/R 2/P -4/O<%b>/U<%b>>>" % (
        owner.hex().encode(),
        _rc4(key, pad).hex().encode(),
    )
    identity = b"/Encrypt 6 0 R/ID[<%b><%b>]" % (document.hex().encode(), document.hex().encode())
    return pdf([*_page(b"/Font<</F 5 0 R>>", text), font, lock], identity)


def _md5(message: bytes) -> bytes:
    return hashlib.md5(message).digest()  # noqa: S324 - what the format asks for


def _rc4(key: bytes, message: bytes) -> bytes:
    state, j, out = list(range(256)), 0, bytearray()
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    i = j = 0
    for byte in message:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


def webpage(server: str) -> str:
    """Return a page that asks for everything a page can ask for, of `server` and of the disk."""
    return f"""<?xml version="1.0"?>
<!DOCTYPE html [<!ENTITY disk SYSTEM "file:///etc/passwd"><!ENTITY net SYSTEM "{server}/entity">]>
<html><head><title>Policy</title><base href="{server}/"><link rel="stylesheet" href="style.css">
<script src="{server}/script.js"></script><script>document.write("Staff may lie.")</script>
<meta http-equiv="refresh" content="0;url={server}/moved"></head>
<body onload="steal()"><p>Staff must act. &disk; &net;</p><img src="{server}/image.png">
<img src="file:///etc/passwd"><iframe src="{server}/frame"></iframe><iframe src="/etc/passwd">
</iframe><object data="{server}/object"></object><video src="{server}/video"></video>
<svg><image href="{server}/svg"/></svg></body></html>"""


_SOUND = docx(paragraph("Staff must act."))
_NESTED = b"<table><tr><td>"

READABLE = {
    "wrong-suffix.pdf": _SOUND,
    "web-page.doc": b"<html><body><h1>Aims</h1><p>Staff must act.</p></body></html>",
    "new\nline and \N{SLIGHTLY SMILING FACE}.md": b"Staff must act.\n",
    "not-utf-8.txt": "Café staff must act – now. Staff must act.".encode("cp1252"),
    "utf-16.txt": "Staff must act.".encode("utf-16"),
    "utf-32.txt": "Staff must act.".encode("utf-32"),
    "utf-16-without-mark.txt": "Staff must act.".encode("utf-16-be"),
    "saved-by-a-browser.mht": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n"
    b"--b\nContent-Type: text/html\n\n<p>Staff must act.</p>\n--b--\n",
    "scripts-and-entities.html": webpage("http://127.0.0.1:9").encode(),
    "pictures-within.html": b"<html><body><p>Staff must act.</p><img src='data:image/png;base64,"
    + b"A" * (8 << 20)
    + b"'></body></html>",
    "includes.rst": b"Staff must act.\n\n.. include:: /etc/passwd\n\n"
    b".. raw:: html\n   :file: /etc/passwd\n",
    "inputs.tex": b"\\documentclass{article}\\begin{document}Staff must act. "
    b"\\input{/etc/passwd}\\include{/etc/passwd}\\end{document}",
    "climbs-out.docx": docx(paragraph("Staff must act."), **{"../../../climbed": "out"}),
}
"""Odd files that are read like any other."""

REFUSED = {
    "0-bytes.docx": (b"", "it is empty (0 bytes)"),
    "binary-junk.docx": (random.Random(2).randbytes(5000), "not a document"),  # noqa: S311 - junk
    "cut-short.docx": (_SOUND[:-40], "it is damaged"),
    "one-byte-wrong.docx": (_SOUND[:400] + b"\xff" + _SOUND[401:], "it is damaged"),
    "password.docx": (ole("EncryptedPackage"), "it is protected by a password"),
    "password.pdf": (locked_pdf(b"secret"), "it is protected by a password"),
    "scanned.pdf": (scanned_pdf(), "no text layer; run OCR first, for example ocrmypdf"),
    "no-such-page.pdf": (
        pdf(
            [
                b"<</Type/Catalog/Pages 2 0 R>>",
                b"<</Type/Pages/Kids[3 0 R 3 0 R]/Count 2>>",
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
            ]
        ),
        "it is damaged",
    ),
    "pages-in-a-circle.pdf": (
        pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]),
        "it is damaged",
    ),
    "no-pages.pdf": (
        pdf([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"]),
        "it has no pages",
    ),
    "no-text.docx": (docx(""), "no text was found in it"),
    "frames.html": (
        b"<html><frameset><frame src='file:///etc/passwd'></frameset></html>",
        "no text was found in it",
    ),
    "drawing.html": (
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><text>A</text></svg>',
        "it is a picture (SVG)",
    ),
    "message.doc": (ole("__properties_version1.0"), "it is an Outlook message"),
    "notebook.docx": (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "it is a OneNote notebook"),
    "shortcut.gdoc": (b'{"url": "https://docs.example/1"}', "download it as Word"),
    "legacy.doc": (ole("WordDocument"), "save as .docx"),
    "picture.docx": (b"\x89PNG\r\n\x1a\n" + bytes(99), "it is a picture"),
    "billion-laughs.docx": (docx(paragraph("&a9;"), _LAUGHS), "entities"),
    "nested-tables.html": (_NESTED * 3000, "nested too deep"),
    "entity-of-disk.docx": (
        docx(paragraph("&d;"), '<!DOCTYPE w [<!ENTITY d SYSTEM "file:///etc/passwd">]>'),
        "entities",
    ),
}
"""Files that are not read, and what is said of them."""

LARGE: dict[str, tuple[Callable[[], bytes], str]] = {
    "zip-bomb.docx": (lambda: docx(" " * (100 << 20)), "more text than the limit of 64 MB"),
    "nested-tables-100MB.docx": (
        lambda: docx("<w:tbl><w:tr><w:tc>" * (5 << 20)),
        "more text than the limit of 64 MB",
    ),
    "nested-tables-100MB.html": (lambda: _NESTED * (7 << 20), "more text than the limit of 64 MB"),
}
"""Files that are not read for their size."""

SLOW: dict[str, tuple[Callable[[], bytes], str]] = {
    "brackets.md": (lambda: b"[" * 8000, "longer than the limit of"),
    "much-text.md": (lambda: b"Staff *must* act.\n\n" * (2 << 20), "limit of"),
}
"""Files that are not read for the time or memory they would take."""


def make(folder: Path, *, slow: bool) -> None:
    """Make the hostile files in `folder`, and beside it what one leads to."""
    folder.mkdir(parents=True)
    for name, content in READABLE.items():
        (folder / name).write_bytes(content)
    for name, (content, _) in REFUSED.items():
        (folder / name).write_bytes(content)
    for name, (made, _) in (LARGE | SLOW if slow else LARGE).items():
        (folder / name).write_bytes(made())
    if os.name == "posix":
        (folder.parent / "secret.md").write_text("Not for the board.")
        (folder / "leads-out.md").symlink_to("../secret.md")
        (folder / "leads-nowhere.md").symlink_to("absent.md")
        (folder / "leads-to-itself.md").symlink_to("leads-to-itself.md")
        os.mkfifo(folder / "pipe.md")
        (folder / "no-permission.md").write_text("Staff must act.")
        (folder / "no-permission.md").chmod(0)


POSIX = {
    "leads-out.md": "leads out of the folder",
    "leads-nowhere.md": "there is no such file",
    "leads-to-itself.md": "it cannot be opened",
    "pipe.md": "not a file",
    "no-permission.md": "may not be opened",
}
"""What is said of the rest, where there are links, pipes and modes."""


def without_privilege() -> None:
    """Give up root's power over modes, in the process about to start, so that chmod 0 means it."""
    if sys.platform == "linux" and os.geteuid() == 0:
        import ctypes  # noqa: PLC0415 - only here

        drop, override, search = 24, 1, 2  # PR_CAPBSET_DROP; CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        for power in (override, search):
            ctypes.CDLL(None).prctl(drop, power, 0, 0, 0)


def main() -> None:
    """Make all of them in a new folder and run the command on it."""
    home = Path(tempfile.mkdtemp())
    make(home / "manuals", slow=True)
    (home / "national.md").write_text("Staff must act on the day of the concern.\n")
    (home / "guidance-compare.toml").write_text("seconds = 20\nmegabytes = 256\n")
    command = [sys.executable, "-m", "compare", "run", "manuals", "--baseline", "national.md"]
    done = subprocess.run(command, cwd=home, preexec_fn=without_privilege, check=False)
    print("exit code", done.returncode)  # noqa: T201 - what it is for
    shutil.rmtree(home)


if __name__ == "__main__":
    main()
