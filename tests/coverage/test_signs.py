"""A sign is found in whatever sentence has all its parts, and only there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.baselines import load
from compare.coverage.showing.signs import shown_by, signs_in
from compare.coverage.words.parts import ANY_OF, SAYING, TOGETHER, bare, parts_of, sayings, untimed
from compare.errors import BadSetting
from compare.model import Quantity, Requirement
from tests.coverage.test_coverage import answers_to
from tests.rules.made import document_of

COMPLETE = ("kcsie-2025", "eyfs-2025", "working-together-2023")
SHIPPED = [one for name in COMPLETE for one in load(name).requirements if one.signs]


def made(*signs: str) -> Requirement:
    return Requirement("made", "Said.", "should", "Topic", "", "high", "made", signs=signs)


def is_shown(text: str, *signs: str) -> bool:
    return bool(shown_by(document_of(text).sentences, [made(*signs)])["made"])


def in_words(part: str) -> str:
    """Return the last expression of a part, of a saying the first form."""
    last = bare(part).split(ANY_OF)[-1]
    return sayings()[last.removeprefix(SAYING)][0] if last.startswith(SAYING) else last


@pytest.mark.parametrize("name", COMPLETE)
def test_what_a_manual_is_expected_to_say_has_signs(name: str) -> None:
    own = [one for one in load(name).requirements if one.expected and one.edition == name]
    assert [one.id for one in own if not one.signs] == []


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: f"{one.edition}:{one.id}")
def test_every_sign_is_found_in_its_own_words(one: Requirement) -> None:
    for sign in one.signs:
        said = [in_words(part) for part in sign.split(TOGETHER)]
        document = document_of(f"In a row stand {', with '.join(said)}, here.")
        assert shown_by(document.sentences, [one])[one.id] == document.sentences, sign


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: f"{one.edition}:{one.id}")
def test_no_expression_of_a_part_is_found_only_where_another_is(one: Requirement) -> None:
    signs = filter(None, (*one.signs, one.states))
    for part in {part for sign in signs for part in sign.split(TOGETHER)}:
        written = bare(part).split(ANY_OF)
        if not gives_time(part):
            idle = [x for x in written if not x.startswith(SAYING) and is_idle(x, written)]
            assert idle == [], f"leave them out of: {part}"


def is_idle(expression: str, written: Sequence[str]) -> bool:
    """Say whether another expression stands wherever this one does."""
    others = [form for other in written if other != expression for form in forms_of(other)]
    return all(any(other in form for other in others) for form in forms_of(expression))


def forms_of(expression: str) -> tuple[str, ...]:
    return parts_of(expression)[0].forms


def gives_time(part: str) -> bool:
    return bool(untimed(TOGETHER.join((part, "lock", "oil"))))


@pytest.mark.parametrize("name", sorted(sayings()))
def test_no_form_of_a_saying_is_found_only_where_another_is(name: str) -> None:
    assert [form for form in sayings()[name] if is_idle(form, sayings()[name])] == []


@given(st.permutations(["the store room", "a brass key", "every evening"]), st.integers(0, 2))
def test_all_parts_are_needed_in_any_order(parts: list[str], left_out: int) -> None:
    sign = TOGETHER.join(["store room", f"brass key{ANY_OF}iron key", "every evening"])
    assert is_shown(f"Lock {' with '.join(parts)}.", sign)
    assert not is_shown(f"Lock {' with '.join(parts[:left_out] + parts[left_out + 1 :])}.", sign)


@pytest.mark.parametrize(
    "text",
    [
        "Tell the welfare officer straight away.",
        "The DSL is told immediately.",
        "Designated Safeguarding Leads should be informed without delay.",
    ],
)
def test_names_of_one_thing_count_as_one(text: str) -> None:
    assert is_shown(text, "dsl + inform + without delay")


@pytest.mark.parametrize("text", ["Tell the caretaker straight away.", "The DSL opens at nine."])
def test_other_things_do_not(text: str) -> None:
    assert not is_shown(text, "dsl + inform + without delay")


def test_a_documents_own_abbreviation_is_read_as_what_it_stands_for() -> None:
    text = "The Store Room Committee (SRC) meets in May.\nThe SRC keeps the keys."
    shown = shown_by(document_of(text).sentences, [made("store room committee + keys")])["made"]
    assert [one.text for one in shown] == ["The SRC keeps the keys."]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("The locks are oiled every two years.", True),
        ("The locks are oiled within two years.", False),
        ("The locks are oiled often.", False),
        ("The locks are old and cost much every year.", False),
        ("The locks are painted every two years.", False),
    ],
)
def test_another_time_for_what_a_sign_times_points_to_it(text: str, points: bool) -> None:  # noqa: FBT001 - a column of the table
    asked = replace(made("lock + oil + every year"), quantity=Quantity(1, "year", "every"))
    shown = signs_in(document_of(text).sentences, [asked])
    assert bool(shown.in_parts["made"]) == points
    assert not shown.all["made"]


@pytest.mark.parametrize(
    ("cell", "points"), [("Every two years", True), ("Every year", True), ("The keeper", False)]
)
def test_the_row_of_a_cell_that_gives_a_time_says_what_it_times(cell: str, points: bool) -> None:  # noqa: FBT001 - a column of the table
    asked = replace(made("lock + oil + every year"), quantity=Quantity(1, "year", "every"))
    (sentence,) = document_of(cell).sentences
    shown = signs_in([replace(sentence, lead_in="Oil the locks – How often")], [asked])
    assert bool(shown.in_parts["made"]) == points


def test_parts_in_two_sentences_are_no_sign() -> None:
    assert not is_shown("The store room is dark.\nA key hangs outside.", "store room + key")


def test_parts_in_two_paragraphs_are_no_sign_wherever_a_part_may_stand() -> None:
    assert not is_shown("The store room is dark.\nA key hangs outside.", "near: store room + key")


@pytest.mark.parametrize(
    "text",
    [
        "The store room is dark. A key hangs outside.",
        "A key hangs outside. The store room is dark.",
        "The store room has a key.",
    ],
)
def test_a_part_may_stand_beside_its_sentence_where_the_sign_says_so(text: str) -> None:
    assert is_shown(text, "near: store room + key")


def test_half_of_the_parts_stand_in_the_sentence_where_all_may_stand_near_it() -> None:
    sign = "near: brass + near: key + near: lamp + near: door"
    assert is_shown("Take the brass key. The lamp is by the door.", sign)
    assert not is_shown("Take the brass. The clock is slow. The lamp is lit by the door.", sign)


def test_any_form_of_a_saying_will_do() -> None:
    forms = sayings()["meet"]
    assert all(is_shown(f"They {form} by the store room.", "@meet + store room") for form in forms)
    assert not is_shown("They paint the store room.", "@meet + store room")


@pytest.mark.parametrize("name", sorted(sayings()))
def test_every_saying_is_used_by_a_sign(name: str) -> None:
    used = f"{SAYING}{name}"
    signs = {sign for one in SHIPPED for sign in (*one.signs, *one.against)}
    parts = {bare(part) for sign in signs for part in sign.split(TOGETHER)}
    assert any(used in part.split(ANY_OF) for part in parts), "no sign uses it: leave it out"


def test_a_saying_that_is_not_listed_is_named() -> None:
    with pytest.raises(BadSetting, match="hum a tune"):
        parts_of("@hum a tune + store room")


SAID = {
    "threshold-document": "The partners publish a threshold document on who gets early help.",
    "everyones-responsibility": "Safeguarding children is everyone's job.",
    "child-death-response": "A joint agency response follows each unexpected death of a child.",
    "yearly-report": "The safeguarding partners publish a yearly report on their work.",
}
"""Sentences that state a requirement."""
LOOK_ALIKES = {
    "threshold-document": "If it is below the threshold for help, the clerk rings the advice line.",
    "everyones-responsibility": "The safeguarding rota says that all staff tidy the store room.",
    "conference-reports-seen": "If parents read the report before, the clerk books a room.",
}
"""Sentences in which a sign stands that is no part of what is to be done."""


@pytest.mark.parametrize(("requirement", "text"), SAID.items())
def test_a_sign_in_what_is_to_be_done_meets_its_requirement(requirement: str, text: str) -> None:
    found = {one.requirement: one for one in answers_to(document_of(text))}[requirement]
    assert found.state != "not found"


@pytest.mark.parametrize(("requirement", "text"), LOOK_ALIKES.items())
def test_a_sign_in_a_condition_or_in_passing_leaves_a_doubt(requirement: str, text: str) -> None:
    document = document_of(f"The office opens at nine.\n{text}")
    found = {one.requirement: one for one in answers_to(document)}[requirement]
    assert found.state == "not found"
    assert found.doubtful
    assert found.local[0].text == text


def test_a_sign_in_what_is_done_is_told_from_one_beside_it() -> None:
    document = document_of(
        "Lock the store room with keys.\nLock the gate if you lack keys.\nKeys, lock."
    )
    one = made("lock + keys")
    acts = {document.sentences[0].id: ["Lock the store room"], document.sentences[1].id: ["paint"]}
    found = signs_in(document.sentences, [one], acts)
    assert found.all["made"] == document.sentences
    of_an_act = [sentence for sentence in document.sentences if found.is_of_an_act(one, sentence)]
    assert of_an_act == [document.sentences[at] for at in (0, 2)]


@pytest.mark.parametrize(
    ("sign", "text"),
    [
        ("local authority", "Ring the local authority designated officer."),
        ("child", "Ring children's social care."),
        ("special educational needs", "Send the file on."),
        ("need", "Records are open on a need-to-know basis."),
        ("review", "The practice review panel has a new chair."),
    ],
)
def test_what_has_several_names_is_one_word(sign: str, text: str) -> None:
    assert not is_shown(text, sign)


def test_each_of_its_names_is_that_word() -> None:
    assert is_shown("Ring the LADO.", "local authority designated officer")
    assert is_shown("Ring the designated officer.", "lado")


def test_who_leads_a_plan_may_be_said_after_the_lead() -> None:
    (asked,) = (one for one in SHIPPED if one.id == "lead-social-worker")

    def shows(text: str) -> bool:
        return bool(shown_by(document_of(text).sentences, [asked])[asked.id])

    assert shows("The conference appoints a key worker. This has to be a social worker.")
    assert shows("A lead practitioner is named. They must be a qualified social worker.")
    assert not shows("The conference appoints a key worker. The chair has to be a social worker.")
    assert not shows(
        "The conference appoints a key worker. This may be a social worker or a nurse."
    )
