"""Old wording is told where it is used as if current, and left alone where it is right."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.dating import uses
from compare.model import Block, Document, Locator, Term
from tests.rules.made import document_of

BOARD = Term(
    id="parish-care-board",
    superseded="Parish Care Board",
    forms=("Parish Care Board", "PCBD"),
    current="parish care partnership",
    since="2018-07",
    kind="body",
    severity="high",
    confidence="high",
    source="invented",
    inside=("Parish Care Board Games Club",),
    near=("cricket",),
    guards=("history", "title", "address", "body", "other jurisdiction"),
)
AS_IF_CURRENT = [
    "The PCBD meets four times a year.",
    "Tell the Parish Care Board about it.",
    "Ashford Local Parish Care Boards meet in May.",
    "The parish care board decides.",
    "The PCBD has closed the file.",
    "When a case has closed the PCBD is told.",
    "Ask the Parish Care Board Sub-Group, or write to the team leader of the day centre at once.",
]
EXPLAINED = [
    "The partnership, formerly the Parish Care Board, decides.",
    "The Parish Care Board was replaced by the partnership.",
    "Until 2018 the PCBD decided.",
    "The PCBD has closed.",
    "The Parish Care Board and its form; both have gone.",
    "Parish Care Boards do not exist any more.",
    "That change removed the requirement to ask the Parish Care Board.",
    "The partnership decides. It took over from the Parish Care Board.",
]
RIGHT = [
    "Write to www.ashford-pcbd.example.org or PCBD@ashford.example.org.",
    "See PCBD_form.pdf on the shared drive.",
    "The review that the Parish Care Board published in 2012 taught us this.",
    "Read the Parish Care Board (Duties) Regulations 2009.",
    "Read “What the Parish Care Board expects of you” first.",
    "In Wales the Parish Care Board decides.",
    "The Parish Care Board Games Club meets on Fridays.",
    "The PCBD cricket match is in June.",
    "The Ashford Parish Care Board trades under its own name.",
]


def states(text: str, heading: str = "") -> list[str]:
    return [use.state for use in uses(under(heading, document_of(text)), [BOARD])]


def under(heading: str, document: Document) -> Document:
    """Return the document with all of its text under one heading."""
    at = Locator((heading,) if heading else ())
    blocks: list[Block] = [
        replace(b, locator=at, sentences=tuple(replace(s, locator=at) for s in b.sentences))
        for b in document.blocks
    ]
    return replace(document, blocks=tuple(blocks))


@pytest.mark.parametrize("text", AS_IF_CURRENT)
def test_used_as_if_current(text: str) -> None:
    assert states(text) == ["superseded"]


@pytest.mark.parametrize("text", EXPLAINED)
def test_explained_within_twelve_words(text: str) -> None:
    assert states(text) == ["explained"]


def test_an_explanation_far_off_does_not_count() -> None:
    assert states(f"The PCBD decides {'and decides ' * 8}until it is done.") == ["superseded"]


@pytest.mark.parametrize("text", RIGHT)
def test_right_where_it_stands(text: str) -> None:
    assert set(states(text)) <= {"current"}


@pytest.mark.parametrize("heading", ["Amendments", "Version control", "Background", "References"])
def test_right_under_headings_that_tell_what_was(heading: str) -> None:
    assert states("Removal of the PCBD", heading) == ["current"]


def test_a_form_in_capitals_matches_capitals_only() -> None:
    assert states("The pcbd is a kind of plug.") == []


def test_words_of_a_longer_form_belong_to_the_other_term() -> None:
    longer = replace(BOARD, id="panel", forms=("Parish Care Board Panel",))
    found = uses(document_of("The Parish Care Board Panel decides."), [BOARD, longer])
    assert [use.term.id for use in found] == ["panel"]


def test_the_new_wording_of_a_coming_term_is_ahead() -> None:
    found = uses(document_of("The parish care partnership decides."), [], [BOARD])
    assert [use.state for use in found] == ["ahead"]


@given(st.lists(st.sampled_from(AS_IF_CURRENT + EXPLAINED + RIGHT), max_size=6))
def test_every_use_stands_in_its_passage(lines: list[str]) -> None:
    for use in uses(document_of("\n".join(lines)), [BOARD]):
        assert use.words in use.passage.text


def test_a_short_form_that_is_spelled_out_as_another_thing_is_that_throughout() -> None:
    term = replace(BOARD, near=(*BOARD.near, "players called before dinner"))
    text = "The captain keeps a list of players called before dinner.\nFill in the PCBD each day."
    assert not uses(document_of(text), [term])
    assert uses(document_of(text), [BOARD])
    assert uses(document_of(f"{text}\nAsk the Parish Care Board."), [term])
