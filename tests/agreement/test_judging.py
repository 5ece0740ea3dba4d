"""Links judged among others: what is said elsewhere counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.agreement import judged
from compare.model import Link
from tests.agreement.made import judged_texts
from tests.bench.guidance import guidance

_WORDS = (
    "must should will may not never cannot within 15 fifteen two working days weeks hours of the "
    "referral conference social worker police LADO unless if where possible normally before after "
    "at least more than no later every , . and or child is aware immediately source half"
).split()

_sentences = st.lists(st.sampled_from(guidance()), min_size=1, max_size=6, unique=True)


def _told(link: Link) -> set[str]:
    return {f"{d.facet} {d.direction}" for d in link.differences if not d.elsewhere}


def test_a_time_given_in_the_next_sentence_is_not_missing() -> None:
    local = (
        "The employer must tell the designated officer about the allegation.\n"
        "The employer must do so within one working day."
    )
    national = (
        "The employer must tell the designated officer of the allegation within one working day."
    )
    assert all("limit weaker" not in _told(link) for link in judged_texts(local, national).links)


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ("The LADO holds a meeting on the allegation within five working days.", False),
        ("The LADO should be told of an allegation within five working days.", True),
        ("An employer tells the LADO of an allegation within five working days.", True),
        ("The LADO gets to hear of an allegation within five working days.", True),
    ],
)
def test_what_an_office_does_in_a_time_is_not_when_it_is_told(local: str, *, told: bool) -> None:
    national = "An employer should tell the LADO of an allegation within one working day."
    (link,) = judged_texts(local, national).links
    assert ("number weaker" in _told(link)) == told


def test_a_time_that_another_national_sentence_sets_for_it_is_no_addition() -> None:
    told = "The referrer should be told what was decided on a referral, and why."
    decided = "A social worker should decide what happens on a referral within one working day."
    local = "The team decides on a referral within one working day and tells the referrer why."
    alone = judged_texts(local, told).links[0]
    beside = judged_texts(f"{local}\nThe team decides.", f"{told}\n{decided}").links[0]
    assert "limit stronger" in _told(alone)
    assert "limit stronger" not in _told(beside)


def test_a_time_longer_than_another_linked_sentence_sets_is_told() -> None:
    standard = "Deputies should be trained to the standard expected of the safeguarding lead."
    renewed = "The training of the lead and of every deputy should be renewed every two years."
    local = (
        "The safeguarding lead and deputies are trained to one standard, renewed every three years."
    )
    links = judged_texts(local, f"{standard}\n{renewed}").links
    assert [len(link.national) for link in links] == [2]
    assert "number weaker" in _told(links[0])


def test_training_at_longer_intervals_is_kept_up_by_what_comes_every_year() -> None:
    national = "The training of all staff should be followed by updates not less than once a year."
    alone = "All staff have training every three years."
    kept = f"{alone}\nAll staff have training updates at least once a year."
    assert _told(judged_texts(alone, national, shown=True).links[0]) == {"number weaker"}
    assert _told(judged_texts(kept, national, shown=True).links[0]) == set()
    reviews = "Reviews must be held at intervals of no more than six months."
    later = f"Reviews should be held at intervals of no more than nine months.\n{reviews}"
    assert "number weaker" in _told(judged_texts(later, reviews).links[0])


@pytest.mark.parametrize(
    ("local", "told"),
    [
        ("The first review is held within six weeks of the child coming into care.", "unit weaker"),
        ("The second review is held within five months of the first.", "number weaker"),
        ("In the first year the child is visited at least every eight weeks.", "number weaker"),
        ("After the first year the child is visited every ten weeks.", "number stronger"),
    ],
)
def test_one_of_several_is_judged_against_what_is_said_of_that_one(local: str, told: str) -> None:
    national = (
        "The second review must be held within three months of the first.\n"
        "The first review must be held within 20 working days of the child becoming looked after.\n"
        "After the first year the child must be visited not less often than every twelve weeks.\n"
        "In the first year the child must be visited not less often than every six weeks."
    )
    (link,) = judged_texts(local, national).links
    assert _told(link) == {told}


@pytest.mark.parametrize(
    ("local", "national", "told"),
    [
        (
            "Parents may wish to bring a friend to the assessment meeting.",
            "In every assessment the child should be seen.",
            set(),
        ),
        (
            "The core group may bring a plan to an end once the actions in it are done.",
            "The core group should turn the outline plan into a detailed one.",
            set(),
        ),
        (
            "It is our way to tell of worries we may have and make good referrals to the council.",
            "Where a child is at risk it is important that a referral to the council is made.",
            set(),
        ),
        (
            "Out of hours referrals can be made to the duty team on 01234 567890.",
            "A referral to social care should be made where a child is at risk.",
            set(),
        ),
        (
            "Out of hours referrals can be made to the duty team.",
            "A referral to social care should be made where a child is at risk.",
            {"strength weaker"},
        ),
        (
            "Professionals who are invited may wish to send a written report.",
            "Practitioners invited to a conference should attend and send a written report.",
            {"strength weaker"},
        ),
    ],
)
def test_leave_for_another_act_leaves_nothing_open(
    local: str, national: str, told: set[str]
) -> None:
    (link,) = judged_texts(local, national, shown=True).links
    assert _told(link) == told


def test_a_loose_time_made_definite_in_the_next_sentence_is_not_missing() -> None:
    local = (
        "All files should be sent to the new school as quickly as possible.\n"
        "They must be sent within five days."
    )
    national = "The file should be sent to the new school within five days."
    assert all("limit weaker" not in _told(link) for link in judged_texts(local, national).links)


def test_a_time_without_a_number_in_the_next_sentence_answers_one_without() -> None:
    local = (
        "Where harm is suspected a strategy discussion must be held.\n"
        "The discussion should take place as soon as possible after the referral."
    )
    national = "Where harm is suspected a strategy discussion should be held as soon as possible."
    assert all("limit weaker" not in _told(link) for link in judged_texts(local, national).links)


def test_an_item_that_is_a_condition_times_nothing() -> None:
    local = "A talk should be offered each time a child has:\n- been away for over 24 hours"
    national = "A child who has been away should be offered a talk within 72 hours of coming back."
    for link in judged_texts(local, national).links:
        assert not {d.facet for d in link.differences if not d.elsewhere} & {"number", "start"}


def test_a_time_for_the_case_under_the_same_heading_is_not_missing() -> None:
    local = (
        "The assessment must go on while the child is at risk.\n"
        "The longest that the enquiry may last is 45 working days, which the manager may shorten."
    )
    national = "The assessment should reach its end within 45 working days of the referral."
    assert all("limit weaker" not in _told(link) for link in judged_texts(local, national).links)


def test_an_unsure_number_that_is_another_national_one_is_no_difference() -> None:
    local = (
        "The head and all other staff who work with children undertake training which is kept "
        "fresh by courses and updates at least annually."
    )
    national = (
        "This training should be updated at least every two years.\n"
        "All the staff should receive updates at least annually."
    )
    (link,) = judged_texts(local, national).links
    assert not {d.facet for d in link.differences} & {"number", "unit"}


SHOWN = "The key holder should have the alarm tested at least once a year."


@pytest.mark.parametrize(
    ("local", "less"),
    [
        ("We go round all the sirens every other year.", True),
        ("We go round all the sirens every six months.", False),
        ("We go round all the sirens within two years.", False),
        ("The sirens are tested, and the doors must be oiled every other year.", False),
        ("Minutes of the round of the sirens are sent out every other year.", False),
    ],
)
def test_a_sign_tells_that_a_time_is_of_the_same_thing(local: str, less: bool) -> None:  # noqa: FBT001 - a column of the table
    (link,) = judged_texts(local, SHOWN, shown=True).links
    assert ("number weaker" in _told(link)) == less
    (link,) = judged_texts(local, SHOWN).links
    assert "number weaker" not in _told(link)


def test_a_part_set_as_a_bullet_of_its_own_is_not_missing() -> None:
    local = "The discussion should include:\n- the police\n- the school\n- a health visitor"
    national = "The discussion should include the police, the school and a health visitor."
    assert all("list weaker" not in _told(link) for link in judged_texts(local, national).links)


def test_of_several_national_sentences_the_one_that_agrees_counts() -> None:
    local = "The record of a visit must be written within two working days."
    national = (
        "The record of a visit must be written within one working day.\n"
        "The record of a visit must be written within two working days."
    )
    (link,) = judged_texts(local, national).links
    assert link.relation == "verbatim"
    assert not _told(link)


def test_a_time_that_comes_once_is_not_met_by_one_that_comes_again() -> None:
    local = "The first review of the rota is held six months on from the first shift."
    national = (
        "The first review of the rota should be held within three months of the first shift.\n"
        "Further reviews of the rota should be held at intervals of no more than six months."
    )
    (link,) = judged_texts(local, national).links
    assert "number weaker" in _told(link)


def test_a_sentence_that_joins_two_national_ones_word_for_word_is_verbatim() -> None:
    local = "The chair must open the file and the clerk must number the pages of the file."
    national = "The chair must open the file.\nThe clerk must number the pages of the file."
    (link,) = judged_texts(local, national).links
    assert link.relation == "verbatim"


def test_an_item_that_only_names_a_matter_does_nothing_beside_an_act() -> None:
    asked = "Where a child is at risk of harm, the police should use their powers at once."
    local = (
        "When taking a call, staff must establish as much of the following as possible:\n"
        "- Whether the child needs help at once;"
    )
    assert all("actor changed" not in _told(link) for link in judged_texts(local, asked).links)


@given(_sentences)
def test_a_manual_does_not_diverge_from_itself(sentences: list[object]) -> None:
    text = "\n".join(g.says for g in guidance() if g in sentences)
    for link in judged_texts(text, text).links:
        assert link.relation == "verbatim"
        assert not link.differences


@given(_sentences)
def test_judging_twice_changes_nothing(sentences: list[object]) -> None:
    national = "\n".join(g.says for g in guidance() if g in sentences)
    comparison = judged_texts(national.replace("must", "should"), national)
    again = judged(comparison.links, comparison.statements, comparison.national_statements)
    assert again == comparison.links


@given(st.text(), st.text())
def test_whatever_two_texts_say_they_can_be_judged(local: str, national: str) -> None:
    for link in judged_texts(local, national).links:
        assert link.relation


@given(
    st.lists(st.sampled_from(_WORDS), max_size=20), st.lists(st.sampled_from(_WORDS), max_size=20)
)
def test_whatever_order_words_stand_in_they_can_be_judged(
    local: list[str], national: list[str]
) -> None:
    for link in judged_texts(" ".join(local), " ".join(national)).links:
        assert link.relation


_SHOWN = (
    (
        "Anyone who believes that a child is suffering harm should refer at once to social care.",
        "If you think a youngster is badly hurt you may get in touch with the front door.",
        "strength weaker",
    ),
    (
        "In every assessment the child should be seen and their wishes found out.",
        "In the assessment the worker sees the child and asks how they feel, if staffing allows.",
        "qualifier weaker",
    ),
    (
        "A volunteer who has not been checked should never be on their own with children.",
        "A volunteer who has not been checked is never left alone with pupils, except on trips.",
        "exception weaker",
    ),
    (
        "Section 47 enquiries should be led by a qualified social worker, with health helping.",
        "Section 47 enquiries on our long coast, all days but Sunday, are led by a school nurse.",
        "actor changed",
    ),
    (
        "The school should send the file of a pupil who moves to the new school.",
        "Old papers are sent on in a sealed bag, unless a bill is unpaid.",
        "exception weaker",
    ),
    (
        "The lead should see the child regularly, as often as the plan lays down.",
        "The worker should see the child every month, unless told to do so less often.",
        "exception weaker",
    ),
    (
        "A social worker should decide the next step on a referral within one working day.",
        "Once the papers are in, the team says what happens next within three working days.",
        "number weaker",
    ),
)


@pytest.mark.parametrize(("national", "local", "difference"), _SHOWN)
def test_what_is_said_of_the_act_that_a_sign_tells_is_compared(
    national: str, local: str, difference: str
) -> None:
    (link,) = judged_texts(local, national, shown=True).links
    assert {f"{d.facet} {d.direction}" for d in link.differences if d.confidence != "low"} == {
        difference
    }
    (unknown,) = judged_texts(local, national).links
    assert all(d.confidence == "low" for d in unknown.differences)


_NEAR_BY = (
    (
        "Everyone who works with children should listen to them and hear their wishes.",
        "We keep up a home where children feel safe and are encouraged to speak.",
    ),
    (
        "When a child is likely to suffer harm, staff should refer them at once to social care.",
        "Parents are told that a referral will be made, except where the board forbids this.",
    ),
    (
        "Staff should have the supervision and training they need, starting with induction.",
        "All other staff have their training updated as appropriate.",
    ),
    (
        "A strategy discussion should be held when there is reasonable cause to suspect harm.",
        "Where harm is suspected, thought may need to be given to advice from someone else.",
    ),
    (
        "A strategy discussion should include at least a social worker, health and the police.",
        "Where this is not possible, a first talk can be held by the two duty workers alone.",
    ),
    (
        "An assessment should reach its conclusion within 45 working days of the referral.",
        "Many can be completed sooner than the limit of 45 working days.",
    ),
    (
        "When a child is likely to suffer harm, staff should refer them at once to social care.",
        "We share our wish to refer a child with the parents unless that would put it at risk.",
    ),
    (
        "The lead practitioner for a child on a plan should be a social worker.",
        "The lead practitioner is a social worker; a teacher may share the visiting.",
    ),
    (
        "The lead should see the child regularly, as often as the plan lays down.",
        "The worker should see the child every month, unless told to do so more often.",
    ),
    (
        "The case manager should discuss the allegation with the LADO.",
        "The headteacher will discuss with the LADO what is said.",
    ),
)


@pytest.mark.parametrize(("national", "local"), _NEAR_BY)
def test_a_sign_alone_makes_no_departure(national: str, local: str) -> None:
    (link,) = judged_texts(local, national, shown=True).links
    assert all(d.confidence == "low" for d in link.differences)
