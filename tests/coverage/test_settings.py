"""Whom a manual is for shows in its own words, and only where they tell it plainly."""

from __future__ import annotations

import pytest

from compare.baselines import available, load
from compare.coverage import required, setting_of
from compare.lexicon import word_list
from compare.run.comparison import compare_one
from tests.rules.made import document_of

SCHOOL = (
    "A pupil who is worried may talk to any teacher. The headteacher tells the governors each term "
    "how many pupils were referred. The governing body reads this policy every year."
)
NURSERY = (
    "The key person greets the parents. The setting closes at five. Children in the nursery wear "
    "their own shoes. The EYFS asks for a record. Visitors sign in at the setting."
)
BOARD = (
    "The strategy discussion decides on section 47 enquiries. The core group meets after the child "
    "protection conference. The child protection plan names its members."
)
NURSERY_CLASS = (
    " The nursery has a key person for each child. The EYFS is followed in the nursery class."
)
CLUB = (
    "The welfare officer meets every coach. A steward walks with the children to the bus. The "
    "committee keeps the list of drivers, and parents see it on match days."
)
PADDING = " The duty officer writes down who rang, when, and what was said to them." * 300


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SCHOOL, "school"),
        (NURSERY, "early years setting"),
        (BOARD, "safeguarding partnership"),
        (SCHOOL + BOARD * 2, "safeguarding partnership"),
        (SCHOOL + NURSERY_CLASS, "school"),
        (CLUB, None),
        (SCHOOL + PADDING, None),  # a mention in a long manual
        ("The pupil sat. The pupil ran. The pupil ate. The pupil hid. The pupil slept.", None),
        ("", None),
    ],
)
def test_a_manual_is_for_those_whose_words_it_uses_throughout(text: str, kind: str | None) -> None:
    found = setting_of(document_of(text))
    assert (found.kind if found else None) == kind


SHORT_POLICY = """The headteacher is the designated safeguarding lead; a deputy acts for them.
The governing body has a link governor for safeguarding.
If you are worried about a pupil, tell the designated safeguarding lead on the same day.
Write down what you saw. If a pupil tells you something, don't promise to keep a secret.
The headteacher will ring children's social care if a pupil may be at risk of harm.
If someone is worried about a member of staff, they tell the headteacher.
If it is about the headteacher, they tell the chair of governors.
All new staff have a DBS check. Two references are taken up. Staff have training each year.
Pupils are taught about staying safe, including online, in PSHE lessons.
When a pupil leaves, their file goes to the next school."""
PAGE_ON_SCHOOLS = """Every school has somebody to whom worries go. Governors may come to our forum.
A headteacher who is worried about a pupil rings the Front Door.
The social worker will tell the headteacher what is decided within one working day.
The school takes part in the core group, and the headteacher sends a report to the conference.
The partnership has a group for education, in which headteachers speak for pupils and governors."""


def said_in(edition: str) -> str:
    return "\n".join(one.says for one in load(edition).requirements if one.expected)


@pytest.mark.parametrize(
    ("words", "says", "compared", "better"),
    [
        (SCHOOL, "kcsie-2025", "working-together-2023", "kcsie-2025"),
        (NURSERY * 9, "eyfs-2025", "working-together-2023", "eyfs-2025"),
        (NURSERY * 9, "eyfs-2025", "kcsie-2025", "eyfs-2025"),
        (NURSERY * 9, "kcsie-2025", "working-together-2023", "eyfs-2025"),
        (BOARD * 9, "working-together-2023", "kcsie-2025", "working-together-2023"),
        (SCHOOL, "kcsie-2025", "kcsie-2025", ""),
        (NURSERY * 9, "kcsie-2025", "kcsie-2025", ""),  # it answers more of this one
        (NURSERY * 9, "eyfs-2025", "eyfs-2025", ""),
        (SCHOOL + NURSERY_CLASS, "kcsie-2025", "working-together-2023", "kcsie-2025"),
        (SCHOOL + NURSERY_CLASS, "kcsie-2025", "kcsie-2025", ""),
        (SCHOOL + NURSERY_CLASS, "kcsie-2025", "eyfs-2025", "kcsie-2025"),
        (BOARD, "working-together-2023", "working-together-2023", ""),
        (SCHOOL * 9, "working-together-2023", "working-together-2023", ""),
        (SCHOOL, "", "working-together-2023", ""),  # a page, of which nothing can be told
        (SHORT_POLICY, "", "working-together-2023", "kcsie-2025"),
        (PAGE_ON_SCHOOLS, "", "working-together-2023", ""),  # of a board's manual
    ],
)
def test_another_edition_is_named_where_the_words_and_the_answers_are_for_it(
    words: str, says: str, compared: str, better: str
) -> None:
    document = document_of("\n".join(filter(None, (words, says and said_in(says)))))
    told = [
        one for one in compare_one("made", document, load(compared)).limits if "--baseline" in one
    ]
    assert [one.rsplit("--baseline ", 1)[1] for one in told] == ([f"{better}."] if better else [])


def test_what_binds_schools_alone_is_not_asked_of_an_early_years_setting() -> None:
    baseline = load("kcsie-2025")
    asked = {words: required(document_of(words), baseline) for words in (SCHOOL, NURSERY, CLUB)}
    alone = {one.id for one in baseline.requirements if one.only_for == ("school",)}
    assert alone
    assert asked[SCHOOL] == asked[CLUB]
    assert {one.id for one in asked[SCHOOL]} - {one.id for one in asked[NURSERY]} == alone


@pytest.mark.parametrize("kind", [one for one in word_list("settings") if one != "outside"])
def test_an_edition_is_at_hand_for_every_kind_of_place(kind: str) -> None:
    entry = word_list("settings")[kind]
    audiences = {one.audience for one in available() if one.complete}
    assert "audience" not in entry or entry["audience"] in audiences


@pytest.mark.parametrize("edition", [one.id for one in available()])
def test_requirements_name_kinds_of_place_that_are_known(edition: str) -> None:
    named = {kind for one in load(edition).requirements for kind in one.only_for}
    assert named <= word_list("settings").keys()
