"""What one file may unpack to."""

import io
import struct
import zipfile

import pytest

from compare.errors import Unreadable
from compare.read import limits
from compare.read.limits import check_file_size, check_unpacked_size
from compare.read.sniff import Format

MARKUP = limits.MARKUP_MB * limits.MB


def docx(body: bytes, name: str = "word/document.xml") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, body)
    return file.getvalue()


def declaring(content: bytes, size: int) -> bytes:
    """Return `content` with the declared size of its last member changed to `size`."""
    at = content.rindex(b"PK\x01\x02") + 24  # APPNOTE 4.3.12
    return content[:at] + struct.pack("<I", size) + content[at + 4 :]


SOUND = docx(bytes(range(256)) * 9)


def test_a_sound_file_passes() -> None:
    check_file_size(limits.FILE_MB * limits.MB, "manual.docx")
    check_unpacked_size(docx(b"<w:document/>" * 1000), "docx", "manual.docx")
    check_unpacked_size(b"x" * 1000, "markdown", "manual.md")
    check_unpacked_size(bytes(MARKUP + 1), "pdf", "manual.pdf")


@pytest.mark.parametrize(
    ("content", "kind", "said"),
    [
        (docx(bytes(MARKUP + 1)), "docx", "more text than the limit of 64 MB"),
        (declaring(docx(b"", "word/a.png"), 2**32 - 2), "docx", "more content than the limit"),
        (b"<td>" * (MARKUP // 4 + 1), "html", "more text than the limit of 64 MB"),
        (declaring(docx(bytes(MARKUP + 1)), 100), "docx", "damaged"),
        (declaring(docx(b"short"), 100), "docx", "damaged"),
        (SOUND.replace(b"PK\x03\x04", b"PK\x03\x04\xff"), "docx", "damaged"),
        (SOUND[:200] + b"\xff" + SOUND[201:], "docx", "damaged"),
    ],
    ids=["bomb", "declared", "text", "understated", "overstated", "shifted", "one byte"],
)
def test_what_holds_too_much_or_lies_is_refused(content: bytes, kind: Format, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        check_unpacked_size(content, kind, "manual.docx")


def test_an_enormous_file_is_not_even_opened() -> None:
    with pytest.raises(Unreadable, match="limit of 512 MB"):
        check_file_size(limits.FILE_MB * limits.MB + 1, "manual.docx")
