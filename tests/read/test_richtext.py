from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Document
from compare.read import reader
from compare.read.office.richtext import prepared
from compare.read.office.richtext_source import tokens

_HEAD = (
    r"{\rtf1\ansi\deff0{\fonttbl{\f0 Arial;}}{\colortbl;\red0\green112\blue60;}"
    r"{\stylesheet{\s0 Normal;}{\s1\b heading 1;}{\s2\b heading 2;}{\s9 Title;}}"
)


def rtf(*paragraphs: str) -> str:
    return _HEAD + "".join(rf"\pard\plain {p}\par" + "\n" for p in paragraphs) + "}"


def read(text: str, folder: Path) -> Document:
    path = folder / "manual.rtf"
    path.write_text(text, "ascii")
    return reader.read(path)


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (r"\s1\fs32\b Referrals", ("heading", 1, None)),
        (r"\s2{\listtext\pard\plain 1.2\tab}\ilvl1\ls3\b Referrals", ("heading", 2, "1.2")),
        (r"\outlinelevel2 Referrals", ("heading", 3, None)),
        (
            r"\s0{\listtext\pard\plain 4.1.2\tab}\fs24 Referrals go by telephone.",
            (None, 0, "4.1.2"),
        ),
        (r"\s0{\pntext\pard\plain\f2 \'b7\tab}\fs24 Referrals go by telephone.", (None, 0, None)),
        (r"\s0\outlinelevel9\fs24 Referrals go by telephone.", (None, 0, None)),
    ],
)
def test_what_a_paragraph_of_rich_text_is(
    paragraph: str, expected: tuple[str | None, int, str | None], tmp_path: Path
) -> None:
    after = r"\fs24 The manager reads every referral on the day it comes."
    block = read(rtf(paragraph, after, after), tmp_path).blocks[0]
    kind = block.kind if block.kind == "heading" else None
    assert (kind, block.level if kind else 0, block.locator.number) == expected
    assert block.text.startswith("Referrals")


def test_the_text_of_a_box_comes_before_what_it_hangs_on(tmp_path: Path) -> None:
    box = (
        r"{\shp{\*\shpinst\shpleft0{\sp{\sn shapeType}{\sv 202}}"
        r"{\shptxt \pard\plain Call {\deleted never }the police first.\par}}"
        r"{\shprslt{\*\do\dptxbx}}}"
    )
    read_as = read(rtf("A child is hurt.", box + "Then write it down."), tmp_path)
    assert [b.text for b in read_as.blocks] == [
        "A child is hurt.",
        "Call the police first.",
        "Then write it down.",
    ]


def test_type_is_no_longer_of_a_group_that_has_closed(tmp_path: Path) -> None:
    text = r"{\b Note.} The lead tells the parents, unless that puts the child at risk."
    assert [b.kind for b in read(rtf(text, text), tmp_path).blocks] == ["paragraph"] * 2


def test_the_largest_title_is_the_documents(tmp_path: Path) -> None:
    read_as = read(rtf(r"\s9\fs52 Our policy", r"\fs22 We act."), tmp_path)
    assert read_as.title == "Our policy"


@given(
    st.lists(
        st.sampled_from([rb"{", rb"}", rb"\par ", rb"\b", rb"\u-3913 ?", rb"\*", b"ab", rb"\'e9"])
    )
)
def test_whatever_is_written_into_a_file_its_letters_stay_in_order(parts: list[bytes]) -> None:
    source = rb"{\rtf1 " + b"".join(parts)
    before = "".join(t.text for t in tokens(source))
    after = "".join(t.text for t in tokens(prepared(source)) if not "\ue000" <= t.text <= "\ue0ff")
    assert after == before


_CELL = r"\trowd\cellx4000\pard\intbl {}\cell\row"


def _entry(sign: str, text: str, table: str = "") -> str:
    return rf"\pard{table}\ls1\ilvl0{{\listtext {sign}\tab}}{text}\par"


@pytest.mark.parametrize(
    "body",
    [
        [r"\trowd\cellx4000\pard\intbl Staff must:\par", r"\intbl", r"\pard\intbl Later.\cell\row"],
        [r"\pard Staff must:\par", "", _CELL.format("Later.")],
        [_CELL.format("Staff must:"), "", _CELL.format("Later.")],
    ],
)
@pytest.mark.parametrize("sign", [r"\'b7", "1."])
def test_lists_in_and_before_tables_stay_in_their_place(
    tmp_path: Path, body: list[str], sign: str
) -> None:
    opening, table, rest = body
    entries = [_entry(sign, "tell the lead;", table), _entry(sign, "write it down.", table)]
    seen = read(rtf(r"\pard First.\par", opening, *entries, rest, r"\pard Last.\par"), tmp_path)
    assert [b.text for b in seen.blocks] == [
        *("First.", "Staff must:", "tell the lead;", "write it down.", "Later.", "Last.")
    ]
    if sign != "1.":
        assert [b.kind for b in seen.blocks][2:4] == ["item", "item"]


def test_what_is_marked_as_deleted_is_left_out(tmp_path: Path) -> None:
    seen = read(
        rtf(r"Staff {\deleted\revauthdel1 may }must tell\deleted  no\deleted0  the lead."), tmp_path
    )
    assert [b.text for b in seen.blocks] == ["Staff must tell the lead."]
    assert seen.warnings == ("Deletions were read as accepted (2).",)


def test_a_sign_that_older_programs_print_instead_takes_no_letter_with_it(tmp_path: Path) -> None:
    text = rtf(
        r"Within \u8220?two days\u8221?{\footnote\pard\plain Or \u8216?less\u8217?.} she rings."
    )
    assert [b.text for b in read(text, tmp_path).blocks] == [
        "Within “two days” she rings.",
        "Or ‘less’.",
    ]


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [(r"\'b7", r"\'b7", (None, None)), ("a)", "b)", ("(a)", "(b)"))],
)
def test_lists_of_old_stand_before_their_paragraphs_properties(
    first: str, second: str, numbers: tuple[str | None, str | None], tmp_path: Path
) -> None:
    listed = (
        rf"Helpers should:\par{{\pntext\pard\plain\f3 {first}\tab}}\pard \fi-360\li720"
        rf"{{\*\pn\pnlvlblt}}{{stay calm;\par "
        rf"{{\pntext\pard\plain\f3 {second}\tab}}tell the lead.}}"
    )
    _, *items = read(rtf(listed), tmp_path).blocks
    assert [(b.kind, b.text, b.lead_in) for b in items] == [
        ("item", "stay calm;", "Helpers should:"),
        ("item", "tell the lead.", "Helpers should:"),
    ]
    assert tuple(b.locator.number for b in items) == numbers
