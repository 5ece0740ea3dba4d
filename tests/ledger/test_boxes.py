"""Which box a sentence stands in, and why."""

from __future__ import annotations

import pytest

from compare.model import Box
from tests.ledger.made import ledger_of

_PLACED: tuple[tuple[str, str, Box], ...] = (
    ("Chapter", "Neglect can leave a child hungry, tired and often alone.", "practice help"),
    ("Chapter", "Listen to the child, and let them use their own words.", "practice help"),
    ("Chapter", "Staff should be alert to a child who is always tired.", "practice help"),
    ("Chapter", "Ask to see where the baby sleeps.", "practice help"),
    ("Chapter", "The nurse should ask the caretaker for the key.", "required or local fact"),
    ("Chapter", "Our club welcomes players of every age and background.", "required or local fact"),
    (
        "Chapter",
        "All staff should tell the lead about a worry of any kind.",
        "required or local fact",
    ),
    ("Chapter", "Call us on 01632 960999.", "required or local fact"),
    ("Resolving disagreements", "Take it to your own manager.", "required or local fact"),
    ("Chapter", "The nurse must log each visit in the register.", "added process"),
    ("Visit form", "Name of the worker:", "forms and checklists"),
    ("Chapter", "This policy was adopted in May 2024.", "navigation and boilerplate"),
    ("Chapter", "The use of cars is covered in our travel policy.", "navigation and boilerplate"),
    ("Chapter", "Blue, green and then some.", "not classified"),
)


@pytest.mark.parametrize(("heading", "text", "box"), _PLACED, ids=[text for _, text, _ in _PLACED])
def test_a_sentence_stands_in_its_box(heading: str, text: str, box: Box) -> None:
    (row,) = (one for one in ledger_of(((heading, (text,)),)).placed if one.sentence)
    assert (row.box, row.rule) == (box, row.rule)


def test_a_bullet_under_somebodys_duty_is_no_advice() -> None:
    told = ledger_of((("Chapter", ("The head will:", "- ask parents what they think.")),))
    assert [row.box for row in told.placed if row.sentence][-1] == "required or local fact"


def test_what_a_record_is_to_hold_belongs_to_the_record() -> None:
    told = ledger_of(
        (("Chapter", ("Staff must keep a record of:", "- the time;", "- the place;")),)
    )
    assert [row.box for row in told.placed if row.sentence][-1] == "forms and checklists"


def test_fields_to_fill_in_make_a_form_and_numbers_beside_them_a_list_of_contacts() -> None:
    fields = ("Child:", "Worker:", "Seen:", "What was seen by the person")
    told = ledger_of((("What was seen", fields),))
    assert {row.box for row in told.placed if row.sentence} == {"forms and checklists"}
    told = ledger_of((("The team", (*fields, "Telephone 01632 960999")),))
    assert "forms and checklists" not in {row.box for row in told.placed if row.sentence}


def test_what_differs_in_the_rank_of_a_number_repeats_nothing() -> None:
    line = "The office keeps the file of each pupil who leaves until the {} birthday of that pupil."
    told = ledger_of((("Files", (line.format("25th"),)), ("Leavers", (line.format("21st"),))))
    assert told.repetitions == ()


def test_a_note_of_changes_that_quotes_the_text_repeats_nothing() -> None:
    line = "The school will hold more than one emergency number for each of its pupils."
    told = ledger_of((("Changes", (f"Added: '{line}'",)), ("Numbers", (line,))))
    assert told.repetitions == ()


def test_a_step_that_two_lists_share_repeats_nothing_but_a_copied_list_does() -> None:
    listed = (
        "- Tell the head librarian, who decides whether to ring the parents of the pupil.",
        "- Put the torn book on the upper shelf of the store until it has been mended.",
        "- Write the name of the book and the day on the card by the door.",
    )
    found = ledger_of((("Torn", (*listed[:1], "- Mend it.")), ("Lost", ("- Look.", listed[0]))))
    assert found.repetitions == ()
    assert len(ledger_of((("Torn", listed), ("Lost", listed))).repetitions) == len(listed)
