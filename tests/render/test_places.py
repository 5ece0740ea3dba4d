"""Where a passage stands is told so that it is found with the manual in the hand."""

from __future__ import annotations

from compare.model import Block, Document, Evidence, Kind, Locator, Sentence, Source
from compare.render.telling.places import found_at, headings, short, within_chapter

_BOOK = "Procedures"
_HELD = (
    # heading or passage, trail, printed number
    ("heading", (_BOOK,), None),
    ("heading", (_BOOK, "Referral"), "1"),
    ("paragraph", (_BOOK, "Referral"), None),
    ("heading", (_BOOK, "Referral", "What happens next"), "1.6"),
    ("paragraph", (_BOOK, "Referral", "What happens next"), None),
    ("heading", (_BOOK, "Referral", "What happens next", "At night"), None),
    ("paragraph", (_BOOK, "Referral", "What happens next", "At night"), None),
    ("heading", (_BOOK, "Conference"), "2"),
    ("paragraph", (_BOOK, "Conference"), None),
    ("heading", (_BOOK, "Conference", "Notes"), "2.1"),
    ("paragraph", (_BOOK, "Conference", "Notes"), None),
    ("heading", (_BOOK, "Conference", "Notes"), "2.5"),
    ("paragraph", (_BOOK, "Conference", "Notes"), None),
)


def _document() -> Document:
    return Document(_BOOK, Source("book", "0", "test"), tuple(map(_block, range(len(_HELD)))))


def _block(n: int) -> Block:
    name, trail, number = _HELD[n]
    kind: Kind = "heading" if name == "heading" else "paragraph"
    where = Locator(trail, 0 if kind == "heading" else 1, number)
    text = trail[-1] if kind == "heading" else f"The {n}th passage is as long as any other here."
    said = () if kind == "heading" else (Sentence(str(n), text, where),)
    return Block(str(n), kind, len(trail), text, where, sentences=said)


def _at(*trail: str) -> str:
    return found_at(_document(), Evidence("", Locator((_BOOK, *trail), 1)))


def test_a_passage_is_told_by_its_chapter_and_nearest_heading_as_they_are_printed() -> None:
    """In a manual of many chapters, neither is enough: each has a first paragraph."""
    assert _at("Referral", "What happens next") == (
        "1 Referral › 1.6 What happens next, 1st paragraph"
    )
    assert _at("Referral") == "1 Referral, 1st paragraph"
    assert _at("Referral", "What happens next", "At night") == (
        "1 Referral › At night, 1st paragraph"
    )


def test_beside_the_name_of_its_chapter_a_passage_is_told_without_it() -> None:
    at = Evidence("", Locator((_BOOK, "Referral", "What happens next"), 2))
    assert within_chapter(_document(), at) == "1.6 What happens next, 2nd paragraph"
    assert within_chapter(_document(), None) == ""


def test_a_number_that_may_be_of_another_heading_is_left_out() -> None:
    assert _at("Conference", "Notes") == "2 Conference › Notes, 1st paragraph"


def test_all_headings_above_a_passage_bear_their_numbers() -> None:
    trail = (_BOOK, "Referral", "What happens next", "At night")
    assert headings(_document(), trail) == (
        _BOOK,
        "1 Referral",
        "1.6 What happens next",
        "At night",
    )


def test_what_stands_before_the_first_heading_is_told_so() -> None:
    assert short(_document(), ()) == ("Before the first heading",)
    assert found_at(_document(), None) == ""
