"""What is seen on the pages of a PDF, and what is said of one that cannot be read."""

from __future__ import annotations

import io

import pdf_oxide
import pypdf
import pytest
from pypdf.generic import DictionaryObject, NameObject

from compare.errors import Unreadable
from compare.read.pdf.drawings import links, rules
from compare.read.pdf.pages import opened
from compare.read.pdf.shapes import Bookmark, Box, Link, Page, Rule, Run, Style
from compare.read.pdf.tags import author_tags
from compare.read.pdf.unread import kept_from_sight, unread
from tests.read.pdf_writer import BOLD, Element, Ruled, Words, picture_only, write

PAGE: list[Words | Ruled] = [
    Words(72, 100, "Tell the lead"),
    Words(72, 120, "Now", 14, BOLD),
    Ruled(72, 140, 300, 140),
]


def test_letters_are_where_they_stand() -> None:
    first, second = opened(write([PAGE]), "a.pdf").pages[0].runs
    assert (first.text, first.left, first.base, first.size) == ("Tell the lead", 72, 742, 11)
    assert first.right == pytest.approx(72 + 60, abs=1)
    assert (first.style.bold, second.style.bold, second.style.size) == (False, True, 14)


def test_blanks_around_words_take_no_room() -> None:
    plain, padded = (
        opened(write([[Words(72, 100, "lead"), Words(72, 130, "  lead  ")]]), "").pages[0].runs
    )
    assert padded.left > plain.left
    assert padded.right - padded.left == pytest.approx(plain.right - plain.left, abs=0.1)


def test_rules_bookmarks_and_pages_are_seen() -> None:
    pdf = opened(write([PAGE, PAGE], bookmarks=[("One", 0), ("Two", 1)]), "a.pdf")
    assert [page.number for page in pdf.pages] == [1, 2]
    assert pdf.pages[0].rules == (Rule(72, 702, 300, 702),)
    assert pdf.bookmarks == (Bookmark("One", 1, 1), Bookmark("Two", 2, 1))
    assert pdf.reader.startswith("pdf_oxide ")


def test_when_every_font_claims_to_be_bold_its_name_tells() -> None:
    shouting = [Words(72, 200 + 20 * n, "All of this is bold", 11, BOLD) for n in range(3)]
    named = opened(write([[*shouting, *PAGE]]), "").pages[0].runs
    assert [run.style.bold for run in named] == [False, True, True, True, True]


def test_a_drawn_box_has_sides_and_a_thin_one_is_a_line() -> None:
    thin = {"op": "rectangle", "x": 10.0, "y": 20.0, "width": 100.0, "height": 0.5}
    broad = {"op": "rectangle", "x": 0.0, "y": 0.0, "width": 50.0, "height": 40.0}
    assert list(rules([{"operations": [thin], "stroke_color": None}])) == [Rule(10, 20, 110, 20.5)]
    assert len(list(rules([{"operations": [broad], "stroke_color": (0, 0, 0)}]))) == 4
    assert not list(rules([{"operations": [broad], "stroke_color": None}]))


def test_a_link_without_an_address_stays_in_the_file() -> None:
    notes = [
        {"subtype": "Link", "rect": (1, 2, 3, 4)},
        {"subtype": "Link", "rect": (1, 2, 3, 4), "action_uri": "https://example.org"},
        {"subtype": "Popup", "rect": (1, 2, 3, 4)},
    ]
    box = Box(1, 2, 3, 4)
    assert list(links(notes)) == [Link(box, jump=True), Link(box, jump=False)]


# ---- tags ----------------------------------------------------------------------------------------


def test_each_piece_has_the_tag_of_its_element() -> None:
    item = Element("LI", kids=(Element("Lbl", ((0, 1),)), Element("LBody", ((0, 2),))))
    cell = Element("TD", kids=(Element("P", ((0, 3),)), Element("P", ((0, 4),))))
    tree = [
        Element("H2", ((0, 0),)),
        Element("L", kids=(item,)),
        Element("Table", kids=(Element("TR", kids=(cell,)),)),
        Element("Figure", kids=(Element("P", ((0, 5),)),)),
    ]
    page = [Words(72, 100 + 20 * n, "word", tag=n) for n in range(6)]
    tags = author_tags(write([page], tree=tree))
    assert (tags[0, 0].role, tags[0, 0].level) == ("heading", 2)
    assert tags[0, 1] == tags[0, 2]
    assert tags[0, 1].role == "item"
    assert tags[0, 3].block != tags[0, 4].block
    assert tags[0, 3].cell == tags[0, 4].cell is not None
    assert tags[0, 5].role == "figure"


