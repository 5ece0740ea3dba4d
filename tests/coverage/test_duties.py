"""What a bare national text asks, of whom, and what of it a manual owes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compare.baselines import default, load
from compare.coverage import answered, owed, required
from compare.model import Answer, Baseline, Document, Link, Requirement, Why
from compare.statements import read_statements
from tests.rules.made import document_of

EDITION = load(default())
TOLD = "Parents must be told of every injury before the child goes home."
SCHOOL = (
    "A pupil may talk to any teacher. The headteacher tells the governors how many pupils came. "
    "The governing body reads this policy every year."
)
NURSERY = (
    "The key person greets the parents. The setting closes at five. Children in the nursery wear "
    "their own shoes. The EYFS asks for a record. Visitors sign in at the setting."
)


def bare(national: Document) -> Baseline:
    return replace(EDITION, document=national, requirements=())


def asked(national: Document) -> tuple[Requirement, ...]:
    return required(document_of(""), bare(national), read_statements(national))


def answers_of(manual: str, national: Document) -> tuple[Answer, ...]:
    document = document_of(manual)
    stated = read_statements(document)
    return answered(document, stated, (), bare(national), read_statements(national))


def test_a_note_asks_for_nothing_and_what_is_said_again_is_asked_once() -> None:
    national = document_of(
        f"{TOLD}\nStaff should read the note on lost property every term.\n{TOLD}"
    )
    national = replace(
        national,
        blocks=tuple(
            replace(block, kind="note" if "lost property" in block.text else block.kind)
            for block in national.blocks
        ),
    )
    assert [one.says for one in asked(national)] == [TOLD]


@pytest.mark.parametrize(
    "said",
    [
        "(Clubs should know that some injuries are seen only on the day after the match.)",
        "This part of the guidance should be read with the annex on away matches.",
        "Further information on the checks that should be carried out can be found on our website.",
        "The chart on the back cover should help you to decide which of the two to ring first.",
        "Rough play: the repeated failure to keep to what the rules of a game allow.",
        "Under that definition the player and the coach must both be members of the same club.",
        "The use or threat must be designed to frighten the other side before the match begins.",
        "Whilst a steward would be expected there, it is a matter for clubs to decide when.",
    ],
)
def test_what_explains_the_text_or_leaves_it_to_the_reader_asks_for_nothing(said: str) -> None:
    assert [one.says for one in asked(document_of(f"{TOLD}\n{said}"))] == [TOLD]


@pytest.mark.parametrize(
    "said",
    [
        "The training must be designed to meet the needs of those who coach the youngest teams.",
        "Whilst there is no rule on it, clubs should consider a second steward for away matches.",
        "It is essential that everybody in the club reports what is seen on the pitch.",
        "Records should include: a clear account of what the child said and who was there.",
        "As such: the coach should be confident about which local services help the injured.",
        "The club welfare officer should help staff to understand what they are to report.",
        "The behaviour must be recorded in writing by the steward who saw it first.",
    ],
)
def test_what_only_looks_so_is_asked(said: str) -> None:
    found = asked(document_of(f"{TOLD}\n{said}"))
    assert [(one.says, one.confidence) for one in found][1:] == [(said, "medium")]


@pytest.mark.parametrize(
    "said",
    [
        "All coaches should be aware that injuries may show later.",
        "The club should ensure that procedures are in place for the care of the injured.",
        "Club leaders and those who work directly with children should read this Annex.",
        "The club policy should be clear and easy to understand for all of its members.",
    ],
)
def test_what_no_one_sentence_of_a_manual_says_is_for_a_person_to_judge(said: str) -> None:
    found = asked(document_of(f"{said}\n{TOLD}"))
    assert [one.confidence for one in found] == ["low", "medium"]


def test_what_the_next_sentence_asks_in_other_words_is_asked_once() -> None:
    means = "This means that they should at all times think of the players first."
    found = asked(document_of(f"All coaches should keep the game as fair as they can. {means}"))
    assert [one.says for one in found] == [means]


def test_a_sentence_that_points_back_is_kept_with_the_one_before_it_for_a_person_to_judge() -> None:
    found = asked(
        document_of(
            "Every club has a welfare officer. They must be told of every injury on the day.\n"
            "This list must be the first page of the handbook of every team."
        )
    )
    assert [(one.after, one.confidence) for one in found] == [
        ("Every club has a welfare officer.", "low"),
        ("", "low"),
    ]


def test_what_points_back_is_met_by_what_says_it_with_what_it_points_to() -> None:
    national = document_of(
        "Clubs have a written plan for injured children. "
        "This should be shown to every parent of a player."
    )
    says = "We show every parent of a player our written plan for injured children."
    assert [one.state for one in answers_of(says, national)] == ["met"]
    points_to = "Our club has a written plan for injured children."
    assert [one.state for one in answers_of(points_to, national)] == ["not found"]


def treating(sought: tuple[Requirement, ...], manual: str) -> Document:
    """Return a manual with a heading that names the topic of what is sought."""
    document = document_of(f"{sought[0].topic}\n{manual}")
    heading, *rest = document.blocks
    return replace(document, blocks=(replace(heading, kind="heading"), *rest))


# ---- what a manual owes ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "manual", "is_owed"),
    [
        ("Safeguarding partners must publish their plan each spring.", SCHOOL, False),
        ("The police and social workers must agree who will see the child.", SCHOOL, False),
        ("Schools and the police should agree who will see the child.", SCHOOL, True),
        ("The teacher must ring the police on the same day.", SCHOOL, True),
        ("The teacher must ring the police on the same day.", NURSERY, False),
        ("Safeguarding partners must publish their plan each spring.", "The club plays.", True),
    ],
)
def test_the_duties_of_others_are_not_owed(said: str, manual: str, *, is_owed: bool) -> None:
    sought = asked(document_of(said))
    found = owed(
        treating(sought, manual), sought, [Answer(one.id, "", "not found") for one in sought]
    )
    assert bool(list(found)) is is_owed


def test_the_duties_of_others_in_an_edition_are_not_owed_either() -> None:
    sought = asked(document_of("Safeguarding partners must publish their plan each spring."))
    sought = tuple(replace(one, edition="invented") for one in sought)
    answers = [Answer(one.id, "", "not found") for one in sought]
    assert not list(owed(treating(sought, SCHOOL), sought, answers))
    assert list(owed(treating(sought, "The club plays."), sought, answers))


AGAIN = "All parents must be told of every injury before their child goes home."


@pytest.mark.parametrize(
    ("again", "met", "left"),
    [
        (AGAIN, False, [0]),
        (f"Clubs should ensure that {AGAIN.lower()}", False, [0]),
        (AGAIN, True, []),
        ("Parents must be told of every injury within two days.", False, [0, 1]),
        ("Parents must not be told of every injury before the child goes home.", False, [0, 1]),
    ],
)
def test_what_is_said_again_is_owed_once_if_neither_is_met(
    again: str, left: list[int], *, met: bool
) -> None:
    sought = asked(document_of(f"{TOLD}\n{again}"))
    first, second = (one.id for one in sought)
    answers = [Answer(first, "", "not found"), Answer(second, "", "met" if met else "not found")]
    found = owed(treating(sought, "Nothing."), sought, answers)
    assert [sought.index(one) for one in found] == left


@pytest.mark.parametrize(
    ("manual", "done"),
    [
        ("All staff are made aware of the signs of abuse in their first week.", True),
        ("All staff are made aware of the way to the pool in their first week.", False),
        ("Signs of abuse.", False),
    ],
)
def test_where_the_same_is_done_a_person_is_asked(manual: str, *, done: bool) -> None:
    national = document_of(
        "All staff should be aware of the signs of abuse, so that they are able to identify the "
        "children who may be in need of help or of protection outside the home and online."
    )
    (answer,) = answers_of(manual, national)
    assert (answer.state, answer.done) == ("not found", done)


@pytest.mark.parametrize(
    ("manual", "done"),
    [
        ("If a player is hurt the coach will notify outside services. These are the police.", True),
        ("If a player is hurt the coach will stop the match. The club knows the police.", False),
        ("If a player is hurt the coach will notify outside services. These are doctors.", False),
    ],
)
def test_where_the_same_party_is_told_a_person_is_asked(manual: str, *, done: bool) -> None:
    national = document_of(
        "When a player has been hurt in a match or is likely to come to harm at the hands of an "
        "adult, it is important that a report to the police is made immediately by the coach."
    )
    (answer,) = answers_of(manual, national)
    assert (answer.state, answer.done) == ("not found", done)


def test_an_item_of_a_list_of_signs_is_met_by_its_counterpart_in_such_a_list() -> None:
    lead_in = (
        "All staff should be particularly alert to the potential need for help of a child who:"
    )
    national = document_of(f"{lead_in}\n- is often missing from school, from home or from care")
    manual = document_of(f"{lead_in}\n- is often missing from home or from care")
    (theirs,) = [s for s in national.sentences if s.lead_in]
    (ours,) = [s for s in manual.sentences if s.lead_in]
    why = Why(shared=(), coverage=1.0, similarity=1.0)
    stated, asks = read_statements(manual), read_statements(national)

    def state(links: list[Link]) -> list[str]:
        found = answered(manual, stated, links, bare(national), asks)
        return [one.state for one in found if one.requirement == theirs.id]

    assert state([Link(ours, (theirs,), 1.0, "reworded", why)]) == ["met"]
    assert state([]) == ["not found"]
