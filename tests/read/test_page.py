"""What of a web page is its text, and what stands around it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from compare.model import Document
from compare.read.reader import read
from compare.read.tree.flatten import flatten
from compare.read.web.named_headings import with_named_headings
from compare.read.web.page import with_furniture_marked
from compare.read.web.webpage import prepared
from tests.read import trees

Node = dict[str, Any]
_PROSE = "<p>Staff must act on every worry and write down what was said.</p>" * 4
_MENU = '<ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li></ul>'


def _read(tmp_path: Path, body: str, title: str = "") -> Document:
    path = tmp_path / "page.html"
    path.write_text(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    return read(path)


def _headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.text) for block in document.blocks if block.kind == "heading"]


@given(trees.blocks)
def test_no_word_is_lost_by_names_of_headings(blocks: list[Node]) -> None:
    assert list(trees.strings(with_named_headings(blocks))) == list(trees.strings(blocks))


@pytest.mark.parametrize(
    ("division", "level"),
    [
        ('<div class="heading2">Referrals</div>', 2),
        ('<div class="blue h3">Referrals</div>', 3),
        ('<div role="heading" aria-level="4">Referrals</div>', 4),
        ('<div role="heading">Referrals</div>', 2),
    ],
)
def test_a_division_called_a_heading_is_one(tmp_path: Path, division: str, level: int) -> None:
    page = f'<main><h1>Our manual</h1><div class="text">{division}{_PROSE}</div></main>'
    assert _headings(_read(tmp_path, page)) == [(1, "Our manual"), (level, "Referrals")]


@pytest.mark.parametrize("name", ["h2o", "col-h2", "headings", "heading20"])
def test_other_names_make_no_heading(tmp_path: Path, name: str) -> None:
    page = f'<main><h1>Our manual</h1><div class="{name}">referrals,</div>{_PROSE}</main>'
    assert _headings(_read(tmp_path, page)) == [(1, "Our manual")]


@given(trees.blocks)
def test_no_word_is_lost_by_looking_for_the_text(blocks: list[Node]) -> None:
    pieces = [p for p in flatten(with_furniture_marked(blocks)) if not isinstance(p, str)]
    shown = " ".join(f"{getattr(piece, 'number', '')} {piece.text}" for piece in pieces)
    assert [word for word in trees.strings(blocks) if word not in shown] == []


@pytest.mark.parametrize(
    "around",
    [
        f"<nav>{_MENU}</nav>",
        f'<div id="header"><h2>Search</h2>{_MENU}</div>',
        f'<div class="x">{_MENU}</div>',
        '<div id="CookieBanner">We use cookies</div>',
        '<div class="main-sidebar"><h3>Quick links</h3><p>Term dates</p></div>',
        "<footer><h3>Follow us</h3><p>High Street</p></footer>",
        "<button>Print</button>",
        '<p><span class="sr-only">Skip to the text</span></p>',
        '<div class="x">You are here: <a href="/">Home</a> > <a href="/a">Our manual</a></div>',
        '<div id="x"><p>This manual is kept for the partnership.</p><p>© 2026 A Firm</p></div>',
        f'<div class="x"><h2>On this page</h2>{_MENU}</div>',
    ],
)
@pytest.mark.parametrize(
    "page", ["{}<main><h1>Referrals</h1>{}</main>", '{}<div class="y"><h1>Referrals</h1>{}</div>']
)
def test_what_stands_beside_the_text_is_furniture(tmp_path: Path, page: str, around: str) -> None:
    document = _read(tmp_path, page.format(around, _PROSE))
    assert [block.kind for block in document.blocks] == ["heading", *["paragraph"] * 4]
    assert document.furniture


@pytest.mark.parametrize("name", ["information-sharing", "social-care", "print:block", "feedback"])
def test_names_that_a_manual_gives_its_own_parts_are_no_furniture(
    tmp_path: Path, name: str
) -> None:
    part = (
        f'<section id="{name}" class="{name}"><h2 id="{name}">More</h2><p>One more.</p></section>'
    )
    document = _read(tmp_path, f"<main><h1>Aims</h1>{_PROSE * 2}{part}</main>")
    assert [block.text for block in document.blocks][-2:] == ["More", "One more."]


def test_a_short_page_is_read_from_its_title_on(tmp_path: Path) -> None:
    foot = "<p>This manual is kept by the partnership, whose office is open in the day.</p>"
    page = f'<div>{_MENU}<div><h1>Aims</h1>{_PROSE}</div></div><div class="foot">{foot}</div>'
    assert [b.kind for b in _read(tmp_path, page).blocks] == ["heading", *["paragraph"] * 4]


def test_what_asks_how_good_a_page_is_and_a_list_of_pages_are_none_of_its_text(
    tmp_path: Path,
) -> None:
    asks = "<div><h3>Was this page useful?</h3><p>Tell us what you were looking for</p></div>"
    pages = f"<div><h2>Contents</h2><ol><li>Overview</li></ol>{_MENU}</div>"
    document = _read(tmp_path, f"<main><h1>Aims</h1>{pages}{_PROSE}{asks}</main>")
    assert [b.kind for b in document.blocks] == ["heading", *["paragraph"] * 4]


def test_steps_that_have_headings_are_sections(tmp_path: Path) -> None:
    step = "<li><h3>{}</h3><div><p>Stay with the child.</p><ul><li>Be calm</li></ul></div></li>"
    steps = f"<ol>{step.format('See')}{step.format('Tell')}</ol>"
    document = _read(tmp_path, f"<main><h1>Aims</h1>{_PROSE}{steps}</main>")
    assert [
        (b.kind, b.level, b.locator.trail[-1], b.locator.number) for b in document.blocks[5:8]
    ] == [
        ("heading", 3, "See", "1"),
        ("paragraph", 0, "See", None),
        ("item", 1, "See", None),
    ]


def test_a_heading_that_a_contents_list_jumps_to_is_one(tmp_path: Path) -> None:
    page = f'<h1>Aims</h1>{_PROSE}<h2><a name="_Toc12"><b>Who</b> tells</a></h2>{_PROSE}'
    assert _headings(_read(tmp_path, page)) == [(1, "Aims"), (2, "Who tells")]


def test_a_page_that_calls_its_text_a_menu_is_read(tmp_path: Path) -> None:
    document = _read(tmp_path, f'<div class="menu-page has-sidebar"><h1>Aims</h1>{_PROSE}</div>')
    assert len(document.blocks) == 5


def test_what_a_page_says_over_its_main_part_is_text(tmp_path: Path) -> None:
    said = "Everyone who works with children, paid or not, reads this page once a year and asks the"
    head = f"<div><h1>Aims</h1><p>{said} lead about what is unclear.</p></div>"
    document = _read(tmp_path, f"{head}<main>{_PROSE}</main>")
    assert len(document.blocks) == 6


def test_a_note_beside_the_text_and_links_within_it_are_text(tmp_path: Path) -> None:
    note = '<div class="box"><p>Tell the lead within one working day.</p></div>'
    links = '<h2>Related chapters</h2><ul><li><a href="/a">Neglect</a></li></ul>'
    document = _read(tmp_path, f"<div><h1>Aims</h1>{_PROSE}{links}</div>{note}")
    assert [block.text for block in document.blocks][-3:] == [
        "Related chapters",
        "Neglect",
        "Tell the lead within one working day.",
    ]


@pytest.mark.parametrize(
    "panel",
    [
        "<details><summary>Timing</summary>{}</details>",
        '<button aria-controls="p">Timing <span aria-hidden="true">+</span></button><div>{}</div>',
        "<div><h3><button>Timing<span> Show</span></button></h3><div hidden>{}</div></div>",
        '<div role="button" aria-controls="p"><a>Timing</a></div><div hidden>{}</div>',
    ],
)
def test_what_opens_a_panel_is_its_heading(tmp_path: Path, panel: str) -> None:
    document = _read(tmp_path, f"<h1>Aims</h1>{_PROSE}<h2>More</h2>{panel.format(_PROSE)}")
    assert _headings(document) == [(1, "Aims"), (2, "More"), (3, "Timing")]


@pytest.mark.parametrize(
    ("declared", "body", "title"),
    [
        ("Referrals | A Board", f"<h1>Referrals</h1>{_PROSE}", "Referrals"),
        ("A Board: Referrals", f"<div>Referrals</div>{_PROSE}", "Referrals"),
        ("Referrals - A Board", f"<h1>A Board</h1><h2>Referrals</h2>{_PROSE}", "Referrals"),
        ("Home | A Board", f"<h1>Referrals</h1>{_PROSE}", "Referrals"),
        ("Referrals – A Board", _PROSE, "Referrals"),
    ],
)
def test_a_page_is_not_called_by_its_site(
    tmp_path: Path, declared: str, body: str, title: str
) -> None:
    assert _read(tmp_path, body, declared).title == title


def test_an_empty_line_parts_paragraphs(tmp_path: Path) -> None:
    document = _read(tmp_path, "<p>• Tell the lead<br>• Write it down<br><br>Then wait here</p>")
    assert [(block.kind, block.text) for block in document.blocks] == [
        ("item", "Tell the lead"),
        ("item", "Write it down"),
        ("paragraph", "Then wait here"),
    ]


def test_landmarks_become_divisions_that_remember() -> None:
    page = '<nav class="x">a</nav><main role="main">b</main><Footer>c</Footer><navy>d</navy>'
    assert prepared(page)[0] == (
        '<html><body><div class="x" data-landmark="nav">a</div>'
        '<div role="region" data-landmark="main">b</div>'
        '<div data-landmark="footer">c</div><navy>d</navy></body></html>'
    )


def test_lists_named_for_furniture_are_put_into_divisions_of_that_name() -> None:
    page = '<ol class="breadcrumb x"><li><ul><li>a</ul></ol>b<ul id="menu-1"></ul>c<ul></ul>'
    assert prepared(page)[0] == (
        '<html><body><div data-landmark="breadcrumb x"><ol class="breadcrumb x"><li><ul><li>a</li>'
        '</ul></li></ol></div>b<div data-landmark="menu-1"><ul id="menu-1"></ul></div>c<ul></ul>'
        "</body></html>"
    )


def test_a_page_nested_deeper_than_it_can_be_read_is_refused() -> None:
    with pytest.raises(RecursionError):
        prepared("<div>" * 3000 + "Staff must tell the lead.")


def test_deletions_are_accepted_and_told_of(tmp_path: Path) -> None:
    script = "<script>if (a <s> b) {}</script>"
    seen = _read(
        tmp_path, f"{script}<p>Staff <del>may</del> must <S>not</S>tell.</p><del><p>Old.</p></del>"
    )
    assert [block.text for block in seen.blocks] == ["Staff must tell."]
    assert seen.warnings == ("Deletions were read as accepted (3).",)
