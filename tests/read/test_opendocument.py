from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from compare.errors import Unreadable
from compare.read import reader

_NAMES = {
    "office": "office",
    "style": "style",
    "text": "text",
    "fo": "xsl-fo-compatible",
    "draw": "drawing",
}
_SPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in _NAMES.items()
)
_STYLES = (
    '<style:style style:name="Title" style:family="paragraph"/>'
    '<style:style style:name="P1" style:family="paragraph">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P1">'
    '<style:text-properties fo:font-size="14pt"/></style:style>'
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties fo:font-size="16pt"/></style:style>'
    '<style:style style:name="T2" style:family="text">'
    '<style:text-properties fo:color="#00703c"/></style:style>'
    '<style:style style:name="Contents_20_1" style:family="paragraph"/>'
)


def odt(body: str) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("META-INF/manifest.xml", "<manifest/>")
        archive.writestr("styles.xml", f"<office:document-styles {_SPACES}/>")
        archive.writestr(
            "content.xml",
            f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}"
            f"</office:automatic-styles><office:body><office:text>{body}</office:text>"
            "</office:body></office:document-content>",
        )
    return packed.getvalue()


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_type_is_read_off_paragraph_styles(tmp_path: Path) -> None:
    body = (
        p("Our policy", "Title")
        + p("Contents", "P1")
        + p("Referrals 2", "Contents_20_1")
        + p("Referrals", "P2")
        + p("Staff tell the lead.")
        + p("Recording", "P1")
        + p("Staff write it down.")
    )
    path = tmp_path / "manual.odt"
    path.write_bytes(odt(body))
    document = reader.read(path)
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [
        ("heading", 1, "Our policy"),
        ("heading", 2, "Referrals"),
        ("paragraph", 0, "Staff tell the lead."),
        ("heading", 3, "Recording"),
        ("paragraph", 0, "Staff write it down."),
    ]
    assert document.title.startswith("Our policy")
    assert [f.text for f in document.furniture] == ["Contents", "Referrals 2"]


def test_type_is_read_off_spans(tmp_path: Path) -> None:
    body = "".join(
        p(text) if style is None else p(f'<text:span text:style-name="{style}">{text}</text:span>')
        for text, style in [
            ("Referrals", "T1"),
            ("Staff tell the lead about any concern on the same day.", None),
            ("Recording", "T2"),
            ("Staff write it down.", None),
        ]
    )
    path = tmp_path / "manual.odt"
    path.write_bytes(odt(body))
    headings = [(b.level, b.text) for b in reader.read(path).blocks if b.kind == "heading"]
    assert headings == [(1, "Referrals"), (2, "Recording")]


@pytest.mark.parametrize("shape", ["frame", "custom-shape"])
def test_words_in_shapes_come_before_what_they_hang_on(tmp_path: Path, shape: str) -> None:
    box = f"<draw:{shape}>{p('Call the police.')}{p('Then the lead.')}</draw:{shape}>"
    path = tmp_path / "manual.odt"
    path.write_bytes(odt(p("Staff act.") + p(f"{box}Staff write it down.") + box))
    assert [b.text for b in reader.read(path).blocks] == [
        "Staff act.",
        *("Call the police.", "Then the lead.", "Staff write it down."),
        *("Call the police.", "Then the lead."),
    ]


def test_a_damaged_part_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "manual.odt"
    path.write_bytes(odt("<text:p>"))
    with pytest.raises(Unreadable, match="no XML"):
        reader.read(path)
