"""No file makes us use the network, nor read another file."""

import io
import select
import socket
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypandoc
import pytest

from compare.errors import Unreadable
from compare.read import read
from tests.cli.hostile import docx, paragraph, webpage

CONFIDED = "Not for the board."
IMAGE = (
    '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="1" name="Map" descr="A map"/><a:graphic xmlns:a="http://'
    'schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.'
    'openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats'
    '.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="r2" r:embed="r2"/></pic:blipFill>'
    "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
)
OUTSIDE = (
    '<Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    '/image" Target="{0}/image.png" TargetMode="External"/><Relationship Id="r3" Type="http://'
    'schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{0}/t"'
    ' TargetMode="External"/>'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_PARTS = " ".join(
    f'xmlns:{short}="{_ODF}:{long}:1.0"'
    for short, long in {"office": "office", "text": "text", "draw": "drawing"}.items()
)
ODT = (
    f'<office:document-content {_PARTS} xmlns:xlink="http://www.w3.org/1999/xlink"><office:body>'
    '<office:text><text:p>Staff must act.<draw:frame><draw:image xlink:href="{0}/image.png"/>'
    '</draw:frame></text:p><text:section><text:section-source xlink:href="{0}/part.odt"/>'
    "</text:section></office:text></office:body></office:document-content>"
)


def odt(server: str) -> bytes:
    """Return what pandoc writes, with content of ours."""
    command = [pypandoc.get_pandoc_path(), "--to=odt", "--output=-"]
    written = subprocess.run(command, input=b"Text", capture_output=True, check=True).stdout
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            content = ODT.replace("{0}", server).encode()
            after.writestr(name, content if name == "content.xml" else before.read(name))
    return file.getvalue()


def asking(server: str, secret: Path) -> dict[str, bytes]:
    """Return manuals, by file name, that ask for things of `server` and for the file `secret`."""
    texts = {
        "page.html": webpage(server).replace("/etc/passwd", str(secret)),
        "text.md": f"Staff must act. ![map]({server}/x.png)\n\n<iframe src='{server}/f'></iframe>\n"
        f"![]({secret})\n",
        "text.rst": f"Staff must act.\n\n.. image:: {server}/x.png\n\n"
        f".. include:: {server}/x.rst\n\n.. include:: {secret}\n\n"
        f".. raw:: html\n   :url: {server}/x\n",
        "text.tex": "\\begin{document}Staff must act. \\includegraphics{" + server + "/x.png}"
        f"\\input{{{secret}}}\\lstinputlisting{{{secret}}}\\end{{document}}",
        "text.rtf": r"{\rtf1 Staff must act. {\field{\*\fldinst INCLUDEPICTURE "
        f'"{server}/x.png" \\\\d}}}}{{\\field{{\\*\\fldinst INCLUDETEXT "{secret}"}}}}}}',
    }
    return {name: text.encode() for name, text in texts.items()} | {
        "word.docx": docx(paragraph("Staff must act.") + IMAGE, relations=OUTSIDE.format(server)),
        "open.odt": odt(server),
    }


@pytest.fixture
def listening() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def asked(server: socket.socket, wait: float = 0) -> bool:
    """Say whether anyone has connected to `server`, if need be after waiting some seconds."""
    return bool(select.select([server], [], [], wait)[0])


def address(server: socket.socket) -> str:
    return "http://{}:{}".format(*server.getsockname())


@pytest.mark.parametrize("name", list(asking("", Path())))
def test_nothing_is_asked_of_anyone(name: str, tmp_path: Path, listening: socket.socket) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(CONFIDED)
    manual = tmp_path / name
    manual.write_bytes(asking(address(listening), secret)[name])
    document = read(manual)
    assert not asked(listening)
    text = " ".join(block.text for block in document.blocks)
    assert "Staff must act." in text
    assert CONFIDED not in text


def test_a_table_kept_in_another_place_is_not_fetched(
    tmp_path: Path, listening: socket.socket
) -> None:
    manual = tmp_path / "manual.rst"
    manual.write_text(f"Aims\n\n.. csv-table::\n   :url: {address(listening)}/x.csv\n")
    with pytest.raises(Unreadable, match="not found"):
        read(manual)
    assert not asked(listening)


def test_the_proof_would_fail_without_the_sandbox(listening: socket.socket) -> None:
    command = [pypandoc.get_pandoc_path(), "--from=html", "--to=json"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as pandoc:
        assert pandoc.stdin
        pandoc.stdin.write(webpage(address(listening)).encode())
        pandoc.stdin.close()
        seen = asked(listening, wait=30)
        pandoc.kill()
    assert seen
