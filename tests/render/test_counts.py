"""Chapters, counts, marks and phrases: what the page says about a report is true."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compare.model import Locator
from compare.render import phrases
from compare.render.chapters import chapters, word_count
from compare.render.marks import Side, marked
from compare.render.tally import Tally, total
from compare.render.views import report_view
from tests.render.reports import Sections, document, large, sample

# ---- chapters --------------------------------------------------------------------------------


def names(sections: Sections) -> list[str]:
    return [chapter.name for chapter in chapters(document("Manual", sections))]


def test_the_title_of_the_whole_is_no_chapter() -> None:
    sections: Sections = {
        ("Manual",): ("About this manual.",),
        ("Manual", "Referral"): ("Refer within one day.",),
        ("Manual", "Referral", "By whom"): ("The lead refers.",),
        ("Manual", "Conference"): ("Hold it within fifteen working days.",),
    }
    assert names(sections) == ["Manual", "Referral", "Conference"]


def test_outermost_headings_are_chapters_when_none_covers_the_whole() -> None:
    sections: Sections = {
        (): ("Read me first.",),
        ("Referral",): ("Refer within one day.",),
        ("Conference", "Timing"): ("Hold it in time.",),
        ("Records",): ("Keep a record.",),
    }
    assert names(sections) == ["Before the first heading", "Referral", "Conference", "Records"]


TRAILS = st.lists(st.sampled_from("ABC"), max_size=3).map(tuple)
SECTIONS = st.dictionaries(TRAILS, st.lists(st.sampled_from(["one", "two words"]), max_size=3))


@given(SECTIONS)
def test_each_sentence_stands_in_one_chapter(sections: Sections) -> None:
    whole = document("Manual", sections)
    held = [s for chapter in chapters(whole) for s in chapter.sentences]
    assert sorted(s.id for s in held) == sorted(s.id for s in whole.sentences)


# ---- counts ----------------------------------------------------------------------------------


def test_chapters_sum_to_the_manual() -> None:
    for report in (sample(), large(12, 5)):
        for manual in report_view(report).manuals:
            words = sum(word_count(s) for s in manual.result.document.sentences)
            assert total(chapter.words for chapter in manual.chapters) == manual.words
            assert total(chapter.passages for chapter in manual.chapters) == manual.passages
            assert manual.words.total == words
            assert manual.passages.matching == len(manual.result.links)
            assert manual.passages.local_only == len(manual.result.local_only)


def test_national_passages_are_listed_once() -> None:
    """What no manual answers stands in one list; a manual's own list has the rest."""
    several = report_view(sample(manuals=3))
    assert sum(section.unanswered.total for section in several.unanswered) == 3
    assert all(manual.sections == () for manual in several.manuals)
    alone = report_view(sample())
    assert sum(s.unanswered.total for s in alone.manuals[0].sections) == 3


def test_what_is_uncertain_is_never_the_most_urgent() -> None:
    report = sample()
    result = report.results[0]
    (found,) = result.findings
    doubt, low = replace(found, cls="needs-reading"), replace(found, severity="low")
    shuffled = replace(result, findings=(doubt, low, found))
    view = report_view(replace(report, results=(shuffled,)))
    assert view.manuals[0].findings.shown == (found, low, doubt)


# ---- marks -----------------------------------------------------------------------------------

PASSAGES = st.lists(st.sampled_from("staff must not tell the lead “at once”".split()), max_size=8)
TEXTS = PASSAGES.map(" ".join)


@given(st.lists(TEXTS, max_size=3), TEXTS)
def test_runs_give_the_passages_back(national: list[str], local: str) -> None:
    both = marked(national, local)
    assert [" ".join(run.text for run in side.runs) for side in both.national] == national
    assert " ".join(run.text for run in both.local.runs) == local


@given(TEXTS)
def test_a_passage_does_not_differ_from_itself(text: str) -> None:
    both = marked([text.upper()], text + "." if text else text)
    assert all(run.shared for side in (*both.national, both.local) for run in side.runs)


@given(st.lists(TEXTS, max_size=3), TEXTS)
def test_no_more_is_marked_than_not(national: list[str], local: str) -> None:
    both = marked(national, local)
    for side in (*both.national, both.local):
        words = [(word, run.shared) for run in side.runs for word in run.text.split()]
        assert sum(not shared for _, shared in words) <= len(words) / 2


def runs(side: Side) -> list[tuple[str, bool]]:
    return [(run.text, run.shared) for run in side.runs]


def test_a_changed_word_is_marked_alone() -> None:
    both = marked(["Staff must tell the lead."], "Staff should tell the lead.")
    assert runs(both.local) == [("Staff", True), ("should", False), ("tell the lead.", True)]
    assert runs(both.national[0])[1] == ("must", False)


def test_a_passage_made_of_two_is_marked_against_both() -> None:
    both = marked(
        ["Tell the lead at once.", "Write down what the child said."],
        "Tell the lead at once and write down what the child said.",
    )
    assert runs(both.local)[1] == ("and", False)
    assert all(run.shared for side in both.national for run in side.runs)


def test_little_in_common_is_not_marked() -> None:
    both = marked(["Parents should receive reports first."], "Copies stay in the blue folder.")
    assert not both.local.marked
    assert runs(both.local) == [("Copies stay in the blue folder.", True)]


# ---- phrases ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (0, 0, "0%"),
        (0, 9, "0%"),
        (1, 1000, "under 1%"),
        (1, 3, "33%"),
        (999, 1000, "over 99%"),
        (9, 9, "100%"),
    ],
)
def test_shares_are_exact_at_their_ends(part: int, whole: int, said: str) -> None:
    assert phrases.share(part, whole) == said


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (0, "none of"),
        (5, "a small part of"),
        (30, "less than half of"),
        (50, "most of"),
        (95, "nearly all of"),
        (100, "all of"),
    ],
)
def test_extent_is_said_in_words(part: int, said: str) -> None:
    assert phrases.extent(part, 100) == said


@pytest.mark.parametrize(
    ("stamp", "said"),
    [
        ("2026-11-23T09:30:00+00:00", "23 November 2026"),
        ("2025-09-01", "1 September 2025"),
        ("2025-07", "July 2025"),
        ("2025-13", "2025-13"),
        ("2018", "2018"),
        ("", ""),
    ],
)
def test_days_are_written_out(stamp: str, said: str) -> None:
    assert phrases.day(stamp) == said


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (Locator((), 4), "block 4"),
        (Locator((), 4, "3.12"), "paragraph 3.12"),
        (Locator((), 4, "note 3"), "note 3"),
        (Locator((), 4, "3.12", 14), "paragraph 3.12, page 14"),
        (Locator((), 0, None, 2), "page 2"),
        (Locator(), ""),
    ],
)
def test_places_are_named(where: Locator, said: str) -> None:
    assert phrases.place(where) == said


def test_counts_agree_with_their_noun() -> None:
    assert phrases.counted(1, "passage") == "1 passage"
    assert phrases.counted(2040, "passage") == "2,040 passages"
    assert phrases.counted(2, "body", "bodies") == "2 bodies"
    assert total([Tally(1, 2, 3), Tally(1, 0, 0)]) == Tally(2, 2, 3)
    assert total([]) == Tally(0, 0, 0)
