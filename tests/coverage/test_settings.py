"""Whom a manual is for shows in its own words, and only where they tell it plainly."""

from __future__ import annotations

import pytest

from compare.baselines import load
from compare.coverage import setting_of
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
        (CLUB, None),
        (SCHOOL + PADDING, None),  # a mention in a long manual
        ("The pupil sat. The pupil ran. The pupil ate. The pupil hid. The pupil slept.", None),
        ("", None),
    ],
)
def test_a_manual_is_for_those_whose_words_it_uses_throughout(text: str, kind: str | None) -> None:
    found = setting_of(document_of(text))
    assert (found.kind if found else None) == kind


def said_in(edition: str) -> str:
    return "\n".join(one.says for one in load(edition).requirements if one.expected)


@pytest.mark.parametrize(
    ("words", "says", "compared", "better"),
    [
        (SCHOOL, "kcsie-2025", "working-together-2023", "kcsie-2025"),
        (NURSERY * 9, "kcsie-2025", "working-together-2023", "kcsie-2025"),
        (BOARD * 9, "working-together-2023", "kcsie-2025", "working-together-2023"),
        (SCHOOL, "kcsie-2025", "kcsie-2025", ""),
        (NURSERY * 9, "kcsie-2025", "kcsie-2025", ""),
        (BOARD, "working-together-2023", "working-together-2023", ""),
        (SCHOOL * 9, "working-together-2023", "working-together-2023", ""),
        (SCHOOL, "", "working-together-2023", ""),  # a page, of which nothing can be told
    ],
)
def test_another_edition_is_named_where_the_words_and_the_answers_are_for_it(
    words: str, says: str, compared: str, better: str
) -> None:
    document = document_of("\n".join(filter(None, (words, says and said_in(says)))))
    told = [
        one for one in compare_one("made", document, load(compared)).limits if "speaks as" in one
    ]
    assert [one.rsplit("--baseline ", 1)[1] for one in told] == ([f"{better}."] if better else [])
