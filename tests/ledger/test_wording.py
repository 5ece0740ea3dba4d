"""Acronyms, local terms, duties that name nobody, repetition and clarity."""

from __future__ import annotations

import pytest

from tests.ledger.made import of_text

_SPELLED_OUT = (
    "The Quality and Review Team (QRT) meets weekly.",
    "The QRT (Quality and Review Team) meets weekly.",
    "QRT - Quality and Review Team",
    "The Quality and Review Team, known as the QRT, meets weekly.",
    "QRT stands for Quality and Review Team.",
    "The Quality & Review Team (the QRT) meets weekly.",
    "A small group meets weekly; ours is called the QRT.",
    "The Quality and Review Team meets weekly.",
    "We keep the Quality and Review Team Handbook.",
    "The county's Quality and Review Team's Handbook is old.",
    "The Quality and Review Team Players Handbook is old.",
)


@pytest.mark.parametrize("text", _SPELLED_OUT)
def test_an_acronym_spelled_out_anywhere_is_defined(text: str) -> None:
    assert [row.term for row in of_text("Ask the QRT first.").acronyms] == ["QRT"]
    assert of_text("Ask the QRT first.", text).acronyms == ()


def test_a_glossary_in_cells_defines() -> None:
    assert of_text("Ask the QRT.", "| QRT", "| Quality and Review Team").acronyms == ()


def test_everyday_acronyms_and_shouted_words_need_no_definition() -> None:
    assert of_text("Ask the GP or the NHS line.", "You must NOT wait, and not ask.").acronyms == ()
    assert of_text("ALL STAFF MUST READ THIS PAGE").acronyms == ()
    texts = ("A CHILD under 16 is seen first.", "Ask what the child's brothers need.")
    assert of_text(*texts).acronyms == ()
    texts = ("Ask the QRT first.", "Write to qrt@fernhill.example.")
    assert [row.term for row in of_text(*texts).acronyms] == ["QRT"]


def test_a_body_of_two_words_and_a_concept_of_the_field_are_spelled_out() -> None:
    assert of_text("Ask the LA first.", "The Local Authority decides.").acronyms == ()
    assert [row.term for row in of_text("Ask the SW.", "See Safe Working.").acronyms] == ["SW"]
    assert of_text("Learn about FGM.", "It is female genital mutilation.").acronyms == ()
    title = "This is the Quality and Review Team and Visits Policy."
    assert of_text("Ask the QRT.", title).acronyms == ()


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Mary Stone QZT", None),
        ("Read the leaflet on visits (QZT 2006).", None),
        ("Ask Mary Stone of the QZT.", "QZT"),
        ("The QZT (since 2006) decides.", "QZT"),
    ],
)
def test_letters_behind_a_name_and_the_publisher_of_a_text_are_left_out(
    text: str, short: str | None
) -> None:
    assert [row.term for row in of_text(text).acronyms] == ([short] if short else [])


@pytest.mark.parametrize(
    ("texts", "shorts"),
    [
        (("Fernhill QZT prints this page.", "Write to Fernhill QZT."), []),
        (("Fernhill QZT prints this page.", "Write to the QZT."), ["QZT"]),
        (("Contact QZT first.", "Never contact the club."), ["QZT"]),
        (("Our QZT prints this page.",), ["QZT"]),
        (("Ring Fernhill MASH.",), ["MASH"]),
    ],
)
def test_the_end_of_a_name_needs_no_definition(texts: tuple[str, ...], shorts: list[str]) -> None:
    assert [row.term for row in of_text(*texts).acronyms] == shorts


def test_a_body_is_spelled_out_in_small_letters_too() -> None:
    assert of_text("Ask the QRT.", "A member of the quality review team decides.").acronyms == ()
    assert of_text("Ask the QRT.", "The quality review took long.").acronyms


def test_a_plural_is_no_acronym_of_its_own() -> None:
    rows = of_text("Every worry is logged on CPOMS.", "Look at the CPOMs first.").acronyms
    assert [(row.term, row.uses) for row in rows] == [("CPOMS", 2)]


