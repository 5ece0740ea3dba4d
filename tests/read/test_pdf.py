"""Small PDFs, written letter by letter, and what is read from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from compare.model import Document, Source
from compare.read.assemble import assemble
from compare.read.pdf import read_pdf
from compare.read.raw import RawDocument, RawPassage
from tests.read.pdf_writer import BOLD, HEIGHT, PLAIN, Element, Ruled, Words, write

Drawn = Sequence[Words | Ruled]
LEADING = 14.0


def paragraph(y: float, *lines: str, x: float = 72, size: float = 11) -> list[Words]:
    return [Words(x, y + n * LEADING, line, size) for n, line in enumerate(lines)]


def label(x: float, y: float, sign: str, text: str, *more: str) -> list[Words]:
    return [Words(x, y, sign), *paragraph(y, text, *more, x=x + 18)]


BODY = paragraph(
    120,
    "Every adult who works with children must tell the designated lead about a concern on",
    "the same day, and must write down what was seen, heard and said.",
)
MORE = paragraph(
    180,
    "The designated lead decides whether to refer the matter to the local authority, and",
    "records the reasons for the decision either way.",
)


def read(*pages: Drawn, **more: object) -> RawDocument:
    return read_pdf(Path("manual.pdf"), write(pages, **more))  # type: ignore[arg-type]  # as write


def document(*pages: Drawn, **more: object) -> Document:
    return assemble(read(*pages, **more), Source("manual.pdf", "", ""))


def said(raw: RawDocument) -> list[str]:
    return [" ".join(p.text.split()) for p in raw.passages]


def headings(raw: RawDocument) -> list[tuple[int, str]]:
    return [(p.level, " ".join(p.text.split())) for p in raw.passages if p.kind == "heading"]


# ---- paragraphs ----------------------------------------------------------------------------------


def test_lines_of_a_paragraph_are_joined_and_a_gap_parts_paragraphs() -> None:
    first, second = said(read([*BODY, *MORE]))
    assert first.startswith("Every adult")
    assert first.endswith("seen, heard and said.")
    assert second.startswith("The designated lead decides")


def test_a_word_parted_at_the_end_of_a_line_is_whole() -> None:
    parted = paragraph(
        300,
        "Whoever is told about it must keep an account of the safe-",
        "guarding decision, and safeguarding leads must see it.",
    )
    assert "account of the safeguarding decision" in document([*parted]).blocks[0].text


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    end = paragraph(800, "The partners publish their arrangements and review them at least")
    start = paragraph(60, "every twelve months, with the agencies that are named in them.")
    raw = read([*BODY, *end], [*start, *MORE])
    assert "at least every twelve months" in said(raw)[1]
    assert raw.passages[1].page == 1
    assert raw.passages[2].page == 2


def test_columns_are_read_one_after_the_other() -> None:
    left = paragraph(
        150,
        "All staff report a concern to the lead",
        "on the same day. They do not wait until",
        "they are certain, and they do not look",
        "into the matter by themselves.",
        size=10,
    )
    right = paragraph(
        150,
        "The lead decides what happens next and",
        "keeps a record of it. The record says",
        "who was told, when they were told, and",
        "what they were asked to do about it.",
        x=310,
        size=10,
    )
    rows = [word for pair in zip(left, right, strict=True) for word in pair]
    raw = read([Words(72, 100, "What to do when you are worried about a child", 18, BOLD), *rows])
    assert headings(raw) == [(1, "What to do when you are worried about a child")]
    assert said(raw)[1].endswith("into the matter by themselves.")
    assert said(raw)[2].startswith("The lead decides what happens next and keeps")


def test_a_table_in_a_column_stands_where_the_column_has_it() -> None:
    across = [Ruled(72, y, 282, y) for y in (120, 140, 160, 180, 200, 220, 240)]
    upright = [Ruled(x, 120, x, 240) for x in (72, 150, 282)]
    cells = [
        Words(x, 134 + 20 * n, text)
        for n in range(6)
        for x, text in ((76, f"Step {n}"), (154, "day one"))
    ]
    left = paragraph(80, "Each step of the procedure has its", "limit, and the table sets it out.")
    right = paragraph(80, *["The lead keeps a record of each one"] * 11, x=310)
    raw = read([*left, *across, *upright, *cells, *right])
    kinds = [p.kind for p in raw.passages]
    assert kinds == ["paragraph", *["cell"] * 12, "paragraph"]
    assert said(raw)[-1] == " ".join(["The lead keeps a record of each one"] * 11)


def test_what_stands_side_by_side_without_being_columns_is_read_by_rows() -> None:
    pairs = [("Lead", "01234 000001"), ("Deputy", "01234 000002"), ("Council", "01234 000003")]
    cells = [
        Words(x, 300 + 20 * n, text)
        for n, pair in enumerate(pairs)
        for x, text in zip((72, 300), pair, strict=True)
    ]
    assert said(read([*BODY, *cells]))[1:] == [" ".join(pair) for pair in pairs]


# ---- lists and numbers ---------------------------------------------------------------------------


def test_bullets_are_items_nested_by_indent() -> None:
    raw = read(
        [
            *paragraph(100, "Staff must:"),
            *label(90, 120, "•", "listen to the child"),
            *label(108, 140, "o", "without leading questions"),
            *label(
                90,
                160,
                "•",
                "write it down in the child's own words, as soon as that can be",
                "done",
            ),
        ]
    )
    assert [(p.kind, p.level, " ".join(p.text.split())) for p in raw.passages[1:]] == [
        ("item", 1, "listen to the child"),
        ("item", 2, "without leading questions"),
        ("item", 1, "write it down in the child's own words, as soon as that can be done"),
    ]


def test_what_stands_under_a_numbered_paragraph_is_cited_with_its_number() -> None:
    blocks = document(
        [
            *label(72, 100, "98.", "These policies should include schools having:"),
            *label(100, 120, "•", "a policy that is reviewed every year"),
            *label(100, 140, "(a)", "and that is published on the school's website"),
            *label(100, 160, "(b)", "and that is known to all staff."),
            *paragraph(
                200, "Governors should read the whole of this part and should talk about it."
            ),
            *label(72, 230, "99.", "Schools keep a record of who has read it."),
        ]
    ).blocks
    numbers = [block.locator.number for block in blocks]
    assert numbers == ["98", "98", "98(a)", "98(b)", None, "99"]
    assert [block.kind for block in blocks] == [
        *("paragraph", "item", "item", "item", "paragraph", "paragraph")
    ]


def test_a_year_at_the_start_of_a_line_is_no_number() -> None:
    raw = read(
        [*paragraph(100, "The rules were made under the Act of", "2009. They hold for all.")]
    )
    assert said(raw) == ["The rules were made under the Act of 2009. They hold for all."]


# ---- notes ---------------------------------------------------------------------------------------


def test_a_note_mark_leaves_its_word_and_its_note_follows_the_paragraph() -> None:
    raw = read(
        [
            Words(72, 100, "Schools must have regard to the guidance"),
            Words(275, 97, "3", 6.5),
            Words(282, 100, "and must say so."),
            *MORE,
            Words(72, 797, "3", 6),
            Words(78, 800, "It is issued under an Act.", 9),
        ]
    )
    assert said(raw)[0] == "Schools must have regard to the guidance and must say so."
    assert (raw.passages[1].kind, raw.passages[1].number) == ("note", "3")
    assert [(f.kind, f.text) for f in raw.furniture] == [("note mark", "3")]


def test_a_unit_keeps_its_small_number() -> None:
    raw = read([Words(72, 100, "A room of 10 m"), Words(143, 97, "2", 6.5), *BODY])
    assert said(raw)[0] == "A room of 10 m2"


# ---- headings ------------------------------------------------------------------------------------


def test_headings_are_told_by_type_and_a_bold_sentence_is_none() -> None:
    raw = read(
        [
            Words(72, 60, "Safeguarding manual", 20, BOLD),
            Words(72, 100, "Reporting a concern", 11, BOLD),
            *BODY,
            Words(
                72, 166, "At no time may a member of staff be asked to take photographs.", 11, BOLD
            ),
            *paragraph(200, *[word.text for word in MORE]),
            Words(72, 260, "Records", 11, BOLD),
            *paragraph(280, *[word.text for word in BODY]),
        ]
    )
    assert headings(raw) == [
        (1, "Safeguarding manual"),
        (2, "Reporting a concern"),
        (2, "Records"),
    ]


def test_a_heading_on_two_lines_is_one() -> None:
    raw = read(
        [
            Words(150, 60, "Whole school policy for", 22, BOLD),
            Words(170, 88, "child protection", 22, BOLD),
            *BODY,
            *MORE,
        ]
    )
    assert headings(raw) == [(1, "Whole school policy for child protection")]


def test_tags_tell_headings_whatever_they_look_like() -> None:
    pages = [
        [
            Words(72, 100, "Recruitment", tag=0),
            Words(72, 130, "We check everyone before they begin.", tag=1),
            Words(72, 160, "Visitors", tag=2),
            Words(72, 190, "All visitors sign in.", tag=3),
            Words(72, 220, "Photographs", tag=4),
            Words(72, 250, "None without consent.", 11, BOLD, tag=5),
        ]
    ]
    kinds = ("H1", "P", "H2", "P", "H2", "P")
    tree = [Element("Document", kids=tuple(Element(k, ((0, n),)) for n, k in enumerate(kinds)))]
    assert headings(read(*pages, tree=tree)) == [
        (1, "Recruitment"),
        (2, "Visitors"),
        (2, "Photographs"),
    ]


def test_bookmarks_tell_headings_where_there_are_no_tags() -> None:
    pages = [
        [*paragraph(60 + 90 * n, title), *paragraph(90 + 90 * n, BODY[0].text, BODY[1].text)]
        for title in ("Aims",)
        for n in range(1)
    ]
    titles = ("Aims", "Duties", "Records")
    page = [
        word
        for n, title in enumerate(titles)
        for word in (
            *paragraph(60 + 90 * n, title),
            *paragraph(90 + 90 * n, *(w.text for w in BODY)),
        )
    ]
    assert not headings(read(*pages))
    bookmarks = [(title, 0) for title in titles]
    assert headings(read(page, bookmarks=bookmarks)) == [(1, title) for title in titles]


# ---- tags ----------------------------------------------------------------------------------------


def test_tagged_paragraphs_are_kept_whole_and_apart() -> None:
    page = [
        Words(72, 100, "The first goes on for more than a line and then", tag=0),
        Words(72, 114, "it ends here.", tag=0),
        Words(72, 128, "The second begins right under it.", tag=1),
    ]
    tree = [Element("P", ((0, 0),)), Element("P", ((0, 1),))]
    assert said(read(page, tree=tree)) == [
        "The first goes on for more than a line and then it ends here.",
        "The second begins right under it.",
    ]


def test_a_mark_at_the_end_of_what_is_drawn_first_begins_no_column() -> None:
    page = [
        Words(72, 300, "The lead fills in the screening tool", tag=0),
        Words(236, 294, "10", 7, tag=0),
        Words(248, 300, "each time that there is a concern", tag=0),
        Words(72, 314, "about a child who may be at risk.", tag=0),
    ]
    (whole,) = said(read(page, tree=[Element("P", ((0, 0),))]))
    assert whole.startswith(
        "The lead fills in the screening tool each time that there is a concern"
    )
    assert whole.endswith("about a child who may be at risk.")


def test_tagged_table_is_read_by_rows_under_its_header() -> None:
    texts = [("Step", "Limit"), ("Tell the lead", "The same day"), ("Refer", "One working day")]
    page = [
        Words(x, 100 + 20 * n, text, tag=2 * n + (x > 100))
        for n, row in enumerate(texts)
        for x, text in zip((72, 300), row, strict=True)
    ]
    rows = tuple(
        Element("TR", kids=tuple(Element(kind, ((0, 2 * n + k),)) for k in (0, 1)))
        for n, kind in enumerate(("TH", "TD", "TD"))
    )
    raw = read([*page, *MORE], tree=[Element("Table", kids=rows)])
    cells = [(p.lead_in, p.text) for p in raw.passages if p.kind == "cell"]
    assert cells == [
        (None, "Step"),
        (None, "Limit"),
        ("Step", "Tell the lead"),
        ("Tell the lead – Limit", "The same day"),
        ("Step", "Refer"),
        ("Refer – Limit", "One working day"),
    ]


def test_tagged_notes_contents_and_list_items_are_what_the_tags_say() -> None:
    page = [
        Words(72, 60, "Contents", 14, BOLD, tag=0),
        Words(72, 80, "Aims", tag=1),
        Words(500, 80, "2", tag=1),
        Words(72, 120, "Staff must", tag=2),
        Words(90, 140, "listen, and", tag=3),
        Words(90, 160, "tell the lead.", tag=4),
        Words(72, 800, "A note.", 8, tag=5),
    ]
    items = tuple(
        Element("LI", kids=(Element("LBody", kids=(Element("P", ((0, n),)),)),)) for n in (3, 4)
    )
    tree = [
        Element("P", ((0, 0),)),
        Element("TOC", kids=(Element("TOCI", ((0, 1),)),)),
        Element("P", ((0, 2),)),
        Element("L", kids=items),
        Element("Note", kids=(Element("P", ((0, 5),)),)),
    ]
    seen = document(page, tree=tree)
    assert [(b.kind, b.text) for b in seen.blocks] == [
        ("paragraph", "Staff must"),
        ("item", "listen, and"),
        ("item", "tell the lead."),
        ("note", "A note."),
    ]
    assert [(f.kind, f.text) for f in seen.furniture] == [
        ("contents", "Contents"),
        ("contents", "Aims 2"),
    ]


def test_what_is_typed_into_a_field_is_read_in_its_sentence() -> None:
    words = [Words(72, 100, "The club"), Words(220, 100, "keeps children safe at all times.")]
    raw = read([*words, *BODY], fields=[(122, 89, 216, 103, "Invented Rovers")])
    assert said(raw)[0] == "The club Invented Rovers keeps children safe at all times."


def test_the_last_entry_of_a_list_is_no_heading_of_the_text_after_it() -> None:
    entries = ["Confirm the minutes", "Record the actions", "Review the whole plan"]
    listed = [Words(72, 100 + 15 * n, f"({'abc'[n]}) {text}") for n, text in enumerate(entries)]
    text = paragraph(150, *(word.text for word in (*BODY, *MORE)))
    raw = read([*listed, *text])
    assert headings(raw) == []
    assert [p.text for p in raw.passages if p.kind == "item"] == entries


# ---- furniture -----------------------------------------------------------------------------------


def test_running_lines_are_set_aside_and_numbered_appendices_are_not() -> None:
    pages = [
        [
            Words(72, 40, "Invented partnership procedures"),
            Words(72, 70, f"Appendix {n}", 16, BOLD),
            *BODY,
            *MORE,
            Words(290, HEIGHT - 30, f"Page {n + 3} of 9"),
        ]
        for n in range(1, 5)
    ]
    raw = read(*pages)
    assert headings(raw) == [(1, f"Appendix {n}") for n in range(1, 5)]
    assert [f.kind for f in raw.furniture] == ["running header", "page number"] * 4
    assert raw.furniture[3].text == "Page 5 of 9"


def test_what_stands_beside_a_running_header_runs_and_page_numbers_may_be_large() -> None:
    chapters = ["1. Aims", "2. Referrals", "3. Records", "4. Leaving"]
    pages = [
        [
            Words(72, 40, "Invented partnership"),
            Words(400, 40, chapter),
            *BODY,
            *MORE,
            Words(290, HEIGHT - 30, f"Page {n} of 4", 14),
        ]
        for n, chapter in enumerate(chapters, 1)
    ]
    raw = read(*pages)
    assert headings(raw) == []
    assert [f.kind for f in raw.furniture] == ["running header", "page number"] * 4
    assert raw.furniture[2].text == "Invented partnership 2. Referrals"


@pytest.mark.parametrize("repeated", [True, False])
def test_names_of_chapters_run_where_they_are_headings_too(*, repeated: bool) -> None:
    names = ["Aims of this manual", "Making referrals", "Records", "When a child leaves"]
    pages = [
        [
            Words(300, 40, name, 12),
            *([Words(72, 90, name, 16, BOLD)] if repeated else []),
            *(replace(line, y=line.y + 30) for line in (*BODY, *MORE)),
        ]
        for name in names
    ]
    raw = read(*pages)
    assert [f.text for f in raw.furniture] == (names if repeated else [])


def test_names_of_chapters_run_that_are_as_large_as_the_headings() -> None:
    names = ["Aims of this manual", "Making referrals", "Records", "When a child leaves"]
    pages = [
        [Words(300, 40, name, 16, BOLD), Words(72, 90, name, 16, BOLD), *BODY, *MORE]
        for name in names
    ]
    raw = read(*pages)
    assert [f.text for f in raw.furniture] == names
    assert headings(raw) == [(1, name) for name in names]


def test_headings_at_the_top_of_pages_are_text_where_a_contents_list_names_them_too() -> None:
    names = ["Aims of this manual", "Making referrals", "Records", "When a child leaves"]
    contents = [Words(72, 90 + 20 * n, name) for n, name in enumerate(names)]
    pages = [[Words(72, 40, name, 16, BOLD), *BODY, *MORE] for name in names]
    raw = read(contents, *pages)
    assert headings(raw) == [(1, name) for name in names]
    assert raw.furniture == ()


def test_text_beside_repeated_words_is_text() -> None:
    harms = ["Physical harm", "Neglect", "Online harm", "Self-harm"]
    pages = [
        [Words(72, 60, "Designated lead"), Words(300, 60, f"{harm}: ring the desk."), *BODY, *MORE]
        for harm in harms
    ]
    assert read(*pages).furniture == ()


def test_chapters_that_open_alike_are_text() -> None:
    opening = Words(72, 40, "Statement of intent", 16, BOLD)
    pages = [[*([opening] if n % 3 == 0 else []), *BODY, *MORE] for n in range(9)]
    assert headings(read(*pages)) == [(1, opening.text)] * 3


def test_what_is_marked_as_page_furniture_is_set_aside_once() -> None:
    raw = read([Words(300, 40, "DRAFT", artifact=True), *BODY])
    assert [(f.kind, f.text) for f in raw.furniture] == [("running header", "DRAFT")]
    assert len(raw.passages) == 1


def test_a_contents_list_is_set_aside() -> None:
    entries = [("Aims", 2), ("Duties of staff", 3), ("Records", 3), ("Useful addresses", 7)]
    page = [
        word
        for n, (title, number) in enumerate(entries)
        for word in (Words(72, 100 + 20 * n, title), Words(480, 100 + 20 * n, str(number)))
    ]
    seen = document([Words(72, 70, "Contents", 16, BOLD), *page], [*BODY])
    assert [f.text for f in seen.furniture] == ["Contents", *(f"{t} {n}" for t, n in entries)]
    assert len(seen.blocks) == 1


# ---- tables without tags -------------------------------------------------------------------------


def test_a_ruled_table_is_read_by_rows_with_its_cells_whole() -> None:
    across = [Ruled(70, y, 470, y) for y in (100, 120, 160, 200)]
    upright = [Ruled(x, 100, x, 200) for x in (70, 270, 470)]
    cells = [
        Words(75, 114, "Step", 11, BOLD),
        Words(275, 114, "Limit", 11, BOLD),
        *paragraph(134, "Tell the lead about", "the concern", x=75),
        *paragraph(134, "On the same", "working day", x=275),
        *paragraph(174, "Refer it", x=75),
        *paragraph(174, "Within one day", x=275),
    ]
    raw = read([*across, *upright, *cells, *paragraph(240, *(word.text for word in BODY))])
    assert _cells(raw)[2:] == [
        ("Step", "Tell the lead about the concern"),
        ("Tell the lead about the concern – Limit", "On the same working day"),
        ("Step", "Refer it"),
        ("Refer it – Limit", "Within one day"),
    ]


def test_cells_that_nearly_touch_are_parted_at_the_line_between_them() -> None:
    wide = "the lead about each worry, in words"
    rows = [("Step", "Limit"), (f"Tell {wide} ", "by noon"), ("Refer it", "at once")]
    crossed = [Words(75, 300, f"Nobody else parts what crosses no line: {wide}.")]
    raw = read([*_grid(*rows, top=100), *crossed])
    assert [text for _, text in _cells(raw)[2:]] == [
        text.strip() for row in rows[1:] for text in row
    ]
    assert said(raw)[-1] == crossed[0].text


def _cells(raw: RawDocument) -> list[tuple[str, str]]:
    """Return what leads in each cell, and its text, on one line."""
    return [
        (" ".join((p.lead_in or "").split()), " ".join(p.text.split()))
        for p in raw.passages
        if p.kind == "cell"
    ]


def _grid(*rows: tuple[str, ...], top: float, foot: bool = True) -> list[Words | Ruled]:
    """Return a ruled table of single lines; without a `foot` its lowest boxes are cut open."""
    heights = [top + 20 * n for n in range(len(rows) + 1)]
    across = [Ruled(70, y, 470, y) for y in (heights if foot else heights[:-1])]
    upright = [Ruled(x, top, x, heights[-1]) for x in (70, 270, 470)]
    words = [
        Words(75 + 200 * n, top + 14 + 20 * row, text, 11, BOLD if text.istitle() else PLAIN)
        for row, cells in enumerate(rows)
        for n, text in enumerate(cells)
        if text
    ]
    return [*across, *upright, *words]


HEADER = ("Step", "Limit")


@pytest.mark.parametrize("again", [(), (HEADER,)])
@pytest.mark.parametrize(
    "last",
    [
        [("Refer it", "within one day")],
        [("Refer it", "within one day"), ("Write to the parents", "after that")],
    ],
)
def test_a_table_over_the_end_of_a_page_is_one(
    again: tuple[tuple[str, str], ...], last: list[tuple[str, str]]
) -> None:
    first = [*BODY, *_grid(HEADER, ("Tell the lead", "at once"), top=720)]
    raw = read(first, [*_grid(*again, *last, top=60), *paragraph(240, *(w.text for w in BODY))])
    assert _cells(raw)[2:] == [
        cell
        for step, limit in [("Tell the lead", "at once"), *last]
        for cell in (("Step", step), (f"{step} – Limit", limit))
    ]
    assert [f.text for f in raw.furniture] == [text for row in again for text in row]


def test_a_row_that_the_end_of_a_page_cuts_in_two_is_one() -> None:
    first = [*BODY, *_grid(HEADER, ("Tell the", "within one"), top=720, foot=False)]
    rest = [*_grid(HEADER, ("lead", "day"), top=60), *paragraph(240, *(w.text for w in BODY))]
    assert _cells(read(first, rest))[2:] == [
        ("Step", "Tell the lead"),
        ("Tell the lead – Limit", "within one day"),
    ]


def test_a_header_at_the_top_of_every_page_of_a_table_is_the_table_s() -> None:
    steps = [("Tell the lead", "at once"), ("Refer it", "within a day"), ("Write it up", "later")]
    raw = read(*([*_grid(("step", "limit"), step, top=60), *BODY] for step in steps))
    assert [f.kind for f in raw.furniture] == []
    assert _cells(raw)[:4] == [("", "step"), ("step", "limit"), ("", steps[0][0]), (steps[0])]


def test_what_a_cut_row_goes_on_with_after_a_full_stop_is_in_its_cell() -> None:
    first = [*BODY, *_grid(HEADER, ("Refer", "Ring the desk."), top=720, foot=False)]
    rest = [*_grid(HEADER, ("", "Write to them."), top=60), *paragraph(240, "Then wait.")]
    assert _cells(read(first, rest))[2:] == [
        ("Step", "Refer"),
        ("Refer – Limit", "Ring the desk."),
        ("Refer – Limit", "Write to them."),
    ]


def test_a_tagged_row_that_the_end_of_a_page_cuts_in_two_is_one() -> None:
    first = [Words(72, 760, "Refer", tag=0), Words(300, 760, "Within one", tag=1)]
    rest = [Words(72, 60, "the matter", tag=0), Words(300, 60, "working day.", tag=1)]
    cells = [Element("TD", ((0, n), (1, n))) for n in (0, 1)]
    row = Element("TR", kids=tuple(cells))
    header = Element("TR", kids=tuple(Element("TH", ((0, n), (1, n))) for n in (2, 3)))
    heads = [[Words(72, y, "Step", tag=2), Words(300, y, "Limit", tag=3)] for y in (740, 40)]
    pages = [[*BODY, *heads[0], *first], [*heads[1], *rest, *MORE]]
    raw = read(*pages, tree=[Element("Table", kids=(header, row))])
    assert _cells(raw)[2:] == [
        ("Step", "Refer the matter"),
        ("Refer the matter – Limit", "Within one working day."),
    ]
    assert [f.text for f in raw.furniture] == ["Step", "Limit"]


def test_another_table_on_the_next_page_is_another() -> None:
    first = [*BODY, *_grid(HEADER, ("Tell the lead", "at once"), top=720)]
    other = _grid(("Form", "Kept By"), ("Log", "the lead"), top=60)
    raw = read(first, [*other, *paragraph(240, *(w.text for w in BODY))])
    assert _cells(raw)[4:] == [
        ("", "Form"),
        ("", "Kept By"),
        ("Form", "Log"),
        ("Log – Kept By", "the lead"),
    ]


def test_a_table_of_numbers_and_text_keeps_the_lists_in_its_cells() -> None:
    across = [Ruled(70, y, 520, y) for y in (100, 120, 180)]
    upright = [Ruled(x, 100, x, 180) for x in (70, 120, 520)]
    cells = [
        Words(75, 114, "3.1"),
        Words(125, 114, "Everyone listens to what children say."),
        Words(75, 134, "3.2"),
        Words(125, 134, "Staff must:"),
        *label(125, 150, "•", "tell the lead"),
        *label(125, 166, "•", "write it down"),
    ]
    read_as = document([*across, *upright, *cells, *paragraph(240, *(w.text for w in BODY))])
    assert [(b.kind, b.locator.number, b.text) for b in read_as.blocks][:4] == [
        ("paragraph", "3.1", "Everyone listens to what children say."),
        ("paragraph", "3.2", "Staff must:"),
        ("item", "3.2", "tell the lead"),
        ("item", "3.2", "write it down"),
    ]
    assert [b.lead_in for b in read_as.blocks][2:4] == ["Staff must:"] * 2


def test_a_table_of_one_cell_is_a_bar_or_a_box_around_text() -> None:
    page = [Words(72, 60, "Making a referral", 14, BOLD, tag=0), *BODY, *MORE]
    row = Element("TR", kids=(Element("TD", kids=(Element("P", ((0, 0),)),)),))
    assert headings(read(page, tree=[Element("Table", kids=(row,))])) == [(1, "Making a referral")]


def test_small_capitals_are_of_the_size_of_the_large_ones() -> None:
    name = [Words(72, 60, "MAKING A R", 14, BOLD), Words(157, 60, "EFERRAL", 11, BOLD)]
    assert headings(read([*name, *BODY, *MORE])) == [(1, "MAKING A REFERRAL")]


def test_a_paragraph_goes_on_over_a_page_end_after_an_abbreviation() -> None:
    first = paragraph(700, "The lead decides what to do about worries that come up elsewhere, e.g.")
    second = paragraph(72, "after a visit to the home, and writes down the reasons for it.")
    assert said(read([*BODY, *first], [*second, *MORE]))[1].endswith(
        "e.g. after a visit to the home, and writes down the reasons for it."
    )


def test_the_title_is_what_is_largest_on_the_first_page() -> None:
    logo = Words(72, 40, "Invented Board", 18)
    title = Words(72, 70, "Child Protection Procedures", 28)
    chapter = Words(72, 40, "Referrals", 16, BOLD)
    assert document([logo, title, *BODY], [chapter, *MORE]).title == (
        "Invented Board – Child Protection Procedures"
    )
    assert document([chapter, *MORE], [replace(chapter, y=300), *BODY]).title == "Referrals"
    named = replace(title, text="Invented School: Child Protection Policy")
    assert document([named, *BODY]).title == named.text
    assert document(BODY).title == "manual"


@pytest.mark.parametrize("seen", [BODY, [*MORE, *BODY]])
def test_reading_twice_gives_the_same(seen: Drawn) -> None:
    assert read(seen) == read(seen)


def test_headings_are_settled_here() -> None:
    raw = read([*BODY])
    assert raw.headings_known
    assert raw.passages == (RawPassage("\n".join(w.text for w in BODY), page=1, size=11),)


def test_a_page_of_nothing_but_furniture_has_no_passages() -> None:
    raw = read([Words(72, 100, "DRAFT", artifact=True)])
    assert (raw.passages, [f.text for f in raw.furniture]) == ((), ["DRAFT"])
