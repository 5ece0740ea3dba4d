"""Statements of a whole document: bullets, headings, glossaries."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest

from compare.model import Block, Document, Kind, Locator, Sentence, Source, Statement
from compare.statements import read_statements

_NUMBERS = count()


def _block(
    *texts: str, kind: Kind = "paragraph", lead_in: str | None = None, trail: tuple[str, ...] = ()
) -> Block:
    where = Locator(trail=trail)
    sentences = tuple(Sentence(f"s{next(_NUMBERS)}", text, where, lead_in) for text in texts)
    return Block(f"b{next(_NUMBERS)}", kind, 0, " ".join(texts), where, lead_in, sentences)


def _read(*blocks: Block) -> tuple[Statement, ...]:
    return read_statements(Document("a manual", Source("manual.md", "", ""), blocks))


def test_every_sentence_has_statements_under_its_own_id() -> None:
    block = _block("Staff must act.", "Abuse is harm.", "The chair should decide and may adjourn.")
    found = _read(block)
    assert [s.sentence for s in found] == [
        block.sentences[0].id, block.sentences[1].id, block.sentences[2].id, block.sentences[2].id,
    ]  # fmt: skip


def test_a_bullet_takes_the_duty_of_its_lead_in_and_its_own_duty_overrides() -> None:
    lead = "The chair must:"
    found = _read(
        _block("decide who attends", kind="item", lead_in=lead),
        _block("The minute taker may be excused.", kind="item", lead_in=lead),
    )
    assert [(s.strength, s.actor) for s in found] == [("must", "chair"), ("may", None)]


def test_an_exception_in_the_lead_in_attaches_to_every_bullet() -> None:
    lead = "Unless the police object, the social worker should:"
    found = _read(
        *(_block(text, kind="item", lead_in=lead) for text in ("see the child", "tell the parents"))
    )
    assert [s.qualifiers for s in found] == [("Unless the police object",)] * 2


def test_a_later_sentence_of_a_bullet_is_governed_only_when_it_is_an_instruction() -> None:
    found = _read(
        _block(
            "send the form", "Keep a copy.", "Forms are blue.", kind="item", lead_in="Staff must:"
        )
    )
    assert [s.strength for s in found] == ["must", "must", "description"]


def test_an_instruction_under_a_heading_that_ends_with_a_duty_word_is_governed_by_it() -> None:
    found = _read(_block("Record the date.", trail=("What the social worker must do",)))
    assert [(s.strength, s.actor) for s in found] == [("must", "social worker")]


def test_nothing_is_asked_in_a_glossary_or_an_example() -> None:
    found = _read(
        _block("A referral must be made by telephone.", trail=("Guide", "Glossary")),
        _block(
            "The teacher should have asked, and must now write it down.", trail=("Case study 1",)
        ),
        _block("Mrs Heron rings the parents.", trail=("Guide", "Examples", "A late child")),
    )
    assert {s.strength for s in found} == {"description"}


def test_a_part_of_a_list_set_as_prose_is_governed_by_what_opens_it() -> None:
    opening = "The chair must: ring the nurse;"
    block = _block(opening, "see the family.")
    part = replace(block.sentences[1], lead_in="The chair must:")
    found = _read(replace(block, sentences=(block.sentences[0], part)))
    assert [(s.strength, s.actor, s.action) for s in found[1:]] == [
        ("must", "chair", "see the family")
    ]


def _row(*cells: tuple[str | None, str]) -> tuple[Block, ...]:
    return tuple(_block(text, kind="cell", lead_in=lead_in) for lead_in, text in cells)


@pytest.mark.parametrize(
    ("column", "who", "actor"),
    [
        ("By whom", "Duty clerk", "Duty clerk"),
        ("Person responsible", "Ward manager", "Ward manager"),
        ("Who", "Tutor", "Tutor"),
        ("Lead agency", "Police", "Police"),
        ("By whom", "See page 4", None),
    ],
)
def test_who_acts_is_told_by_a_column(column: str, who: str, actor: str | None) -> None:
    label = "Ring the carers"
    found = _read(
        *_row(
            ("Step", label),
            (f"{label} – {column}", who),
            (f"{label} – Timescale", "Within two hours of the call"),
        ),
        *_row(("Step", "Write to the school")),
    )
    assert [s.actor for s in found if s.strength != "description"] == [actor, actor, None]
    times = [s.quantity for s in found if s.quantity]
    assert [(t.number, t.start, t.event) for t in times] == [(2, "call", label)]


def test_who_acts_is_told_where_the_words_of_a_row_are_too_many_for_its_name() -> None:
    found = _read(
        *_row(
            ("Action", "Ring the carers within two hours"),
            ("Responsible", "Warden"),
            ("Action", "The matron must be told"),
            ("Responsible", "Deputy"),
        )
    )
    assert [s.actor for s in found if s.strength != "description"] == ["Warden", "Deputy"]


@pytest.mark.parametrize(
    ("before", "sentence", "actor", "event"),
    [
        ("A visit is made.", "This must be within 15 days.", None, "visit"),
        ("The nurse calls a meeting.", "It must happen within three days.", None, "meeting"),
        ("The club rings the hub.", "It should do so within an hour.", "club", "rings the hub"),
        ("The chair convenes a panel.", "It must meet within three days.", None, None),
        ("The wardens check the gates.", "They should ring the desk.", "wardens", None),
        ("The matron rings the hub.", "She must do so within one hour.", "matron", "rings the hub"),
        ("A log is kept by the tutors.", "This is read every month.", None, "log"),
        ("Parents are asked to come.", "They may bring a friend.", None, None),
        ("The hub writes policies.", "They should include a map.", None, None),
        ("For example, a tutor may see it.", "They should ring the desk.", None, None),
    ],
)
def test_what_a_sentence_leaves_open_is_told_by_the_one_before(
    before: str, sentence: str, actor: str | None, event: str | None
) -> None:
    said = _read(_block(before, sentence))[-1]
    assert (said.actor, said.quantity.event if said.quantity else None) == (actor, event)
    assert said.quote in sentence


@pytest.mark.parametrize(
    ("texts", "asks"),
    [
        (("A foul may be failing to stop for a child;", "ensure that play goes on."), False),
        (("A foul may be failing to stop;", "warn the child;", "or ensure its help."), False),
        (("The coach must stop play;", "ensure that help is called."), True),
        (("Children may be hurt in play;", "please call for help."), True),
        (("Children may be hurt in play.", "Ensure that help is called."), True),
    ],
)
def test_a_list_in_prose_asks_no_more_than_what_opens_it(
    texts: tuple[str, ...], *, asks: bool
) -> None:
    assert (_read(_block(*texts))[-1].strength != "description") is asks
