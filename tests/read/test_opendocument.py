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
    '<style:style style:name="P3" style:family="paragraph">'
    '<style:text-properties style:text-underline-style="solid"/></style:style>'
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
            f"<office:document-content {_SPACES}><office:automatic-styles>{_STYLES}{_LEVELS}"
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


_LEVELS = (
    '<text:list-style style:name="L1">'
    '<text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-number text:level="3" style:num-format="a" style:num-prefix="("'
    ' style:num-suffix=")"/></text:list-style>'
    '<text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/>'
    "</text:list-style>"
    '<text:outline-style style:name="Outline">'
    '<text:outline-level-style text:level="1" style:num-format="1"/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/>'
    "</text:outline-style>"
)


def lists(entries: list[tuple[int, str]], style: str = "L1", said: str = "") -> str:
    """Return a list of entries, each at its depth from 1, as LibreOffice writes one."""
    body, open_ = "", 0
    for depth, text in entries:
        if depth > open_:
            named = f' text:style-name="{style}"{said}' if not open_ else ""
            body += f"<text:list{named}><text:list-item>" + "<text:list><text:list-item>" * (
                depth - open_ - 1
            )
        else:
            body += "</text:list-item></text:list>" * (open_ - depth)
            body += "</text:list-item><text:list-item>"
        body, open_ = body + text, depth
    return body + "</text:list-item></text:list>" * open_


def h(text: str, level: int, said: str = "") -> str:
    return f'<text:h text:outline-level="{level}"{said}>{text}</text:h>'


def numbered(tmp_path: Path, body: str) -> list[tuple[str | None, str]]:
    path = tmp_path / "manual.odt"
    path.write_bytes(odt(body))
    return [(b.locator.number, b.text) for b in reader.read(path).blocks]


def test_numbers_of_many_levels_are_printed_in_full(tmp_path: Path) -> None:
    body = lists(
        [
            *((1, h("Referrals", 1)), (2, p("Tell the lead.")), (2, p("Write it down."))),
            *((3, p("the day;")), (3, p("the words."))),
            *((1, h("Recording", 1)), (2, p("Keep it safe."))),
        ]
    )
    assert numbered(tmp_path, body) == [
        ("1", "Referrals"),
        ("1.1", "Tell the lead."),
        ("1.2", "Write it down."),
        ("1.2(a)", "the day;"),
        ("1.2(b)", "the words."),
        ("2", "Recording"),
        ("2.1", "Keep it safe."),
    ]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("", "1.1"),
        (' text:continue-numbering="true"', "1.3"),
        (' text:continue-list="first"', "1.3"),
        (' text:continue-list="unknown"', "1.1"),
    ],
)
def test_a_list_goes_on_where_it_says_so(tmp_path: Path, said: str, number: str) -> None:
    body = (
        lists([(1, h("Aims", 1)), (2, p("Act.")), (2, p("Tell."))], said=' xml:id="first"')
        + lists([(1, p("a bullet"))], style="L2")
        + lists([(2, p("Record."))], said=said)
    )
    assert numbered(tmp_path, body)[-1] == (number, "Record.")
    assert numbered(tmp_path, body)[1:3] == [("1.1", "Act."), ("1.2", "Tell.")]


def test_an_entry_may_start_anew(tmp_path: Path) -> None:
    body = lists([(1, h("Aims", 1)), (1, h("Scope", 1))])
    body = body.replace("<text:list-item>", '<text:list-item text:start-value="7">', 1)
    assert numbered(tmp_path, body) == [("7", "Aims"), ("8", "Scope")]


def test_headings_are_numbered_by_their_outline(tmp_path: Path) -> None:
    body = (
        h("Foreword", 1, ' text:is-list-header="true"')
        + h("Aims", 1)
        + p("We act.")
        + h("Scope", 2)
        + h("Duties", 2)
        + h("Records", 1)
        + p("We write.")
    )
    assert numbered(tmp_path, body) == [
        *((None, "Foreword"), ("1", "Aims"), (None, "We act."), ("1.1", "Scope")),
        *(("1.2", "Duties"), ("2", "Records"), (None, "We write.")),
    ]


def test_what_stands_beside_the_text_is_not_counted(tmp_path: Path) -> None:
    gone = f"<text:tracked-changes>{lists([(1, p('Gone.'))])}</text:tracked-changes>"
    body = gone + lists([(1, p("Staff act on it the same day."))])
    assert numbered(tmp_path, body)[-1] == ("1", "Staff act on it the same day.")


@pytest.mark.parametrize("empty", ["<text:p/>", '<text:p text:style-name="a>b"/>', "<text:list/>"])
def test_elements_without_content_end_where_they_begin(tmp_path: Path, empty: str) -> None:
    box = f"<draw:frame>{empty}{p('Call the police.')}{empty}</draw:frame><draw:rect/>"
    body = p("Staff act.") + p(f"{box}Staff write it down.")
    assert [text for _, text in numbered(tmp_path, body)] == [
        *("Staff act.", "Call the police.", "Staff write it down.")
    ]


def test_an_underlined_line_poses_as_a_heading(tmp_path: Path) -> None:
    path = tmp_path / "manual.odt"
    path.write_bytes(odt(p("Key commitment", "P3") + p("Staff keep every child safe.")))
    assert [b.kind for b in reader.read(path).blocks] == ["heading", "paragraph"]
