from __future__ import annotations

import pytest

from compare.read.carry import lead_ins, numbers, within
from compare.read.raw import RawPassage


def heading(text: str, number: str | None = None) -> RawPassage:
    return RawPassage(text, "heading", 1, number=number)


def para(text: str = "Text.", number: str | None = None) -> RawPassage:
    return RawPassage(text, number=number)


def entry(text: str = "entry", number: str | None = None, level: int = 1) -> RawPassage:
    return RawPassage(text, "item", level, number=number)


def further(level: int = 1) -> RawPassage:
    return RawPassage("Further.", "item", level, continues=True)


NOTE = RawPassage("A note.", "note")


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        ([para(number="98."), entry(), entry()], ["98", "98", "98"]),
        ([para(number="98."), entry(number="(a)"), entry(number="(b)")], ["98", "98(a)", "98(b)"]),
        ([entry(number="98."), entry(level=2), entry(number="99.")], ["98", "98", "99"]),
        ([entry(number="1."), entry(number="(a)", level=2)], ["1", "1(a)"]),
        (
            [entry(number="1."), entry(number="a.", level=2), entry(number="i.", level=3)],
            ["1", "1(a)", "1(a)(i)"],
        ),
        ([para(number="98."), para(), entry()], ["98", None, None]),
        ([para(number="98."), heading("Next"), para()], ["98", None, None]),
        ([entry(number="1."), entry(level=2), further()], ["1", "1", "1"]),
        (
            [para(number="3.12"), entry(number="1."), entry(number="2.")],
            ["3.12", "3.12(1)", "3.12(2)"],
        ),
        ([para(number="1."), entry(number="2."), entry(number="3.")], ["1", "2", "3"]),
        ([heading("Ending it", "4."), entry(number="(a)")], ["4", "4(a)"]),
        ([heading("Ending it", "4."), para(), entry()], ["4", None, None]),
        ([heading("Duties", "2"), entry(number="1."), entry(number="2.")], ["2", "1", "2"]),
        ([entry(number="4.4.5"), entry(number="4.4.6")], ["4.4.5", "4.4.6"]),
        ([entry(number="(a)")], ["(a)"]),
        ([para(number="98."), NOTE, entry()], ["98", "98", "98"]),
        ([RawPassage("See.", "note", number="13")], ["note 13"]),
        ([entry(number="2."), RawPassage("5 days", "cell")], ["2", None]),
        ([para(number="9."), RawPassage("5 days", "cell")], ["9", "9"]),
    ],
)
def test_numbers_are_carried(passages: list[RawPassage], expected: list[str | None]) -> None:
    assert list(numbers(passages)) == expected


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        ([para("Staff must:"), entry("act"), entry("write")], [None, "Staff must:", "Staff must:"]),
        (
            [para("We care. Staff must:-"), entry("act")],
            [None, "Staff must:"],
        ),
        (
            [para("Staff must:"), entry("tell:"), entry("the lead", level=2), entry("act")],
            [None, "Staff must:", "Staff must: tell:", "Staff must:"],
        ),
        ([heading("Records will show:"), entry("the date")], [None, "Records will show:"]),
        ([heading("Records"), entry("the date")], [None, None]),
        (
            [para("Signs of abuse may include"), entry("bruises")],
            [None, "Signs of abuse may include"],
        ),
        ([para("Staff act."), entry("bruises")], [None, None]),
        ([para("Next review: October 2026"), entry("bruises")], [None, None]),
        ([para("When a child is missing,"), entry("call")], [None, "When a child is missing,"]),
        ([para("Staff must:"), NOTE, entry("act")], [None, None, "Staff must:"]),
        (
            [para("Staff must:"), entry("ask:"), entry("why", level=2), further()],
            [None, "Staff must:", "Staff must: ask:", "Staff must:"],
        ),
        ([RawPassage("at once", "cell", lead_in="When")], ["When"]),
        (
            [entry("Abuse"), RawPassage("Harm.", "item", 2, lead_in="Abuse")],
            [None, "Abuse"],
        ),
    ],
)
def test_lead_ins_are_carried(passages: list[RawPassage], expected: list[str | None]) -> None:
    assert list(lead_ins(passages)) == expected


def test_the_parts_of_a_list_set_as_prose_are_governed_by_what_opens_it() -> None:
    said = ("Staff must: ring the nurse;", "log it;", "and tell the head.", "That is all.")
    assert list(within(said)) == [None, "Staff must:", "Staff must:", None]


def test_no_list_is_opened_where_no_colon_stands() -> None:
    assert list(within(("Ring the nurse;", "log it;", "tell the head."))) == [None] * 3
