"""A message tells by name what is added, missing or defined otherwise."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from compare.model import Answer, Requirement
from compare.rules import RULES, Rule, findings
from compare.rules.omits.untreated_topic import UntreatedTopic
from compare.rules.outdated.old_edition import OldEdition
from compare.rules.rule import named
from tests.rules.made import comparison_of


@pytest.mark.parametrize(
    ("local", "said"),
    [
        ("Write to the family and complete form RF7.", "a form, “form RF7”;"),
        (
            "Complete the Family Mirror and the Bruise Sheet, and send form RF7.",
            "3 forms, “Family Mirror”, “Bruise Sheet” and “form RF7”;",
        ),
        (
            "Write to the family and complete the form.",
            "a form: “Write to the family and complete the form”;",
        ),
        (
            "The diary must be tidied every four weeks.",
            "a time limit of its own: “The diary must be tidied every four weeks”;",
        ),
        (
            "The plan, which the family has seen, must be countersigned by the head of service.",
            "“The plan, which the family has seen, must be countersigned by the head of service”;",
        ),
        (
            "The nurse writes a summary. This will be copied to the director of finance.",
            "“This will be copied to the director of finance”, after “The nurse writes a summary”;",
        ),
        (
            "The van should be washed, within two weeks, by:\n- the driver of the week",
            "a time limit of its own: “The van should be washed, within two weeks, by”;",
        ),
        (
            "The keeper will:\n- upload the list of visits to the board's site",
            "a record or notice: “The keeper will: upload the list of visits to the board's site”;",
        ),
    ],
)
def test_what_is_added_is_told_by_its_name_or_in_its_own_words(local: str, said: str) -> None:
    told = [one.message for one in findings(comparison_of(local, "Write to the family."))]
    assert any(said in message for message in told), told


def test_what_is_asked_for_again_by_its_name_is_told_once() -> None:
    local = (
        "Coaches must complete the Bruise Sheet.\nFill in Bruise Sheets for a match away.\n"
        "Referees must complete the form.\nCoaches must complete the Bruise Sheet within two days."
    )
    told = [f for f in findings(comparison_of(local, "Play fairly.")) if f.rule == "B104"]
    assert [f.message.partition("a form")[2].partition(";")[0] for f in told][:2] == [
        ", “Bruise Sheet”, in 2 places",
        ": “Referees must complete the form”",
    ]
    assert len(told) == 3


def test_a_definition_that_differs_is_told_by_its_term() -> None:
    local = "Grooming is the act of giving presents to a child in secret."
    national = "Grooming is when an adult builds trust in order to abuse."
    (told,) = findings(comparison_of(local, national))
    assert "define “Grooming” differently" in told.message


def test_what_is_dropped_from_a_list_or_renamed_is_told_without_what_stands_before_it() -> None:
    national = (
        "The officer must raise awareness of Fairness, rough play and bullying among players."
    )
    local = "The officer must raise awareness of rough play and bullying among players."
    (told,) = findings(comparison_of(local, national))
    assert "lists “Fairness”" in told.message
    national = (
        "We adopt the Football Council's (The FC) Playing Fairly – Rules for every club and side."
    )
    local = "We adopt the Football Council's good sport rules for every club and side."
    (told,) = findings(comparison_of(local, national))
    assert told.message.endswith("the national text says “Playing Fairly”.")


def test_an_item_is_told_without_what_leads_on_to_the_next() -> None:
    rings = "ring the doctor of the club at once after an injury"
    paints = "paint the benches of the home side in the spring"
    national = f"The welfare officer should:\n- {paints}, and\n- {rings}"
    missing = findings(comparison_of(f"The welfare officer should {rings}.", national))
    assert [f.message for f in missing if f.rule == "O401" and f"{paints}”" in f.message]


def test_a_requirement_that_refers_back_is_told_with_what_it_refers_to() -> None:
    local = "Each club must name a welfare officer for every season."
    national = f"{local} They must see every new coach before a match."
    missing = next(f for f in findings(comparison_of(local, national)) if f.rule == "O401")
    assert "“They must see every new coach before a match”, after “Each club" in missing.message
    assert missing.national is not None
    assert missing.national.quote == national


def test_a_requirement_not_found_is_told_whole() -> None:
    local = "Staff should lock the store room every evening."
    missing = (
        "The employer of a person who works with children should show the complaints leaflet to "
        "every parent within one working day."
    )
    comparison = comparison_of(local, f"{local}\n{missing}")
    (told,) = findings(comparison)
    assert "within one working day”." in told.message
    assert told.requirement in {one.requirement for one in comparison.answers}


@pytest.mark.parametrize(
    ("topics", "told"),
    [
        (["visits"], "on “visits”."),
        (["visits", "plans"], "on “visits” and “plans”."),
        (["visits", "plans", "files"], "on “visits”, “plans” and “files”."),
        (["visits", "plans", "files", "keys"], "on “visits”, “plans”, “files” and 1 more topic."),
        (list("abcdefgh"), "on “a”, “b”, “c” and 5 more topics."),
    ],
)
def test_topics_that_are_not_treated_are_told_by_name(topics: list[str], told: str) -> None:
    comparison = comparison_of("The store room opens at nine.", "Write to the family.")
    asked = tuple(
        Requirement(
            topic, f"Keep {topic}.", "should", topic, "", "high", "invented", edition="made"
        )
        for topic in topics
    )
    comparison = replace(
        comparison,
        document=replace(comparison.document, blocks=comparison.document.blocks * 30),
        baseline=replace(comparison.baseline, requirements=asked),
        answers=tuple(Answer(one.id, one.says, "not found") for one in asked),
    )
    (finding,) = UntreatedTopic().findings(comparison)
    assert finding.action.startswith(f"Say where {'each' if len(topics) > 1 else 'it'} is treated")
    assert finding.message.endswith(told)
    assert finding.facets == tuple(topics)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Lock the store room.", "“Lock the store room”"),
        ("one two three four five.", "“one two three four five”"),
        ("one two three four five six.", "“one two three …”"),
    ],
)
def test_a_name_is_not_cut_for_a_word_or_two(text: str, told: str) -> None:
    assert named(text, 3) == told


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_message_names_what_it_is_about(rule: Rule) -> None:
    """In words of one of the texts, or by a figure."""
    example = rule.flagged
    for one in findings(
        comparison_of(example.local, example.national, example.terms, example.shelf)
    ):
        assert "“" in one.message or re.search(r"\d", one.message), one.message


def test_what_is_weaker_is_told_with_the_word_to_restore() -> None:
    national = "Staff must write down what the child said."
    (told,) = findings(comparison_of(national.replace("must", "may"), national))
    assert told.action == "Restore “must”"


@pytest.mark.parametrize(
    ("rule", "local", "national", "action"),
    [
        (
            "W203",
            "The nurse must see the child within three days of the referral.",
            "The nurse must see the child within one day of the referral.",
            "Correct the number: “within one day of the referral”",
        ),
        (
            "W204",
            "The nurse must see the child after the referral.",
            "The nurse must see the child within one working day of the referral.",
            "Restore the time limit: “within one working day of the referral”",
        ),
        (
            "W206",
            "The review must be held within 15 working days of the end of the assessment.",
            "The review must be held within 15 working days of the strategy discussion.",
            "Correct the start: “strategy discussion”",
        ),
        (
            "C105",
            "The employer must report the allegation to the team manager.",
            "The employer must report the allegation to the designated officer.",
            "Correct who is told: “designated officer”",
        ),
        (
            "W208",
            "Staff should, where possible, record the words of the child.",
            "Staff should record the words of the child.",
            "Delete “where possible”, or say who decides",
        ),
    ],
)
def test_an_action_names_the_words_that_are_to_stand_there_or_to_go(
    rule: str, local: str, national: str, action: str
) -> None:
    """In an action plan it is read without the texts beside it."""
    found = findings(comparison_of(local, national))
    assert [one.action for one in found if one.rule == rule] == [action]


def test_a_higher_threshold_is_told_as_what_is_waited_for() -> None:
    local = "Staff must act when they know that a child is being neglected."
    national = "Staff must act when they suspect that a child is being neglected."
    (told,) = (one for one in findings(comparison_of(local, national)) if one.rule == "W211")
    assert told.message == "The local text waits for “know”; the national text acts on “suspect”."
    assert told.action == "Restore the threshold: “suspect”"


def test_what_waits_for_consent_is_told_in_the_words_of_the_text() -> None:
    local = "No Referral is made without parental consent."
    national = "Practitioners may share information without consent to keep a child safe."
    (told,) = (one for one in findings(comparison_of(local, national)) if one.rule == "C110")
    assert "wait for consent: “Referral”; the national text does not." in told.message


@pytest.mark.parametrize(
    ("time", "cls"), [("two hours", "strengthens"), ("five days", "needs-reading")]
)
def test_days_in_place_of_as_soon_as_possible_are_no_strength(time: str, cls: str) -> None:
    local = f"A strategy discussion should be held within {time} of the referral."
    national = "A strategy discussion should be held as soon as possible after a referral."
    told = [one for one in findings(comparison_of(local, national)) if one.rule == "S303"]
    assert [one.cls for one in told] == [cls]


def test_a_time_left_out_of_one_duty_is_told_once_under_a_heading() -> None:
    national = "The coach must send the player's file to the new club within five days."
    local = (
        "The coach must send the player's file to the new club.\n"
        "The coach must always send the player's whole file to the new club."
    )
    (told,) = (one for one in findings(comparison_of(local, national)) if one.rule == "W204")
    assert [place.quote for place in told.places] == local.splitlines()


def test_as_soon_as_possible_for_at_once_weighs_less_than_days() -> None:
    national = "Anyone who believes that a child is at risk should refer at once to social care."
    for time, severity in (("as soon as possible", "medium"), ("within two days", "critical")):
        local = f"Anyone who believes that a child is at risk should refer to social care {time}."
        told = [one for one in findings(comparison_of(local, national)) if one.rule == "W204"]
        assert [one.severity for one in told] == [severity], told


def test_as_soon_as_possible_left_out_weighs_less_than_at_once() -> None:
    for time, severity in (("as soon as possible", "medium"), ("at once", "critical")):
        national = f"The officer should refer a child at risk of harm to social care {time}."
        local = "The officer should refer a child at risk of harm to social care."
        told = [one for one in findings(comparison_of(local, national)) if one.rule == "W204"]
        assert [one.severity for one in told] == [severity], told


def test_an_old_edition_is_told_with_the_one_to_cite() -> None:
    example = OldEdition.flagged
    (told,) = findings(comparison_of(example.local, example.national, shelf=example.shelf))
    assert told.action == "Cite the edition of 2023"


def test_official_words_are_quoted_as_far_as_they_stand_together() -> None:
    hard, taken = (
        "A rough tackle is hard on the child who is hurt in it.",
        "Until the referee has heard both, the player who did it should be taken off the pitch.",
    )
    says = (
        "After a rough tackle in which a child is hurt, the player who did it should be taken off "
        "the pitch until the referee has heard both."
    )
    missing = Requirement(
        "off-the-pitch", says, "should", "Fouls", "", "high", "invented", edition="invented"
    )
    beside = comparison_of("Fouls are told to the coach.", f"{hard} {taken}\nPlay goes on.")
    sought = replace(
        beside,
        baseline=replace(beside.baseline, requirements=(missing, replace(missing, id="other"))),
        answers=(Answer(missing.id, says, "not found"), Answer("other", says, "met")),
    )
    (told,) = (f for f in findings(sought) if f.rule == "O401")
    assert told.national
    assert told.national.quote == f"{hard} {taken}"


def test_a_paper_in_which_something_is_written_is_no_other_paper() -> None:
    local = (
        "Coaches must complete the Bruise Form.\nReferees must record each bruise in writing and "
        "complete the Bruise Form."
    )
    told = [f for f in findings(comparison_of(local, "Play fairly.")) if f.rule == "B104"]
    assert ["2 places" in f.message for f in told] == [True], [f.message for f in told]


def test_a_time_too_long_for_one_duty_is_no_addition_to_another_in_the_sentence() -> None:
    local = (
        "The lead and the deputies are trained to one standard, which is renewed every three years."
    )
    national = (
        "Deputies should be trained to the standard of the lead.\n"
        "The training of the lead and of the deputies should be renewed every two years."
    )
    told = [one.rule for one in findings(comparison_of(local, national))]
    assert "W203" in told
    assert "S303" not in told
