"""A finding names what it is about, and from when a time is counted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.model import Difference, Finding, Quantity, Requirement, Statement
from compare.rules import findings
from compare.rules.departure import Departure, both_say
from compare.rules.subject import from_when, subject, under, who_is_to, with_following
from tests.rules.made import comparison_of

_TEXT = "The review must be held within 15 working days of the strategy discussion, at any cost."


def _timed(words: str, start: str | None = None, event: str = "", actor: str = "") -> Statement:
    quantity = Quantity(15, "working day", start=start, event=event, words=words)
    return Statement("1", _TEXT, "must", actor=actor or None, quantity=quantity)


def _required(event: str | None) -> Requirement:
    return Requirement("r", _TEXT, "must", "reviews", "", "high", "", event=event)


@pytest.mark.parametrize(
    ("start", "whole"),
    [
        ("strategy discussion", "within 15 working days of the strategy discussion"),
        (None, "within 15 working days"),
        ("review", "within 15 working days"),
        ("cost", "within 15 working days"),
    ],
    ids=["next to it", "not said", "before it", "too far"],
)
def test_a_time_is_told_with_the_event_beside_it(start: str | None, whole: str) -> None:
    time = "within 15 working days"
    assert from_when(_TEXT, [_timed(time, start)], time) == whole
    assert from_when(_TEXT, [], time) == time


def test_the_requirement_names_it_else_the_text() -> None:
    stated = [_timed("within 15 working days", event="review")]
    assert subject(_required("first review"), stated, "") == "First review"
    assert subject(_required(None), stated, "within 15 working days") == ""
    assert subject(None, stated, "within 15 working days") == "Review"
    assert subject(None, stated, "in time") == ""


@pytest.mark.parametrize(("event", "actor"), [("child be seen", ""), ("see the child", "worker")])
def test_what_is_to_be_done_is_no_name(event: str, actor: str) -> None:
    assert subject(None, [_timed("daily", event=event, actor=actor)], "daily") == ""


@pytest.mark.parametrize(
    ("action", "actor", "about"),
    [
        ("report this to the police", "teacher", "Who is to report this to the police"),
        ("report this, in writing", "teacher", "Who is to report this"),
        ("report this", "nurse", ""),
        ("concerns be reported", "teacher", ""),
        ("report each and every one of these to the police", "teacher", ""),
    ],
)
def test_another_actor_is_told_with_what_is_to_be_done(action: str, actor: str, about: str) -> None:
    assert (
        who_is_to([Statement("1", _TEXT, "must", actor="teacher", action=action)], actor) == about
    )


@pytest.mark.parametrize(
    ("trail", "about"),
    [
        (("Policy", "3.1 Whistleblowing:"), "Under “Whistleblowing”"),
        (("What everyone should do who is worried about anything",), ""),
        (("4.2",), ""),
        ((), ""),
    ],
)
def test_a_heading_names_what_nothing_else_does(trail: tuple[str, ...], about: str) -> None:
    assert under(trail) == about


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("must not", "must not tell the duty team"),
        ("team", "team"),
        ("", ""),
        ("may", "may"),
        ("mus", "mus"),
    ],
)
def test_a_denial_is_told_with_what_it_denies(words: str, whole: str) -> None:
    assert with_following("Staff must not tell the duty team, or anyone.", words) == whole


@pytest.mark.parametrize(
    ("text", "words", "whole"),
    [
        (
            "Talks are not to be held over the telephone.",
            "not",
            "not to be held over the telephone",
        ),
        ("A talk may be held as a meeting or by telephone.", "may", "may be held as a meeting"),
        ("A talk may not go on to the.", "may not", "may not go on to the"),
    ],
)
def test_what_is_denied_ends_on_a_word_that_says_something(
    text: str, words: str, whole: str
) -> None:
    assert with_following(text, words) == whole


def test_a_message_says_what_is_late_and_from_when() -> None:
    found = _found("The review must be held within 25 working days of the strategy discussion.")
    assert found.message == (
        "First review: the local text says “within 25 working days”; the national text says "
        "“within 15 working days of the strategy discussion”."
    )


@pytest.mark.parametrize(("words", "sentences"), [(3, 1), (12, 2), (40, 2)])
def test_a_long_message_is_two_sentences(words: int, sentences: int) -> None:
    compared, spoken = comparison_of(_TEXT, _TEXT), " ".join(["word"] * words)
    differing = Difference("actor", spoken, spoken, "changed", "high")
    told = both_say(Departure(compared.links[0], differing, compared)).split(". ")
    assert len(told) == sentences
    assert all(len(one.split()) <= 25 for one in told)


def _found(local: str) -> Finding:
    compared = comparison_of(local, _TEXT)
    known = replace(compared.baseline, requirements=(_required("first review"),))
    (found,) = findings(replace(compared, baseline=known, answers=()))
    return found
