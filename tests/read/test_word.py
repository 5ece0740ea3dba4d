from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from compare.errors import Unreadable
from compare.model import Document
from compare.read import reader
from compare.read.office.word import prepared, unread

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
    'relationships+xml"/></Types>'
)


def _relations(*pairs: tuple[str, str]) -> str:
    listed = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{part}"/>'
        for n, (kind, part) in enumerate(pairs)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{listed}</Relationships>'


def word_file(body: str, **parts: str) -> bytes:
    """Return a Word file with `body` in its text part, and `parts` such as numbering or header."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _relations(("officeDocument", "word/document.xml")))
        archive.writestr(
            "word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"
        )
        archive.writestr(
            "word/_rels/document.xml.rels", _relations(*((kind, f"{kind}.xml") for kind in parts))
        )
        for kind, content in parts.items():
            archive.writestr(f"word/{kind}.xml", content)
    return packed.getvalue()


def p(text: str, num: int | None = None, level: int = 0, *, style: str = "", more: str = "") -> str:
    listed = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    run = f"<w:r>{more}<w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{named}{listed if num is not None else ''}</w:pPr>{run}</w:p>"


def numbering(*levels: str, nums: str = "") -> str:
    listed = "".join(f'<w:lvl w:ilvl="{n}">{level}</w:lvl>' for n, level in enumerate(levels))
    return (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="7">{listed}</w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>{nums}</w:numbering>'
    )


def level(form: str, text: str, start: int = 1, more: str = "") -> str:
    return f'<w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'


def read(tmp_path: Path, content: bytes) -> Document:
    path = tmp_path / "manual.docx"
    path.write_bytes(content)
    return reader.read(path)


def numbers(tmp_path: Path, body: str, numbers_part: str, **parts: str) -> list[str | None]:
    document = read(tmp_path, word_file(body, numbering=numbers_part, **parts))
    return [block.locator.number for block in document.blocks]


DECIMALS = (level("decimal", "%1."), level("decimal", "%1.%2"), level("lowerLetter", "(%3)"))


def test_numbers_of_several_levels_and_restarts(tmp_path: Path) -> None:
    body = (
        p("One.", 1) + p("One one.", 1, 1) + p("One two.", 1, 1) + p("Letter.", 1, 2)
        + p("Two.", 1) + p("Two one.", 1, 1) + p("Letter again.", 1, 2)
    )  # fmt: skip
    seen = numbers(tmp_path, body, numbering(*DECIMALS))
    assert seen == ["1", "1.1", "1.2", "1.2(a)", "2", "2.1", "2.1(a)"]


def test_numbers_go_on_past_other_paragraphs(tmp_path: Path) -> None:
    body = p("First.", 1) + p("Between.") + p("Second.", 1) + p("") + p("Third.", 1)
    assert numbers(tmp_path, body, numbering(*DECIMALS)) == ["1", None, "2", "3"]


def test_empty_and_deleted_paragraphs_count_as_word_counts_them(tmp_path: Path) -> None:
    deleted = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr>'
        '<w:del w:id="1" w:author="A"/></w:rPr></w:pPr>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText>Gone.</w:delText></w:r></w:del></w:p>'
    )
    body = p("First.", 1) + p("", 1) + deleted + p("Third.", 1)
    document = read(tmp_path, word_file(body, numbering=numbering(*DECIMALS)))
    assert [b.locator.number for b in document.blocks] == ["1", "3"]
    assert document.warnings == (
        "Tracked changes were read as accepted (1 insertions and deletions).",
    )


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("decimalZero", "%1.", ["01", "02"]),
        ("upperRoman", "%1.", ["(I)", "(II)"]),
        ("lowerRoman", "(%1)", ["(i)", "(ii)"]),
        ("upperLetter", "%1)", ["(A)", "(B)"]),
        ("ordinal", "%1", ["1st", "2nd"]),
        ("decimal", "Step %1:", ["Step 1", "Step 2"]),
        ("bullet", "•", [None, None]),
        ("noSuchForm", "%1", ["1", "2"]),
    ],
)
def test_forms_of_number(tmp_path: Path, form: str, text: str, expected: list[str | None]) -> None:
    body = p("Staff act at once.", 1) + p("Staff write it down.", 1)
    assert numbers(tmp_path, body, numbering(level(form, text))) == expected


def test_starts_overrides_and_legal_numbers(tmp_path: Path) -> None:
    nums = (
        '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="20"/></w:lvlOverride></w:num>'
    )
    levels = (level("upperRoman", "%1.", 5), level("decimal", "%1.%2", more="<w:isLgl/>"))
    body = p("Five.", 1) + p("Five one.", 1, 1) + p("Twenty.", 2) + p("Twenty-one.", 2)
    seen = numbers(tmp_path, body, numbering(*levels, nums=nums))
    assert seen == ["(V)", "5.1", "(XX)", "(XXI)"]


STYLES = (
    f'<w:styles {_W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/>'
    '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Board title"/>'
    '<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="Own2"><w:name w:val="Board text"/>'
    '<w:basedOn w:val="Para"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Para"><w:name w:val="Numbered"/>'
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>'
)


def test_styles_number_headings_and_paragraphs(tmp_path: Path) -> None:
    body = (
        p("Referrals", style="Heading1") + p("The lead decides.", style="Own2")
        + p("The lead writes.", style="Para") + p("Recording", style="Heading1")
    )  # fmt: skip
    document = read(tmp_path, word_file(body, numbering=numbering(*DECIMALS), styles=STYLES))
    assert [(b.kind == "heading", b.locator.number, b.text) for b in document.blocks] == [
        (True, "1", "Referrals"),
        (False, "1.1", "The lead decides."),
        (False, "1.2", "The lead writes."),
        (True, "2", "Recording"),
    ]


def test_outline_levels_make_headings_and_contents_styles_furniture(tmp_path: Path) -> None:
    body = (
        p("Contents") + p("Who to tell 2", style="TOC1")
        + p("Who to tell", style="Own") + p("Tell the lead.")
    )  # fmt: skip
    document = read(tmp_path, word_file(body, styles=STYLES))
    assert [(b.kind, b.level, b.text) for b in document.blocks] == [
        ("heading", 2, "Who to tell"),
        ("paragraph", 0, "Tell the lead."),
    ]
    assert [f.text for f in document.furniture] == ["Contents", "Who to tell 2"]


def test_larger_type_poses_as_a_heading(tmp_path: Path) -> None:
    body = p("Who to tell", more='<w:rPr><w:sz w:val="32"/></w:rPr>') + p("Tell the lead at once.")
    document = read(tmp_path, word_file(body))
    assert [b.kind for b in document.blocks] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("colour", "poses"), [("00703C", True), ("FFFFFF", True), ("595959", False)]
)
def test_type_in_a_colour_poses_as_a_heading(tmp_path: Path, colour: str, poses: bool) -> None:  # noqa: FBT001 - a case
    coloured = f'<w:rPr><w:color w:val="{colour}"/></w:rPr>'
    body = p("Referrals", more=coloured) + p("Staff tell the lead on the same day.")
    kinds = [block.kind for block in read(tmp_path, word_file(body)).blocks]
    assert kinds == ["heading" if poses else "paragraph", "paragraph"]


def test_where_all_is_coloured_colour_says_nothing(tmp_path: Path) -> None:
    coloured = '<w:rPr><w:color w:val="00703C"/></w:rPr>'
    body = p("Referrals", more=coloured) + p("Staff tell the lead.", more=coloured)
    kinds = [block.kind for block in read(tmp_path, word_file(body)).blocks]
    assert kinds == ["paragraph", "paragraph"]


def test_numbers_in_cells_number_the_text_beside_them(tmp_path: Path) -> None:
    def cell(inside: str) -> str:
        return f"<w:tc>{inside}</w:tc>"

    rows = "".join(
        f"<w:tr>{cell(p('', 1))}{cell(p(text))}</w:tr>"
        for text in ("Parents should be invited.", "Professionals must send a report.")
    )
    grid = '<w:tblGrid><w:gridCol w:w="900"/><w:gridCol w:w="8000"/></w:tblGrid>'
    seen = numbers(tmp_path, f"<w:tbl>{grid}{rows}</w:tbl>", numbering(*DECIMALS))
    assert seen == ["1", "2"]


_BOX = (
    '<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/'
    'markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>{0}'
    "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>{0}"
    "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    "<w:r><w:t>Beside the box.</w:t></w:r></w:p>"
)


def test_text_boxes_are_read_once_and_so_is_what_they_hang_on(tmp_path: Path) -> None:
    body = p("Before.") + _BOX.format(p("In the box.") + p("Still in it."))
    document = read(tmp_path, word_file(body))
    assert [b.text for b in document.blocks] == [
        "Before.",
        "In the box.",
        "Still in it.",
        "Beside the box.",
    ]
    assert document.warnings == ()


def test_headers_footers_and_comments_are_counted(tmp_path: Path) -> None:
    content = word_file(
        p("Text."),
        header=f"<w:hdr {_W}>{p('Board name')}{p('Board name')}</w:hdr>",
        footer=f"<w:ftr {_W}>{p('Page 1')}</w:ftr>",
        comments=f'<w:comments {_W}><w:comment w:id="1"/></w:comments>',
    )
    document = read(tmp_path, content)
    assert [(f.kind, f.text) for f in document.furniture] == [
        ("running header", "Board name"),
        ("running footer", "Page 1"),
    ]
    assert document.warnings == ("Comments were not read (1).",)


def test_what_pandoc_leaves_out_is_found() -> None:
    assert unread(["Tell the lead.", "Lost words."], ["Before. Tell the", "lead."]) == (
        "Lost words.",
    )


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (word_file("<w:p>"), "no XML"),
        (word_file("<w:p/>", styles="<!DOCTYPE a [<!ENTITY b 'c'>]><a/>"), "entities"),
    ],
)
def test_damaged_parts_are_refused(content: bytes, fault: str) -> None:
    with pytest.raises(Unreadable, match=fault):
        prepared(content, "manual.docx")


def test_a_file_without_a_text_part_is_refused() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("_rels/.rels", _relations())
    with pytest.raises(Unreadable, match="no text part"):
        prepared(packed.getvalue(), "manual.docx")


def test_the_words_of_smartart_come_before_what_it_hangs_on(tmp_path: Path) -> None:
    spaces = (
        'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    )
    steps = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{step}</a:t></a:r></a:p></dgm:t></dgm:pt>"
        for step in ("Tell the lead.", "Lead &amp; head decide.")
    )
    pointer = f'<dgm:relIds {spaces} xmlns:r="{_OFFICE}" r:dm="r0"/>'
    body = p("Before.") + f"<w:p><w:r><w:drawing>{pointer}</w:drawing></w:r></w:p>" + p("After.")
    content = word_file(body, diagramData=f"<dgm:dataModel {spaces}>{steps}</dgm:dataModel>")
    assert [b.text for b in read(tmp_path, content).blocks] == [
        "Before.",
        "Tell the lead.",
        "Lead & head decide.",
        "After.",
    ]


def test_a_list_style_lends_its_numbers(tmp_path: Path) -> None:
    part = (
        f'<w:numbering {_W}><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Board"/>'
        f'<w:lvl w:ilvl="0">{level("upperLetter", "%1)")}</w:lvl></w:abstractNum>'
        '<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Board"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="2"/></w:num></w:numbering>'
    )
    assert numbers(tmp_path, p("Staff act at once.", 1) + p("Staff write.", 1), part) == [
        "(A)",
        "(B)",
    ]


def test_lines_of_one_style_that_a_file_opens_with_are_all_read(tmp_path: Path) -> None:
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/></w:style>'
        for name in ("Title", "Subtitle")
    )
    body = p("A School", style="Subtitle") + p("Our Policy", style="Title")
    body += p("2026", style="Subtitle") + p("Staff act on every worry.")
    content = word_file(body, styles=f"<w:styles {_W}>{styles}</w:styles>")
    document = read(tmp_path, content)
    assert [b.text for b in document.blocks][:3] == ["A School", "Our Policy", "2026"]
    assert not document.warnings
