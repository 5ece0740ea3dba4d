"""Web pages that a browser saved as one file."""

from __future__ import annotations

import plistlib
from email.message import EmailMessage
from pathlib import Path

import pytest

from compare.errors import Unreadable
from compare.read import reader
from compare.read.web.webpage import page_in

PAGE = (
    "<html><body><nav>Home</nav><h1>Referrals</h1>"
    "<p>Staff tell the lead’s deputy.</p></body></html>"
)


def mht(page: str) -> bytes:
    archive = EmailMessage()
    archive["From"] = "<Saved by a browser>"
    archive.set_content(page, subtype="html", charset="utf-8", cte="quoted-printable")
    archive.add_related(b"\x89PNG", "image", "png")
    return archive.as_bytes()


def safari(page: str) -> bytes:
    return plistlib.dumps(
        {"WebMainResource": {"WebResourceData": page.encode()}}, fmt=plistlib.FMT_BINARY
    )


@pytest.mark.parametrize(
    ("name", "content"), [("a.mht", mht(PAGE)), ("a.webarchive", safari(PAGE))]
)
def test_the_page_in_a_web_archive_is_read(tmp_path: Path, name: str, content: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    document = reader.read(path)
    assert [(b.kind, b.text) for b in document.blocks] == [
        ("heading", "Referrals"),
        ("paragraph", "Staff tell the lead’s deputy."),
    ]
    assert [f.text for f in document.furniture] == ["Home"]


@pytest.mark.parametrize(
    "content",
    [
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related",
        b"bplist00 WebMainResource",
        plistlib.dumps({"WebMainResource": {}}, fmt=plistlib.FMT_BINARY),
    ],
)
def test_an_archive_without_a_page_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="without a page"):
        page_in(content, "a.mht")
