"""What a new edition says otherwise, and what is no change."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compare.changes import changes, to_revisit
from compare.changes.edits import turned
from compare.model import Change, Document, Evidence, Locator
from compare.render import changes_lines
from tests.rules.made import document_of

SENTENCES = [
    "Staff must tell the safeguarding lead about a concern on the day it arises.",
    "The referral should be made within one working day of the concern.",
    "The referral should be made within two working days of the concern.",
    "Staff may talk to the parents before a referral is made.",
    "Staff should talk to the parents before a referral is made.",
    "The governors will receive the guidance of 2018 every autumn.",
    "The governors will receive the guidance of 2019 every autumn.",
    "- neglect",
    "- upskirting",
    "All transfers of records should be made securely and a receipt should be kept.",
]
texts = st.lists(st.sampled_from(SENTENCES), max_size=12).map("\n".join)
quickly = settings(max_examples=60, deadline=None)


def told(old: str, new: str) -> tuple[Change, ...]:
    return changes(document_of(old), document_of(new))


def kinds(found: tuple[Change, ...]) -> Counter[str]:
    return Counter(change.kind for change in found)


@quickly
@given(texts)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert told(text, text) == ()


@quickly
@given(texts, texts)
def test_the_other_way_round_gives_the_same_turned(old: str, new: str) -> None:
    there, back = told(old, new), told(new, old)
    assert kinds(there) == Counter(turned(change.kind) for change in back)


@quickly
@given(texts, texts)
def test_every_quotation_stands_in_its_edition(old: str, new: str) -> None:
    before, after = (
        " ".join(document_of(text).blocks[n].text for n in range(len(text.splitlines())))
        for text in (old, new)
    )
    for change in told(old, new):
        for one in (change, *change.places):
            assert one.old is None or one.old.quote in before
            assert one.new is None or one.new.quote in after


@quickly
@given(texts, texts)
def test_words_only_in_one_edition_are_told(old: str, new: str) -> None:
    gone = set(old.split()) - set(new.split())
    said = " ".join(change.old.quote for change in told(old, new) if change.old)
    assert gone - {"-"} <= set(said.split())


LEAD = "The school keeps children safe and its governors look at this policy every year."
NO_CHANGE = {
    "marks of notes": (
        "Checks are kept for audit2 and review.",
        "Checks are kept for audit and review.",
    ),
    "quotes and hyphens": (
        "The child’s co‑ordinator is told.",
        "The child's co-ordinator is told.",
    ),
    "split": (
        "Tell the lead; then write it down at once.",
        "Tell the lead.\nThen write it down at once.",
    ),
    "blocks joined": (f"{LEAD}\nTell the lead.", f"{LEAD} Tell the lead."),
    "a heading run in": (
        "Duties Staff report concerns to the lead.",
        "Duties\nStaff report concerns to the lead.",
    ),
    "words run together": (
        "Ashdown PrimarySchool has a policy.",
        "Ashdown Primary School has a policy.",
    ),
}


@pytest.mark.parametrize(("old", "new"), NO_CHANGE.values(), ids=NO_CHANGE)
def test_conversion_makes_no_change(old: str, new: str) -> None:
    assert told(old, new) == ()


KINDS = {
    "added": ("", SENTENCES[0]),
    "removed": (SENTENCES[0], ""),
    "weaker": (SENTENCES[4], SENTENCES[3]),
    "stronger": (SENTENCES[3], SENTENCES[4]),
    "reworded": (
        "Staff should talk to the parents early.",
        "Staff should always talk to the parents early.",
    ),
}


@pytest.mark.parametrize(("kind", "old", "new"), [(kind, *texts) for kind, texts in KINDS.items()])
def test_each_kind(kind: str, old: str, new: str) -> None:
    (change,) = told(f"{LEAD}\n{old}".strip(), f"{LEAD}\n{new}".strip())
    assert change.kind == kind


def test_a_number_that_sticks_to_a_word_is_told_when_it_changes() -> None:
    assert told("Children at level2 are seen.", "Children at level3 are seen.")


def test_the_same_change_in_many_places_is_one_with_its_places() -> None:
    lines = ["Read the guidance of {}.", "Part 2 of the {} guidance is for governors.", "See {}."]
    old, new = ("\n".join(lines).format(*[year] * 3) for year in ("2018", "2019"))
    (change,) = told(old, new)
    assert change.kind == "term"
    assert [place.new.quote for place in change.places if place.new] == ["2019"] * 3


def test_passages_added_one_after_another_are_one_change() -> None:
    (change,) = told(LEAD, f"{LEAD}\n{SENTENCES[0]}\n{SENTENCES[9]}")
    assert change.new is not None
    assert change.new.quote == f"{SENTENCES[0]} {SENTENCES[9]}"


def test_notes_that_one_edition_joins_and_the_other_sets_apart_are_no_change() -> None:
    joined = "\n".join((*SENTENCES[:2], "Screening tool Leaflet on bruises"))
    apart = "\n".join(("Screening tool", SENTENCES[0], "Leaflet on bruises", SENTENCES[1]))
    assert told(joined, apart) == ()


def test_a_manual_is_told_what_rests_on_a_change() -> None:
    old = document_of(f"{LEAD}\n{SENTENCES[1]}\n{SENTENCES[0]}")
    new = document_of(f"{LEAD}\n{SENTENCES[2]}\n{SENTENCES[0]}\n{SENTENCES[9]}")
    manual = document_of(f"{SENTENCES[1]}\n{SENTENCES[0]}")
    answered, added = to_revisit(changes(old, new), manual, old, new)
    assert [at.quote for at in answered.local] == [SENTENCES[1]]
    assert added.local == ()
    assert added.change.new is not None
    assert added.change.new.quote == SENTENCES[9]


def test_a_manual_of_nothing_rests_on_nothing() -> None:
    empty: Document = document_of("")
    same = document_of(LEAD)
    assert to_revisit(changes(same, same), empty, same, same) == ()


def test_a_new_section_is_told_under_its_heading_and_does_not_say_it_again() -> None:
    said = Evidence("Photographs Ask the parents first.", Locator(("Policy", "Photographs"), 0))
    lines = tuple(changes_lines([Change("added", None, said)]))
    assert lines[-2:] == (
        "Policy › Photographs",
        "  added, with this heading: {+Ask the parents first.+}",
    )
    kept = Evidence("Photographs are kept.", Locator(("Policy", "Photographs"), 1))
    assert "{+Photographs are kept.+}" in tuple(changes_lines([Change("added", None, kept)]))[-1]
