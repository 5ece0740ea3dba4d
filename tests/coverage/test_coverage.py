"""A requirement is found wherever it is stated, and what is missing is missed."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.baselines import default, load
from compare.coverage import (
    answered,
    chapters_of,
    checks,
    has_official_text,
    required,
    silent_topics,
    untreated_topics,
    with_verified,
)
from compare.coverage.words.facts import figure_departure
from compare.coverage.words.nearness import stated_from
from compare.model import Answer, Baseline, Document, Quantity, Requirement, Unit
from compare.read import read
from compare.statements import read_statements
from tests.rules.made import document_of
from tests.samples import make

BASELINE = load(default())
NATIONAL_PARTS = [one for one in BASELINE.requirements if one.expected]
PLANTED = tomllib.loads(
    (Path(make.__file__).with_name("planted.toml")).read_text(encoding="utf-8")
)["planted"]
MANUALS = {
    "brackenshire": "brackenshire.docx",
    "caldermouth": "caldermouth.html",
    "ostlemarsh": "ostlemarsh.pdf",
}
MOST_WRONG = 2
"""Omissions told of a sample manual that are neither planted nor right on reading."""


def answers_to(document: Document, baseline: Baseline = BASELINE) -> tuple[Answer, ...]:
    return answered(document, read_statements(document), (), baseline)


def requirement(says: str, number: float | None = None, unit: Unit | None = None) -> Requirement:
    quantity = Quantity(number, unit, "max") if number else None
    return Requirement(
        "made", says, "should", "Topic", "", "high", "made", quantity=quantity, edition="made"
    )


# ---- manuals ---------------------------------------------------------------------------------


def test_every_expected_requirement_has_one_answer_in_its_order() -> None:
    found = answers_to(document_of("The office opens at nine."))
    assert [one.requirement for one in found] == [one.id for one in NATIONAL_PARTS]


def test_what_is_not_expected_is_never_an_omission() -> None:
    spoken_of = {one.id for one in BASELINE.requirements if not one.expected}
    assert spoken_of
    assert spoken_of.isdisjoint(one.requirement for one in answers_to(document_of("Nothing.")))


def test_a_manual_that_says_it_all_omits_nothing() -> None:
    manual = document_of("\n".join(one.says for one in BASELINE.requirements))
    assert {one.state for one in answers_to(manual)} == {"met"}


@settings(max_examples=15, deadline=None)
@given(st.sets(st.sampled_from([one.id for one in NATIONAL_PARTS]), max_size=6))
def test_order_of_chapters_changes_no_answer(moved: set[str]) -> None:
    kept = [one.says for one in BASELINE.requirements if one.id not in moved]
    last = [one.says for one in BASELINE.requirements if one.id in moved]
    states = [one.state for one in answers_to(document_of("\n".join([*last, *kept])))]
    assert set(states) == {"met"}


def test_an_empty_manual_treats_nothing() -> None:
    found = answers_to(document_of(""))
    assert {one.state for one in found} == {"not found"}
    assert set(untreated_topics(found, NATIONAL_PARTS)) == {one.topic for one in NATIONAL_PARTS}


@pytest.mark.parametrize(
    ("met", "heading", "untreated"),
    [
        (0, "", ["Sharing information"]),
        (1, "", ["Sharing information"]),
        (2, "", []),
        (0, "Confidentiality, and how we share information", []),
        (0, "Information for parents", ["Sharing information"]),
    ],
)
def test_a_topic_is_treated_by_its_heading_or_by_half(
    met: int, heading: str, untreated: list[str]
) -> None:
    topic = [
        replace(requirement(f"Part {at}."), id=f"r{at}", topic="Sharing information")
        for at in range(4)
    ]
    found = [Answer(one.id, one.says, "not found") for one in topic[met:]]
    found += [Answer(one.id, one.says, "met") for one in topic[:met]]
    assert list(untreated_topics(found, topic, [heading])) == untreated
    assert list(silent_topics(found, topic)) == ([] if met else ["Sharing information"])


def test_what_is_not_found_shows_where_it_was_nearest() -> None:
    manual = document_of("The office opens at nine.\nEvery child paints on Fridays.")
    found = {one.requirement: one for one in answers_to(manual)}["immediate-danger-police"]
    assert found.state == "not found"
    assert 0 < len(found.local) <= 3
    assert set(found.local) <= set(manual.sentences)


def test_a_longer_time_is_met_but_weaker_and_says_why() -> None:
    says = next(one.says for one in NATIONAL_PARTS if one.id == "first-core-group")
    manual = document_of(says.replace("ten working days", "thirty working days"))
    found = {one.requirement: one for one in answers_to(manual)}["first-core-group"]
    assert found.state == "met but weaker"
    assert "thirty working days" in found.lacks[0]


@pytest.mark.parametrize(
    ("said", "lacks"),
    [
        ("{} where the workload permits.", ("asks for it only “where the workload permits”",)),
        ("{} subject to the availability of funding.", ("asks for it only “subject to the",)),
        ("{}; where resources allow we offer a second day.", ()),
        ("{}. Where time allows, the office brings tea.", ()),
        ("If there is time pressure, {} all the same.", ()),
    ],
)
def test_what_is_left_to_time_or_money_is_met_but_weaker(said: str, lacks: tuple[str, ...]) -> None:
    manual = document_of(said.format("all staff have supervision and safeguarding training"))
    found = {one.requirement: one for one in answers_to(manual)}["supervision-and-training"]
    assert found.state == ("met but weaker" if lacks else "met")
    assert all(map(str.startswith, found.lacks, lacks))


def test_what_guidance_asks_where_it_can_be_done_may_be_left_to_time() -> None:
    asked = requirement("The clerk should lock the store room where possible.")
    manual = document_of("The clerk locks the store room where time allows.")
    (found,) = answers_to(manual, replace(BASELINE, requirements=(asked,)))
    assert found.state == "met"


@pytest.mark.parametrize("board", MANUALS)
def test_what_was_planted_as_omitted_is_not_found(board: str) -> None:
    planted = {
        row["requirement"] for row in PLANTED if row["board"] == board and row["class"] == "omits"
    }
    told_elsewhere = {
        row["requirement"] for row in PLANTED if row["board"] == board and "requirement" in row
    }
    found = answers_to(read(make.MANUALS / MANUALS[board]))
    missing = {one.requirement for one in found if one.state == "not found"}
    assert planted <= missing
    assert len(missing - told_elsewhere) <= MOST_WRONG


def test_a_longer_manual_must_come_nearer() -> None:
    assert stated_from(100) < stated_from(1000) < stated_from(10_000)


# ---- a national text without requirements ------------------------------------------------------


def test_its_duties_stand_for_requirements() -> None:
    national = document_of(
        "This guidance is for everyone who works with children in clubs and schools.\n"
        "Coaches should carry the emergency contact card to every away match.\n"
        "Parents must be told of every injury before the child goes home."
    )
    baseline = replace(BASELINE, document=national, requirements=())
    manual = document_of("We tell parents of every injury before their child goes home.")
    duties = required(manual, baseline, read_statements(national))
    assert [one.says for one in duties] == [s.text for s in national.sentences[1:]]
    found = answered(manual, read_statements(manual), (), baseline, read_statements(national))
    assert [one.state for one in found] == ["not found", "met"]


def test_a_chapter_is_untreated_when_all_its_sections_are() -> None:
    topics = ("Part 1 › Duties", "Part 1 › Forms", "Part 2 › Visits")
    assert chapters_of(topics, {"Part 1 › Duties", "Part 2 › Visits"}) == ("Part 2",)


# ---- figures -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "unit", "text", "departs"),
    [
        (15, "working day", "It is held within 15 working days.", False),
        (15, "working day", "It is held within three weeks.", False),
        (15, "working day", "It is held within 15 days.", True),
        (15, "working day", "It is held within 20 working days.", True),
        (15, "working day", "It is held soon.", True),
        (15, "working day", "It is held immediately.", False),
        (15, "working day", "It is held immediately or soon after.", True),
        (1, "year", "There is an annual review.", False),
        (1, "year", "It is looked at every two years.", True),
        (1, "year", "It is looked at each summer.", False),
    ],
)
def test_a_time_is_the_same_in_any_unit(
    number: int, unit: Unit, text: str, *, departs: bool
) -> None:
    found = figure_departure(requirement("It should be held in time.", number, unit), text)
    assert (found is not None) == departs


@pytest.mark.parametrize(("months", "departs"), [("nine", True), ("six", False)])
def test_an_interval_is_compared_with_an_interval(months: str, *, departs: bool) -> None:
    asked = replace(requirement("Meet every six months."), quantity=Quantity(6, "month", "every"))
    text = f"It is held within three months, and then every {months} months."
    found = figure_departure(asked, text)
    assert (found is not None and found.less) == departs


def test_at_once_is_no_least_time() -> None:
    asked = replace(requirement("Wait five days."), quantity=Quantity(5, "day", "min"))
    assert figure_departure(asked, "Go on immediately.") is not None


def test_more_than_one_is_at_least_two() -> None:
    asked = replace(
        requirement("Hold at least two contact numbers."), quantity=Quantity(2, None, "min")
    )
    assert figure_departure(asked, "Hold more than one contact number.") is None
    assert figure_departure(asked, "Hold at least one contact number.") is not None


# ---- the official text -------------------------------------------------------------------------


def official(says: str) -> Baseline:
    return replace(BASELINE, document=document_of(f"{says}\nThis is the official text."))


def test_requirements_restated_are_no_official_text() -> None:
    assert not has_official_text(BASELINE)
    assert checks(BASELINE) == ()
    assert with_verified(BASELINE).verified == ()


def test_a_text_that_says_what_we_say_verifies_it() -> None:
    own = [one for one in BASELINE.requirements if one.edition == BASELINE.edition.id]
    text = official("\n".join(one.says for one in own))
    assert with_verified(text).verified == tuple(one.id for one in own)


def test_another_number_differs_and_both_readings_are_told() -> None:
    timed = [
        one
        for one in BASELINE.requirements
        if one.edition == BASELINE.edition.id
        and one.quantity
        and one.quantity.number
        and one.quantity.unit
    ]
    text = official("\n".join(one.says for one in timed))
    for one in timed:
        assert one.quantity
        changed = replace(
            one, quantity=replace(one.quantity, number=7 * (one.quantity.number or 1))
        )
        (check,) = checks(replace(text, requirements=(changed,)))
        assert check.state == "differing", one.id
        assert check.departure
        assert check.departure.local


def test_another_text_verifies_nothing() -> None:
    text = official("The boiler is serviced in spring.\nVisitors sign the book at the desk.")
    assert {check.state for check in checks(text)} == {"not found"}