def test_further_paragraphs_of_an_item_go_on_with_it() -> None:
    body = Element("LBody", kids=(Element("P", ((0, 0),)), Element("P", ((0, 1),))))
    page = [Words(72, 100 + 20 * n, "word", tag=n) for n in range(2)]
    tags = author_tags(write([page], tree=[Element("L", kids=(Element("LI", kids=(body,)),))]))
    assert [tags[0, n].continues for n in (0, 1)] == [False, True]


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", write([PAGE])])
def test_without_a_tree_there_are_no_tags(content: bytes) -> None:
    assert not author_tags(content)


# ---- what cannot be read -------------------------------------------------------------------------


def locked() -> bytes:
    return bytes(pdf_oxide.PdfDocument.from_bytes(write([PAGE])).to_bytes_encrypted("x", "y"))


@pytest.mark.parametrize(
    ("content", "fault", "remedy"),
    [
        (b"%PDF-1.7\n", "damaged", "to PDF again"),
        (write([PAGE])[:300], "damaged", "to PDF again"),
        (write([[]]), "no text", "to PDF again"),
        (picture_only(), "no text layer", "run OCR first, for example ocrmypdf"),
        (locked(), "password", "save a copy without the password"),
    ],
    ids=["header only", "cut off", "blank", "scan", "locked"],
)
def test_what_cannot_be_read_says_why_and_what_to_do(
    content: bytes, fault: str, remedy: str
) -> None:
    with pytest.raises(Unreadable) as told:
        opened(content, "manual.pdf")
    assert fault in told.value.fault
    assert remedy in told.value.remedy
    assert str(told.value).startswith("manual.pdf: ")


def test_a_file_that_only_its_owner_may_change_is_read() -> None:
    content = bytes(pdf_oxide.PdfDocument.from_bytes(write([PAGE])).to_bytes_encrypted("", "y"))
    assert opened(content, "").pages[0].runs


def test_packed_pages_that_only_the_owner_may_change_are_read_without_their_pictures() -> None:
    packed = made_over([PAGE])
    for page in packed.pages:
        page.compress_content_streams()
    packed.encrypt("", "owner", algorithm="RC4-128")
    pdf = opened(written(packed), "")
    assert pdf.pages[0].runs[0].text == "Tell the lead"
    assert pdf.warnings == (
        "The file is protected from changes: whether it has pictures was not seen.",
    )


def made_over(pages: list[list[Words | Ruled]]) -> pypdf.PdfWriter:
    return pypdf.PdfWriter(clone_from=io.BytesIO(write(pages)))


def written(changed: pypdf.PdfWriter) -> bytes:
    out = io.BytesIO()
    changed.write(out)
    return out.getvalue()


def test_a_cover_before_other_files_is_refused_and_a_page_with_a_file_is_read() -> None:
    portfolio = made_over([PAGE])
    portfolio.add_attachment("policy.docx", b"x")
    assert opened(written(portfolio), "").pages[0].runs
    portfolio.root_object[NameObject("/Collection")] = DictionaryObject()
    with pytest.raises(Unreadable, match=r"portfolio of other files \(PDF\); save the files in it"):
        opened(written(portfolio), "")


@pytest.mark.parametrize("words", [5, 500])
def test_a_notice_in_place_of_a_form_is_refused_and_a_form_with_its_text_is_read(
    words: int,
) -> None:
    refused = kept_from_sight(b"", [seen(1, 0, words)], has_xfa=True)
    assert (refused is not None) == (words == 5)


# ---- what is not read ----------------------------------------------------------------------------


def seen(number: int, pictures: float, words: int = 100) -> Page:
    style = Style(11, bold=False, italic=False, colour=(0, 0, 0), font="")
    return Page(
        number, 595, 842, (Run("word " * words, 72, 500, 700, 11, style, 0),), pictures=pictures
    )


def test_scanned_pages_pictures_and_comments_are_told() -> None:
    pages = [seen(1, 0), seen(2, 0.9, words=3), seen(3, 0.2), seen(4, 0.02), seen(5, 0.3)]
    assert list(unread(pages, [1])) == [
        (
            "Page 2 has a picture and hardly any text: if words stand in it, run OCR first, "
            "for example ocrmypdf."
        ),
        "Pages 3, 5 have pictures, in which no words were read.",
        "Page 1 has comments or added text that were not read.",
    ]


# ---- turned pages --------------------------------------------------------------------------------


def test_text_on_a_page_that_is_shown_turned_stands_upright() -> None:
    sideways = [Words(72, 100 + 14 * n, text) for n, text in enumerate(("First line", "second"))]
    first, second = opened(write([sideways], turn=90), "").pages[0].runs
    assert (first.left, first.base - second.base) == (72, 14)
    assert first.right > first.left + 40