A_WHEEL = ("Ask the Sunrise Wheel.", "Then the Sunrise Wheel helps.", "Thank the Sunrise Wheel.")


def test_a_term_coined_and_used_three_times_is_listed_unless_it_is_explained() -> None:
    assert [row.term for row in of_text(*A_WHEEL).jargon] == ["Sunrise Wheel"]
    for said in (
        "A Sunrise Wheel is a chart.",
        "We use a chart called the Sunrise Wheel.",
        "Sunrise Wheel takes the safety of its members seriously.",
    ):
        assert of_text(*A_WHEEL, said).jargon == ()


def test_a_term_may_have_a_small_word_within() -> None:
    used = ("Ask at the Player in Need Huddle.", "A Player in Need Huddle sits.")
    (row,) = of_text(*used, "See the Player in Need Huddle.").jargon
    assert row.term == "Player in Need Huddle"


def test_a_term_used_of_several_is_explained_where_one_is() -> None:
    used = ("Ask for Sunrise Wheels.", "Take the Sunrise Wheels.", "Thank the Sunrise Wheels.")
    assert of_text(*used, "A Sunrise Wheel is a chart of a week.").jargon == ()


def test_a_term_and_the_end_of_it_are_one() -> None:
    used = ("Ask at the Hill Sunrise Wheel.", "Go to the Hill Sunrise Wheel’s desk.")
    rows = of_text(*used, "Thank the Hill Sunrise Wheel.", *A_WHEEL).jargon
    assert [(row.term, row.uses) for row in rows] == [("Hill Sunrise Wheel", 3)]
    (row,) = of_text(
        *used, "Ring the Hill Sunrise Wheel.", *A_WHEEL, "Keep a Sunrise Wheel."
    ).jargon
    assert row.term == "Sunrise Wheel"


@pytest.mark.parametrize(
    "name",
    [
        "Visiting Procedure",
        "Quiet Room Policy",
        "Night Staff Handbook",
        "Second Head Teacher",
        "Night Coach",
        "British Tumbling",
        "Quiet Hours Co-Ordinator",
        "Quiet Hours Sub-Group",
    ],
)
def test_the_name_of_a_paper_a_post_or_a_body_is_no_local_term(name: str) -> None:
    assert of_text(*(f"It is done in {n} ways (see {name})." for n in (2, 3, 4))).jargon == ()


@pytest.mark.parametrize(
    ("text", "nameless"),
    [
        ("The record must be kept for ten years.", True),
        ("The record must be kept by the manager.", False),
        ("The record must be kept by the end of the day.", True),
        ("The manager must keep the record.", False),
        ("Staff should be alert to signs of harm.", False),
        ("The regulator will be Ofsted.", False),
        ("This page should be read with the handbook.", False),
        ("A visit should not be confused with an inspection.", False),
    ],
)
def test_a_passive_duty_without_anyone_is_nameless(text: str, *, nameless: bool) -> None:
    assert bool(of_text(text).agentless) == nameless


@pytest.mark.parametrize(("other", "again"), [("six", 0), ("40", 0), ("green", 1)])
def test_what_differs_in_a_number_is_no_repeat(other: str, again: int) -> None:
    says = "The night warden will walk round the four {} doors of the old hall and lock each one."
    told = of_text(says.format("red"), says.format(other))
    assert len(told.repetitions) == again


def test_a_repeat_is_told_once_with_all_its_places() -> None:
    said = "Every visit to the family is planned together with the child and both of the parents."
    told = of_text(said, "Nothing else is said here.", said.replace("together", "jointly"))
    assert [(len(row.places), row.words) for row in told.repetitions] == [(2, 16)]
    assert told.words["repeated"] == 16


def test_no_figure_is_shown_for_a_short_text() -> None:
    told = of_text("The plan must be kept.").local
    assert told is not None
    assert (told.long_sentences, told.lix, told.agentless) == (None, None, None)


def test_figures_are_those_of_the_formula() -> None:
    ten = "We will always visit the child and the mother together."
    told = of_text(*(ten for _ in range(20))).local
    assert told is not None
    assert (told.words, told.prose, told.long_sentences) == (200, 20, 0.0)
    assert told.lix == 10 + 10.0
