from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.read.numerals import (
    NUMERALS,
    letter,
    roman,
    roman_value,
)
from compare.read.printed import bare_number, follows, is_number, marker
from compare.read.raw import RawPassage
from compare.read.typed import with_lists_in_clauses, with_typed_lists


@pytest.mark.parametrize(
    ("text", "form", "printed", "rest"),
    [
        ("3.12 The partners", "number", "3.12", "The partners"),
        ("4.4.5. the partners", "number", "4.4.5.", "the partners"),
        ("98. The partners", "number", "98.", "The partners"),
        ("7) act", "number", "7)", "act"),
        ("(a) act", "letter", "(a)", "act"),
        ("iv) act", "letter", "iv)", "act"),
        ("• act", "bullet", "•", "act"),
        ("•act", "bullet", "•", "act"),
        ("(a)act", "letter", "(a)", "act"),
        ("1.Staff act", "number", "1.", "Staff act"),
        ("\uf0b7 act", "bullet", "\uf0b7", "act"),
        ("- act", "bullet", "-", "act"),
        (". Commit to act", "bullet", ".", "Commit to act"),
        ("o on the form", "bullet", "o", "on the form"),
    ],
)
def test_markers(text: str, form: str, printed: str, rest: str) -> None:
    assert marker(text) == (form, printed, rest)


@pytest.mark.parametrize(
    "text",
    [
        "3.5 million children",
        "12 months after",
        "1.9.2026 was the day",
        "2025. was",
        "e.g. this",
        "i.e. this",
        "A. Smith said",
        "-----Chair",
        "...and so on",
        "on the form",
        "•",
        "98.",
        "(see above) act",
        "1.A",
        "24/7 care",
    ],
)
def test_what_is_no_marker(text: str) -> None:
    assert marker(text) is None


def test_a_bare_number_is_short_and_before_a_capital() -> None:
    assert bare_number("2 Scope") == ("number", "2", "Scope")
    assert bare_number("2 days") is None
    assert bare_number("2025 Review") is None


@pytest.mark.parametrize("cell", ["6.8.1", "98", "98.", "(a)", "iv", "3.", "2.1a"])
def test_number_cells(cell: str) -> None:
    assert is_number(cell)


@pytest.mark.parametrize("cell", ["", "Stage 1", "1:4", "15 days", "note", "2026"])
def test_other_cells(cell: str) -> None:
    assert not is_number(cell)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("1", "2"),
        ("3.9", "3.10"),
        ("a", "b"),
        ("h", "i"),
        ("i", "ii"),
        ("i", "j"),
        ("iv", "v"),
        ("B", "C"),
    ],
)
def test_what_follows(before: str, after: str) -> None:
    assert follows(after, before)
    assert not follows(before, after)


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    assert roman_value(roman(number)) == number


def test_numbers_in_letters() -> None:
    assert [letter(n) for n in (1, 26, 27, 28)] == ["a", "z", "aa", "bb"]
    assert [
        NUMERALS["ordinal"](n) for n in (1, 2, 3, 4, 11, 22, 113)
    ] == "1st 2nd 3rd 4th 11th 22nd 113th".split()
    assert [NUMERALS[form](3) for form in ("decimalZero", "upperRoman", "upperLetter", "none")] == [
        "03",
        "III",
        "C",
        "",
    ]
    assert [roman(0), roman(99_999), letter(-1)] == ["0", "99999", "-1"]


def _typed(*texts: str) -> list[tuple[str, int, str | None, str]]:
    return [(p.kind, p.level, p.number, p.text) for p in with_typed_lists(map(RawPassage, texts))]


def _in_clauses(*entries: tuple[str, str | None]) -> list[int]:
    listed = [RawPassage(text, "item", 1, number) for text, number in entries]
    return [p.level for p in with_lists_in_clauses(listed)]


@pytest.mark.parametrize(
    ("numbers", "levels"),
    [
        (["3.1", "(a)", "(b)", "3.2", "(a)"], [1, 2, 2, 1, 1]),
        (["3.1", None, None, "3.2"], [1, 2, 2, 1]),
        (["3.1", "1.", "2.", "3.2"], [1, 2, 2, 1]),
        (["3.1", "3.2", "3.3"], [1, 1, 1]),
        (["(a)", "(b)"], [1, 1]),
        ([None, None], [1, 1]),
    ],
)
def test_the_list_that_a_clause_opens_stands_in_it(
    numbers: list[str | None], levels: list[int]
) -> None:
    texts = ["Staff must:", *["act"] * (len(numbers) - 1)]
    assert _in_clauses(*zip(texts, numbers, strict=True)) == levels


def test_a_clause_that_opens_nothing_holds_no_list() -> None:
    assert _in_clauses(("Staff act.", "3.1"), ("now", None)) == [1, 1]


def test_typed_bullets_are_items_as_deep_as_their_signs() -> None:
    assert _typed("Staff must:", "• tell", "o the lead", "o the head", "• write", "Then:") == [
        ("paragraph", 0, None, "Staff must:"),
        ("item", 1, None, "tell"),
        ("item", 2, None, "the lead"),
        ("item", 2, None, "the head"),
        ("item", 1, None, "write"),
        ("paragraph", 0, None, "Then:"),
    ]


def test_typed_letters_are_items_and_i_after_h_is_a_letter() -> None:
    texts = [f"({c}) act" for c in "abcdefghij"]
    assert [(level, number) for _, level, number, _ in _typed(*texts)] == [
        (1, f"({c})") for c in "abcdefghij"
    ]
    assert [level for _, level, *_ in _typed("(a) act", "(i) now", "(ii) then", "(b) write")] == [
        1,
        2,
        2,
        1,
    ]


def test_typed_numbers_that_count_from_one_after_a_colon_are_a_list() -> None:
    typed = _typed("Staff must:", "1. tell", "• the lead", "2. write", "Then wait.", "3. Act")
    assert [(kind, number) for kind, _, number, _ in typed] == [
        ("paragraph", None),
        ("item", "1."),
        ("item", None),
        ("item", "2."),
        ("paragraph", None),
        ("paragraph", "3."),
    ]


def test_typed_numbers_are_numbered_paragraphs() -> None:
    assert _typed("3.12 The partners meet.", "p. 12 says so") == [
        ("paragraph", 0, "3.12", "The partners meet."),
        ("paragraph", 0, None, "p. 12 says so"),
    ]
