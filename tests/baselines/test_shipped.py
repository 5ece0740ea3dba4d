"""What must be true of every edition the tool comes with."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from compare.agreement.sides.limits import Limit, same_limit
from compare.baselines import available, default, load
from compare.model import Requirement, Term
from compare.statements import read_statements
from compare.text import collapse, words
from tests.rules.made import document_of

EDITIONS = {edition.id: edition for edition in available()}
BASELINES = {name: load(name) for name in EDITIONS}
every_edition = pytest.mark.parametrize("name", EDITIONS)


def test_the_editions_of_both_series_are_there() -> None:
    years = ("2010", "2013", "2015", "2018", "2023", "2026")
    others = {"kcsie-2025", "eyfs-2025"}
    assert {f"working-together-{year}" for year in years} | others <= set(EDITIONS)


@every_edition
def test_every_requirement_says_what_it_rests_on(name: str) -> None:
    for requirement in BASELINES[name].requirements:
        assert requirement.source, requirement.id
        assert requirement.confidence in {"high", "medium", "low"}, requirement.id


@every_edition
def test_requirements_are_stated_once(name: str) -> None:
    said = [words(requirement.says) for requirement in BASELINES[name].requirements]
    assert len(set(said)) == len(said)


@every_edition
def test_the_strength_is_the_one_the_sentence_states(name: str) -> None:
    for requirement in BASELINES[name].requirements:
        if requirement.strength == "must":
            assert _states_a_duty(requirement), requirement.says
        if requirement.strength == "should":
            assert " must " not in requirement.says, requirement.says


def _states_a_duty(requirement: Requirement) -> bool:
    return bool(
        re.search(r"\b(must|required|legal duty|Under no circumstances)\b", requirement.says)
    )


@every_edition
def test_a_number_in_the_fields_stands_in_the_sentence(name: str) -> None:
    for requirement in BASELINES[name].requirements:
        quantity = requirement.quantity
        if quantity and quantity.number is not None:
            assert _spellings(quantity.number) & set(words(requirement.says)), requirement.says


@every_edition
def test_a_time_in_the_fields_is_read_in_the_sentence(name: str) -> None:
    for requirement in BASELINES[name].requirements:
        asked = requirement.quantity
        if asked and asked.number is not None and asked.unit:
            read = (s.quantity for s in read_statements(document_of(requirement.says)))
            given = [Limit(quantity, "") for quantity in read if quantity]
            assert any(same_limit(one, Limit(asked, "")) for one in given), requirement.says


def _spellings(number: float) -> set[str]:
    spelt = {
        1: "one once same next month year yearly",
        2: "two second deputy",
        3: "three",
        4: "four",
        5: "five",
        6: "six",
        7: "seven",
        8: "eight",
        10: "ten",
        12: "twelve",
    }
    return {f"{number:g}", *spelt.get(int(number), "").split()}


def test_the_document_is_the_requirements_in_order_of_topic() -> None:
    baseline = load(default())
    said = [sentence.text for sentence in baseline.document.sentences]
    assert sorted(said) == sorted(requirement.says for requirement in baseline.requirements)
    topics = [block.text for block in baseline.document.blocks if block.kind == "heading"]
    assert topics == list(dict.fromkeys(one.topic for one in baseline.requirements))


def test_paragraph_and_page_go_with_the_sentence() -> None:
    document = load("kcsie-2025").document
    cited = [s.locator for s in document.sentences if "acknowledge a referral" in s.text]
    assert [(at.number, at.page) for at in cited] == [("62", 20)]


def test_complete_editions_are_full() -> None:
    assert len(load("kcsie-2025").requirements) >= 90
    assert len(load("working-together-2023").requirements) >= 80
    assert len(load("eyfs-2025").requirements) >= 50


def test_editions_know_their_neighbours() -> None:
    for edition in EDITIONS.values():
        if edition.superseded_by in EDITIONS:
            assert EDITIONS[edition.superseded_by].supersedes == edition.id
        if edition.supersedes in EDITIONS:
            assert EDITIONS[edition.supersedes].superseded_by == edition.id


def test_editions_of_a_series_follow_one_another() -> None:
    series = [edition for edition in EDITIONS.values() if edition.series.startswith("Working")]
    for earlier, later in pairwise(series):
        assert later.supersedes == earlier.id
        assert earlier.issued < later.issued


def test_the_default_is_the_newest_complete_one_for_partnerships() -> None:
    chosen = EDITIONS[default()]
    assert chosen.id == "working-together-2023"
    assert chosen.superseded_by == "working-together-2026"
    assert any("newer edition" in note for note in chosen.not_checked)


def test_a_card_that_is_not_complete_says_what_is_not_checked() -> None:
    assert all(e.not_checked for e in EDITIONS.values())


def _all_terms() -> tuple[Term, ...]:
    return (*BASELINES[default()].terms, *BASELINES[default()].coming)


def test_terms_are_declared_once() -> None:
    ids = [term.id for term in _all_terms()]
    assert len(set(ids)) == len(ids) > 25


def test_terms_are_superseded_in_their_time() -> None:
    def superseded(name: str) -> set[str]:
        return {term.id for term in BASELINES[name].terms}

    assert "serious-case-review" not in superseded("working-together-2015")
    assert "serious-case-review" in superseded("working-together-2018")
    assert "local-authority-designated-officer" in superseded("working-together-2018")
    assert "local-authority-designated-officer" not in superseded("working-together-2023")
    assert {term.id for term in BASELINES["working-together-2023"].coming} >= {"family-help"}


@every_edition
def test_an_edition_does_not_speak_in_terms_it_calls_superseded(name: str) -> None:
    baseline = BASELINES[name]
    for term in baseline.terms:
        for requirement in baseline.requirements:
            if not term.information:
                assert not _speaks(term, requirement.says), requirement.says


def _speaks(term: Term, text: str) -> bool:
    if any(word in text for word in term.near):
        return False
    bare = f" {' '.join(words(text))} "
    capitals = f" {collapse(re.sub(r'[^A-Za-z ]', ' ', text))} "
    return any(
        f" {form} " in capitals if form.isupper() else f" {' '.join(words(form))} " in bare
        for form in term.forms
    )
