from __future__ import annotations

from compare.read.contents import without_furniture
from compare.read.raw import RawPassage

BODY = RawPassage("Staff tell the lead the same day and write down what was said.")


def heading(text: str) -> RawPassage:
    return RawPassage(text, "heading", 1)


def contents(*passages: RawPassage) -> list[str]:
    return [f.text for f in without_furniture(passages)[1] if f.kind == "contents"]


def test_lines_that_lead_to_pages() -> None:
    lines = [
        RawPassage("1. Aims ........ 2"),
        RawPassage("2. Referrals …… 3"),
        RawPassage("Annex . . . . 9"),
    ]
    assert contents(*lines, heading("Aims"), BODY) == [line.text for line in lines]


def test_lines_under_a_title_that_come_again() -> None:
    title, *lines = heading("Contents"), RawPassage("Aims"), RawPassage("2. Referrals 7")
    text = [heading("Aims"), BODY, heading("Referrals"), BODY]
    assert contents(title, *lines, *text) == ["Contents", "Aims", "2. Referrals 7"]


def test_a_line_before_the_title_that_comes_again_does_not_hide_it() -> None:
    text = [heading("Aims"), BODY, RawPassage("May 2026"), BODY]
    seen = contents(
        RawPassage("May 2026"), heading("Contents"), RawPassage("Aims", number="1."), *text
    )
    assert seen == ["Contents", "1. Aims"]


def test_jumps_within_the_file() -> None:
    jumps = [RawPassage(text, "item", 1, jump=True) for text in ("Aims", "Who to tell", "Forms")]
    assert contents(*jumps, BODY) == ["Aims", "Who to tell", "Forms"]


def test_a_table_of_figures_is_text() -> None:
    ages = ("Under fives", "Juniors", "Seniors")
    rising, falling = (
        [RawPassage(f"{age} {n}", jump=True) for age, n in zip(ages, numbers, strict=True)]
        for numbers in ((8, 8, 11), (17, 42, 8))
    )
    assert len(contents(*rising, BODY)) == len(rising)
    assert contents(*falling, BODY) == []


def test_a_list_of_links_to_elsewhere_is_text() -> None:
    assert (
        contents(*[RawPassage(t, "item", 1) for t in ("Neglect", "Thresholds", "Forms")], BODY)
        == []
    )


def test_a_title_without_a_list_is_text() -> None:
    assert contents(heading("Contents"), BODY, BODY) == []


def test_links_that_a_sentence_opens_are_its_list() -> None:
    links = [RawPassage(f"the {word} of staff", "item", 1, jump=True) for word in ("a", "b", "c")]
    assert contents(RawPassage("This part of the manual deals with:"), *links, BODY) == []
    assert contents(BODY, *links, BODY) == [link.text for link in links]


def test_text_that_repeats_is_text() -> None:
    again = [RawPassage("Staff must:"), BODY, RawPassage("Staff must:"), BODY]
    assert contents(*again) == []


def test_buttons_are_navigation_and_headings_never() -> None:
    kept, furniture = without_furniture(
        [RawPassage("Print this page"), heading("Search"), BODY, RawPassage("Back to top ↑")]
    )
    assert [f.kind for f in furniture] == ["navigation", "navigation"]
    assert len(kept) == 2
