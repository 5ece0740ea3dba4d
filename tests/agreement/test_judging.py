"""Links judged among others: what is said elsewhere counts."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from compare.agreement import judged
from compare.model import Link
from tests.agreement.made import judged_texts
from tests.bench.guidance import guidance

_slow = settings(deadline=None)
"""The first sentence read loads every word list."""
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


def test_a_sentence_that_joins_two_national_ones_word_for_word_is_verbatim() -> None:
    local = "The chair must open the file and the clerk must number the pages of the file."
    national = "The chair must open the file.\nThe clerk must number the pages of the file."
    (link,) = judged_texts(local, national).links
    assert link.relation == "verbatim"


@_slow
@given(_sentences)
def test_a_manual_does_not_diverge_from_itself(sentences: list[object]) -> None:
    text = "\n".join(g.says for g in guidance() if g in sentences)
    for link in judged_texts(text, text).links:
        assert link.relation == "verbatim"
        assert not link.differences


@_slow
@given(_sentences)
def test_judging_twice_changes_nothing(sentences: list[object]) -> None:
    national = "\n".join(g.says for g in guidance() if g in sentences)
    comparison = judged_texts(national.replace("must", "should"), national)
    again = judged(comparison.links, comparison.statements, comparison.national_statements)
    assert again == comparison.links
