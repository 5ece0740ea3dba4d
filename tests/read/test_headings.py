from __future__ import annotations

from dataclasses import replace

import pytest

from compare.read.headings import with_headings
from compare.read.raw import RawPassage

BODY = RawPassage("Staff tell the lead the same day and write down what was said to them.")


def bold(text: str) -> RawPassage:
    return RawPassage(text, bold=True)


def entry(text: str, number: str) -> RawPassage:
    return RawPassage(text, "item", 1, number=number)


def headings(*passages: RawPassage) -> list[tuple[int, str | None, str]]:
    return [(p.level, p.number, p.text) for p in with_headings(passages) if p.kind == "heading"]


@pytest.mark.parametrize(
    "passage",
    [
        bold("Staff training"),
        bold("FGM"),
        bold("Where a disclosure is made:"),
        bold("Supporting families."),
        bold("What is abuse?"),
        bold("What staff should do"),
        bold("Appendix 2: who to contact"),
        bold("Key commitment 2: Responding to concerns"),
        bold("Use of mobile phones, cameras and e-safety (online safety)."),
        RawPassage("RECORDING CONCERNS"),
        RawPassage("SAFEGUARDING"),
        RawPassage("Private fostering", underlined=True),
        RawPassage("Private fostering", size=14.0),
        RawPassage("Making a referral", number="3.2"),
        RawPassage("Purpose of this policy", number="1."),
    ],
)
def test_headings_in_disguise(passage: RawPassage) -> None:
    assert headings(passage, replace(BODY, size=11.0)) == [(1, passage.number, passage.text)]


@pytest.mark.parametrize(
    "passage",
    [
        bold("The lead must always be told the same day."),
        bold(
            "Tell the lead at once, whatever the hour, and write down who was told and when it was"
        ),
        bold("If a child is in danger call the police; do not wait;"),
        bold("All staff must read this policy"),
        bold("Staff must:"),
        bold("Parents can expect us to:"),
        bold("If a child is in danger, you should call 999 now."),
        bold("Signed: ________________"),
        bold("Date of next review: May 2027"),
        bold("Approved by governors"),
        bold("Head teacher: Mrs A Name"),
        bold("lead@school.example"),
        bold("September 2026"),
        bold("01234 567890"),
        RawPassage("LADO"),
        RawPassage("Staff training"),
        RawPassage("The lead should keep a copy of it", number="3.2"),
    ],
)
def test_what_is_no_heading(passage: RawPassage) -> None:
    assert headings(passage, replace(BODY, size=11.0)) == []


def test_a_heading_opens_something() -> None:
    assert headings(BODY, bold("Staff training")) == []


def test_labels_in_a_row_are_a_form() -> None:
    assert headings(bold("Child's school:"), bold("Child's class:"), BODY) == []


def test_a_paragraph_in_a_heading_style_is_text() -> None:
    long = RawPassage("Staff tell the lead the same day. " * 5, "heading", 2)
    assert headings(replace(long, text=long.text.strip()), BODY) == []


def test_bold_says_nothing_where_all_is_bold() -> None:
    text = replace(BODY, bold=True)
    assert headings(text, bold("Staff training"), text) == []


def test_numbered_headings_that_arrive_as_lists() -> None:
    seen = headings(
        entry("Good practice", "a)"),
        BODY,
        entry("Visitors", "b)"),
        BODY,
        entry("Events", "c)"),
        BODY,
    )
    assert seen == [(1, "a)", "Good practice"), (1, "b)", "Visitors"), (1, "c)", "Events")]


def test_entries_of_a_list_are_no_headings() -> None:
    entries = [entry("Name of child", "1."), entry("Date of birth", "2."), entry("School", "3.")]
    assert headings(*entries, BODY) == []


def test_an_entry_with_a_list_in_it_is_no_heading() -> None:
    inner = RawPassage("a reaction", "item", 2)
    assert headings(entry("Listen without showing", "1."), inner, BODY) == []


def test_the_text_of_an_entry_that_became_a_heading_leaves_the_list() -> None:
    passages = with_headings(
        (
            entry("Referrals", "1."),
            RawPassage("Staff must:", "item", 1, continues=True),
            RawPassage("act", "item", 2),
            entry("Visitors", "2."),
            RawPassage("They sign in at the office door.", "item", 1, continues=True),
        )
    )
    assert [(p.kind, p.level, p.continues) for p in passages] == [
        ("heading", 1, False),
        ("paragraph", 0, False),
        ("item", 1, False),
        ("heading", 1, False),
        ("paragraph", 0, False),
    ]


def test_levels_follow_looks_below_the_real_heading() -> None:
    real = RawPassage("Policy", "heading", 2)
    seen = headings(
        real, bold("ALL CAPITALS"), BODY, bold("Only bold"), BODY, bold("Bold too"), BODY
    )
    assert [level for level, *_ in seen] == [2, 3, 4, 4]


def test_levels_follow_numbers() -> None:
    one, two = RawPassage("Referrals", number="3."), RawPassage("Making one", number="3.1")
    assert [
        level for level, *_ in headings(replace(one, bold=True), replace(two, bold=True), BODY)
    ] == [
        1,
        2,
    ]


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (["3.2 Making a referral"], ["3.2"]),
        (["1 Scope", "2 Referrals"], ["1", "2"]),
        (["7 Minute briefings", "Annex"], [None, None]),
        (["a) Visitors"], ["a)"]),
        (["2025 in review"], [None]),
    ],
)
def test_numbers_are_taken_off_headings(texts: list[str], numbers: list[str | None]) -> None:
    passages = [p for text in texts for p in (RawPassage(text, "heading", 1), BODY)]
    assert [number for _, number, _ in headings(*passages)] == numbers


def _manners(*manners: str) -> list[int]:
    passages = [p for m in manners for p in (replace(bold("Referrals"), manner=m), BODY)]
    return [level for level, *_ in headings(*passages)]


@pytest.mark.parametrize(
    ("manners", "levels"),
    [
        (("green", "blue", "blue", "green", "blue"), [1, 2, 2, 1, 2]),
        (("", "italic", "", "italic"), [1, 2, 1, 2]),
        (("a", "b", "c", "b", "c", "a", "b"), [1, 2, 3, 2, 3, 1, 2]),
        (("red", "red", "blue", "blue", "green"), [1, 1, 1, 1, 1]),
        (("red", "blue", "blue"), [1, 1, 1]),
    ],
)
def test_colour_and_slant_tell_levels_by_what_comes_again(
    manners: tuple[str, ...], levels: list[int]
) -> None:
    assert _manners(*manners) == levels


def test_numbers_tell_levels_before_colour_does() -> None:
    one = replace(bold("Referrals"), number="1.", manner="red")
    two = replace(bold("Duties"), number="2.", manner="red")
    under = replace(bold("Scope"), number="1.1", manner="blue")
    assert [level for level, *_ in headings(one, under, BODY, two, BODY)] == [1, 2, 1]
