"""What one party does meets no duty of another."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.baselines import load
from compare.coverage import answered
from compare.coverage.place.parties import is_anothers
from compare.model import Difference, Link, Statement, Why
from compare.statements import read_statements
from tests.rules.made import document_of

COMPLETE = ("kcsie-2025", "eyfs-2025", "working-together-2023")
LISTED = tomllib.loads(files("compare.coverage.place").joinpath("parties.toml").read_text("utf-8"))
PARTIES = LISTED["party"]
NAMED = [word for one in PARTIES for word in one["words"]]


def done_by(*actors: str | None) -> list[Statement]:
    return [Statement("1", "It is done.", "will", actor=actor) for actor in actors]


@pytest.mark.parametrize(
    ("duty", "done", "other"),
    [
        ("school", "police", True),
        ("all staff", "social worker", True),
        ("all staff", "LADO", True),
        ("governing body", "Brackenshire County Council", True),
        ("designated safeguarding lead", "previous school", True),
        ("social worker", "school", True),
        ("social worker", "health visitor", True),
        ("local authority", "head teacher of the school", True),
        ("safeguarding partners", "nursery", True),
        ("employer", "LADO", True),
        ("school", "headteacher", False),
        ("governing body", "church council", False),
        ("all staff", "We", False),
        ("all staff", "caretaker", False),
        ("all staff", "teacher or police officer", False),
        ("social worker", "staff", False),
        ("social worker or police", "police", False),
        ("local authority", "duty social worker", False),
        ("local authority", "LADO", False),
        ("safeguarding partners", "police", False),
        ("police", "safeguarding partners", False),
        ("all practitioners", "midwives", False),
        ("caretaker", "police", False),
        ("school", None, False),
    ],
)
def test_who_is_another(
    duty: str,
    done: str | None,
    other: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert is_anothers(duty, done_by(done)) is other


@given(st.sampled_from(NAMED), st.lists(st.sampled_from([*NAMED, None]), max_size=3))
def test_nobody_is_another_where_they_act_too(duty: str, others: list[str | None]) -> None:
    assert not is_anothers(duty, done_by(duty, *others))


def test_nothing_stated_is_done_by_nobody_else() -> None:
    assert not is_anothers("school", ())
    assert not is_anothers(None, done_by("police"))


def test_whom_an_edition_names_as_its_readers_it_names() -> None:
    actors = {one.actor for edition in COMPLETE for one in load(edition).requirements}
    assert {one for party in PARTIES for one in party.get("national", ())} <= actors


def test_every_party_has_its_source_and_is_made_of_others() -> None:
    names = {one["name"] for one in PARTIES}
    assert all(one["source"] in LISTED["sources"] for one in PARTIES)
    assert all(set(one.get("made_of", ())) <= names - {one["name"]} for one in PARTIES)


def test_where_it_is_told_that_another_acts_nothing_is_told_to_be_missing() -> None:
    baseline = load("working-together-2023")
    duty = next(one for one in baseline.requirements if one.id == "section-47-enquiries")
    national = next(one for one in baseline.document.sentences if one.text == duty.says)
    manual = document_of("Where significant harm is suspected, the police must make enquiries.")
    why = Why(shared=(), coverage=1.0, similarity=1.0)
    link = Link(manual.sentences[0], (national,), 1.0, "changed", why)
    told = replace(link, differences=(Difference("actor", "police", "local authority", "changed"),))
    for links, state in ((), "not found"), ((link,), "not found"), ((told,), "met"):
        found = answered(manual, read_statements(manual), links, baseline)
        assert next(one for one in found if one.requirement == duty.id).state == state
